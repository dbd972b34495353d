package io.github.huozi.tagging;

import io.github.huozi.model.section.Names;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The structure types of elements (ISO 32000-1, 14.8.4). {@code Em} and {@code Strong} are of PDF
 * 2.0; in a PDF 1.7 file the role map defines them as {@code Span}.
 */
final class Roles {

  static final String DOCUMENT = "Document";
  static final String NOTE = "Note";
  static final String LABEL = "Lbl";
  static final String LIST = "L";
  static final String ITEM = "LI";
  static final String ITEM_BODY = "LBody";
  static final String CONTENTS = "TOC";
  static final String CONTENTS_ITEM = "TOCI";
  static final String PARAGRAPH = "P";
  static final String REFERENCE = "Reference";
  static final String LINK = "Link";
  static final String FIGURE = "Figure";
  static final String FORMULA = "Formula";
  static final String SPAN = "Span";
  static final String CODE = "Code";
  static final String DIVISION = "Div";
  static final String HEADER_CELL = "TH";
  static final String CELL = "TD";
  static final String RUBY = "Ruby";

  /** The role map: the PDF 1.7 type of each type that is not standard there. */
  static final Map<String, String> MAP = Map.of("Em", SPAN, "Strong", SPAN);

  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("body", DOCUMENT),
          Map.entry("section", "Sect"),
          Map.entry("nav", "Sect"),
          Map.entry("aside", "Sect"),
          Map.entry("article", "Art"),
          Map.entry("div", DIVISION),
          Map.entry("main", DIVISION),
          Map.entry("header", DIVISION),
          Map.entry("footer", DIVISION),
          Map.entry("figure", DIVISION),
          Map.entry("p", PARAGRAPH),
          Map.entry("pre", PARAGRAPH),
          Map.entry("h1", "H1"),
          Map.entry("h2", "H2"),
          Map.entry("h3", "H3"),
          Map.entry("h4", "H4"),
          Map.entry("h5", "H5"),
          Map.entry("h6", "H6"),
          Map.entry("blockquote", "BlockQuote"),
          Map.entry("ul", LIST),
          Map.entry("ol", LIST),
          Map.entry("dl", LIST),
          Map.entry("li", ITEM),
          Map.entry("dt", LABEL),
          Map.entry("dd", ITEM_BODY),
          Map.entry("table", "Table"),
          Map.entry("caption", "Caption"),
          Map.entry("figcaption", "Caption"),
          Map.entry("thead", "THead"),
          Map.entry("tbody", "TBody"),
          Map.entry("tfoot", "TFoot"),
          Map.entry("tr", "TR"),
          Map.entry("th", HEADER_CELL),
          Map.entry("td", CELL),
          Map.entry("img", FIGURE),
          Map.entry("svg", FIGURE),
          Map.entry("math", FORMULA),
          Map.entry("em", "Em"),
          Map.entry("i", "Em"),
          Map.entry("strong", "Strong"),
          Map.entry("b", "Strong"),
          Map.entry("code", CODE),
          Map.entry("kbd", CODE),
          Map.entry("samp", CODE),
          Map.entry("q", "Quote"),
          Map.entry("abbr", SPAN),
          Map.entry("ruby", RUBY),
          Map.entry("rb", "RB"),
          Map.entry("rt", "RT"),
          Map.entry("rp", "RP"));

  private static final Set<String> INLINE =
      Set.of("", "Em", "Strong", CODE, "Quote", SPAN, LINK, REFERENCE, FIGURE, FORMULA, RUBY);

  private static final Set<String> TEXTS =
      Set.of(PARAGRAPH, "H1", "H2", "H3", "H4", "H5", "H6", LABEL);

  private Roles() {}

  /** The structure type of an element; empty if it needs none. */
  static String of(Element element) {
    if (element.getTagName().equals("a")) {
      return element.hasAttribute("href") ? LINK : "";
    } else if (Names.has(element, Names.FOOTNOTE) || Names.has(element, Names.ENDNOTE)) {
      return NOTE;
    } else if (Names.has(element, Names.TASK_BOX)) {
      return SPAN;
    }
    String role = ELEMENTS.getOrDefault(element.getTagName(), "");
    if (role.equals(LIST) && isInContents(element)) {
      return CONTENTS;
    }
    return role.equals(ITEM) && isInContents(element) ? CONTENTS_ITEM : role;
  }

  /** Tells whether a kid is part of a line. */
  static boolean isInline(Kid kid) {
    return !(kid instanceof Tag tag) || isInline(tag.role);
  }

  private static boolean isInline(String role) {
    return INLINE.contains(role);
  }

  /** Tells whether elements of a structure type hold only lines, and no blocks. */
  static boolean holdsLines(String role) {
    return isInline(role) || TEXTS.contains(role);
  }

  static boolean isHeading(String role) {
    return role.length() == 2 && role.charAt(0) == 'H' && Character.isDigit(role.charAt(1));
  }

  static boolean isInContents(Element element) {
    for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
      if (node instanceof Element outer && outer.getTagName().equals("nav")) {
        return true;
      }
    }
    return false;
  }
}
