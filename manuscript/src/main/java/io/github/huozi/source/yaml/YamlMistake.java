package io.github.huozi.source.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake of those who begin with YAML, in a text that is no YAML, or no map: a parser tells of
 * it where it gives up, and in its own words.
 *
 * @param line its line, counted from 1
 * @param key the key of that line
 */
public record YamlMistake(int line, String key, Kind kind) {

  /** A kind of mistake. */
  public enum Kind {
    /** The colon after a key is full-width. */
    FULL_WIDTH_COLON,
    /** No space follows the colon after a key. */
    NO_SPACE,
    /** A text in quotation marks has no end. */
    OPEN_QUOTATION
  }

  private static final String START = "[ \\t\u3000]*(?:- +)?";

  private static final Pattern COLON =
      Pattern.compile(START + "[\"']?([A-Za-z][\\w-]{0,60})[\"']? ?(?:(：)|:(?=[^\\s/:\\\\])).*");

  private static final Pattern QUOTATION =
      Pattern.compile(
          START
              + "([A-Za-z][\\w-]{0,60}): +(?:\"(?:[^\"\\\\]|\\\\.){0,2000}+|'(?:[^']|''){0,2000}+)");

  private static final Pattern ENTRY = Pattern.compile(START + "[A-Za-z][\\w-]{0,60}:(?: .*)?");

  /**
   * The first such mistake.
   *
   * @param last the line where a parser has given up, counted from 1
   */
  public static Optional<YamlMistake> in(String text, int last) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < Math.min(last, lines.size()); i++) {
      Matcher colon = COLON.matcher(lines.get(i));
      Matcher quotation = QUOTATION.matcher(lines.get(i));
      if (colon.matches()) {
        Kind kind = colon.group(2) == null ? Kind.NO_SPACE : Kind.FULL_WIDTH_COLON;
        return Optional.of(new YamlMistake(i + 1, colon.group(1), kind));
      } else if (quotation.matches()
          && lines.stream()
              .skip(i + 1L)
              .filter(line -> !line.isBlank())
              .findFirst()
              .filter(line -> !ENTRY.matcher(line).matches())
              .isEmpty()) {
        return Optional.of(new YamlMistake(i + 1, quotation.group(1), Kind.OPEN_QUOTATION));
      }
    }
    return Optional.empty();
  }

  /** A text with all full-width colons after keys, and those without a space, as they are meant. */
  public static String corrected(String text) {
    return text.replaceAll(
        "(?m)^([A-Za-z][\\w-]{0,60}) ?(?:：[ \u3000]?|:(?=[^\\s/:\\\\]))", "$1: ");
  }

  /** The mistake, a clause. */
  public String message() {
    return switch (kind) {
      case FULL_WIDTH_COLON -> "the colon after \"" + key + "\" is full-width";
      case NO_SPACE -> "there is no space after the colon of \"" + key + "\"";
      case OPEN_QUOTATION -> "the quotation mark after \"" + key + ":\" is not closed";
    };
  }

  /** The advice, a clause. */
  public String advice() {
    return switch (kind) {
      case FULL_WIDTH_COLON, NO_SPACE -> "write a half-width colon and a space: " + key + ": …";
      case OPEN_QUOTATION -> "write the same mark at the end of the text";
    };
  }
}
