package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Finished;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.composition.CompositionCheck;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.TextCheck;
import io.github.huozi.language.LineBreak;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books with an imprint, in several languages, in horizontal and vertical lines. */
class ImprintTest {

  @TempDir private static Path folder;

  private static PublicationFolder publication;
  private static List<FinishedEdition> editions;

  @BeforeAll
  static void publish() throws Exception {
    publication =
        new PublicationFolder(folder)
            .onThemesPage()
            .with(
                "publication.yaml",
                """
                title: {zh-Hans: 活字, ja: 活字, ko: 활자, en: Movable Type}
                type: book
                authors:
                  - {name: {zh-Hans: 李雷, ja: 李雷, ko: 이뢰, en: Li Lei}}
                  - {name: {zh-Hans: 韩梅梅, ja: 韓梅梅, ko: 한매매, en: Han Meimei}, role: trl}
                date: 2026-11-24
                identifier:
                  zh-Hans: urn:isbn:978-7-100-00000-0
                  en: urn:isbn:978-7-101-00000-9
                publisher: {zh-Hans: 活字书局, ja: 活字書房, ko: 활자책방, en: Type Press}
                rights: © 2026 Li Lei
                abstract: {zh-Hans: 活字的由来。}
                imprint:
                  edition: 1
                  printing: 1
                  price: {zh-Hans: 58.00, ko: 18000}
                  address: {en: 1 Type Street, zh-Hans: 王府井大街 36 号, ja: 神田神保町 1-1, ko: 와우산로 29}
                  web: www.example.org
                  cip: {zh-Hans: "图书在版编目（CIP）数据\\n\\n活字 / 李雷著"}
                  notice: {ja: 落丁本はお取り替えいたします。}
                editions:
                  - {language: zh-Hans, page-size: 32K}
                  - {language: ja}
                  - {id: ja-v, language: ja, folder: ja, writing-mode: vertical-rl, page-size: 文庫}
                  - {language: ko}
                  - {language: en}
                """)
            .with("zh-Hans/a.md", "# 春\n\n文字。\n")
            .with("ja/a.md", "# 春\n\n文字である。\n")
            .with("ko/a.md", "# 봄\n\n글이다.\n")
            .with("en/a.md", "# Spring\n\nText.\n");
    editions = Finished.publish(publication, folder);
    assertThat(publication.problems()).isEmpty();
  }

  private static List<String> lines(String edition, int page) throws Exception {
    Path pdf = publication.file(edition, Format.PDF);
    return PrintedLines.on(pdf, page > 0 ? page : PrintedLines.pages(pdf)).stream()
        .map(PrintedLines.Line::text)
        .toList();
  }

