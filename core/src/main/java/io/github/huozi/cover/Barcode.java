package io.github.huozi.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * The bars of a book's number: an EAN-13 (ISO/IEC 15420), perhaps with five digits beside it or
 * with the second row of Japan below it. They are black on white, with the light margins that a
 * scanner needs. Lengths are in mm.
 *
 * @param start where the first bar begins
 * @param width with the light margins
 * @param height with the digits
 * @param svg the drawing: a {@code g} with its origin at the top left
 */
record Barcode(double start, double width, double height, String svg) {

  /** The width of the thinnest bar at 100 %. */
  static final double MODULE = 0.33;

  /** The same at 80 %, the least that scanners in shops read. */
  static final double SMALL_MODULE = 0.8 * MODULE;

  /** The height of the bars, in modules. */
  private static final int BARS = 69;

  /**
   * The length by which the bars at the ends and in the middle reach down between the digits, in
   * modules.
   */
  private static final int GUARDS = 5;

  /** The light margins before and after the bars, and after five more digits, in modules. */
  private static final int BEFORE = 11;

  private static final int AFTER = 7;
  private static final int AFTER_FIVE = 5;

  private static final int EAN = 95;
  private static final int EAN_DIGITS = 13;
  private static final int HALF = 6;
  private static final int DIGIT = 7;

  /**
   * The places where the digits of the halves begin, and the step of five more digits, in modules.
   */
  private static final int LEFT_HALF = 3;

  private static final int RIGHT_HALF = 50;
  private static final int FIVE_STEP = 9;

  private static final double TYPE = 9.5;

  /** From the foot of the bars to the baseline of the digits, in modules. */
  private static final double BASELINE = 8;

  private static final double FOOT = 9;

  /** The bars of a Japanese cover are this high, and this far apart (JPO's guide to the codes). */
  private static final double JAPANESE_BARS = 11;

  private static final double JAPANESE_GAP = 10;

  /**
   * The bars of a number.
   *
   * @param digits 13 digits, of which the last is right
   * @param five five more digits beside them; may be empty
   */
  static Barcode of(String digits, String five, double module) {
    StringBuilder svg = new StringBuilder();
    int width = row(digits, five, BARS, 0, module, svg);
    double height = (BARS + FOOT) * module;
    return on(module, width, height, svg);
  }

  /** The two rows of a Japanese book. */
  static Barcode inRows(String digits, String second, double module) {
    StringBuilder svg = new StringBuilder();
    int bars = (int) Math.round(JAPANESE_BARS / module);
    double below = JAPANESE_BARS + JAPANESE_GAP;
    int width = row(digits, "", bars, 0, module, svg);
    row(second, "", bars, below, module, svg);
    return on(module, width, below + (bars + FOOT) * module, svg);
  }

  private static Barcode on(double module, int width, double height, StringBuilder svg) {
    String ground =
        "<g><rect width=\"%s\" height=\"%s\" fill=\"#fff\"/>"
            .formatted(number(width * module), number(height));
    return new Barcode(BEFORE * module, width * module, height, ground + svg + "</g>");
  }

  /**
   * Draws a row.
   *
   * @return its width with the light margins, in modules
   */
  private static int row(
      String digits, String five, int bars, double top, double module, StringBuilder svg) {
    Ean ean = new Ean(Ean.Mode.EAN13);
    ean.setModuleWidth(1);
    ean.setBarHeight(bars);
    ean.setGuardPatternExtraHeight(GUARDS);
    ean.setHumanReadableLocation(HumanReadableLocation.NONE);
    // The library adds the last digit.
    ean.setContent(digits.substring(0, EAN_DIGITS - 1) + (five.isEmpty() ? "" : "+" + five));
    StringBuilder path = new StringBuilder();
    double endOfBars = 0;
    double startOfFive = EAN;
    double topOfFive = 0;
    for (Rectangle bar : ean.getRectangles()) {
      path.append(
          "M%s %sh%sv%sh-%sz"
              .formatted(
                  number((BEFORE + bar.x) * module),
                  number(top + bar.y * module),
                  number(bar.width * module),
                  number(bar.height * module),
                  number(bar.width * module)));
      if (bar.x >= EAN && startOfFive == EAN) {
        startOfFive = bar.x;
        topOfFive = bar.y;
      }
      endOfBars = Math.max(endOfBars, bar.x + bar.width);
    }
    svg.append("<path fill=\"#000\" d=\"").append(path).append("\"/>");
    double baseline = top + (bars + BASELINE) * module;
    List<Double> places = new ArrayList<>();
    places.add(-BEFORE / 2.0);
    for (int i = 0; i < 2 * HALF; i++) {
      places.add((i < HALF ? LEFT_HALF : RIGHT_HALF - HALF * DIGIT) + (i + 0.5) * DIGIT);
    }
    digits(digits, places, baseline, module, svg);
    if (five.isEmpty()) {
      return BEFORE + EAN + AFTER;
    }
    List<Double> above = new ArrayList<>();
    for (int i = 0; i < five.length(); i++) {
      above.add(startOfFive + LEFT_HALF + i * FIVE_STEP + DIGIT / 2.0);
    }
    digits(five, above, top + (topOfFive - 1) * module, module, svg);
    return BEFORE + (int) endOfBars + AFTER_FIVE;
  }

  private static void digits(
      String digits, List<Double> places, double baseline, double module, StringBuilder svg) {
    for (int i = 0; i < digits.length(); i++) {
      svg.append(
          "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-family=\"sans-serif\" font-size=\"%s\" fill=\"#000\">%s</text>"
              .formatted(
                  number((BEFORE + places.get(i)) * module),
                  number(baseline),
                  number(TYPE * module),
                  digits.charAt(i)));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
