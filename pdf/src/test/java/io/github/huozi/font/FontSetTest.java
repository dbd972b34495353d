package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.huozi.language.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontSetTest {

  private static final FontSet CHINESE = set(Script.HANS, Script.WESTERN);
  private static final FontSet ENGLISH = set(Script.WESTERN, Script.JAPANESE);

  @ParameterizedTest
  @CsvSource({
    "serif, 400, NORMAL, Noto Serif SC 400 NORMAL",
    "serif, 700, NORMAL, Noto Serif SC 700 NORMAL",
    "serif, 900, NORMAL, Noto Serif SC 700 NORMAL",
    "serif, 500, NORMAL, Noto Serif SC 400 NORMAL",
    "sans-serif, 400, NORMAL, Noto Sans SC 400 NORMAL",
    "Noto Sans SC, 700, NORMAL, Noto Sans SC 500 NORMAL",
    "noto sans sc, 400, NORMAL, Noto Sans SC 400 NORMAL",
    "No Such Font, 400, NORMAL, Noto Serif SC 400 NORMAL",
  })
  void aHanCharacterIsSetInTheFaceOfTheStyle(
      String family, int weight, FontFace.Style style, String face) {
    assertThat(face(CHINESE, family, weight, style, '字')).isEqualTo(face);
  }

  @ParameterizedTest
  @CsvSource({
    "serif, 400, NORMAL, Libertinus Serif 400 NORMAL",
    "serif, 700, ITALIC, Libertinus Serif 700 ITALIC",
    "Source Serif 4, 400, NORMAL, Source Serif 4 400 NORMAL",
    "Noto Serif, 400, NORMAL, Noto Serif 400 NORMAL",
    "sans-serif, 500, NORMAL, Source Sans 3 500 NORMAL",
    "sans-serif, 700, NORMAL, Source Sans 3 700 NORMAL",
    "sans-serif, 400, ITALIC, Source Sans 3 400 ITALIC",
    "monospace, 400, NORMAL, Noto Sans Mono 400 NORMAL",
    "monospace, 700, NORMAL, Noto Sans Mono 700 NORMAL",
  })
  void anEnglishEditionTakesLatinFaces(
      String family, int weight, FontFace.Style style, String face) {
    assertThat(face(ENGLISH, family, weight, style, 'a')).isEqualTo(face);
  }

  @Test
  void anItalicLetterInHanTextTakesTheLatinItalic() {
    assertThat(face(CHINESE, "serif", 400, FontFace.Style.ITALIC, 'a'))
        .isEqualTo("Libertinus Serif 400 ITALIC");
    assertThat(face(CHINESE, "serif", 400, FontFace.Style.ITALIC, '字'))
        .isEqualTo("Noto Serif SC 400 NORMAL");
    assertThat(face(CHINESE, "serif", 400, FontFace.Style.ITALIC, '“'))
        .isEqualTo("Noto Serif SC 400 NORMAL");
  }

  @Test
  void hanCharactersInCodeAreSetInTheSansSerifFace() {
    assertThat(face(CHINESE, "monospace", 400, FontFace.Style.NORMAL, '字'))
        .isEqualTo("Noto Sans SC 400 NORMAL");
  }

  @Test
  void aCharacterThatTheFirstArtifactLacksComesFromTheNext() {
    assertThat(face(ENGLISH, "serif", 400, FontFace.Style.NORMAL, 'あ'))
        .isEqualTo("Noto Serif JP 400 NORMAL");
  }

  @Test
  void aCharacterThatTheFirstFamilyOfAnArtifactLacksComesFromTheNext() {
    assertThat(face(ENGLISH, "serif", 400, FontFace.Style.NORMAL, '₽'))
        .isEqualTo("Source Serif 4 400 NORMAL");
    assertThat(face(ENGLISH, "serif", 700, FontFace.Style.ITALIC, '₽'))
        .isEqualTo("Source Serif 4 700 ITALIC");
    assertThat(face(ENGLISH, "serif", 400, FontFace.Style.NORMAL, 'ꟻ'))
        .isEqualTo("Noto Serif 400 NORMAL");
    assertThat(face(ENGLISH, "Source Serif 4, serif", 700, FontFace.Style.NORMAL, 'ʃ'))
        .isEqualTo("Libertinus Serif 700 NORMAL");
  }

  @Test
  void theFamilyOfAnArtifactWithTheNearestFaceComesFirst() {
    FontSet lessBold =
        with(face -> !face.family().equals("Libertinus Serif") || face.weight() < 700);
    assertThat(face(lessBold, "serif", 700, FontFace.Style.NORMAL, 'a'))
        .isEqualTo("Source Serif 4 700 NORMAL");
    assertThat(face(lessBold, "serif", 700, FontFace.Style.NORMAL, 'א'))
        .as("a character that the others lack")
        .isEqualTo("Libertinus Serif 400 NORMAL");
    assertThat(face(lessBold, "serif", 400, FontFace.Style.NORMAL, 'a'))
        .isEqualTo("Libertinus Serif 400 NORMAL");
  }

  @Test
  void coverage() {
    assertThat(CHINESE.coverage().test('字')).isTrue();
    assertThat(CHINESE.coverage().test('é')).isTrue();
    assertThat(ENGLISH.coverage().test(0x20BB7)).isTrue();
    assertThat(CHINESE.coverage().test(0x13000)).isFalse();
    assertThat(set(Script.WESTERN).coverage().test('字')).isFalse();
    assertThat(set(Script.WESTERN).plus(CHINESE.artifacts()).coverage().test('字')).isTrue();
  }

  @Test
  void anArtifactIsNotAddedTwice() {
    assertThat(CHINESE.plus(CHINESE.artifacts())).isEqualTo(CHINESE);
  }

  @Test
  void theFirstFaceGivesTheMetricsOfEachLine() {
    FontChain chain = CHINESE.chain(List.of("serif"), 400, FontFace.Style.NORMAL);
    assertThat(chain.first()).hasToString("Noto Serif SC 400 NORMAL");
    assertThat(chain.face(0x13000)).isEmpty();
  }

  @Test
  void aChainHasAFace() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FontChain(List.of(), false));
  }

  @Test
  void advancesAreInEm() {
    FontFace face = CHINESE.chain(List.of("serif"), 400, FontFace.Style.NORMAL).first();
    assertThat(face.advance('字')).isEqualTo(1);
    assertThat(face.advance('i')).isBetween(0.1f, 0.5f);
    assertThat(face.ascent()).isBetween(0.7f, 1.5f);
    assertThat(face.descent()).isBetween(0.1f, 0.6f);
    assertThat(face.outline('字')).isPresent();
    assertThat(face.outline(' ').map(path -> path.getBounds2D().isEmpty()).orElse(true)).isTrue();
  }

  private static String face(
      FontSet fonts, String family, int weight, FontFace.Style style, int codePoint) {
    return fonts
        .chain(List.of(family.split(", ")), weight, style)
        .face(codePoint)
        .map(FontFace::toString)
        .orElse("none");
  }

  /** Some of the Latin faces. */
  private static FontSet with(Predicate<FontFace.Description> chosen) {
    FontArtifact latin = set(Script.WESTERN).artifacts().get(0);
    List<FontFace> faces =
        latin.faces().stream().filter(face -> chosen.test(face.description())).toList();
    return new FontSet(List.of(new FontArtifact(latin.languages(), faces, latin.index())));
  }

  private static FontSet set(Script... scripts) {
    List<FontArtifact> artifacts = new ArrayList<>();
    for (Script script : scripts) {
      try {
        artifacts.addAll(ClassPathFonts.SHARED.of(script));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return new FontSet(artifacts);
  }
}
