package io.github.huozi.source.include;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag of Liquid, <code>{% name arguments %}</code>, or a shortcode of Hugo, <code>
 * {{< name arguments >}}</code>, in a line.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param shortcode whether it is one of Hugo
 * @param closing whether it ends what another tag begins
 * @param name its name, without {@code end} or a slash
 * @param arguments what follows the name
 */
record TemplateTag(
    int start, int end, boolean shortcode, boolean closing, String name, String arguments) {

  private static final int MAX_LENGTH = 2_000;

  private static final Pattern INSIDE =
      Pattern.compile("\\s{0,9}(/?)\\s{0,9}([A-Za-z][\\w./-]{0,60}+)([\\s\\S]*)");

  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?:([\\w-]{1,40})\\s{0,5}=\\s{0,5})?(?:\"([^\"]*+)\"|'([^']*+)'|`([^`]*+)`|([^\\s\"'`=]+))");

  /**
   * The next tag in a line.
   *
   * @param from the offset from which to look
   * @return null if there is none
   */
  static @Nullable TemplateTag next(String line, int from) {
    for (int at = line.indexOf('{', from); at >= 0; at = line.indexOf('{', at + 1)) {
      @Nullable TemplateTag tag = null;
      if (line.startsWith("{%", at) && (at == 0 || line.charAt(at - 1) != '{')) {
        tag = tag(line, at, "%}", 2, false);
      } else if (line.startsWith("{{<", at) && !line.startsWith("{{</*", at)) {
        tag = tag(line, at, ">}}", 3, true);
      } else if (line.startsWith("{{%", at) && !line.startsWith("{{%/*", at)) {
        tag = tag(line, at, "%}}", 3, true);
      }
      if (tag != null) {
        return tag;
      }
    }
    return null;
  }

  private static @Nullable TemplateTag tag(
      String line, int at, String mark, int length, boolean shortcode) {
    int end = end(line, at + length, mark, shortcode ? "{{" : "{%");
    if (end < 0) {
      return null;
    }
    String inside = line.substring(at + length, end);
    if (!shortcode) {
      inside = inside.replaceFirst("^-", "").replaceFirst("-$", "");
    }
    Matcher parts = INSIDE.matcher(inside);
    if (!parts.matches()) {
      return null;
    }
    String name = parts.group(2);
    boolean closing = shortcode ? !parts.group(1).isEmpty() : name.startsWith("end");
    return new TemplateTag(
        at,
        end + mark.length(),
        shortcode,
        closing,
        closing && !shortcode ? name.substring("end".length()) : name,
        parts.group(3).replaceFirst("/\\s*$", "").strip());
  }

  /**
   * The offset of the mark that ends a tag; -1 if another tag begins before it, or none is near.
   */
  private static int end(String line, int from, String mark, String opening) {
    int last = Math.min(line.length(), from + MAX_LENGTH);
    for (int i = from; i < last; i++) {
      if (line.startsWith(mark, i)) {
        return i;
      } else if (line.startsWith(opening, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Tells whether the tag is of the same kind as another one and has its name. */
  boolean isLike(TemplateTag other) {
    return shortcode == other.shortcode && name.equals(other.name);
  }

  /** The arguments by their names; those without a name are {@code 0}, {@code 1} and so on. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    int unnamed = 0;
    Matcher argument = ARGUMENT.matcher(arguments);
    while (argument.find()) {
      String key = argument.group(1) == null ? String.valueOf(unnamed++) : argument.group(1);
      for (int group = 2; group <= 5; group++) {
        if (argument.group(group) != null) {
          values.putIfAbsent(key, argument.group(group));
        }
      }
    }
    return values;
  }

  /** An argument. */
  Optional<String> value(String key) {
    return Optional.ofNullable(values().get(key)).filter(value -> !value.isBlank());
  }
}
