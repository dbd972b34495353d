package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.published.PdfFile;
import io.github.huozi.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that are converted from another one, published and verified. */
@Tag("long")
class ConvertedEditionTest {

  @TempDir private static Path temp;
  private static FinishedBook book;
  private static Report whole;

  @BeforeAll
  static void publish() throws Exception {
    book = new FinishedBook(temp);
    book.folder()
        .with(
            "publication.yaml",
            """
            title: {zh-Hans: 头发的历史}
            subtitle: 从理发到染发
            authors: [{name: 刘发}]
            type: book
            editions:
            - language: zh-Hans
            - {language: zh-Hant-TW, convert-from: zh-Hans}
            - {language: zh-Hant-HK, convert-from: zh-Hans, vocabulary: region}
            problems: {undecided-conversion: ignore}
            """)
        .with("zh-Hans/01-preface.md", "# 前言\n\n简体的前言，见[图](02-hair.md#图与表)。\n")
        .with("zh-Hant-TW/01-preface.md", "# 前言\n\n臺灣版的前言，見[圖](02-hair.md#图与表)。\n")
        .with(
            "zh-Hans/02-hair.md",
            """
            # **头**发的历史

            头**发**的历史，一行的末尾是头
            发。`头发`，[头发]{.no-convert}，<b translate="no">理发</b>，<ruby>理发<rt>lǐfà</rt></ruby>。[^1]

            他说：“头发是‘头发’。

            “理发。”

            ## 图与表

            ![理发的图](images/hair.svg "理发的图说")

            ![截图](images/shot.svg "截图")

            | 头发 | 理发 |
            | --- | --- |
            | 染发 | 发展 |

            > [!NOTE]
            > 见[前言](01-preface.md)和[图](#图与表)。

            [^1]: 注里的头发。
            """)
        .with("zh-Hans/images/hair.svg", svg("头发机"))
        .with("zh-Hans/images/shot.svg", svg("简体截图"))
        .with("zh-Hant-TW/images/shot.svg", svg("臺灣的截圖"));
    whole = book.finish().verify();
    assertThat(book.folder().problems()).isEmpty();
  }

  @AfterEach
  void mend() throws Exception {
    book.mend();
  }

  private static String svg(String text) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60">
      <title>%s</title>
      <rect width="200" height="60" fill="#eee"/>
      <text x="10" y="40" font-size="20">%s</text>
    </svg>
    """
        .formatted(text, text);
  }

  private static String entry(String language, String name) throws Exception {
    Map<String, byte[]> entries = Damage.read(book.epub(language));
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .map(entry -> new String(entry.getValue(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void threeEditionsFromOneText() throws Exception {
    String pdf = PdfFile.read(book.pdf("zh-Hant-TW")).characters();
    assertThat(pdf)
        .contains("頭髮的歷史", "從理髮到染髮", "劉發", "臺灣版的前言，見圖。")
        .contains("一行的末尾是頭髮。头发，头发，理发，", "他說：「頭髮是『頭髮』。", "「理髮。」", "理髮的圖說")
        .contains("染髮發展", "說明見前言和圖。")
        .doesNotContain("简体");
    String hair = entry("zh-Hant-TW", "hair.xhtml");
    assertThat(hair)
        .contains(
            "頭<strong>髮</strong>的歷史",
            "<code class=\"han\">头发</code>",
            "<ruby>理髮<rp>（</rp><rt>lǐfà</rt><rp>）</rp></ruby>")
        .contains("alt=\"理髮的圖\"", "<span class=\"no-convert\">头发</span>");
    assertThat(entry("zh-Hant-TW", "images/hair.svg"))
        .contains("<title>頭髮機</title>", ">頭髮機</text>");
    assertThat(entry("zh-Hant-TW", "images/shot.svg")).contains(">臺灣的截圖</text>");
    assertThat(entry("zh-Hant-HK", "images/shot.svg")).contains("截圖</text>");
    assertThat(entry("zh-Hant-HK", "preface.xhtml")).contains("簡體的前言");
    assertThat(entry("zh-Hans", "images/hair.svg")).contains(">头发机</text>");

    assertThat(whole.findings()).extracting(Finding::message).isEmpty();
  }

  @Test
  void aWrongCharacterInTheEpubIsFound() throws Exception {
    Damage.edit(
        book.epub("zh-Hant-TW"), "EPUB/hair.xhtml", text -> text.replace("一行的末尾是頭髮", "一行的末尾是頭發"));
    assertThat(FinishedBook.newRules(whole, book.verify())).contains("text/changed");
  }

  @Test
  void aWrongCharacterInThePdfIsFound() throws Exception {
    Path section = temp.resolve("zh-Hans/02-hair.md");
    book.folder()
        .with("zh-Hans/02-hair.md", Files.readString(section).replace("的历史，", "的历吏，"))
        .publish();
    byte[] wrong = Files.readAllBytes(book.pdf("zh-Hant-TW"));
    book.mend();
    Files.write(book.pdf("zh-Hant-TW"), wrong);
    assertThat(FinishedBook.newRules(whole, book.verify()))
        .anyMatch(rule -> rule.startsWith("text/"));
  }

  @Test
  void aSectionOfItsOwnIsComparedWithTheOneThatItReplaces() throws Exception {
    book.folder().with("zh-Hans/01-preface.md", "# 前言\n\n## 一\n\n简体的前言。\n").publish();
    assertThat(book.verify().findings())
        .extracting(Finding::message)
        .containsExactly(
            "of the headings of level 2 the section has 0 where zh-Hans has 1; add what is"
                + " missing, or remove it from the others");
  }
}
