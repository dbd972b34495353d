package io.github.huozi.css;

import io.github.huozi.problem.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The names of CSS: of properties (those of browsers, of CSS's modules for paged media, ruby and
 * speech, and of older e-readers), of at-rules, pseudo-classes, units, colours and keywords.
 */
final class KnownCss {

  /** The properties of huozi. */
  static final Set<String> OWN_PROPERTIES =
      Set.of(
          "-huozi-shrink",
          "-huozi-wide",
          "-huozi-place",
          "-huozi-show",
          "-huozi-optical-margins",
          "-huozi-ruby",
          "-huozi-name-line");

  /** Types of media, and the words of conditions. */
  static final Set<String> MEDIA =
      words(
          "all print screen speech aural braille embossed handheld projection tty tv and or not only"
              + " width height orientation color");

  /** At-rules with rules in them. */
  static final Set<String> CONDITIONS =
      words("media supports layer container scope document starting-style");

  /** At-rules with declarations in them. */
  static final Set<String> DESCRIPTIONS =
      words(
          "page font-face counter-style property font-palette-values position-try view-transition"
              + " color-profile viewport footnote");

  /** At-rules with something else in them, or with nothing. */
  static final Set<String> OTHER_AT_RULES =
      words("import charset namespace keyframes font-feature-values");

  static final Set<String> MARGIN_BOXES =
      words(
          "top-left-corner top-left top-center top-right top-right-corner bottom-left-corner"
              + " bottom-left bottom-center bottom-right bottom-right-corner left-top left-middle"
              + " left-bottom right-top right-middle right-bottom footnote");

  static final Set<String> PAGES = words("first left right blank nth recto verso");

  static final Set<String> PSEUDO =
      words(
          "link visited hover active focus focus-within focus-visible target target-within lang dir"
              + " root empty first-child last-child only-child first-of-type last-of-type"
              + " only-of-type nth-child nth-last-child nth-of-type nth-last-of-type nth-col"
              + " nth-last-col not is where has matches any any-link local-link scope enabled"
              + " disabled checked default indeterminate required optional valid invalid in-range"
              + " out-of-range read-only read-write placeholder-shown user-valid user-invalid current"
              + " past future playing paused open closed modal popover-open fullscreen defined host"
              + " host-context heading state autofill before after first-letter first-line marker"
              + " selection backdrop placeholder cue cue-region slotted part spelling-error"
              + " grammar-error target-text file-selector-button footnote-call footnote-marker"
              + " outside alternate column scroll-marker view-transition details-content highlight"
              + " picker-icon checkmark picker picture-in-picture blank contains");

  static final Set<String> UNITS =
      words(
          "em rem ex rex ch rch ic ric cap rcap lh rlh vw vh vi vb vmin vmax svw svh svi svb svmin"
              + " svmax lvw lvh lvi lvb lvmin lvmax dvw dvh dvi dvb dvmin dvmax cqw cqh cqi cqb cqmin"
              + " cqmax cm mm q in pc pt px deg grad rad turn s ms hz khz dpi dpcm dppx x fr db st gr");

  static final Set<String> GLOBAL = words("inherit initial unset revert revert-layer important");

  private static final Set<String> BORDERS =
      words(
          "none hidden dotted dashed solid double groove ridge inset outset thin medium thick auto");

  private static final String BREAKS =
      "auto always avoid left right recto verso page column region all avoid-page avoid-column"
          + " avoid-region";

  private static final Set<String> COLOUR_PROPERTIES =
      words(
          "color background-color border-color border-top-color border-right-color"
              + " border-bottom-color border-left-color outline-color text-emphasis-color fill stroke"
              + " column-rule-color caret-color text-decoration-color");

  private static final Set<String> COLOURS =
      words(
          "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue"
              + " blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue"
              + " cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey"
              + " darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon"
              + " darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet"
              + " deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen"
              + " fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew"
              + " hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon"
              + " lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey"
              + " lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey"
              + " lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine"
              + " mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue"
              + " mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose"
              + " moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid"
              + " palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink"
              + " plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon"
              + " sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey"
              + " snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white"
              + " whitesmoke yellow yellowgreen transparent currentcolor canvas canvastext linktext"
              + " visitedtext activetext buttonface buttontext buttonborder field fieldtext highlight"
              + " highlighttext selecteditem selecteditemtext mark marktext graytext accentcolor"
              + " accentcolortext window windowtext infobackground infotext background menu menutext"
              + " threedface none context-fill context-stroke");

  private static final Map<String, Set<String>> KEYWORDS = keywords();

  private static final Set<String> PROPERTIES = properties();

