package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lines of text in a font that kerns and joins letters: each letter is half an em wide, {@code AV}
 * is closer by a tenth, {@code f-} apart by a fiftieth, and a ligature of n letters is 0.4 n em.
 */
class KerningTest {

  private static final Piece.Advances FONT =
      new Piece.Advances() {
        @Override
        public double advance(int codePoint) {
          return ComposedText.GRID.advance(codePoint);
        }

        @Override
        public double hyphen(int before) {
          return advance('-') + (before == 'f' ? 0.02 : 0);
        }

        @Override
        public double[] adjustments(String text) {
          return moved(text);
        }
      };

  private static double[] moved(String text) {
    double[] moved = new double[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("AV", i)) {
        moved[i] = -0.1;
      } else if (text.startsWith("f-", i)) {
        moved[i] = 0.02;
      } else if (text.startsWith("ffi", i)) {
        moved[i] = -0.1;
        moved[i + 1] = -0.2;
        i += 2;
      } else if (text.startsWith("ff", i) || text.startsWith("fi", i)) {
        moved[i] = -0.2;
        i++;
      }
    }
    return moved;
  }

  @Test
  void kerningCountsForTheLengthOfALine() {
    assertThat(natural("AVAV")).isCloseTo(1.8, within(1e-9));
    assertThat(natural("office")).isCloseTo(2.7, within(1e-9));
  }

  @Test
  void theFontKernsByItself() {
    Composition composed = compose("AV", 9);
    assertThat(composed.shiftAfter(0)).isZero();
    assertThat(composed.kerning(0)).isCloseTo(-0.1, within(1e-9));
  }

  @Test
  void inlineElementsAreNotKernedTogether() {
    Composition composed =
        new Composer(new Language("en"))
            .compose(paragraph(List.of(piece("A"), piece("V")), 9, Alignment.RAGGED));
    assertThat(composed.kerning(0)).isZero();
  }

  @Test
  void aLineMayEndInsideALigature() {
    assertThat(ends(compose("sniff\u00ADing", 3))).containsExactly("sniff\u00AD", "ing");
    assertThat(ends(compose("office", 2))).containsExactly("of", "fice");
  }

  @Test
  void aDividedLigatureIsMeasuredAsItsParts() {
    // The line "a staff" has a ligature of two letters; the whole word one of three.
    TextSetting anywhere =
        new TextSetting(
            LineBreak.STRICT,
            true,
            TextSetting.Trim.NORMAL,
            TextSetting.Hanging.NONE,
            TextSetting.Hyphens.NONE,
            TextSetting.WordBreak.BREAK_ALL,
            false,
            false,
            WritingMode.HORIZONTAL_TB);
    Composition composed =
        new Composer(new Language("en"))
            .compose(
                new Paragraph(
                    List.of(piece("a staffing")), 3.35, 0, Alignment.JUSTIFIED, anywhere));
    assertThat(ends(composed)).containsExactly("a staff", "ing");
    assertThat(drawn("a staff") + shifts(composed, 0, 6)).isCloseTo(3.35, within(1e-6));
  }

  private static double drawn(String text) {
    double width = 0;
    double[] moved = moved(text);
    for (int i = 0; i < text.length(); i++) {
      width += ComposedText.GRID.advance(text.charAt(i)) + moved[i];
    }
    return width;
  }

  private static double shifts(Composition composed, int from, int to) {
    double sum = 0;
    for (int i = from; i <= to; i++) {
      sum += composed.shiftBefore(i) + composed.shiftAfter(i);
    }
    return sum;
  }

  private static List<String> ends(Composition composed) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < composed.size(); i++) {
      if (!composed.isDropped(i)) {
        line.appendCodePoint(composed.codePoint(i));
      }
      if (composed.endsLine(i)) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }

  private static double natural(String text) {
    return new Composer(new Language("en"))
        .extent(paragraph(List.of(piece(text)), 1e9, Alignment.RAGGED))
        .natural();
  }

  private static Composition compose(String text, double measure) {
    return new Composer(new Language("en"))
        .compose(paragraph(List.of(piece(text)), measure, Alignment.RAGGED));
  }

  private static Paragraph paragraph(List<Piece> pieces, double measure, Alignment alignment) {
    return new Paragraph(pieces, measure, 0, alignment, TextSetting.DEFAULT);
  }

  private static Piece piece(String text) {
    return new Piece.Text(text, 1, FONT, Piece.TextStyle.PLAIN);
  }
}
