package io.github.huozi.oracle;

/**
 * A difference of two PDFs.
 *
 * @param kind what it is: {@code glyph moved}, {@code tag attribute}
 * @param page counted from 1; 0 for what is on no page
 * @param x the place of the thing on the page, in pt
 * @param y the place of the thing on the page, in pt
 * @param what the thing, as before
 * @param detail how it differs; things that differ in one way are shown as one
 * @param displacement how far it was moved, in pt
 */
record Difference(
    String kind, int page, double x, double y, String what, String detail, double displacement) {

  private static final int LONGEST = 160;

  /** A difference that is on no page, or of the page as a whole. */
  static Difference of(String kind, int page, String what, String detail) {
    return new Difference(kind, page, 0, 0, what, detail, 0);
  }

  /** Whether this one stands in the line of another one and differs in the same way. */
  boolean continues(Difference before) {
    return page > 0
        && page == before.page
        && kind.equals(before.kind)
        && kind.startsWith("glyph")
        && Math.abs(y - before.y) < Comparison.TOLERANCE
        && detail.equals(before.detail);
  }

  /** Both as one. */
  Difference with(Difference next) {
    return new Difference(kind, page, x, y, what + next.what, detail, displacement);
  }

  @Override
  public String toString() {
    String place = page == 0 ? "" : "p" + page + " ";
    String at =
        x == 0 && y == 0 ? "" : "x " + Numbers.rounded(x) + " y " + Numbers.rounded(y) + " ";
    return place + at + brief(what) + (detail.isEmpty() ? "" : ": " + brief(detail));
  }

  private static String brief(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
