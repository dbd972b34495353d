package io.github.huozi.source.include;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of variables, <code>{{ book.name }}</code>. As in HonKit they stay in
 * code and between <code>{% raw %}</code> and <code>{% endraw %}</code>.
 */
final class Variables {

  private static final Pattern NAMED =
      Pattern.compile(
          "\\{\\{-?[ \\t]{0,9}book\\.([\\w.-]{1,100}?)[ \\t]{0,9}-?\\}\\}"
              + "|\\{%-?[ \\t]{0,9}(raw|endraw)[ \\t]{0,9}-?%\\}");

  private final Map<String, String> values;
  private final FenceTracker fences = new FenceTracker();
  private boolean raw;

  private Variables(Map<String, String> values) {
    this.values = values;
  }

  /** The lines with the values. */
  static List<PlacedLine> replace(List<PlacedLine> lines, Map<String, String> values) {
    if (values.isEmpty()) {
      return lines;
    }
    Variables variables = new Variables(values);
    return lines.stream().map(variables::replace).toList();
  }

  private PlacedLine replace(PlacedLine line) {
    fences.read(line.text());
    if (fences.isInside() || !line.text().contains("{")) {
      return line;
    }
    InlineCode code = new InlineCode(line.text());
    Matcher matcher = NAMED.matcher(line.text());
    StringBuilder made = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      boolean stays = code.contains(matcher.start());
      if (name == null && !stays) {
        raw = matcher.group(2).equals("raw");
      }
      String value = stays || raw || name == null ? null : values.get(name);
      matcher.appendReplacement(
          made, Matcher.quoteReplacement(value == null ? matcher.group() : inLine(value)));
    }
    return line.with(matcher.appendTail(made).toString());
  }

  private static String inLine(String value) {
    return value.replaceAll("(?<!\\s)\\s*\\R\\s*", " ");
  }
}
