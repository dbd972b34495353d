package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the PDF begin at the same text as in the EPUB of the same build. */
@Tag("long")
class PageNumbersInEpubTest {

  /** The number of characters at the top of a page that are compared. */
  private static final int ENOUGH = 12;

  private static final String ENGLISH =
      "The compositor stood before *two tables*, each of them seven feet across,[^%1$d] and had a"
          + " boy call the numbers out of **the rhyming dictionary**; `wheel(%1$d)` turned under"
          + " his hand until the right sorts lay before him, in the order of the text. ";

  private static final String CHINESE =
      "王禎在旌德縣作**木活字**三萬餘，一年之間[^%1$d]百頁之書可成。<ruby>輪<rt>ㄌㄨㄣˊ</rt></ruby>盤兩面，"
          + "一人執韻`轉(%1$d)`依號數喝字，一人於*輪上元布輪字板內*取摘字隻，嵌於所印書板盔內。";

  /** A table of six lines, which may leave its place for the head or the foot of a page. */
  private static final String TABLE =
      "| TAB | TAB |\n| - | - |\n| TAB | " + "TAB ".repeat(60) + "|\n\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant", "ja"})
  void eachPageBeginsWithTheSameWordsInBoth(String language) throws Exception {
    assertSamePages(publish(language, "article"), language, 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant", "ja"})
  void pagesBeginInTheNotesAtTheEndOfASection(String language) throws Exception {
    PublicationFolder publication = publish(language, "article\nnotes: chapter");
    assertSamePages(publication, language, 6);
    for (String section : List.of("a.xhtml", "b.xhtml")) {
      Document document = Jsoup.parse(publication.epub(language).source(section));
      assertThat(document.select(".notes [role=doc-pagebreak]")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans"})
  void pagesBeginWithinAParagraphOfPlainText(String language) throws Exception {
    StringBuilder text = new StringBuilder("# T\n\n");
    for (int i = 0; i < 300; i++) {
      text.append(language.equals("en") ? "The " + i + " sorts lie here. " : "此处有活字" + i + "枚。");
    }
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", ".running-head { display: none; }")
            .with(language + "/a.md", text.toString());
    publication.publish();
    assertSamePages(publication, language, 3);
  }

  @Test
  void aPageOfATableAloneBeginsWithTheTable() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", "table { float: page; }")
            .with("en/a.md", "# T\n\nBefore.\n\n" + TABLE + "After.\n");
    publication.publish();
    List<String> pages = PdfFile.read(publication.file("en", Format.PDF)).pages();
    int alone = 1 + pages.indexOf(pages.stream().filter(p -> p.contains("TAB")).findAny().get());
    assertThat(pages.get(alone - 1)).doesNotContain("Before", "After");
    String section = publication.epub("en").source("a.xhtml");
    String after = section.substring(section.indexOf("aria-label=\"" + alone + "\""));
    assertThat(Jsoup.parse("<i " + after).text()).startsWith("TAB");
    assertThat(section).containsOnlyOnce("aria-label=\"" + alone + "\"");
  }

  @Test
  void pagesBeginBesideFormulasAndNeverInThem() throws Exception {
    StringBuilder text = new StringBuilder("# T\n\n");
    for (int i = 0; i < 500; i++) {
      text.append(i % 50 == 7 ? "\n\n$$\\sum_{k=1}^%d k$$\n\n".formatted(i) : "")
          .append("令 $x_{%d}=\\frac{a+b}{%1$d}+c$ 为第%s个数，".formatted(i, stems(i)));
    }
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", ".running-head { display: none; }")
            .with("zh-Hans/a.md", text + "完。\n");
    publication.publish();
    List<String> pages = PdfFile.read(publication.file("zh-Hans", Format.PDF)).pages();
    EpubFile epub = publication.epub("zh-Hans");
    assertThat(epub.complaints()).isEmpty();
    Document section = Jsoup.parse(epub.source("a.xhtml"));
    section.select("math").forEach(math -> math.text(""));
    List<Element> marks = section.select("[role=doc-pagebreak]");
    assertThat(marks).hasSize(pages.size() - 1).hasSizeGreaterThan(6);
    for (Element mark : marks) {
      String page = pages.get(Integer.parseInt(mark.attr("aria-label")) - 1);
      String words = readAfter(mark).replaceFirst("^[^\\p{IsHan}]+", "");
      assertThat(read(page.replaceAll("[^\\p{IsHan}，]", ""))).startsWith(words);
      boolean formula = !(mark.nextSibling() instanceof TextNode space) || space.isBlank();
      assertThat(formula).isEqualTo(!page.matches("(?s)\\d+\\s\\p{IsHan}.*"));
    }
  }

  /** A number in the ten Heavenly Stems: what is compared has no digits. */
  private static String stems(int number) {
    return String.valueOf(number)
        .codePoints()
        .mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸".substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }

  private static void assertSamePages(PublicationFolder publication, String language, int atLeast)
      throws Exception {
    PdfFile pdf = PdfFile.read(publication.file(language, Format.PDF));
    EpubFile epub = EpubFile.read(publication.file(language, Format.EPUB));

    List<String> found = new ArrayList<>();
    for (String name : epub.names()) {
      if (name.endsWith(".xhtml") && !name.endsWith("nav.xhtml")) {
        Document document = Jsoup.parse(epub.source(name.substring("EPUB/".length())));
        for (Element mark : document.select("[role=doc-pagebreak]")) {
          int page = Integer.parseInt(mark.attr("aria-label"));
          found.add(mark.attr("aria-label"));
          if (page > 1) {
            assertThat(read(pdf.pages().get(page - 1))).startsWith(readAfter(mark));
          }
        }
      }
    }
    assertThat(pdf.pages()).hasSizeGreaterThan(atLeast);
    for (int page = 1; page <= pdf.pages().size(); page++) {
      assertThat(found.get(page - 1)).isEqualTo(String.valueOf(page));
    }
    assertThat(epub.complaints()).isEmpty();
  }

  @Test
  void thePackageTellsWhosePagesTheyAre() throws Exception {
    PublicationFolder publication = publish("en", "book");
    EpubFile epub = EpubFile.read(publication.file("en", Format.EPUB));
    assertThat(epub.source("package.opf")).contains(">book-en.pdf<", ">pageBreakMarkers<");
    Document nav = Jsoup.parse(epub.source("nav.xhtml"));
    assertThat(nav.select("[role=doc-pagelist] a").eachText())
        // The contents have a page of their own, which the EPUB lacks.
        .startsWith("1", "3", "4");
  }

  @Test
  void aBookWithoutPdfHasNoPages() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", "# T\n\nText.\n")
            .as(Format.EPUB);
    publication.publish();
    EpubFile epub = EpubFile.read(publication.file("en", Format.EPUB));
    assertThat(epub.source("package.opf")).doesNotContain("pageBreak");
    assertThat(epub.source("nav.xhtml")).doesNotContain("page-list");
  }

  private PublicationFolder publish(String language, String type) throws Exception {
    String sentence = language.equals("en") ? ENGLISH : CHINESE;
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: " + type + "\n")
            .with("theme/css/theme.css", ".running-head { display: none; }")
            .with(language + "/a.md", "# One\n\n" + section(sentence, 1))
            .with(language + "/b.md", "# Two\n\n" + section(sentence, 20));
    publication.publish();
    return publication;
  }

  private static String section(String sentence, int first) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < first + 11; i++) {
      String paragraph = sentence.formatted(i).replace("[^" + i + "]", "");
      text.append(sentence.formatted(i)).append(paragraph.repeat(2)).append("\n\n");
      text.append(i % 5 == 1 ? "- " + paragraph + "\n- " + paragraph.repeat(2) + "\n\n" : "");
      text.append(i % 5 == 3 ? "## Head\n\n> " + paragraph + "\n\n" : "");
      text.append(i % 8 == 4 ? TABLE : "");
      text.append("[^" + i + "]: ").append(paragraph.repeat(3)).append("\n\n");
    }
    return text.toString();
  }

  /** The first visible characters after a page break, without notes' numbers and readings. */
  private static String readAfter(Element mark) {
    StringBuilder text = new StringBuilder();
    for (Node node = mark; node != null && text.length() < ENOUGH; node = next(node)) {
      if (node instanceof TextNode words && isRead(words)) {
        text.append(read(words.getWholeText()));
      }
    }
    return text.substring(0, Math.min(ENOUGH, text.length()));
  }

  private static boolean isRead(TextNode text) {
    Element parent = text.parent();
    return parent == null || parent.closest("rt, rp, .note-call, table") == null;
  }

  private static Node next(Node node) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null && at.nextSibling() == null) {
      at = at.parent();
    }
    return at == null ? null : at.nextSibling();
  }

  /**
   * The text without white space and soft hyphens, without tables, which may stand on another page
   * than their place in the text, and without the bullets, numbers, readings in brackets and
   * headings of notes that only the PDF has.
   */
  private static String read(String text) {
    return text.replaceAll("[\\s\u00AD•0-9]|（?[ㄌㄨㄣˊ]+）?|TAB", "").replaceFirst("^(Notes|註釋|注)", "");
  }

  /** Tables that turn their pages stand there alone, after text that follows them in the source. */
  @Test
  void headingsAreOnTheSamePagesAroundTurnedTables() throws Exception {
    StringBuilder text = new StringBuilder("# Top\n\n");
    for (int i = 1; i <= 12; i++) {
      text.append(ENGLISH.formatted(i).replace("[^" + i + "]", "").repeat(i % 5)).append("\n\n");
      if (i % 3 == 0) {
        text.append("|" + " Column |".repeat(9) + "\n|" + " -: |".repeat(9) + "\n");
        text.append(("|" + " 12345.6 |".repeat(9) + "\n").repeat(i * 4)).append("\n");
      }
      text.append("## Head ").append(Character.toString('A' + i)).append("\n\nText.\n\n");
    }
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", text.toString());
    publication.publish();
    List<String> pages = PdfFile.read(publication.file("en", Format.PDF)).pages();
    // The first page is marked on the EPUB's title page.
    int page = 1;
    int headings = 0;
    for (Element element :
        Jsoup.parse(publication.epub("en").source("a.xhtml")).select("[role=doc-pagebreak], h2")) {
      if (element.nameIs("h2")) {
        headings++;
        assertThat(pages.get(page - 1)).contains(element.text());
      } else {
        page++;
        assertThat(element.attr("aria-label")).isEqualTo(String.valueOf(page));
      }
    }
    assertThat(headings).isEqualTo(12);
    assertThat(page).isEqualTo(pages.size());
  }

  /** A preface that is found by its title stands before the contents in East Asia. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 前言, 目录, horizontal-tb, i ii 1",
    "zh-Hant, 前言, 目錄, vertical-rl, 1 2 4",
    "ja, はじめに, 目次, vertical-rl, 1 2 4",
    "ko, 머리말, 차례, horizontal-tb, 1 2 4"
  })
  void contentsBeginAPageOfTheirOwn(
      String language, String preface, String contents, String mode, String marked)
      throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with(
                "publication.yaml",
                "title: T\ntype: book\neditions:\n  - {language: %s, writing-mode: %s}\n"
                    .formatted(language, mode))
            .with(language + "/a.md", "# " + preface + "\n\n一\n")
            .with(language + "/b.md", "# T\n\n二\n");
    publication.publish();
    List<String> pages = PdfFile.read(publication.file(language, Format.PDF)).pages();
    assertThat(pages.get(1)).contains("一").doesNotContain("二");
    assertThat(pages.get(2).replaceAll("\\s", "")).contains(contents).doesNotContain("一");
    assertThat(
            Jsoup.parse(publication.epub(language).source("nav.xhtml"))
                .select("[role=doc-pagelist] a")
                .eachText())
        .isEqualTo(List.of(marked.split(" ")));
  }
}
