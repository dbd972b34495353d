package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built-in theme says of vertical lines alone. */
class VerticalThemeTest {

  /** In pt. */
  private static final double BODY = 8;

  /** How far the head of an upright glyph is above its baseline, in em. */
  private static final double ASCENT = 0.88;

  @TempDir private Path folder;

  private PublicationFolder publication;

  @BeforeEach
  void write() throws IOException {
    publication =
        new PublicationFolder(folder)
            .as(Format.PDF)
            .with("zh-Hant/1.md", "# 膠泥活字\n\n" + "慶曆中有布衣畢昇又為活版。".repeat(2) + "\n\n## 印刷之法\n\n布字。\n")
            .with("zh-Hant/2.md", "# 木字\n\n不用。\n")
            .with("zh-Hant/3.md", "# 銅字\n\n後來。\n")
            .with("zh-Hant/4.md", "# 鉛字\n\n如今。\n");
  }

  private Path publish(String keys) throws Exception {
    publication
        .with(
            "publication.yaml",
            """
            title: 活字
            subtitle: 東亞九百年的一字一印
            category: 書籍史
            cover: none
            date: 2026-11
            publisher: 活字書局
            rights: 文字以 CC BY 4.0 授權發布。
            abstract: 從十一世紀的膠泥到今天的碼位，單個的字在中國、朝鮮和日本怎樣被刻出、鑄成、遺失，又重新找回。
            authors: [{name: 沈括, bio: 夢溪丈人，以筆談記一時之事，鍵盤旁邊還留著一格鉛字，不忘舊業。}]
            editions:
              - {language: zh-Hant, writing-mode: vertical-rl, page-size: 文庫, body-size: 8pt}
            """
                + keys)
        .publish();
    return publication.file("zh-Hant", Format.PDF);
  }

  /** In horizontal lines Chinese titles of chapters are centred. */
  @Test
  void headingsAreSetIn() throws Exception {
    List<List<TextPosition>> pages = PdfFile.glyphs(publish("type: book\n"));
    int chapter = page(pages, "慶");
    double paragraph = head(pages, chapter, "慶");
    assertThat(head(pages, chapter, "膠")).isCloseTo(paragraph, within(1.0));
    assertThat(head(pages, page(pages, "印"), "印")).isCloseTo(paragraph - 2 * BODY, within(1.0));
  }

  @Test
  void anImprintIsOnOnePage() throws Exception {
    List<List<TextPosition>> pages = PdfFile.glyphs(publish("type: book\n"));
    assertThat(text(pages, 4)).contains("從十一世紀").contains("授權發布");
  }

  @Test
  void theContentsOfAnArticleAreBelowTheirTitle() throws Exception {
    List<List<TextPosition>> pages = PdfFile.glyphs(publish("type: article\ncontents: 1\n"));
    assertThat(text(pages, 1)).contains("重新找回").doesNotContain("目錄");
    assertThat(text(pages, 2)).contains("目錄").contains("木字");
  }

  @Test
  void aSectionOfAnArticleIsAtTheHeadOfThePageOnWhichItOpens() throws Exception {
    publication.with("zh-Hant/2.md", "# 木字\n\n" + "不用。".repeat(120) + "\n");
    List<List<TextPosition>> pages = PdfFile.glyphs(publish("type: article\ncontents: 1\n"));
    assertThat(text(pages, 2)).startsWith("活字2");
    assertThat(text(pages, 3)).startsWith("木字3印刷之法");
    assertThat(text(pages, 4)).startsWith("活字4不用");
  }

  private static String text(List<List<TextPosition>> pages, int page) {
    StringBuilder text = new StringBuilder();
    pages.get(page - 1).forEach(glyph -> text.append(glyph.getUnicode()));
    return text.toString();
  }

  /** The first page, after the contents, that has a character. */
  private static int page(List<List<TextPosition>> pages, String character) {
    return IntStream.rangeClosed(6, pages.size())
        .filter(page -> text(pages, page).contains(character))
        .findFirst()
        .orElseThrow();
  }

  /** The upper end of a character that a page has first, in pt from the foot of the sheet. */
  private static double head(List<List<TextPosition>> pages, int page, String character) {
    return pages.get(page - 1).stream()
        .filter(glyph -> glyph.getUnicode().equals(character))
        .findFirst()
        .map(glyph -> glyph.getTextMatrix().getTranslateY() + ASCENT * glyph.getFontSizeInPt())
        .orElseThrow();
  }
}
