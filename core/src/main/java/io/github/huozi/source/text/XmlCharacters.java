package io.github.huozi.source.text;

/** Which characters an XHTML document may hold (XML 1.0 §2.2, §2.3). */
public final class XmlCharacters {

  /** First and last of each range beyond ASCII (XML 1.0 §2.3, NameChar). */
  private static final int[] NAME_RANGES = {
    0xB7, 0xB7, 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x37D, 0x37F, 0x1FFF, 0x203F, 0x2040, 0x2070, 0x218F,
    0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF
  };

  private XmlCharacters() {}

  /** Whether the text of a document may hold this UTF-16 unit. Surrogates are taken as paired. */
  static boolean allows(char c) {
    return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
  }

  /** {@code U+000C}. */
  public static String name(int codePoint) {
    return String.format("U+%04X", codePoint);
  }

  /** Whether a name, such as an id, may hold the character after its first one. */
  public static boolean allowsInName(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
    for (int i = 0; i < NAME_RANGES.length; i += 2) {
      if (c >= NAME_RANGES[i] && c <= NAME_RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
