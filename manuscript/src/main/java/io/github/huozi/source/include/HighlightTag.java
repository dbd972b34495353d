package io.github.huozi.source.include;

import java.util.Map;

/** The arguments of Jekyll's and Hugo's {@code highlight}, as the info string of a fence. */
final class HighlightTag {

  private HighlightTag() {}

  /**
   * The info string of <code>{% highlight ruby linenos mark_lines="1 2" %}</code> or <code>
   * {{< highlight go "linenos=table,hl_lines=8 15-17" >}}</code>.
   */
  static String info(TemplateTag tag) {
    StringBuilder info = new StringBuilder();
    for (Map.Entry<String, String> value : tag.values().entrySet()) {
      String key = value.getKey();
      if (key.equals("0")) {
        info.append(value.getValue());
      } else if (Character.isDigit(key.charAt(0))) {
        for (String option : value.getValue().split(",", -1)) {
          String[] pair = option.strip().split("=", 2);
          info.append(pair.length == 2 ? pair(pair[0], pair[1]) : " " + pair[0]);
        }
      } else {
        info.append(pair(key, value.getValue()));
      }
    }
    return info.toString().replace('`', '\'').replace('\n', ' ');
  }

  private static String pair(String key, String value) {
    String known = key.equals("mark_lines") ? "hl_lines" : key;
    return " " + known.strip() + "=\"" + value.replace("\"", "").strip() + "\"";
  }
}