  @Test
  void theBackOfAChineseTitleHasTheDataOfTheLibraryAndTheTable() throws Exception {
    assertThat(lines("zh-Hans", 4))
        .containsExactly(
            "活字的由来。",
            "图书在版编目（CIP）数据",
            "活字/李雷著",
            "书名活字",
            "著者李雷",
            "译者韩梅梅",
            "出版发行活字书局",
            "地址王府井大街36号",
            "网址www.example.org",
            "版次2026年11月第1版印次2026年11月第1次印刷",
            "书号ISBN978-7-100-00000-0",
            "定价58.00元",
            "©2026LiLei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "ja-v"})
  void aJapaneseBookEndsWithItsColophon(String edition) throws Exception {
    assertThat(lines(edition, 4)).isEmpty();
    assertThat(lines(edition, 0))
        .containsExactly(
            "活字",
            "2026年11月24日初版第1刷発行",
            "著者李雷",
            "訳者韓梅梅",
            "発行所活字書房",
            "神田神保町1-1",
            "www.example.org",
            "©2026LiLei",
            "落丁本はお取り替えいたします。");
  }

  @Test
  void theBackOfAnEnglishTitleHasStatements() throws Exception {
    assertThat(lines("en", 4))
        .containsExactly(
            "©2026LiLei",
            "Firstedition,November2026",
            "PublishedbyTypePress",
            "1TypeStreet",
            "www.example.org",
            "ISBN978-7-101-00000-9",
            "TranslatedbyHanMeimei");
    assertThat(lines("ko", 4)).contains("초판1쇄발행2026년11월24일", "값18,000원");
  }

  @Test
  void theChecksFindNothing() throws Exception {
    assertThat(Finished.check(textCheck(), editions)).isEmpty();
    assertThat(Finished.check(new CompositionCheck(LineBreak.STRICT), editions)).isEmpty();
    for (String edition : List.of("zh-Hans", "ja", "ja-v")) {
      assertThat(VeraPdf.failures(publication.file(edition, Format.PDF))).isEmpty();
      assertThat(publication.epub(edition).complaints()).isEmpty();
    }
  }

  @Test
  void aLineThatIsLostIsFound() throws Exception {
    PublicationFolder other =
        new PublicationFolder(folder.resolve("lost"))
            .with("publication.yaml", "title: T\ntype: book\nimprint: {printer: Someone Else}\n")
            .with("en/a.md", "# A\n\nText.\n");
    List<FinishedEdition> published = Finished.publish(other, folder.resolve("lost"));
    assertThat(Finished.check(textCheck(), published)).isEmpty();
    Files.writeString(
        folder.resolve("lost/publication.yaml"),
        "title: T\ntype: book\nimprint: {printer: Someone Other}\n");
    assertThat(
            Finished.check(textCheck(), Finished.read(folder.resolve("lost"), other)).stream()
                .map(Finding::message))
        .contains("\"Printed by Someone Other\" is missing from the PDF");
  }

  /** A theme of an earlier version has no macros for it. */
  @Test
  void aThemeWithItsOwnPartsHasTheImprintToo() throws Exception {
    PublicationFolder other =
        new PublicationFolder(folder.resolve("parts"))
            .with("publication.yaml", "title: T\ntype: book\nimprint: {printer: P, place: end}\n")
            .with(
                "theme/parts.ftlh",
                "<#import 'builtin/parts.ftlh' as builtin>\n"
                    + "<#macro titleBlock><@builtin.titleBlock/></#macro><#macro imprint></#macro>"
                    + "<#macro contents recto=false><@builtin.contents/></#macro>")
            .with("en/a.md", "# A\n\nText.\n");
    other.publish();
    assertThat(other.problems()).isEmpty();
    Path pdf = other.file("en", Format.PDF);
    assertThat(PrintedLines.on(pdf, PrintedLines.pages(pdf)))
        .extracting(PrintedLines.Line::text)
        .containsExactly("PrintedbyP");
    assertThat(other.epub("en").words("imprint_page.xhtml")).isEqualTo("Printed by P");
  }

  private static TextCheck textCheck() {
    return new TextCheck(new FinishedTexts(), edition -> List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, copyright-page, 版权页, 1",
    "ja-v, colophon, 奥付, 2",
    "en, copyright-page, Copyright page, 1"
  })
  void theEpubHasTheImprintWherePrintHasIt(String edition, String type, String name, int place)
      throws Exception {
    Document imprint =
        Jsoup.parse(publication.epub(edition).source("imprint_page.xhtml"), Parser.xmlParser());
    assertThat(imprint.select("section").attr("epub:type")).isEqualTo(type);
    assertThat(imprint.select("section").attr("role"))
        .isEqualTo(type.equals("colophon") ? "doc-colophon" : "");
    Document opf = Jsoup.parse(publication.epub(edition).source("package.opf"), Parser.xmlParser());
    List<String> spine = opf.select("spine > itemref").eachAttr("idref");
    assertThat(spine.get(1 + place)).startsWith("imprint_page");
    Document nav = Jsoup.parse(publication.epub(edition).source("nav.xhtml"), Parser.xmlParser());
    assertThat(nav.select("nav[epub:type=landmarks] a[epub:type=" + type + "]").text())
        .isEqualTo(name);
    assertThat(nav.select("nav[epub:type=toc]").text()).doesNotContain(name);
    assertThat(publication.epub(edition).source("title-page.xhtml")).doesNotContain("ISBN", "©");
  }
}
