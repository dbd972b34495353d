package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.FontChain.JoinedGlyph;
import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fonts of emoji and symbols. */
final class SymbolFontsTest {

  private static final long MOST_BYTES = 12_000_000;

  @Test
  void theyAreSound() throws IOException {
    symbols().check();
    assertThat(symbols().faces())
        .extracting(face -> face.description().family())
        .containsExactly(
            "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math", "Noto Emoji");
    assertThat(symbols().licences())
        .hasSize(4)
        .allMatch(licence -> licence.contains("SIL OPEN FONT LICENSE Version 1.1"));
  }

  @Test
  void theirArtifactIsSmall() throws IOException {
    Path path = ClassPathFonts.SHARED.find(Script.SYMBOLS).get(0).path();
    try (Stream<Path> files = Files.walk(path)) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum())
          .isLessThan(MOST_BYTES);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "♥, Noto Serif SC",
    "★, Noto Serif SC",
    "→, Noto Serif SC",
    "©, Noto Serif SC",
    "※, Noto Serif SC",
    "⇏, Libertinus Serif",
    "𝑥, Noto Sans Math",
    "⚠, Noto Serif SC",
    "⚛, Noto Sans Symbols",
    "♿, Noto Emoji",
    "🌍, Noto Emoji",
    "🖹, Noto Sans Symbols 2",
    "✅, Noto Emoji",
    "⠿, Noto Sans Symbols 2",
    "🚀, Noto Emoji",
  })
  void theEditionsFontsComeFirst(String character, String family) throws IOException {
    for (String generic : List.of("serif", "symbols", "Noto Serif SC")) {
      FontChain chain = fonts().chain(List.of(generic), 700, FontFace.Style.NORMAL);
      // Bold text has no bold serif in the list below.
      assertThat(chain.face(character.codePointAt(0)).orElseThrow().description().family())
          .isEqualTo(family);
    }
  }

  @Test
  void theyComeAfterEachFamilyThatAStyleSheetMayAskFor() throws IOException {
    FontChain code = fonts().chain(List.of("monospace"), 400, FontFace.Style.NORMAL);
    assertThat(code.faces().get(0).description().family()).isEqualTo("Noto Sans Mono");
    assertThat(code.faces().subList(code.faces().size() - 4, code.faces().size()))
        .allMatch(face -> GenericFamily.LAST.contains(face.description().generic()));
    assertThat(code.face('─').orElseThrow().advance('─')).isEqualTo(0.6f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1F600, 0x1F680, 0x2764, 0x1F1E8, 0x1F3FB})
  void anEmojiFillsASquare(int emoji) throws IOException {
    FontFace face = symbols().faces().get(3);
    assertThat(face.advance(emoji)).isEqualTo(1);
    var ink = face.outline(emoji).orElseThrow().getBounds2D();
    assertThat(ink.getMinX()).isBetween(0.0, 0.35);
    assertThat(ink.getMaxX()).isBetween(0.65, 1.0);
    assertThat(ink.getCenterY()).isBetween(0.3, 0.45);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1⃣", "🇨🇳", "👍🏽", "👨‍👩‍👧‍👦", "👩🏽‍🚀", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
  void aSequenceHasOneGlyph(String sequence) throws IOException {
    FontChain chain = fonts().chain(List.of("serif"), 400, FontFace.Style.NORMAL);
    List<Integer> characters = sequence.codePoints().boxed().toList();
    Optional<JoinedGlyph> joined = chain.joined(characters);
    assertThat(joined).isPresent();
    assertThat(joined.get().advance()).isEqualTo(1);
    assertThat(joined.get().ligature().characters()).isEqualTo(characters);
    assertThat(joined.get().face().ligatures().ofNumber(joined.get().ligature().number()))
        .isEqualTo(joined.get().ligature());
  }

  @ParameterizedTest
  @ValueSource(strings = {"🇦🇧", "🚀‍🚀", "fi", "字字"})
  void otherCharactersHaveNone(String text) throws IOException {
    FontChain chain = fonts().chain(List.of("serif"), 400, FontFace.Style.NORMAL);
    assertThat(chain.joined(text.codePoints().boxed().toList())).isEmpty();
  }

  private static FontArtifact symbols() throws IOException {
    return ClassPathFonts.SHARED.of(Script.SYMBOLS).get(0);
  }

  private static FontSet fonts() throws IOException {
    return new FontSet(ClassPathFonts.SHARED.of(Script.HANS))
        .plus(ClassPathFonts.SHARED.of(Script.WESTERN))
        .plus(ClassPathFonts.SHARED.of(Script.SYMBOLS));
  }
}
