package io.github.huozi.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What stands between two lines of three hyphens at a file's start.
 *
 * @param title the title given there
 * @param titleLine its line; 0 without a title
 * @param text the rest of the file, with a blank line in the place of each line of the front matter
 */
record FrontMatter(Optional<String> title, int titleLine, String text) {

  private static final String FENCE = "---";

  /** A line such as {@code title: Who pays?}. */
  private static final Pattern ENTRY = Pattern.compile("[A-Za-z][\\w-]{0,40}:(?: .*)?");

  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\+\\+\\+[ \\t]*\n[ \\t\n]*[\\w\".-]+[ \\t]*=|\\A\\+\\+\\+[ \\t]*\n\\[\\w");

  /** Takes the front matter off a text, if there is any. */
  static FrontMatter of(String text, Reporter reporter) {
    FrontMatter none = new FrontMatter(Optional.empty(), 0, text);
    int start = text.indexOf('\n') + 1;
    int end = start > 0 && isFence(text.substring(0, start)) ? closingFence(text, start) : -1;
    if (end < 0) {
      tellUnread(text, start, reporter);
      return none;
    }
    String yaml = text.substring(start, end);
    int restStart = text.indexOf('\n', end);
    String rest = restStart < 0 ? "" : text.substring(restStart);
    long lines = yaml.chars().filter(c -> c == '\n').count() + 1;
    String blanked = "\n".repeat((int) lines) + rest;
    Optional<Node> node = YamlText.parse("\n" + yaml, reporter);
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      YamlMap map = YamlMap.of(mapping, reporter);
      Optional<String> title = map.string("title");
      return new FrontMatter(title, title.isPresent() ? map.line("title") : 0, blanked);
    }
    // A sentence between two rules is text.
    boolean sentence = node.isPresent() && node.get() instanceof ScalarNode;
    return sentence ? none : new FrontMatter(Optional.empty(), 0, blanked);
  }

  /** Warns of what is meant as front matter, and is not read as such. */
  private static void tellUnread(String text, int start, Reporter reporter) {
    String first = text.substring(0, Math.max(0, start));
    String second = text.substring(first.length()).lines().findFirst().orElse("");
    boolean opened = isFence(first);
    if (TOML.matcher(text).lookingAt()) {
      reporter.warning(
          1,
          "front matter in TOML is not read and is printed as typed",
          "write it as YAML, between two lines of ---");
    } else if (opened && ENTRY.matcher(second).matches()) {
      reporter.warning(
          1, "the front matter has no end and is printed as typed", "write --- in a line after it");
    } else if (first.startsWith("title:") && isClosedLater(text)) {
      reporter.warning(
          1, "the front matter has no start and is printed as typed", "write --- before it");
    }
  }

  /** Whether lines such as {@code date: 2024} are followed by a fence. */
  private static boolean isClosedLater(String text) {
    return text.lines()
        .dropWhile(line -> ENTRY.matcher(line).matches() || line.startsWith("- "))
        .findFirst()
        .filter(FrontMatter::isFence)
        .isPresent();
  }

  /** The place of the closing fence, or -1; a rule with a blank line after it opens nothing. */
  private static int closingFence(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      String line = text.substring(at, feed < 0 ? text.length() : feed);
      if (line.isBlank() && at == start) {
        return -1;
      }
      if (isFence(line) || line.stripTrailing().equals("...")) {
        return at;
      }
      at = feed < 0 ? text.length() : feed + 1;
    }
    return -1;
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }
}
