package io.github.huozi.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** The characters that stand upright in vertical lines (Unicode, UAX #50). */
public final class Orientations {

  private Orientations() {}

  /**
   * Tells whether a character stands upright: if it is one that does, or its font has a vertical
   * form of it.
   */
  public static boolean isUpright(int codePoint, FontFace face) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.VERTICAL_ORIENTATION)) {
      case UCharacter.VerticalOrientation.UPRIGHT,
          UCharacter.VerticalOrientation.TRANSFORMED_UPRIGHT ->
          true;
      default -> hasForm(codePoint, face);
    };
  }

  /** Tells whether a font has a vertical form of a character. */
  public static boolean hasForm(int codePoint, FontFace face) {
    return face.verticalGlyph(codePoint) != face.glyph(codePoint);
  }
}
