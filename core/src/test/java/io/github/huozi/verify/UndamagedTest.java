package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.font.file.MadeFont;
import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.published.StructureElement;
import io.github.huozi.report.Report;
import io.github.huozi.request.PageStyle;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Undamaged files have no findings, whatever was published. */
@Tag("long")
class UndamagedTest {

  /** The rules that report a difference between a file and what was published. */
  private static final String CHANGED = "(metadata|activity|links|accessibility|files)/.*";

  @TempDir private Path temp;

  @Test
  void aSpecimenOfAllContentHasNoFindings() throws Exception {
    assertThat(changed(FinishedBook.specimen(temp).verify())).isEmpty();
  }

  @Test
  void aFileThatAnotherToolRewroteHasNoFindings() throws Exception {
    FinishedBook book = FinishedBook.specimen(temp);
    for (String language : List.of("en", "zh-Hans")) {
      rewrite(book.pdf(language), CompressParameters.DEFAULT_COMPRESSION);
      Map<String, byte[]> entries = Damage.read(book.epub(language));
      Map<String, byte[]> turned = new LinkedHashMap<>();
      turned.put("mimetype", entries.get("mimetype"));
      entries.entrySet().stream()
          .sorted(Map.Entry.<String, byte[]>comparingByKey().reversed())
          .forEach(entry -> turned.put(entry.getKey(), entry.getValue()));
      Damage.write(book.epub(language), turned);
    }
    assertThat(changed(book.verify())).isEmpty();
  }

  @Test
  void aPublicationSetsTheLevelsOfFindings() throws Exception {
    String yaml = "title: Type\ncover: none\n";
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", yaml)
        .with("en/1.md", "# Clay\n\n![a sort](sort.png)\n")
        .with("en/sort.png", FinishedBook.disc(60, 60, Color.RED));
    book.finish();
    assertThat(severities(book)).containsExactly("WARNING images/resolution");
    book.folder().with("publication.yaml", yaml + "problems: {images/resolution: error}\n");
    assertThat(severities(book)).containsExactly("ERROR images/resolution");
    book.folder().with("publication.yaml", yaml + "problems: {images: ignore}\n");
    assertThat(severities(book)).isEmpty();
    assertThat(Verifier.checks())
        .containsAll(ProblemLevels.CHECKS)
        .hasSize(ProblemLevels.CHECKS.size() + 3);
  }

  private static List<String> severities(FinishedBook book) throws Exception {
    return book.verify(FinishedBook.WITHOUT_TOOLS).findings().stream()
        .map(finding -> finding.severity() + " " + finding.rule())
        .toList();
  }

