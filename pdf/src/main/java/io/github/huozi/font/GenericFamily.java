package io.github.huozi.font;

import java.util.List;
import java.util.Optional;

/**
 * The generic font families of CSS that a font artifact may provide, and that of symbols, which is
 * none of CSS.
 */
public enum GenericFamily {
  SERIF("serif"),
  SANS_SERIF("sans-serif"),
  MONOSPACE("monospace"),
  /** A Kai face of Chinese: used only where a style sheet names its family. */
  KAI("kai"),
  /**
   * The fonts of a theme: used where a style sheet names them, and for characters that no generic
   * family of CSS has.
   */
  OF_THEME("theme"),
  /** Symbols: searched last, whatever a style sheet asks for. */
  SYMBOLS("symbols"),
  /**
   * Emoji: searched after symbols, and before them for what Unicode shows as an emoji or several
   * characters write.
   */
  EMOJI("emoji");

  /** The families that are searched after all others, in this order. */
  static final List<GenericFamily> LAST = List.of(OF_THEME, SYMBOLS, EMOJI);

  private final String cssName;

  GenericFamily(String cssName) {
    this.cssName = cssName;
  }

  /** The family's name in {@code fonts.yaml}, and in CSS if it is there. */
  String cssName() {
    return cssName;
  }

  /** The generic family of a name in CSS; empty for any other name. */
  public static Optional<GenericFamily> ofCssName(String name) {
    return ofName(name).filter(family -> family != SYMBOLS && family != KAI);
  }

  /** The generic family of a name in {@code fonts.yaml}; empty for any other name. */
  static Optional<GenericFamily> ofName(String name) {
    for (GenericFamily family : values()) {
      if (family.cssName.equals(name) && family != OF_THEME) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }
}