  private KnownCss() {}

  /** Tells whether a property without a vendor's prefix exists. */
  static boolean isProperty(String name) {
    return PROPERTIES.contains(name);
  }

  /** The property that is meant. */
  static Optional<String> property(String name) {
    return Nearest.to(name, PROPERTIES);
  }

  /** The keywords that a property has besides those of all; empty if any may be right. */
  static Set<String> keywords(String property) {
    Set<String> known = KEYWORDS.get(property);
    if (known != null) {
      return known;
    }
    return COLOUR_PROPERTIES.contains(property) ? COLOURS : Set.of();
  }

  private static Map<String, Set<String>> keywords() {
    Map<String, Set<String>> known = new HashMap<>();
    put(
        known,
        "display",
        "none inline block inline-block list-item table inline-table table-row table-row-group"
            + " table-header-group table-footer-group table-column table-column-group table-cell"
            + " table-caption flex inline-flex grid inline-grid contents flow flow-root run-in ruby"
            + " ruby-base ruby-text ruby-base-container ruby-text-container math compact marker"
            + " inside outside oeb-page-head oeb-page-foot");
    put(known, "position", "static relative absolute fixed sticky");
    put(known, "clear", "none left right both inline-start inline-end page all");
    put(
        known,
        "float",
        "none left right inline-start inline-end footnote top bottom page snap-block snap-inline");
    put(known, "text-align", "left right center justify start end match-parent justify-all");
    put(known, "text-align-last", "auto left right center justify start end match-parent");
    put(known, "font-style", "normal italic oblique");
    put(known, "font-weight", "normal bold bolder lighter");
    put(
        known,
        "font-size",
        "xx-small x-small small medium large x-large xx-large xxx-large smaller larger math");
    put(
        known,
        "text-transform",
        "none capitalize uppercase lowercase full-width full-size-kana math-auto");
    put(
        known,
        "white-space",
        "normal nowrap pre pre-wrap pre-line break-spaces collapse preserve preserve-breaks wrap"
            + " discard-before discard-after discard-inner none");
    put(
        known,
        "vertical-align",
        "baseline sub super top text-top middle bottom text-bottom central first last");
    put(known, "visibility", "visible hidden collapse");
    put(known, "box-sizing", "content-box border-box padding-box");
    put(known, "table-layout", "auto fixed");
    put(known, "border-collapse", "collapse separate");
    put(known, "empty-cells", "show hide");
    put(
        known,
        "caption-side",
        "top bottom left right block-start block-end inline-start inline-end");
    put(known, "list-style-position", "inside outside");
    put(known, "hyphens", "none manual auto");
    put(known, "line-break", "auto loose normal strict anywhere");
    put(known, "word-break", "normal keep-all break-all break-word auto-phrase manual");
    put(known, "overflow-wrap", "normal break-word anywhere");
    put(known, "text-wrap", "wrap nowrap balance pretty stable auto avoid-orphans");
    put(
        known,
        "text-spacing-trim",
        "normal auto space-all space-first trim-start trim-both trim-all trim-end");
    put(
        known,
        "text-autospace",
        "normal auto no-autospace ideograph-alpha ideograph-numeric punctuation insert replace");
    put(known, "hanging-punctuation", "none first last force-end allow-end");
    put(
        known,
        "text-justify",
        "auto none inter-word inter-character distribute inter-ideograph"
            + " inter-cluster kashida newspaper");
    String marks = "none filled open dot circle double-circle triangle sesame";
    put(known, "text-emphasis-style", marks);
    known.put("text-emphasis", union(words(marks), COLOURS));
    put(known, "text-emphasis-position", "over under left right");
    put(known, "-huozi-name-line", "none straight wavy");
    put(known, "-huozi-ruby", "above parentheses none");
    put(known, "font-kerning", "auto normal none");
    put(known, "column-span", "none all auto");
    for (String property :
        List.of(
            "break-before",
            "break-after",
            "break-inside",
            "page-break-before",
            "page-break-after",
            "page-break-inside")) {
      put(known, property, BREAKS);
    }
    for (String side : List.of("", "-top", "-right", "-bottom", "-left")) {
      known.put("border" + side + "-style", BORDERS);
      known.put("border" + side, union(BORDERS, COLOURS));
    }
    return Map.copyOf(known);
  }

  private static void put(Map<String, Set<String>> known, String property, String keywords) {
    known.put(property, words(keywords));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  private static Set<String> properties() {
    try (InputStream in =
        Objects.requireNonNull(KnownCss.class.getResourceAsStream("properties.txt"))) {
      Set<String> names = new HashSet<>(OWN_PROPERTIES);
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(names::add);
      return Set.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
