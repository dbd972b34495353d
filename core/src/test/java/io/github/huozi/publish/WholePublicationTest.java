package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small publications, from their texts to what readers have of them, on the page of the theme. */
@Tag("long")
class WholePublicationTest {

  @TempDir Path temp;

  private PublicationFolder publication(String name) throws IOException {
    return new PublicationFolder(temp)
        .onThemesPage()
        .with(Path.of("src/test/resources/publications", name));
  }

  private static void assertSound(PublicationFolder folder, String... editions) throws IOException {
    assertThat(folder.problems()).isEmpty();
    for (String edition : editions) {
      assertThat(folder.epub(edition).complaints()).isEmpty();
    }
  }

  @Test
  void anArticleInThreeEditions() throws Exception {
    PublicationFolder folder = publication("three-editions");
    folder.publish();
    assertSound(folder, "en", "zh-Hans", "zh-Hant");
    List<String> editions =
        List.of(
            "en|Movable Type|History|Shen Kuo|Wrote the Dream Pool Essays.|November 24, 2026|Clay"
                + "|Bi Sheng cut his type in sticky clay.|Wood"
                + "|Wang Zhen set his type on a revolving table.",
            "zh-Hans|活字印刷|历史|沈括|著有《梦溪笔谈》。|2026年11月24日|泥|毕昇用胶泥刻字，薄如钱唇。|木|王祯造轮排字。",
            "zh-Hant|活字印刷|歷史|沈括|著有《夢溪筆談》。|2026年11月24日|泥|畢昇用膠泥刻字，薄如錢脣。|木|王禎造輪排字。");
    for (String edition : editions) {
      List<String> texts = List.of(edition.split("\\|"));
      PdfFile pdf = folder.pdf(texts.get(0));
      assertThat(pdf.language()).isEqualTo(texts.get(0));
      assertThat(pdf.title()).isEqualTo(texts.get(1));
      assertThat(pdf.author()).isEqualTo(texts.get(3));
      assertThat(pdf.characters())
          .contains(texts.stream().skip(1).map(text -> text.replace(" ", "")).toList());
      // The heading runs into its paragraph: both stand on one line.
      String heading = texts.get(6);
      assertThat(pdf.pages().get(0).lines())
          .anyMatch(line -> line.startsWith(heading) && line.length() > heading.length() + 3);
      EpubFile epub = folder.epub(texts.get(0));
      assertThat(epub.metadata("dc:language")).isEqualTo(texts.get(0));
      assertThat(epub.words("title-page.xhtml")).contains(texts.get(4));
      assertThat(epub.words("clay.xhtml")).contains(texts.get(7));
    }
  }

  @Test
  void aBook() throws Exception {
    PublicationFolder folder = publication("book");
    folder.publish();
    assertSound(folder, "zh-Hans");
    PdfFile pdf = folder.pdf("zh-Hans");
    List<String> pages = pdf.pages().stream().map(page -> page.replaceAll("\\s", "")).toList();
    // Half title, title page, imprint, contents, and the text on a right-hand page.
    assertThat(pages).hasSize(8);
    assertThat(pages.get(0)).isEqualTo("活字之书");
    assertThat(pages.get(1)).isEmpty();
    assertThat(pages.get(2)).contains("活字之书", "两章", "沈括", "活字社");
    assertThat(pages.get(3)).contains("活字社", "2026年");
    assertThat(pages.get(4)).contains("目录").containsPattern("泥活字[.]*7胶泥[.]*7木活字[.]*8");
    assertThat(pages.get(5)).isEmpty();
    assertThat(pages.get(6)).contains("泥活字毕昇。胶泥薄如钱唇。");
    assertThat(pages.get(7)).contains("木活字王祯。见胶泥。");
    assertThat(pdf.outline()).containsExactly("泥活字", "  胶泥", "木活字");
    EpubFile epub = folder.epub("zh-Hans");
    assertThat(epub.words("title-page.xhtml")).isEqualTo("活字之书 两章 沈括 2026年 活字社");
    assertThat(epub.words("nav.xhtml")).contains("泥活字 胶泥 木活字");
  }

