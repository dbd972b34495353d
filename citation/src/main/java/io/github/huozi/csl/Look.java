package io.github.huozi.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The formatting attributes of an element (CSL 1.0.2, Formatting); empty where it sets none.
 *
 * @param style {@code italic}, {@code oblique} or {@code normal}
 * @param caps {@code small-caps} or {@code normal}
 * @param weight {@code bold}, {@code light} or {@code normal}
 * @param line {@code underline} or {@code none}
 * @param align {@code sup}, {@code sub} or {@code baseline}
 */
record Look(String style, String caps, String weight, String line, String align) {

  static final Look NONE = new Look("", "", "", "", "");

  static final Look ITALIC = new Look("italic", "", "", "", "");
  static final Look BOLD = new Look("", "", "bold", "", "");
  static final Look SMALL_CAPS = new Look("", "small-caps", "", "", "");
  static final Look RAISED = new Look("", "", "", "", "sup");
  static final Look LOWERED = new Look("", "", "", "", "sub");

  static Look of(CslElement element) {
    return new Look(
        element.get("font-style"),
        element.get("font-variant"),
        element.get("font-weight"),
        element.get("text-decoration"),
        element.get("vertical-align"));
  }

  /** The changes of this look in text that has another one. */
  Look within(Look outer) {
    return new Look(
        changed(style, outer.style, "normal", true),
        changed(caps, outer.caps, "normal", true),
        changed(weight, outer.weight, "normal", true),
        changed(line, outer.line, "none", true),
        changed(align, outer.align, "baseline", false));
  }

  /** Italics in italics are upright, and so are the others; what is raised twice stays so. */
  private static String changed(String own, String outer, String none, boolean turns) {
    if (own.isEmpty() || (outer.isEmpty() && own.equals(none))) {
      return "";
    }
    if (own.equals(outer)) {
      return turns && !own.equals(none) ? none : "";
    }
    return own;
  }

  /** The look of text that has this one in another one. */
  Look over(Look outer) {
    return new Look(
        style.isEmpty() ? outer.style : style,
        caps.isEmpty() ? outer.caps : caps,
        weight.isEmpty() ? outer.weight : weight,
        line.isEmpty() ? outer.line : line,
        align.isEmpty() ? outer.align : align);
  }

  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("italic", "i"),
          Map.entry("bold", "b"),
          Map.entry("sup", "sup"),
          Map.entry("sub", "sub"),
          Map.entry("oblique", "em"));

  /** The opening tags in HTML, in the order in which they are opened. */
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    add(tags, "vertical-align", align);
    add(tags, "text-decoration", line);
    add(tags, "font-weight", weight);
    add(tags, "font-variant", caps);
    add(tags, "font-style", style);
    return tags;
  }

  private static void add(List<String> tags, String property, String value) {
    if (!value.isEmpty()) {
      String tag = TAGS.get(value);
      tags.add(tag == null ? "<span style=\"" + property + ":" + value + ";\">" : "<" + tag + ">");
    }
  }
}
