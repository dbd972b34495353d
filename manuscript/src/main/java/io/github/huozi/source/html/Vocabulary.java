package io.github.huozi.source.html;

import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import java.util.Map;
import java.util.Set;

/** The elements and attributes that a section's content may have. */
public final class Vocabulary {

  private static final Set<String> INLINES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "math", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "small",
          "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

  /** Obsolete elements and their replacements. */
  private static final Map<String, String> RENAMED =
      Map.ofEntries(
          Map.entry("strike", "s"),
          Map.entry("acronym", "abbr"),
          Map.entry("tt", "code"),
          Map.entry("listing", "pre"),
          Map.entry("center", "div"),
          Map.entry("details", "div"),
          Map.entry("summary", "p"),
          Map.entry("badge", "span"),
          Map.entry("tabs", "div"),
          Map.entry("tabitem", "div"));

  /** The classes of elements that replace obsolete or interactive ones. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "center", "center",
          "details", "details",
          "summary", Names.DETAILS_TITLE,
          "badge", "vt-badge",
          "tabs", "tabs",
          "tabitem", "tab");

  /** Elements that structure a page: only their content is kept. */
  private static final Set<String> WRAPPERS =
      Set.of("main", "article", "header", "hgroup", "address", "picture", "body", "html");

  /** Elements whose content is not text of the publication. */
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "applet",
          "input",
          "select",
          "textarea",
          "button",
          "datalist",
          "output",
          "progress",
          "meter",
          "svg",
          "template",
          "noscript",
          "noframes",
          "noembed",
          "audio",
          "video",
          "canvas",
          "map",
          "link",
          "meta",
          "title",
          "base",
          "frame",
          "frameset",
          "dialog",
          "param",
          "source",
          "track",
          "area");

  /** Those of them that have nothing to read or to look at. */
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "input",
          "link",
          "meta",
          "title",
          "base",
          "param",
          "source",
          "track",
          "map",
          "area");

  /** Elements that only style columns. */
  private static final Set<String> LOOKS = Set.of("colgroup", "col");

  private static final Set<String> GLOBAL_ATTRIBUTES =
      Set.of("id", "class", "lang", "dir", "title", "translate");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", Set.of("href")),
          Map.entry("img", Set.of("src", "alt", "aria-describedby", "width", "height")),
          Map.entry("aside", Set.of("role")),
          Map.entry("ol", Set.of("start", "reversed")),
          Map.entry("li", Set.of("value")),
          Map.entry("th", Set.of("scope", "colspan", "rowspan")),
          Map.entry("td", Set.of("colspan", "rowspan")),
          Map.entry("pre", Set.of("startfrom", "highlight", "jumps")), // taken away by CodeListings
          Map.entry("blockquote", Set.of("cite")),
          Map.entry("q", Set.of("cite")),
          Map.entry("ins", Set.of("datetime")),
          Map.entry("del", Set.of("datetime")),
          Map.entry("time", Set.of("datetime")));

  private static final Set<String> PRESENTATIONAL =
      Set.of(
          "align",
          "alink",
          "background",
          "bgcolor",
          "border",
          "cellpadding",
          "cellspacing",
          "char",
          "charoff",
          "clear",
          "color",
          "compact",
          "decoding",
          "face",
          "frame",
          "height",
          "hspace",
          "link",
          "loading",
          "noshade",
          "nowrap",
          "rel",
          "rules",
          "size",
          "summary",
          "target",
          "text",
          "valign",
          "vlink",
          "vspace",
          "width",
          "xmlns");

  /** Classes that huozi's own stages give to elements. */
  private static final Set<String> RESERVED_CLASSES =
      Set.of(
          Names.NOTE_CALL,
          Names.NOTE_SIGN,
          Names.NOTES,
          Names.NOTE,
          Names.NOTE_NUMBER,
          Names.FOOTNOTE,
          Names.WORK_LINK,
          Names.WORK_NUMBER,
          "task",
          Names.TASK_BOX,
          "done",
          Names.LOST_PICTURE);

  private Vocabulary() {}

  /** The ways in which cleaning treats an element. */
  public enum Verdict {
    KEEP,
    /** The content stays; the element is dropped without a warning. */
    OPEN,
    /** The content stays; the element is dropped with a warning. */
    UNWRAP,
    /** The element is dropped without a warning. */
    IGNORE,
    /** The element and its content are dropped with a warning. */
    DROP
  }

  public static Verdict verdict(String element) {
    if (isBlock(element) || INLINES.contains(element)) {
      return Verdict.KEEP;
    } else if (WRAPPERS.contains(element)) {
      return Verdict.OPEN;
    } else if (LOOKS.contains(element)) {
      return Verdict.IGNORE;
    }
    return DROPPED.contains(element) ? Verdict.DROP : Verdict.UNWRAP;
  }

  /** Tells whether readers lose nothing if the element is dropped with its content. */
  public static boolean isWithoutText(String element) {
    return WITHOUT_TEXT.contains(element);
  }

  /** The name that replaces an obsolete one. */
  public static String current(String element) {
    return RENAMED.getOrDefault(element, element);
  }

  /** The class that the replacement of an element gets; empty if it gets none. */
  public static String classOfCurrent(String element) {
    return CLASSES.getOrDefault(element, "");
  }

  public static boolean allows(String element, String attribute) {
    return GLOBAL_ATTRIBUTES.contains(attribute)
        || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute)
        || attribute.startsWith("data-"); // huozi's own: the parser has dropped the author's
  }

  /** Tells whether the attribute is presentational: it is dropped without a warning. */
  public static boolean isPresentational(String attribute) {
    return PRESENTATIONAL.contains(attribute);
  }

  /** Tells whether authors may not use the class, in any case: the stages ignore case. */
  public static boolean isReservedClass(String name) {
    return RESERVED_CLASSES.stream().anyMatch(name::equalsIgnoreCase);
  }

  public static boolean isBlock(String element) {
    return BlockElements.contains(element);
  }

  /** Tells whether the element may hold nothing but text and inline elements. */
  public static boolean holdsTextOnly(String element) {
    return BlockElements.isHeading(element)
        || element.equals("p")
        || element.equals("pre")
        || (INLINES.contains(element) && !isTransparent(element));
  }

  /** Tells whether the element may hold what its parent may hold. */
  public static boolean isTransparent(String element) {
    return element.equals("a") || element.equals("ins") || element.equals("del");
  }
}