  @Test
  void anArticleOfOneFile() throws Exception {
    PublicationFolder folder = publication("single-file-article");
    assertThat(folder.publish().get(0).pages()).hasValue(1);
    assertSound(folder, "zh-Hans");
    PdfFile pdf = folder.pdf("zh-Hans");
    assertThat(pdf.title()).isEqualTo("活字");
    assertThat(pdf.language()).isEqualTo("zh-Hans");
    assertThat(pdf.outline()).containsExactly("一字一印", "  木活字");
    assertThat(pdf.fonts()).noneMatch(font -> font.endsWith("!"));
    assertThat(pdf.characters()).contains("泥活字是毕昇在庆历年间发明的。一文一字，都可以重新排过。", "见《农书》。");
    EpubFile epub = folder.epub("zh-Hans");
    assertThat(epub.names()).startsWith("mimetype");
    assertThat(epub.metadata("dc:language")).isEqualTo("zh-Hans");
  }

  @Test
  void markdownHtmlAndPlainText() throws Exception {
    PublicationFolder folder = publication("html-and-text-sources");
    folder.publish();
    assertSound(folder, "en");
    PdfFile pdf = folder.pdf("en");
    assertThat(pdf.outline()).containsExactly("From Markdown", "From HTML", "plain words");
    assertThat(pdf.words())
        .contains("Words in Markdown, with a link to the page.")
        .contains("Words in HTML.", "A cell", "Words in plain text, over two lines.")
        .contains("where 1 < 2 & *this* is no markup.")
        .doesNotContain("Not the title");
    assertThat(folder.epub("en").source("markdown.xhtml")).contains("page.xhtml");
  }

  @Test
  void symbolsHaveFontsOfTheirOwn() throws Exception {
    PublicationFolder folder = publication("symbols");
    folder.publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.pdf("zh-Hans").characters()).contains("安装完成✅，宇航员👩🏽‍🚀上了太空🚀。");
    assertThat(folder.pdf("zh-Hans").fonts()).anyMatch(font -> font.contains("NotoEmoji"));
    assertThat(folder.pdf("en").characters()).contains("Press⌥⌘⏏and1️⃣.");
    assertThat(folder.pdf("en").fonts()).anyMatch(font -> font.contains("NotoSansSymbols2"));
  }

  @Test
  void convertedEditionsWithASectionOfTheirOwn() throws Exception {
    PublicationFolder folder = publication("converted-edition");
    assertThat(folder.publish()).hasSize(6).allMatch(file -> file.path().toFile().isFile());
    assertThat(folder.pdf("zh-Hans").characters()).contains("他说：“头发。”头发与头发。");
    assertThat(folder.pdf("zh-Hant-TW").characters()).contains("臺灣版的前言。", "他說：「頭髮。」头发與头发。");
    assertThat(folder.pdf("zh-Hant-HK").characters()).contains("簡體的前言。").doesNotContain("臺灣");
  }

  @Test
  void aHouseStyle() throws Exception {
    PublicationFolder folder = publication("theme-override");
    folder.publish();
    assertSound(folder, "en");
    PdfFile pdf = folder.pdf("en");
    assertThat(pdf.words()).contains("The house style presents: Themed").doesNotContain("Ada");
    // The theme's own style sheet sets paragraphs in the sans-serif face.
    assertThat(pdf.fonts()).anyMatch(font -> font.matches("SourceSans3(-.*)?"));
    EpubFile epub = folder.epub("en");
    assertThat(epub.words("title-page.xhtml")).isEqualTo("The house style presents: Themed");
    assertThat(epub.words("text.xhtml")).isEqualTo("Section 1: One Words.");
    assertThat(epub.source("css/theme.css")).contains(".section p { font-family: sans-serif; }");
  }
}
