package io.github.huozi.check.pdf;

/** Compares texts that stand in strings of a PDF. */
public final class StringOfPdf {

  /**
   * The number of characters that a string holds in any case: 32,767 bytes (PDF/A-2), in UTF-16.
   */
  private static final int LONGEST = 16_000;

  private StringOfPdf() {}

  /** A text with single spaces; only its beginning if a string may not have all of it. */
  public static String comparable(String text) {
    String collapsed = text.strip().replaceAll("\\s+", " ");
    return collapsed.substring(0, Math.min(collapsed.length(), LONGEST));
  }
}
