package io.github.huozi.pdf.style;

import java.util.Locale;

/** The values of {@code text-transform}. */
public enum Capitals {
  AS_WRITTEN,
  UPPER,
  LOWER,
  FIRST;

  /** A text in these capitals. */
  public String apply(String text, Locale locale) {
    return switch (this) {
      case AS_WRITTEN -> text;
      case UPPER -> text.toUpperCase(locale);
      case LOWER -> text.toLowerCase(locale);
      case FIRST -> titled(text);
    };
  }

  private static String titled(String text) {
    StringBuilder titled = new StringBuilder(text.length());
    boolean inWord = false;
    for (int c : text.codePoints().toArray()) {
      titled.appendCodePoint(inWord ? c : Character.toTitleCase(c));
      inWord = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }
    return titled.toString();
  }
}
