package io.github.huozi.css;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limits of the numbers and texts of a declaration. The renderer makes boxes, pages, tiles and
 * letters by them, so that a style sheet of one line could take all memory.
 */
final class CssMeasures {

  /** A number with its unit, but not a part of a name or of a colour. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.#-])([+-]?(?:\\d++(?:\\.\\d++)?+|\\.\\d++)(?:e[+-]?+\\d++)?+)(%|[a-z_]*+)(?!\\d)");

  /**
   * The pixels of each unit of length. Units relative to the font or the page have a usual value.
   */
  private static final Map<String, Double> PIXELS =
      Map.ofEntries(
          Map.entry("px", 1.0),
          Map.entry("pt", 96 / 72.0),
          Map.entry("pc", 16.0),
          Map.entry("in", 96.0),
          Map.entry("cm", 96 / 2.54),
          Map.entry("mm", 96 / 25.4),
          Map.entry("q", 96 / 101.6),
          Map.entry("em", 16.0),
          Map.entry("rem", 16.0),
          Map.entry("ex", 8.0),
          Map.entry("ch", 8.0),
          Map.entry("ic", 16.0),
          Map.entry("lh", 24.0),
          Map.entry("rlh", 24.0),
          Map.entry("vw", 8.0),
          Map.entry("vh", 8.0),
          Map.entry("vmin", 8.0),
          Map.entry("vmax", 8.0));

  /** Fifty metres: themes often have {@code text-indent: -9999em}. */
  private static final int MOST_PIXELS = 200_000;

  /** The largest page of a PDF, 14,400 pt (ISO 32000-1, annex C). */
  private static final int MOST_PIXELS_OF_PAGE = 19_200;

  private static final int MOST_PERCENT = 100_000;

  /** The limit of numbers without a unit, unless the property has its own. */
  private static final int MOST = 1_000_000;

  private static final Map<String, Integer> MOST_OF =
      Map.ofEntries(
          Map.entry("-fs-table-cell-colspan", 1_000),
          Map.entry("-fs-table-cell-rowspan", 1_000),
          Map.entry("-fs-max-overflow-pages", 100),
          Map.entry("column-count", 1_000),
          Map.entry("columns", 1_000),
          Map.entry("counter-increment", 1_000),
          Map.entry("counter-reset", 100_000),
          Map.entry("counter-set", 100_000),
          Map.entry("line-height", 1_000),
          Map.entry("orphans", 1_000),
          Map.entry("widows", 1_000),
          Map.entry("tab-size", 1_000),
          Map.entry("transform", 1_000),
          Map.entry("zoom", 1_000));

  /** Properties that order boxes: themes give them the largest number there is. */
  private static final Set<String> ORDERS = Set.of("z-index", "order");

  /** The absolute value of the least 32-bit number. */
  private static final long MOST_OF_ORDER = 1L << 31;

  /** The smallest tile of a background: smaller tiles are too many and cannot be seen. */
  private static final double LEAST_TILE = 0.5;

  /** The most letters of generated content: some pages. */
  private static final int MOST_LETTERS = 10_000;

  private static final int MOST_PARTS = 5_000;

  private static final String SMALLER = "write a value that fits on the page";

  private CssMeasures() {}

  /**
   * The limit that a declaration (a name, a colon and a value) exceeds; empty if it exceeds none.
   */
  static Optional<CssExcess> beyond(List<CssToken> declaration) {
    if (declaration.size() < 3 || !declaration.get(1).isMark(':')) {
      return Optional.empty();
    }
    String property = declaration.get(0).text().toLowerCase(Locale.ROOT);
    // U+2E80 is not a number with an exponent, and a variable is checked where it is used.
    if (property.startsWith("--") || property.equals("unicode-range")) {
      return Optional.empty();
    }
    List<CssToken> value = declaration.subList(2, declaration.size());
    int line = declaration.get(0).line();
    if (value.size() > MOST_PARTS || letters(value) > MOST_LETTERS) {
      boolean letters = value.size() <= MOST_PARTS;
      return Optional.of(
          new CssExcess(
              line,
              "the style sheet has a value of "
                  + shortened(property)
                  + " with more than "
                  + (letters ? MOST_LETTERS + " characters" : MOST_PARTS + " parts"),
              "write long texts in the manuscript or in a template"));
    }
    Matcher number = NUMBER.matcher(numbers(value));
    while (number.find()) {
      String unit = number.group(2);
      Optional<String> limit = limit(property, Math.abs(Double.parseDouble(number.group(1))), unit);
      if (limit.isPresent()) {
        return Optional.of(
            new CssExcess(
                line,
                "the style sheet has "
                    + shortened(property)
                    + ": "
                    + shortened(number.group())
                    + ", and "
                    + limit.get(),
                SMALLER));
      }
    }
    return Optional.empty();
  }

  /** The limit that a number exceeds, as a clause. */
  private static Optional<String> limit(String property, double number, String unit) {
    Double pixels = PIXELS.get(unit);
    boolean tile = property.equals("background-size") && number > 0;
    if (pixels != null) {
      int most = property.equals("size") ? MOST_PIXELS_OF_PAGE : MOST_PIXELS;
      if (!(number * pixels <= most)) {
        return Optional.of("no length may be more than " + most + "px here");
      } else if (tile && number * pixels < LEAST_TILE) {
        return Optional.of("no length may be less than " + LEAST_TILE + "px here");
      }
    } else if (unit.equals("%")) {
      if (!(number <= MOST_PERCENT)) {
        return Optional.of("no percentage may be more than " + MOST_PERCENT + "%");
      } else if (tile && number < LEAST_TILE) {
        return Optional.of("no percentage may be less than " + LEAST_TILE + "% here");
      }
    } else {
      long most = unit.isEmpty() ? mostOf(property) : MOST;
      if (!(number <= most)) {
        return Optional.of("no number may be more than " + most + " here");
      }
    }
    return Optional.empty();
  }

  private static long mostOf(String property) {
    return ORDERS.contains(property) ? MOST_OF_ORDER : MOST_OF.getOrDefault(property, MOST);
  }

  /** The number of letters of the strings. Addresses have no limit. */
  private static long letters(List<CssToken> value) {
    long letters = 0;
    for (int i = 0; i < value.size(); i++) {
      boolean address =
          i > 0
              && value.get(i - 1).kind() == CssToken.Kind.FUNCTION
              && value.get(i - 1).text().equalsIgnoreCase("url");
      if (value.get(i).kind() == CssToken.Kind.STRING && !address) {
        letters += value.get(i).text().length();
      }
    }
    return letters;
  }

  /** The value in lower case without strings and addresses; adjacent tokens stay adjacent. */
  private static String numbers(List<CssToken> value) {
    StringBuilder numbers = new StringBuilder();
    int end = -1;
    for (CssToken token : value) {
      if (token.start() != end) {
        numbers.append(' ');
      }
      end = token.end();
      switch (token.kind()) {
        case NAME, MARK -> numbers.append(token.text().toLowerCase(Locale.ROOT));
        case FUNCTION -> numbers.append(token.text().toLowerCase(Locale.ROOT)).append('(');
        default -> numbers.append(' ');
      }
    }
    return numbers.toString();
  }

  static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
