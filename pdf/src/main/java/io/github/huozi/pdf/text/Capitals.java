package io.github.huozi.pdf.text;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.Locale;

/** The values of {@code text-transform}. */
public enum Capitals {
  AS_WRITTEN,
  UPPER,
  LOWER,
  FIRST;

  public static Capitals of(CalculatedStyle style) {
    if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.UPPERCASE)) {
      return UPPER;
    }
    if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.LOWERCASE)) {
      return LOWER;
    }
    return style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.CAPITALIZE) ? FIRST : AS_WRITTEN;
  }

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
