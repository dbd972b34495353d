package io.github.huozi.mathml;

import java.util.Map;

/**
 * An alphabet of mathematics, with its place in Unicode (Mathematical Alphanumeric Symbols). MathML
 * Core §2.1.6: a single letter is set in italics, all other alphabets have characters of their own.
 */
public enum Alphabet {
  /** Single letters in italics. */
  NORMAL(0, 0, 0, 0, 0),
  UPRIGHT(0, 0, 0, 0, 0),
  /** Words in italics: {@code \mathit}. */
  ITALIC(0x1D434, 0x1D44E, 0, 0x1D6E2, 0x1D6FC),
  BOLD(0x1D400, 0x1D41A, 0x1D7CE, 0x1D6A8, 0x1D6C2),
  BOLD_ITALIC(0x1D468, 0x1D482, 0x1D7CE, 0x1D71C, 0x1D736),
  SCRIPT(0x1D49C, 0x1D4B6, 0, 0, 0),
  FRAKTUR(0x1D504, 0x1D51E, 0, 0, 0),
  DOUBLE_STRUCK(0x1D538, 0x1D552, 0x1D7D8, 0, 0),
  SANS(0x1D5A0, 0x1D5BA, 0x1D7E2, 0, 0),
  MONOSPACE(0x1D670, 0x1D68A, 0x1D7F6, 0, 0);

  /** Letters that were in Unicode before the others of their alphabet. */
  private static final Map<Integer, Integer> EARLIER =
      Map.ofEntries(
          Map.entry(0x1D455, 0x210E),
          Map.entry(0x1D49D, 0x212C),
          Map.entry(0x1D4A0, 0x2130),
          Map.entry(0x1D4A1, 0x2131),
          Map.entry(0x1D4A3, 0x210B),
          Map.entry(0x1D4A4, 0x2110),
          Map.entry(0x1D4A7, 0x2112),
          Map.entry(0x1D4A8, 0x2133),
          Map.entry(0x1D4AD, 0x211B),
          Map.entry(0x1D4BA, 0x212F),
          Map.entry(0x1D4BC, 0x210A),
          Map.entry(0x1D4C4, 0x2134),
          Map.entry(0x1D506, 0x212D),
          Map.entry(0x1D50B, 0x210C),
          Map.entry(0x1D50C, 0x2111),
          Map.entry(0x1D515, 0x211C),
          Map.entry(0x1D51D, 0x2128),
          Map.entry(0x1D53A, 0x2102),
          Map.entry(0x1D53F, 0x210D),
          Map.entry(0x1D545, 0x2115),
          Map.entry(0x1D547, 0x2119),
          Map.entry(0x1D548, 0x211A),
          Map.entry(0x1D549, 0x211D),
          Map.entry(0x1D551, 0x2124));

  /** The Greek symbols beside the letters, in the order of their bold forms. */
  private static final String GREEK_SYMBOLS = "∂ϵϑϰϕϱϖ";

  private static final int LETTERS_BEFORE_SYMBOLS = 25;

  private final int capital;
  private final int small;
  private final int digit;
  private final int greekCapital;
  private final int greekSmall;

  Alphabet(int capital, int small, int digit, int greekCapital, int greekSmall) {
    this.capital = capital;
    this.small = small;
    this.digit = digit;
    this.greekCapital = greekCapital;
    this.greekSmall = greekSmall;
  }

  /** The text with each letter and digit in this alphabet, as far as it has them. */
  public String of(String text) {
    StringBuilder mapped = new StringBuilder();
    text.codePoints().forEach(c -> mapped.appendCodePoint(of(c)));
    return mapped.toString();
  }

  private int of(int c) {
    int mapped = c;
    if (capital != 0 && c >= 'A' && c <= 'Z') {
      mapped = capital + c - 'A';
    } else if (small != 0 && c >= 'a' && c <= 'z') {
      mapped = small + c - 'a';
    } else if (digit != 0 && c >= '0' && c <= '9') {
      mapped = digit + c - '0';
    } else if (greekCapital != 0 && c >= 'Α' && c <= 'Ω') {
      mapped = greekCapital + c - 'Α';
    } else if (greekSmall != 0 && c >= 'α' && c <= 'ω') {
      mapped = greekSmall + c - 'α';
    } else if (greekSmall != 0 && c == '∇') {
      mapped = greekCapital + LETTERS_BEFORE_SYMBOLS;
    } else if (greekSmall != 0 && GREEK_SYMBOLS.indexOf(c) >= 0) {
      mapped = greekSmall + LETTERS_BEFORE_SYMBOLS + GREEK_SYMBOLS.indexOf(c);
    }
    return EARLIER.getOrDefault(mapped, mapped);
  }

  /** The alphabet of a value of {@code mathvariant}. */
  public static Alphabet ofVariant(String variant) {
    return switch (variant) {
      case "bold" -> BOLD;
      case "italic" -> ITALIC;
      case "bold-italic" -> BOLD_ITALIC;
      case "double-struck" -> DOUBLE_STRUCK;
      case "script", "bold-script" -> SCRIPT;
      case "fraktur", "bold-fraktur" -> FRAKTUR;
      case "sans-serif", "bold-sans-serif" -> SANS;
      case "monospace" -> MONOSPACE;
      default -> UPRIGHT;
    };
  }
}
