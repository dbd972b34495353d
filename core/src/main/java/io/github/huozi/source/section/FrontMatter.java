package io.github.huozi.source.section;

import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The front matter of a file: YAML between two lines of three hyphens at its start.
 *
 * @param title the title given there
 * @param titleLine the line of the title; 0 if there is none
 * @param shortTitle the shorter title given there, for running heads
 * @param shortTitleLine its line; 0 if there is none
 * @param text the whole file, with blank lines in place of the front matter
 */
public record FrontMatter(
    Optional<String> title,
    int titleLine,
    Optional<String> shortTitle,
    int shortTitleLine,
    String text) {

  private static final String FENCE = "---";
  private static final String TITLE = "title";
  private static final String SHORT_TITLE = "short-title";

  /** A line such as {@code title: Who pays?}. */
  private static final Pattern ENTRY = Pattern.compile("[A-Za-z][\\w-]{0,40}:(?: .*)?");

  private static final Pattern LONG_FENCE = Pattern.compile("-{4,100}\\s*");

  /** The title of MultiMarkdown and Pandoc: the first line of the text. */
  private static final Pattern METADATA = Pattern.compile("[Tt]itle: +\\S.*|% \\S.*");

  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\+\\+\\+[ \\t]*\n[ \\t\n]*[\\w\".-]+[ \\t]*=|\\A\\+\\+\\+[ \\t]*\n\\[\\w");

  private static final Pattern JSON = Pattern.compile("\\A\\{\\s*\"[\\w-]{1,40}\"\\s*:");

  /** Reads the front matter of a text, if there is any. Blank lines may precede it. */
  public static FrontMatter of(String text, Reporter reporter) {
    FrontMatter none = without(text);
    int first = firstLine(text);
    int start = text.indexOf('\n', first) + 1;
    boolean opened =
        start > 0
            && isFence(text.substring(first, start))
            && (first == 0 || ENTRY.matcher(lineAt(text, start)).matches());
    int end = opened ? closingFence(text, start) : -1;
    if (end < 0) {
      warnOfUnread(text.substring(first), 1 + newlines(text.substring(0, first)), reporter);
      return none;
    }
    String yaml = text.substring(start, end);
    int restStart = text.indexOf('\n', end);
    String rest = restStart < 0 ? "" : text.substring(restStart);
    String blanked = "\n".repeat(newlines(text.substring(0, end))) + rest;
    if (hasOnlyComments(yaml)) {
      return none;
    }
    Optional<Node> node =
        YamlText.parse("\n".repeat(newlines(text.substring(0, start))) + yaml, reporter);
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      YamlMap map = YamlMap.of(mapping, reporter);
      Optional<String> title = map.string(TITLE);
      Optional<String> shortTitle = map.string(SHORT_TITLE).filter(given -> !given.isBlank());
      warnOfCapitals(map, reporter);
      return new FrontMatter(
          title,
          title.isPresent() ? map.line(TITLE) : 0,
          shortTitle,
          shortTitle.isPresent() ? map.line(SHORT_TITLE) : 0,
          blanked);
    }
    // A sentence or a list between two thematic breaks is text.
    return node.isPresent() ? none : without(blanked);
  }

  private static FrontMatter without(String text) {
    return new FrontMatter(Optional.empty(), 0, Optional.empty(), 0, text);
  }

  /** Whether all lines are comments in YAML: then they are headings of Markdown. */
  private static boolean hasOnlyComments(String yaml) {
    return !yaml.isBlank()
        && yaml.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
  }

  private static void warnOfCapitals(YamlMap map, Reporter reporter) {
    map.values().keySet().stream()
        .filter(key -> Set.of(TITLE, SHORT_TITLE).contains(key.toLowerCase(Locale.ROOT)))
        .filter(key -> !key.equals(key.toLowerCase(Locale.ROOT)))
        .forEach(
            key ->
                reporter.warning(
                    map.line(key),
                    "the key \"" + key + "\" is not read",
                    "write " + key.toLowerCase(Locale.ROOT) + ": in lower case"));
  }

  /** The offset of the first line that is not blank. */
  private static int firstLine(String text) {
    int at = 0;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', at)) {
      if (!text.substring(at, feed).isBlank()) {
        return at;
      }
      at = feed + 1;
    }
    return at;
  }

  private static String lineAt(String text, int place) {
    int feed = text.indexOf('\n', place);
    return text.substring(place, feed < 0 ? text.length() : feed);
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Warns of text that is meant as front matter but is not read as such. */
  private static void warnOfUnread(String text, int line, Reporter reporter) {
    int start = text.indexOf('\n') + 1;
    String first = lineAt(text, 0);
    String second = start > 0 ? lineAt(text, start) : "";
    boolean entry = ENTRY.matcher(second).matches();
    if (TOML.matcher(text).lookingAt()) {
      reporter.warning(
          line,
          "front matter in TOML is not read and is printed as typed",
          "write it as YAML, between two lines of ---");
    } else if (JSON.matcher(text).lookingAt()) {
      reporter.warning(
          line,
          "front matter in JSON is not read and is printed as typed",
          "write it as YAML, between two lines of ---");
    } else if (isFence(first) && entry) {
      reporter.warning(
          line,
          "the front matter has no end and is printed as typed",
          "write --- in a line after it");
    } else if (LONG_FENCE.matcher(first).matches() && entry) {
      reporter.warning(
          line,
          "front matter between lines of more than three hyphens is printed as typed",
          "write it between two lines of ---");
    } else if (first.startsWith("title:") && isClosedLater(text)) {
      reporter.warning(
          line, "the front matter has no start and is printed as typed", "write --- before it");
    } else if (METADATA.matcher(first).matches() && (second.isBlank() || entry)) {
      reporter.warning(
          line,
          "\"" + first.strip() + "\" is not read as the title and is printed as typed",
          "write it between two lines of ---, with title: in lower case");
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

  /**
   * The offset of the closing fence, or -1. A thematic break with a blank line after it opens no
   * front matter.
   */
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