  /** The title of a part stands far below the head of its page, where its link leads. */
  @Test
  void aBookWithPartsHasNoFindings() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {en: Type, zh-Hans: 活字}\ntype: book\ncover: none\n")
        .with(
            "en/SUMMARY.md",
            "# Summary\n\n## Early\n\n- [Clay](1.md)\n\n## Late\n\n- [Wood](2.md)\n")
        .with("en/1.md", "# Clay\n\nBi Sheng, see [wood](2.md).\n\n## Cut\n\nA.\n")
        .with("en/2.md", "# Wood\n\nWang Zhen.\n")
        .with("zh-Hans/SUMMARY.md", "## 早期\n\n- [泥](1.md)\n\n## 晚期\n\n- [木](2.md)\n")
        .with("zh-Hans/1.md", "# 泥\n\n毕昇。\n")
        .with("zh-Hans/2.md", "# 木\n\n王祯。\n");
    assertThat(changed(book.finish().verify())).isEmpty();
  }

  /** They stand beside the text, on the same lines. */
  @Test
  void captionsAndHeadingsInTheMarginAreNoFindings() throws Exception {
    String english =
        "The gauge was read each morning by the keeper of the lock. ".repeat(8) + "\n\n";
    String chinese = "水尺由闸口的看守每天早晨读数，他的本子是那几个星期唯一的记录。".repeat(6) + "\n\n";
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .on(new PageStyle(595, 842, new PageStyle.Margins(74, 140, 92, 71), 10.5, LineBreak.STRICT))
        .with("publication.yaml", "title: {en: Level, zh-Hans: 水位}\ntheme: report\ncover: none\n")
        .with("en/1.md", inTheMargin("Level", "The keeper of the lock", english))
        .with("zh-Hans/1.md", inTheMargin("水位", "闸口的看守", chinese));
    assertThat(book.finish().verify(FinishedBook.WITHOUT_TOOLS).findings())
        .extracting(Finding::rule)
        .isEmpty();
  }

  private static String inTheMargin(String title, String heading, String text) {
    String part =
        "### "
            + heading
            + "\n\n"
            + text
            + text
            + "Table: "
            + heading
            + "\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n"
            + text;
    return "# " + title + "\n\n" + text + "## I\n\n" + text + part.repeat(6);
  }

  /** Marks over and under the letters of one line are one path, which encloses them. */
  @Test
  void marksBetweenLinesAreNoFindings() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {zh-Hans: 活字, ja: 活字}\ncover: none\n")
        .with("theme/css/theme.css", ".over { text-emphasis-position: over right }\n")
        .with(
            "zh-Hans/1.md",
            "# 泥\n\n[毕昇]{.name}[沈括]{.name}用[胶泥刻字]{.dots}，[火烧]{.dots .over}——[令坚]{.name}，见[笔谈]{.title}。\n")
        .with("ja/1.md", "# 泥\n\n[畢昇]{.name}は[粘土で活字を作った]{.dots}。\n");
    assertThat(book.finish().verify(FinishedBook.WITHOUT_TOOLS).findings()).isEmpty();
  }

  /** Wide ones, words with several, under their text, in notes, cells and raised text. */
  @ParameterizedTest
  @CsvSource({"above, 140", "parentheses, 106", "none, 0"})
  void readingsAreNoFindings(String form, int printed) throws Exception {
    String words = "{承(うけたまわ)}る{志(こころざし)士(し)}、{東(とう)京(きょう)}の{目(め)}、{意地(いじ)}を{上海(シャンハイ)}。";
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {ja: 活字, zh-Hans: 活字}\ncover: none\n")
        .with(
            "theme/css/theme.css",
            "ruby { -huozi-ruby: %s }\n.under { ruby-position: under }\n".formatted(form))
        .with(
            "ja/1.md",
            ruby(
                "# {泥(どろ)}\n\n%1$s{注(ちゅう)}[^1]\n\n<b class=\"under\">{下(した)}</b>。字<sup>{上(うえ)}</sup>。\n\n- %2$s\n\n| 甲 | %2$s |\n|---|---|\n| 乙 | 丙 |\n\n[^1]: %3$s\n"
                    .formatted(words.repeat(12), words, words.repeat(3))))
        .with(
            "zh-Hans/1.md",
            ruby(
                "# 泥\n\n%s[^1]\n\n- 一\n\n| 甲 | 字 |\n|---|---|\n| 乙 | 丙 |\n\n[^1]: 注。\n"
                    .formatted("{活(huó)字(zì)}是{印刷(yìnshuā)}{庄(zhuāng)重(zhòng)}。".repeat(9))));
    assertThat(book.finish().verify(FinishedBook.WITHOUT_TOOLS).findings()).isEmpty();
    assertThat(StructureElement.read(book.pdf("ja")).all("RT")).hasSize(printed);
  }

  /** A theme chooses the form of each ruby; the kana of a word are in its parentheses. */
  @Test
  void readingsOfSeveralFormsAreNoFindings() throws Exception {
    String words = "{承(うけたまわ)}る{取(と)り()扱(あつか)}い";
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {ja: 活字, zh-Hans: 活字}\ncover: none\n")
        .with(
            "theme/css/theme.css",
            ".section-title ruby { -huozi-ruby: none }\n.after ruby { -huozi-ruby: parentheses }\n")
        .with(
            "ja/1.md",
            ruby(
                "# {泥(どろ)}\n\n%1$s。字<sup>%1$s</sup>。\n\n::: after\n%1$sと%1$s。\n:::\n\n{承(うけたまわ)}る。\n"
                    .formatted(words)))
        .with("zh-Hans/1.md", "# 泥\n\n字。\n\n::: after\n字。\n:::\n\n字。\n");
    assertThat(book.finish().verify(FinishedBook.WITHOUT_TOOLS).findings()).isEmpty();
    assertThat(StructureElement.read(book.pdf("ja")).all("RT"))
        .extracting(StructureElement::text)
        .contains("うけたまわ", "（うけたまわ）", "（とりあつか）")
        .doesNotContain("どろ");
  }

  private static String ruby(String text) {
    return text.replaceAll("\\{(.*?)}", "<ruby>$1</ruby>").replaceAll("\\((.*?)\\)", "<rt>$1</rt>");
  }

  @Test
  void aRunningHeadMayBeANumber() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .asDraft(true) // so that the page number is no number alone
        .with("publication.yaml", "title: Years\ntype: book\ncover: none\n")
        .with("en/1.md", "# 1984\n\n" + "The clocks were striking thirteen. ".repeat(300))
        .with("en/2.md", "# 2001\n\n" + "The monolith stood there. ".repeat(300));
    assertThat(book.finish().verify(FinishedBook.WITHOUT_TOOLS).findings())
        .extracting(finding -> finding.rule())
        .doesNotContain("text/pages");
  }

  /** Each is held against its own record and page. */
  @Test
  void twoEditionsOfOneLanguageFromOneFolderAreSound() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with(
            "publication.yaml",
            """
            title: {en: Type, ja: 活字}
            cover: none
            editions:
            - language: en
            - {id: en-large, language: en, folder: en, page-size: A4, body-size: 14pt}
            - language: ja
            """)
        .with("en/1.md", "# Clay\n\nBi Sheng cut type in clay.\n\n## Wood\n\nWang Zhen.\n")
        .with("ja/1.md", "# 泥\n\n畢昇は粘土で活字を作った。\n");
    Set<String> skipped = Set.of("epubcheck", "verapdf");
    Report whole = book.finish().verify(skipped);
    assertThat(whole.findings())
        .as("what one edition has more than another is counted by folders")
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "of the headings of level 2 the section has 0 where en has 1; add what is"
                            + " missing, or remove it from the others"));

    Files.copy(book.pdf("en"), book.pdf("en-large"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(FinishedBook.newRules(whole, book.verify(skipped))).contains("record/changed");
  }

  @Test
  void dropCapsAndLinesBesideFloatsAreSound() throws Exception {
    String han = "沈括晚年住在润州梦溪园，把平生见闻写成《梦溪笔谈》，卷十八“技艺”门里有这样一条。";
    String english = "The block was also a memory: it could be put away after fifty copies. ";
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {en: Type, zh-Hans: 活字}\ncover: none\n")
        .with(
            "theme/css/theme.css",
            """
            h3 + p::first-letter { float: left; font-size: 3em; line-height: 1.1; margin-right: 4pt }
            html h3 + p { text-indent: 0 }
            .aside { float: right; width: 8em; margin-left: 1em; font-size: 0.85em }
            """)
        .with(
            "en/1.md",
            "# A\n\n## B\n\n%s\n\n<div class=\"aside\">%s</div>\n\n%s\n"
                .formatted(english.repeat(5), english, english.repeat(9)))
        .with(
            "zh-Hans/1.md",
            "# 甲\n\n## 乙\n\n%s\n\n<div class=\"aside\">%s</div>\n\n%s\n"
                .formatted(han.repeat(5), han, han.repeat(9)));
    assertThat(book.finish().verify(Set.of("epubcheck", "verapdf")).findings()).isEmpty();
  }

  /** The verifier's own level is strict. */
  @Test
  void anEditionIsHeldToItsOwnLineBreaks() throws Exception {
    String yaml = "title: T\ncover: none\neditions:\n- {language: ja, line-break: loose}\n";
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", yaml)
        .with("ja/1.md", "# 泥\n\n" + "あーーいーーーうーー".repeat(30) + "。\n");
    Report loose = book.finish().verify();
    assertThat(loose.findings()).isEmpty();

    book.folder().with("publication.yaml", yaml.replace(", line-break: loose", ""));
    assertThat(FinishedBook.newRules(loose, book.verify()))
        .anyMatch(rule -> rule.startsWith("composition/"));
  }

  private static void rewrite(Path file, CompressParameters compression) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      pdf.save(out, compression);
    }
    Files.write(file, out.toByteArray());
  }

  @Test
  void anArticleWithRunInHeadingsHasNoFindings() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {en: Type, ja: 活字}\nheadings: run-in\n")
        .with(
            "en/type.md",
            """
            # Type

            ## Clay

            See [wood](#wood).[^1] *Clay* and **clay**.

            ## Wood

            See [clay](#clay) and [the web](https://example.org/a?b=c&d=%20e).

            ## Metal

            Nothing.

            ## Ink

            - one
            - two

              more of two

            [^1]: A note.
            """)
        .with("ja/type.md", "# 活字\n\n## 粘土\n\n[木](#木)。\n\n## 木\n\n本文。\n");
    assertThat(changed(book.finish().verify())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"article\nnotes: chapter", "book\nnotes: book"})
  void notesAtTheEndHaveNoFindings(String form) throws Exception {
    FinishedBook book = new FinishedBook(temp);
    String notes =
        "\n\n[^1]: A note with *emphasis* and [the web](https://example.org/).\n\n    - one\n    - two\n";
    book.folder()
        .with("publication.yaml", "title: {en: Type, ja: 活字}\ncover: none\ntype: " + form + "\n")
        .with(
            "en/1.md",
            "# Clay\n\nBi Sheng[^1] cut type[^b].\n\n## Baked[^h]\n\nA. ^[Inline.]\n\n[^b]: B[^c].\n\n[^c]: Called by a note.\n\n[^h]: H.\n\n"
                + notes)
        .with("en/2.md", "# Wood\n\nWang Zhen[^1].\n\n[^1]: B." + " Sorts of wood.".repeat(150))
        .with(
            "ja/1.md",
            "# 泥\n\n畢昇[^1]は粘土[^b]で。\n\n## 焼[^h]\n\nあ。^[い。]\n\n[^b]: 粘[^c]。\n\n[^c]: 注。\n\n[^h]: 焼く。"
                + notes)
        .with("ja/2.md", "# 木\n\n王禎[^1]。\n\n[^1]: 木。" + "木の活字。".repeat(150));
    assertThat(book.finish().verify(Set.of()).findings()).isEmpty();
  }

  @Test
  void aThemeMayCount() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: Type\ncover: none\ntype: book\n")
        .with(
            "theme/css/theme.css",
            """
            .title-page, .contents { page: front }
            @page front { @bottom-center { content: counter(page, lower-roman) } }
            .section:first-child { counter-reset: page 1 }
            @media print {
              main { counter-reset: chapter }
              .section-title { counter-increment: chapter; counter-reset: head }
              .section-title::before { content: "Chapter " counter(chapter) ". " }
              h3 { counter-increment: head }
              h3::before { content: counter(chapter) "." counter(head) " " }
            }
            """)
        .with("en/1.md", "# Clay\n\nBi Sheng.\n\n## Cut\n\nA.\n\n## Baked\n\nB.\n")
        .with("en/2.md", "# Wood\n\nWang Zhen.\n\n## Sawn\n\nC.\n");
    assertThat(book.finish().verify().findings()).isEmpty();
  }

  @Test
  void aThemeMayBeginPagesBySelectorsOfAnyKind() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    String text = "\n\n" + "Bi Sheng cut each sort of clay. ".repeat(90) + "\n\n";
    book.folder()
        .with("publication.yaml", "title: Type\ncover: none\n")
        .with(
            "theme/css/theme.css",
            ".section :where(h2, h3):not(.section-title, [title='a b']) { break-before: page }")
        .with("en/1.md", "# Clay\n\nA.\n\n## Cut" + text + "## Baked\n\nB.\n\n## Set" + text);
    assertThat(book.finish().verify().findings()).isEmpty();
  }

  /** A title that runs into its paragraph is a heading for screen readers, too. */
  @ParameterizedTest
  @ValueSource(strings = {"", "type: book\n"})
  void titlesMayRunIn(String type) throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: Type\ncover: none\nheadings: run-in\n" + type)
        .with(
            "en/1.md",
            "# Clay\n\n" + "Bi Sheng cut it. ".repeat(9) + "\n\n" + "Bi Sheng cut it. ".repeat(9))
        .with("en/2.md", "# *Wood*[^a]\n\nWang Zhen.\n\n[^a]: Of a pear.\n");
    assertThat(book.finish().verify().findings()).isEmpty();
    assertThat(StructureElement.read(book.pdf("en")).all("H2")).hasSize(2);
  }

  /** The EPUB has no addresses, and its list of pages those of the PDF. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "links: notes",
        "links: inline",
        "links: notes\ntype: book\nnotes: chapter",
        "links: notes\ntype: book\nnotes: book",
        "links: inline\nnotes: chapter",
      })
  void addressesOfLinksMayBePrinted(String yaml) throws Exception {
    FinishedBook book = new FinishedBook(temp);
    String text = "Type of [%s](https://a.example/%1$s) and its sorts are cut by hand.[^a]\n\n";
    StringBuilder clay = new StringBuilder("# [Clay](https://a.example/t)[^a]\n\n");
    for (int i = 0; i < 30; i++) {
      clay.append(text.formatted("clay-" + i));
    }
    book.folder()
        .with("publication.yaml", "title: Type\ncover: none\n" + yaml + "\n")
        .with("en/1.md", clay + "[^a]: Of [Bi](https://a.example/b).\n")
        .with("en/2.md", "# Wood\n\n" + text.formatted("wood") + "[^a]: Of a pear.\n");
    assertThat(book.finish().verify().findings()).isEmpty();
  }

  /** A part's title stands low on its page, far from the place to which its bookmark leads. */
  @Test
  void aReportMayHaveParts() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: Type\ncover: none\ntype: book\ntheme: report\n")
        .with(
            "en/SUMMARY.md",
            "# Earth\n\n- [Clay](1.md)\n  - [Pits](2.md)\n\n# Fire\n\n- [Kiln](3.md)\n")
        .with("en/1.md", "# Clay\n\nBi Sheng.\n\n## Cut\n\nA.\n")
        .with("en/2.md", "# Pits\n\nWang Zhen.\n\n## Deep\n\nB.\n")
        .with("en/3.md", "# Kiln\n\nHua Sui.\n");
    assertThat(book.finish().verify().findings()).isEmpty();
  }

  /** The title block has a byline and a date after a title that is the text's own. */
  @Test
  void anArticleMayHaveItsTitleInItsText() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with(
            "publication.yaml",
            "authors: [{name: Bartholomew Featherstone}]\ndate: 2026-09-27\ncover: none\n")
        .with("en/1.md", "# Clay\n\nBi Sheng cut each sort of clay.\n");
    assertThat(book.finish().verify().findings()).isEmpty();
  }

  @Test
  void aThemeMayHideAndAddContent() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: Type\ntype: book\n")
        .with("theme/seal.png", FinishedBook.disc(600, 600, Color.RED))
        .with(
            "theme/css/theme.css",
            """
            nav.contents { display: none }
            h3 { display: none }
            blockquote::before { content: "“" }
            """)
        .with(
            "theme/title-page.ftlh",
            """
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>${publication.title}</title></head>
            <body><section><p>The title is <em>${publication.title}</em></p>
            <p><img src="seal.png" alt="A seal"/></p></section></body></html>
            """)
        .with(
            "en/clay.md",
            """
            # Clay

            Text with `code`.

            ## One

            ### Hidden

            > Said.

            ### Hidden

            End.
            """)
        .with(
            "en/wood.html", "<h1>Wood</h1><p lang=\"la\">Lignum.</p><dl><dt>a</dt><dd>b</dd></dl>");
    assertThat(changed(book.finish().verify())).isEmpty();
  }

  @Test
  void fontsMayBeEmbedded() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .withFonts()
        .with("publication.yaml", "title: {en: Type, ko: 활자}\n")
        .with("en/clay.md", "# Clay\n\nText.\n")
        .with("ko/clay.md", "# 흙\n\n글.\n");
    assertThat(changed(book.finish().verify())).isEmpty();
  }

  @Test
  void aThemeMayHaveFontsAndAWatermark() throws Exception {
    FinishedBook book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: {en: Type, zh-Hans: 活字}\n")
        .with("theme/fonts/Own.ttf", MadeFont.latin().named("Own").bytes())
        .with(
            "theme/css/theme.css",
            """
            body { font-family: Own, serif }
            @page { @left-middle { content: "COPY"; z-index: -1; transform: rotate(-45deg);
              font-size: 60pt; color: #eee; } }
            """)
        .with("en/clay.md", "# Clay\n\n“Text” and *more* text.\n")
        .with("zh-Hans/clay.md", "# 泥\n\n“字”与text——又一字。\n");
    assertThat(changed(book.finish().verify())).isEmpty();
  }

  private List<String> changed(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().matches(CHANGED))
        .map(finding -> finding.rule() + " " + finding.place() + " " + finding.message())
        .toList();
  }
}
