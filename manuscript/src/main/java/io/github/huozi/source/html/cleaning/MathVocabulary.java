package io.github.huozi.source.html.cleaning;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The elements and attributes of MathML that a formula may have: MathML Core, and a few beside. */
final class MathVocabulary {

  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms", "mspace");

  /** Elements with a fixed number of children. */
  private static final Map<String, Integer> COUNTS =
      Map.of(
          "mfrac",
          2,
          "mroot",
          2,
          "msub",
          2,
          "msup",
          2,
          "msubsup",
          3,
          "munder",
          2,
          "mover",
          2,
          "munderover",
          3);

  private static final Set<String> ROWS =
      Set.of(
          "math",
          "mrow",
          "msqrt",
          "mstyle",
          "mpadded",
          "mphantom",
          "menclose",
          "mtable",
          "mtr",
          "mtd");

  private static final Set<String> GLOBAL =
      Set.of("id", "class", "displaystyle", "scriptlevel", "mathcolor", "mathvariant");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("math", Set.of("display", "alttext")),
          Map.entry(
              "mo",
              Set.of(
                  "form",
                  "fence",
                  "separator",
                  "lspace",
                  "rspace",
                  "stretchy",
                  "symmetric",
                  "maxsize",
                  "minsize",
                  "largeop",
                  "movablelimits",
                  "accent")),
          Map.entry("mspace", Set.of("width", "height", "depth")),
          Map.entry("mpadded", Set.of("width", "height", "depth", "lspace", "voffset")),
          Map.entry("mfrac", Set.of("linethickness")),
          Map.entry("mover", Set.of("accent")),
          Map.entry("munder", Set.of("accentunder")),
          Map.entry("munderover", Set.of("accent", "accentunder")),
          Map.entry("menclose", Set.of("notation")),
          Map.entry(
              "mtable",
              Set.of(
                  "columnalign",
                  "rowspacing",
                  "columnspacing",
                  "rowlines",
                  "columnlines",
                  "frame")),
          Map.entry("mtd", Set.of("columnalign")));

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 .#%+-]{1,300}");

  private MathVocabulary() {}

  static boolean isToken(String element) {
    return TOKENS.contains(element);
  }

  static boolean isKnown(String element) {
    return isToken(element) || COUNTS.containsKey(element) || ROWS.contains(element);
  }

  /** The number of children that an element must have; -1 if any will do. */
  static int count(String element) {
    return COUNTS.getOrDefault(element, -1);
  }

  static boolean allows(String element, String attribute, String value) {
    return (GLOBAL.contains(attribute)
            || ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute))
        && (attribute.equals("alttext")
            || attribute.equals("id")
            || attribute.equals("class")
            || VALUE.matcher(value).matches());
  }
}
