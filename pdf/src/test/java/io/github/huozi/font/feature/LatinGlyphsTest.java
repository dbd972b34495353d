package io.github.huozi.font.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kerning, ligatures and features of huozi's own fonts. The widths are those that HarfBuzz has. */
class LatinGlyphsTest {

  @ParameterizedTest
  @CsvSource({
    "WESTERN, serif, NORMAL, AV, 1.235",
    "WESTERN, serif, NORMAL, Tokyo, 2.561",
    "WESTERN, serif, NORMAL, office, 2.208",
    "WESTERN, serif, NORMAL, “A, 1.021",
    "WESTERN, serif, NORMAL, To-, 1.376",
    "WESTERN, serif, NORMAL, Wo., 1.585",
    "WESTERN, serif, NORMAL, A T, 1.542",
    "WESTERN, serif, ITALIC, office fly, 3.379",
    "WESTERN, Source Serif 4, NORMAL, AV, 1.302",
    "WESTERN, Source Serif 4, NORMAL, Tokyo, 2.890",
    "WESTERN, Source Serif 4, NORMAL, office, 2.610",
    "WESTERN, Source Serif 4, NORMAL, “A, 1.057",
    "WESTERN, Source Serif 4, NORMAL, To-, 1.486",
    "WESTERN, Source Serif 4, NORMAL, Wo., 1.796",
    "WESTERN, Source Serif 4, NORMAL, A T, 1.561",
    "WESTERN, Source Serif 4, ITALIC, office fly, 3.632",
    "WESTERN, Noto Serif, NORMAL, Tokyo, 2.867",
    "WESTERN, Noto Serif, ITALIC, office fly, 3.826",
    "WESTERN, sans-serif, NORMAL, office AV fly, 4.752",
    "WESTERN, sans-serif, NORMAL, Tokyo, 2.512",
    "WESTERN, Noto Sans, NORMAL, office AV fly, 5.426",
    "HANS, serif, NORMAL, AV, 1.314",
    "HANS, serif, NORMAL, office AV fly, 5.722",
  })
  void textIsAsWideAsHarfBuzzSetsIt(
      Script script, String family, FontFace.Style style, String text, double width)
      throws Exception {
    assertThat(width(face(script, family, style), text)).isCloseTo(width, within(0.0005));
  }

  @ParameterizedTest
  @CsvSource({"fi, fi", "ffi, ffi", "ffl, ffl", "fix, fi", "ff, ff", "fa, ''", "if, ''"})
  void theLongestLigatureIsTaken(String text, String joined) throws Exception {
    LatinGlyphs.Ligature ligature = serif().latin().ligature(text, 0);
    assertThat(ligature == null ? "" : ligature.characters()).isEqualTo(joined);
  }

  @Test
  void aLigatureHasTheNumberByWhichItIsFound() throws Exception {
    LatinGlyphs.Ligature ligature = serif().latin().ligature("office", 1);
    assertThat(ligature).isNotNull();
    assertThat(serif().latin().ofNumber(ligature.number())).isEqualTo(ligature);
  }

  @ParameterizedTest
  @CsvSource({
    "SMALL_CAPITALS, a, true",
    "SMALL_CAPITALS, A, false",
    "CAPITALS_TO_SMALL_CAPITALS, A, true",
    "OLD_STYLE_FIGURES, 3, true",
    "OLD_STYLE_FIGURES, a, false",
    "SUPERSCRIPT, 1, true",
    "SUBSCRIPT, 2, true",
  })
  void aFeatureHasOtherGlyphsForItsCharacters(Feature feature, char character, boolean other)
      throws Exception {
    FontFace face = serif();
    int glyph = face.glyph(character);
    assertThat(face.latin().substitute(feature.bit(), glyph) != glyph).isEqualTo(other);
  }

  @Test
  void featuresAreAppliedTogether() throws Exception {
    FontFace face = serif();
    int glyph = face.glyph('1');
    Set<Feature> both = Set.of(Feature.OLD_STYLE_FIGURES, Feature.PROPORTIONAL_FIGURES);
    assertThat(face.latin().substitute(Feature.bits(both), glyph))
        .isNotEqualTo(glyph)
        .isNotEqualTo(face.latin().substitute(Feature.OLD_STYLE_FIGURES.bit(), glyph));
    assertThat(Feature.ofBits(Feature.bits(both))).isEqualTo(both);
  }

  @Test
  void squareMarksOfAHanFontAreNotKerned() throws Exception {
    FontFace face = face(Script.HANS, "serif", FontFace.Style.NORMAL);
    assertThat(face.isLatin('A')).isTrue();
    assertThat(face.isLatin('“')).isFalse();
    assertThat(face.isLatin('中')).isFalse();
    assertThat(serif().isLatin('“')).isTrue();
  }

  private static double width(FontFace face, String text) {
    double width = 0;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      LatinGlyphs.Ligature ligature = face.latin().ligature(text, i);
      int glyph = ligature == null ? face.glyph(text.charAt(i)) : ligature.glyph();
      width += (i == 0 ? 0 : face.latin().kern(before, glyph)) + face.glyphAdvance(glyph);
      before = glyph;
      i += ligature == null ? 1 : ligature.characters().length();
    }
    return width;
  }

  private static FontFace serif() throws Exception {
    return face(Script.WESTERN, "serif", FontFace.Style.NORMAL);
  }

  private static FontFace face(Script script, String family, FontFace.Style style)
      throws Exception {
    return new FontSet(ClassPathFonts.SHARED.of(script)).chain(List.of(family), 400, style).first();
  }
}
