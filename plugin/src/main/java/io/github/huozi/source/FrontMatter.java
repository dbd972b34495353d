package io.github.huozi.source;

import java.util.Optional;
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

  /** Takes the front matter off a text, if there is any. */
  static FrontMatter of(String text, Reporter reporter) {
    FrontMatter none = new FrontMatter(Optional.empty(), 0, text);
    int start = text.indexOf('\n') + 1;
    int end = start > 0 && isFence(text.substring(0, start)) ? closingFence(text, start) : -1;
    if (end < 0) {
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
