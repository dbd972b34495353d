package io.github.huozi.typography.rule;

/** The lengths by which marks hang beyond the edge of a line, as a share of their width. */
public final class HangingMarks {

  private static final String OPENING = "“‘«‹\"'([{（〔【《〈「『［｛〖〘〚｟〝";
  private static final String CLOSING = "”’»›\"')]}）〕】》〉」』］｝〗〙〛｠〞〟";

  /** The marks that hang where stops do (CSS Text 3 §8.2.1, JLREQ §3.8.4, CLREQ §3.1.6.4). */
  private static final String STOPS = ",.、。，．";

  private HangingMarks() {}

  /** Tells whether a mark may hang at the start of a first line. */
  public static boolean opens(int codePoint) {
    return OPENING.indexOf(codePoint) >= 0;
  }

  /** Tells whether a mark may hang at the end of a last line. */
  public static boolean closes(int codePoint) {
    return CLOSING.indexOf(codePoint) >= 0;
  }

  /** Tells whether a mark is a stop or a comma. */
  public static boolean isStop(int codePoint) {
    return STOPS.indexOf(codePoint) >= 0;
  }

  /** The share of a Western mark that hangs at the start of a line. */
  public static double atStart(int codePoint) {
    return switch (codePoint) {
      case '“', '‘', '"', '\'' -> 0.5;
      case '«', '‹' -> 0.3;
      default -> 0;
    };
  }

  /** The share of a Western mark that hangs at the end of a line. */
  public static double atEnd(int codePoint) {
    return switch (codePoint) {
      case '-', '‐', '”', '’', '"', '\'' -> 0.5;
      case '.', ',' -> 0.6;
      case ':', ';', '»', '›' -> 0.3;
      case '–' -> 0.2;
      default -> 0;
    };
  }
}
