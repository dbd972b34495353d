package io.github.huozi.source.code;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a listing that only its compiler needs: in Rust those that begin with {@code #} and
 * a space, as in rustdoc and mdBook; in other languages those that begin with what {@code
 * hidelines=~} names.
 */
public final class HiddenLines {

  private static final Set<String> RUST = Set.of("rust", "rs");

  private static final Pattern RUST_LINE = Pattern.compile("\\s*#(?: .*)?");

  /** A doubled {@code #} stands for one. */
  private static final Pattern ESCAPED = Pattern.compile("(\\s*)##(.*)");

  /** The most characters that are written for jumps. */
  private static final int MAX_JUMPS = 10_000;

  private HiddenLines() {}

  /**
   * Code without its hidden lines.
   *
   * @param code the lines that are shown
   * @param jumps where the code goes on after hidden lines, {@code 0:1,4:7}: the index of a shown
   *     line, and how many lines are hidden above it
   */
  public record Shown(String code, String jumps) {}

  /** The code without its hidden lines. */
  public static Shown remove(String code, FenceInfo info) {
    Optional<String> mark =
        info.attributes().value("hidelines").filter(prefix -> !prefix.isEmpty());
    boolean rust = RUST.contains(info.language().toLowerCase(Locale.ROOT));
    if ((!rust && mark.isEmpty()) || code.isEmpty()) {
      return new Shown(code, "");
    }
    StringBuilder shown = new StringBuilder(code.length());
    StringJoiner jumps = new StringJoiner(",");
    int lines = 0;
    int hidden = 0;
    boolean jumped = false;
    for (String line : code.split("\n", -1)) {
      boolean isHidden =
          mark.isPresent()
              ? line.stripLeading().startsWith(mark.get())
              : RUST_LINE.matcher(line).matches();
      if (isHidden) {
        hidden++;
        jumped = true;
        continue;
      }
      if (jumped && jumps.length() < MAX_JUMPS) {
        jumps.add(lines + ":" + hidden);
      }
      jumped = false;
      lines++;
      Matcher escaped = ESCAPED.matcher(line);
      boolean doubled = rust && mark.isEmpty() && escaped.matches();
      shown.append(doubled ? escaped.group(1) + "#" + escaped.group(2) : line).append('\n');
    }
    shown.setLength(Math.max(0, shown.length() - 1));
    return new Shown(shown.toString(), jumps.toString());
  }
}
