package io.github.huozi.font;

import java.util.Optional;

/** The generic font families of CSS that a font artifact may provide. */
public enum GenericFamily {
  SERIF("serif"),
  SANS_SERIF("sans-serif"),
  MONOSPACE("monospace");

  private final String cssName;

  GenericFamily(String cssName) {
    this.cssName = cssName;
  }

  /** Its name in CSS and in {@code fonts.yaml}. */
  String cssName() {
    return cssName;
  }

  /** The generic family of a name; empty for any other name. */
  public static Optional<GenericFamily> ofCssName(String name) {
    for (GenericFamily family : values()) {
      if (family.cssName.equals(name)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }
}
