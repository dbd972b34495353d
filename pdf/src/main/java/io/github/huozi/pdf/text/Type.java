package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.rule.UprightRuns;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The type in which letters are set. Lengths are in dots.
 *
 * @param font their font, with its size
 * @param color their colour
 * @param raise how far their baseline stands above that of the line
 * @param spacing the space after each letter
 * @param emphasis the marks beside them; null for none
 * @param nameLine the line under them; null for none
 */
public record Type(
    EditionFont font,
    PrintedColor color,
    double raise,
    double spacing,
    @Nullable Emphasis emphasis,
    @Nullable NameLine nameLine) {

  public Type(EditionFont font, PrintedColor color, double raise, double spacing) {
    this(font, color, raise, spacing, null, null);
  }

  /** The letters in another direction. */
  Type in(EditionFont.Direction direction) {
    EditionFont other = font.in(direction);
    return other == font ? this : new Type(other, color, raise, spacing, emphasis, nameLine);
  }

  /** The letters as some of a vertical line stand. */
  Type in(UprightRuns.Run run) {
    return in(
        switch (run.form()) {
          case PLAIN -> EditionFont.Direction.VERTICAL;
          case UPRIGHT -> EditionFont.Direction.UPRIGHT;
          case TOGETHER ->
              EditionFont.isSquare(run.text())
                  ? EditionFont.Direction.TOGETHER
                  : EditionFont.Direction.VERTICAL;
        });
  }

  /** The widths of the letters with the space after each. */
  Piece.Advances advances() {
    double added = spacing / font.getSize2D();
    return new Piece.Advances() {
      @Override
      public double advance(int codePoint) {
        return font.advance(codePoint) + added;
      }

      @Override
      public double apostrophe() {
        return font.apostropheAdvance() + added;
      }

      @Override
      public double hyphen(int before) {
        return font.hyphen(before) + added;
      }

      @Override
      public double[] adjustments(String text) {
        return font.adjustments(text);
      }

      @Override
      public OptionalDouble joined(String characters) {
        OptionalDouble advance = font.joinedAdvance(characters);
        return advance.isEmpty() ? advance : OptionalDouble.of(advance.getAsDouble() + added);
      }
    };
  }
}
