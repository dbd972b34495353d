package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The PDF has readings over their words, or after them in parentheses; the EPUB above them. */
class PrintedRubyTest {

  private static final List<String> LANGUAGES = List.of("ja", "zh-Hans", "zh-Hant", "ko", "en");

  /** The words of a PDF for each language, in which each case has a section of its number. */
  private static final Map<String, String> WORDS = new HashMap<>();

  @TempDir private static Path all;

  @TempDir private Path folder;

  private static Stream<Arguments> cases() {
    return Stream.of(
            """
            ja | <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>で | 漢字（かんじ）で
            ja | <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> | 漢字（かんじ）
            ja | <ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby> | 漢字（かんじ）
            ja | <ruby><b>漢</b>字<rt>かんじ</rt></ruby> | 漢字（かんじ）
            ja | <ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い</ruby> | 取り扱（とりあつか）い
            ja | <ruby>振<rt>ふ</rt>り<rt>り</rt>仮<rt>が</rt>名<rt>な</rt></ruby> | 振り仮名（ふりがな）
            ja | <ruby>漢字</ruby>と<ruby>仮<rt></rt></ruby>名 | 漢字と仮名
            ja | <ruby><ruby>東<rt>とう</rt></ruby><rt>Tō</rt></ruby> | 東（とう Tō）
            ja | この<ruby>_  漢_  <rt>かん</rt>_  字<rt>じ</rt>_</ruby>_で | この漢字（かんじ）で
            zh-Hans | <ruby>汉 <rt>hàn</rt> 字 <rt>zì</rt></ruby>， | 汉 字（hàn zì），
            zh-Hant | <ruby>輪<rt>ㄌㄨㄣˊ</rt>盤<rt>ㄆㄢˊ</rt></ruby> | 輪盤（ㄌㄨㄣˊ ㄆㄢˊ）
            ko | <ruby>漢<rt>한</rt>字<rt>자</rt></ruby>를 | 漢字(한자)를
            en | <ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> is | 漢字 (kan ji) is
            en | <span lang='ja'><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></span>. | 漢字 (かんじ).
            """
                .split("\n", -1))
        .filter(line -> !line.isEmpty())
        .map(line -> arguments((Object[]) line.split(" \\| ", -1)));
  }

  @BeforeAll
  static void publishAll() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(all)
            .as(Format.PDF)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", "ruby { -huozi-ruby: parentheses; }");
    for (String language : LANGUAGES) {
      StringBuilder sections = new StringBuilder();
      cases()
          .map(Arguments::get)
          .filter(one -> one[0].equals(language))
          .forEach(one -> sections.append(section(one[1].toString(), one[2].toString())));
      publication.with(language + "/text.html", sections.toString());
    }
    publication.publish();
    for (String language : LANGUAGES) {
      WORDS.put(language, publication.pdf(language).words());
    }
  }

  /** A heading that no other case has, and the case; an underline ends a line of the source. */
  private static String section(String html, String printed) {
    return "<h2>%s</h2>\n<p>%s</p>\n".formatted(heading(html, printed), html.replace('_', '\n'));
  }

  private static String heading(String html, String printed) {
    return "T" + Integer.toUnsignedString((html + printed).hashCode());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReadingFollowsItsWordWhereAThemeAsks(String language, String html, String printed) {
    assertThat(WORDS.get(language)).contains(heading(html, printed) + " " + printed);
  }

  @Test
  void contentsBookmarksAndNavigationHaveNoReading() throws Exception {
    publish("ja", "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>の本", "文\n\n## <ruby>節<rt>せつ</rt></ruby>名");
    PdfFile pdf = pdf("ja");
    assertThat(pdf.outline()).contains("漢字の本", "  節名");
    assertThat(pdf.pages().get(1)).contains("漢字の本", "節名").doesNotContain("せつ", "かんじ");
    assertThat(pdf.words()).contains("漢字の本", "節名");
    EpubFile epub = epub("ja");
    assertThat(epub.words("nav.xhtml")).contains("漢字の本", "節名").doesNotContain("せつ");
    assertThat(epub.source("text.xhtml"))
        .contains(
            "<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby>の本",
            "節<rp>（</rp><rt>せつ</rt><rp>）</rp>");
  }

  /** The copied text is that of the words, and the readings come after it. */
  @Test
  void aReadingStandsOverItsWord() throws Exception {
    publish("ja", "T", "山の<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>と<ruby>志<rt>こころざし</rt></ruby>。");
    StructureElement root = StructureElement.read(folder.resolve("target/book-ja.pdf"));
    StructureElement ruby = root.all("Ruby").get(0);
    assertThat(ruby.elements().map(StructureElement::role)).containsExactly("RB", "RT", "RB", "RT");
    assertThat(root.all("RT"))
        .extracting(StructureElement::text)
        .containsExactly("かん", "じ", "こころざし");
    assertThat(pdf("ja").words()).contains("山の漢字と");
  }

  @Tag("long")
  @Test
  void anEpubWithABaseAtARubysEndIsSound() throws Exception {
    publish("ja", "T", "<ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い</ruby>と<ruby>名</ruby>");
    assertThat(epub("ja").complaints()).isEmpty();
  }

  @Tag("long")
  @Test
  void anEpubWithRubiesThatLackAPartIsSound() throws Exception {
    publish(
        "ja",
        "T",
        "甲<ruby></ruby>乙<ruby><rt>x</rt></ruby>丙<ruby>丁<rp>(</rp><rp>)</rp></ruby>戊<ruby><rp>(</rp><rt>y</rt><rp>)</rp></ruby>");
    assertThat(epub("ja").complaints()).isEmpty();
    assertThat(epub("ja").words("text.xhtml")).contains("甲乙x丙丁戊y");
  }

  private void publish(String language, String title, String text) throws Exception {
    new PublicationFolder(folder).publishChapter(language, title, text);
  }

  private PdfFile pdf(String language) throws Exception {
    return new PublicationFolder(folder).pdf(language);
  }

  private EpubFile epub(String language) throws Exception {
    return new PublicationFolder(folder).epub(language);
  }
}
