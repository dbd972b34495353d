package io.github.huozi.archive;

import io.github.huozi.input.Digest;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.request.WrongValueException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of an archive's publications, which one of several machines publishes. To which part a
 * publication belongs depends on its name only.
 *
 * @param number from 1
 * @param count how many shards there are
 */
public record Shard(int number, int count) {

  /** All publications. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
  private static final int DIGITS = 16;
  private static final int HEXADECIMAL = 16;

  /**
   * Reads the parameter {@code shard}: {@code 3/16}.
   *
   * @param parameter null or empty for all publications
   * @throws IllegalArgumentException if it has another form, with what to write
   */
  public static Shard of(@Nullable String parameter) {
    if (parameter == null || parameter.isBlank()) {
      return WHOLE;
    }
    Matcher form = FORM.matcher(parameter.strip());
    if (form.matches()) {
      Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
      if (shard.number >= 1 && shard.number <= shard.count) {
        return shard;
      }
    }
    throw new WrongValueException(
        FrontEnd.current().parameter("shard")
            + ": "
            + parameter
            + "; write the number of a shard and how many there are, for example 1/4");
  }

  /** Tells whether a publication belongs to it. */
  public boolean has(String name) {
    // Hash codes of Java have few bits, and names that are alike have hash codes that are.
    long hash = Long.parseUnsignedLong(Digest.of(name).substring(0, DIGITS), HEXADECIMAL);
    return Long.remainderUnsigned(hash, count) == number - 1;
  }

  /** Tells whether the shard is all publications. */
  public boolean isWhole() {
    return count == 1;
  }

  /** The shard's name in the names of files: {@code 3-of-16}. */
  public String id() {
    return number + "-of-" + count;
  }

  /** The ending of the names of the shard's files: {@code -3-of-16}; empty for all publications. */
  public String suffix() {
    return isWhole() ? "" : "-" + id();
  }
}
