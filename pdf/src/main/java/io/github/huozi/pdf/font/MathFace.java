package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.GenericFamily;
import io.github.huozi.math.MathFont;
import org.jspecify.annotations.Nullable;

/** The font of formulas, which comes with huozi. Threads may share it. */
public final class MathFace {

  private static final int REGULAR = 400;

  private final FontFace face =
      new FontFace(
          new FontFace.Description(
              "STIX Two Math", GenericFamily.SERIF, REGULAR, FontFace.Style.NORMAL),
          MathFont.file(),
          glyph -> font().character(glyph));

  private volatile @Nullable MathFont font;

  /** The font as formulas are set in it; it is read at the first call. */
  public MathFont font() {
    MathFont read = font;
    if (read == null) {
      synchronized (this) {
        read = font;
        if (read == null) {
          read = MathFont.read();
          font = read;
        }
      }
    }
    return read;
  }

  /** The font as it is drawn, glyph by glyph. */
  public FontFace face() {
    return face;
  }
}
