package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece.Advances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Counts the lines of the sample's texts whose word spaces are wider than two fifths of an em, in
 * type of 10.5 pt and a measure of 315 pt.
 */
class LooseLinesTest {

  private static final Path SAMPLE = Path.of("../sample-project/src/main/publication");
  private static final double SIZE = 10.5;
  private static final double MEASURE = 315;
  private static final double LOOSE = 0.4;
  private static final int SHORTEST = 60;

  private int full;
  private int loose;

  /** The lines that end inside a word, without a hyphen. */
  private int divided;

  @Test
  void fewEnglishLinesAreLoose() throws IOException {
    count("en", TextSetting.DEFAULT);
    assertThat(full).isGreaterThan(190);
    assertThat(loose).isLessThanOrEqualTo(20);
  }

  @Test
  void fewKoreanLinesAreLooseAndFewEndInsideAWord() throws IOException {
    count("ko", TextSetting.DEFAULT);
    assertThat(full).isGreaterThan(100);
    assertThat(loose).isLessThanOrEqualTo(10);
    assertThat(divided).isLessThanOrEqualTo(20);
  }

  @Test
  void fewKoreanLinesAreLooseThoughOnlyLongWordsAreDivided() throws IOException {
    count("ko", ComposerAssertions.setting(s -> s.wordBreak(TextSetting.WordBreak.KEEP_ALL)));
    assertThat(full).isGreaterThan(100);
    assertThat(loose).isLessThanOrEqualTo(10);
    assertThat(divided).isLessThanOrEqualTo(18);
  }

  private void count(String tag, TextSetting setting) throws IOException {
    Language language = new Language(tag);
    Composer composer = new Composer(language);
    Advances advances = advances(language);
    for (String text : paragraphs(SAMPLE.resolve(tag))) {
      Piece piece = new Piece.Text(text, SIZE, advances, Piece.TextStyle.PLAIN);
      count(
          composer.compose(
              new Paragraph(List.of(piece), MEASURE, SIZE, Alignment.JUSTIFIED, setting)));
    }
  }

  private void count(Composition lines) {
    List<Double> spaces = new ArrayList<>();
    for (int i = 0; i < lines.size() - 1; i++) {
      if (lines.codePoint(i) == ' ' && !lines.isDropped(i)) {
        spaces.add((lines.advance(i) + lines.shiftAfter(i)) / SIZE);
      }
      if (lines.endsLine(i)) {
        Collections.sort(spaces);
        full++;
        divided += lines.codePoint(i) != ' ' && lines.codePoint(i + 1) != ' ' ? 1 : 0;
        loose += !spaces.isEmpty() && spaces.get(spaces.size() / 2) > LOOSE ? 1 : 0;
        spaces.clear();
      }
    }
  }

  private static Advances advances(Language language) throws IOException {
    FontChain fonts =
        new FontSet(ClassPathFonts.SHARED.of(language.script()))
            .chain(List.of("serif"), 400, FontFace.Style.NORMAL);
    Map<Integer, Double> known = new HashMap<>();
    return codePoint ->
        known.computeIfAbsent(
            codePoint, c -> fonts.face(c).map(face -> (double) face.advance(c)).orElse(1.0));
  }

  /** The paragraphs of Markdown files, roughly, without headings, lists, tables and notes. */
  private static List<String> paragraphs(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
    List<String> paragraphs = new ArrayList<>();
    for (Path file : files) {
      String text =
          Files.readString(file)
              .replaceAll("(?s)```.*?```", "")
              .replaceAll("(?m)^\\[\\^.*$", "")
              .replaceAll("\\[\\^\\w+]", "")
              .replaceAll("\\[([^]]*)](\\([^)]*\\)|\\{[^}]*\\})", "$1")
              .replaceAll("<rt>.*?</rt>|</?ruby>", "")
              .replaceAll("(?m)^> ?|[*`]", "");
      for (String block : text.split("\\n\\s*\\n", -1)) {
        String paragraph = block.strip().replaceAll("\\s+", " ");
        if (paragraph.length() > SHORTEST && "#|!<-:[1".indexOf(paragraph.charAt(0)) < 0) {
          paragraphs.add(paragraph);
        }
      }
    }
    return paragraphs;
  }
}
