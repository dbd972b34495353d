package io.github.huozi.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawings of covers: all words are on them, whole and within their edges. */
final class CoverCompositionsTest {

  private static final String TEXTS =
      """
      type: book
      title: {en: 'Public Data in the Digital Economy: Who Pays and Who Decides', zh-Hans: 论数字经济时代的公共数据治理, ja: 草枕, zh-Hant: 活字印刷與東亞知識傳播, ko: 동아시아 반도체 공급망과 국제 정치}
      subtitle: {en: A Study, zh-Hans: 一项研究, ja: 旅, zh-Hant: 一部簡史, ko: 한 연구}
      category: {en: Policy, zh-Hans: 政策, ja: 小説, zh-Hant: 書籍史, ko: 정책}
      authors: [{name: {en: Ann Lee, zh-Hans: 李安, ja: 夏目漱石, zh-Hant: 李安, ko: 홍길동}}, {name: {en: Ben Author, zh-Hans: 王明, ja: 李安, zh-Hant: 王明, ko: 김철수}}]
      publisher: {en: Sorts, zh-Hans: 活字社, ja: 活字社, zh-Hant: 活字社, ko: 활자사}
      editions: [{language: en}, {language: zh-Hans}, {language: ja, writing-mode: vertical-rl}, {language: zh-Hant, writing-mode: vertical-rl}, {language: ko}]
      """;

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 2560;

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource({"slip", "glyph", "squares", "rules", "frame"})
  void allWordsOfEachEditionAreOnIt(String composition) throws IOException {
    for (String edition : List.of("en", "zh-Hans", "ja", "zh-Hant", "ko")) {
      Document drawing = drawing(edition, "cover: {composition: " + composition + "}\n" + TEXTS);
      String words =
          drawing.select("text").stream()
              .map(Element::text)
              .collect(Collectors.joining())
              .replaceAll("\\s", "");
      for (String key : List.of("title", "subtitle", "category", "name", "publisher")) {
        assertThat(words).as(composition + " " + edition).contains(word(key, edition));
      }
      assertThat(drawing.select("text"))
          .as(composition + " " + edition)
          .allMatch(text -> number(text, "y") <= HEIGHT - 100 && number(text, "x") <= WIDTH - 70);
    }
  }

  @ParameterizedTest
  @CsvSource({"slip", "glyph", "squares", "rules", "frame"})
  void allOfManyPersonsAreOnIt(String composition) throws IOException {
    StringBuilder many = new StringBuilder("title: T\ncover: {composition: " + composition + "}\n");
    many.append("editions: [{language: en}]\nauthors:\n");
    for (int i = 10; i < 30; i++) {
      many.append("  - {name: Ann Nr" + i + "}\n");
    }
    String words = drawing("en", many.toString()).text();
    for (int i = 10; i < 30; i++) {
      assertThat(words).contains("Nr" + i);
    }
  }

  @Test
  void aLongTitleIsSmallBelowItsShortForm() throws IOException {
    String title = "A Very Long Title ".repeat(6).strip();
    Document drawing =
        drawing("en", "title: " + title + "\nshort-title: Brief\neditions: [{language: en}]\n");
    Element brief = drawing.select("text:containsOwn(Brief)").first();
    Element whole = drawing.select("text:containsOwn(Very Long)").first();
    assertThat(number(brief, "font-size")).isGreaterThan(2 * number(whole, "font-size"));
  }

  /** The picture is made from the coordinates, which all editions share. */
  @Test
  void allEditionsHaveOnePicture() throws IOException {
    String rules = "cover: {composition: rules}\n" + TEXTS.replaceAll(", writing-mode: \\S+}", "}");
    List<Double> english = thicknesses(drawing("en", rules));
    List<Double> chinese = thicknesses(drawing("zh-Hans", rules));
    int both = Math.min(english.size(), chinese.size());
    assertThat(both).isGreaterThan(5);
    assertThat(english.subList(0, both)).isEqualTo(chinese.subList(0, both));
  }

  private static List<Double> thicknesses(Document drawing) {
    return drawing.select("rect[x=150]").stream()
        .skip(1)
        .map(rule -> number(rule, "height"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cover: {composition: slip, palette: ochre}| |#7a4f1d",
        "cover: {composition: slip, palette: ochre}|:root { --huozi-accent: #123456 }|#7a4f1d",
        "cover: {composition: slip}|:root { --huozi-accent: #123456 }|#123456",
        "cover: {composition: slip}| |#2b2b2b",
      })
  void aPaletteThatIsChosenIsBeforeTheThemes(String cover, String css, String ground)
      throws IOException {
    if (css != null) {
      Files.createDirectories(folder.resolve("theme/css"));
      Files.writeString(folder.resolve("theme/css/theme.css"), css);
    }
    assertThat(drawing("en", cover + "\n" + TEXTS).select("rect").first().attr("fill"))
        .isEqualTo(ground);
  }

  private static double number(Element element, String attribute) {
    String value = element.attr(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static String word(String key, String edition) {
    Matcher value =
        Pattern.compile(key + ": \\{(?:.*?, )?" + edition + ": ([^,}]+)").matcher(TEXTS);
    assertThat(value.find()).isTrue();
    return value.group(1).replaceAll("[\\s']", "");
  }

  private Document drawing(String name, String yaml) throws IOException {
    Files.writeString(folder.resolve("publication.yaml"), yaml);
    for (String language : List.of("en", "zh-Hans", "ja", "zh-Hant", "ko")) {
      Files.createDirectories(folder.resolve(language));
      Files.writeString(folder.resolve(language).resolve("a.md"), "# One\n\nText.\n");
    }
    CoverEdition edition = CoverEdition.read(folder, name, problems);
    Publication publication = edition.publication();
    Language language = edition.manuscript().edition().language();
    FontSet fonts =
        edition
            .fonts()
            .of(CoverWords.document(publication), CoverWords.codePoints(publication, language));
    String svg =
        edition
            .documents()
            .cover(
                2560,
                new CoverColours(publication, edition.theme(), "example:type").onScreen(),
                edition.manuscript(),
                new CoverLettering(fonts, language),
                problems)
            .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    return Jsoup.parse(svg, "", Parser.xmlParser());
  }
}
