package io.github.huozi.check.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.DamagedPdf;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Finished;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.language.WritingMode;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks published pages, and published pages of which one thing was changed. */
class PagesCheckTest {

  private static final String SENTENCE = "庆历中有布衣毕昇，又为活板；用胶泥刻字，薄如钱唇，每字为一印，火烧令坚。";

  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='75' viewBox='0 0 200 75'>"
          + "<rect width='200' height='75' fill='#999'/></svg>";

  @TempDir private Path root;

  private List<FinishedEdition> publish(String section) throws Exception {
    return publish("zh-Hans", "title: 活字\ntype: book\nnotes: chapter\n", section);
  }

  private List<FinishedEdition> publish(String language, String settings, String section)
      throws Exception {
    return Finished.publish(
        new PublicationFolder(root)
            .with("publication.yaml", settings)
            .with("theme/css/theme.css", ".plate { break-after: page }")
            .with(language + "/01.md", section)
            .with(language + "/a.svg", DRAWING)
            .as(Format.PDF),
        root);
  }

  /** A chapter of one paragraph: nothing in it can make a page short. */
  private static String prose() {
    return "# 胶泥\n\n" + SENTENCE.repeat(60) + "\n";
  }

  private List<String> check(List<FinishedEdition> editions) throws IOException {
    return Finished.check(new PagesCheck(new FinishedTexts()), editions).stream()
        .map(finding -> Finished.shown(finding, root).replaceFirst(":.*", ""))
        .toList();
  }

  @Test
  void aPageMayEndShortBeforeAPoem() throws Exception {
    StringBuilder poems = new StringBuilder("# 诗\n\n" + SENTENCE.repeat(24) + "\n\n");
    for (int i = 0; i < 30; i++) {
      poems.append("## 题\n\n诗人\n\n");
      poems.append("白日依山尽\\\n".repeat(3 + i % 5)).append("黄河入海流\n\n");
    }
    assertThat(check(publish(poems.toString()))).isEmpty();
  }

  @Test
  void aParagraphFillsItsPages() throws Exception {
    List<FinishedEdition> editions = publish(prose());
    Path pdf = editions.get(0).pdf().orElseThrow();
    assertThat(PageReader.read(pdf, WritingMode.HORIZONTAL_TB).pages()).hasSizeGreaterThan(4);
    assertThat(check(editions)).noneMatch(text -> !text.contains("off-grid"));
  }

  @Test
  void aPictureInALineTakesWholeLines() throws Exception {
    String text = "# 胶泥\n\n" + (SENTENCE + "![印](a.svg)" + SENTENCE.repeat(2) + "\n\n").repeat(12);
    assertThat(check(publish(text))).noneMatch(found -> found.contains("off-grid"));
  }

  @Test
  void moreLinesOfNotesThanOfTextStandBelowTheTextsGrid() throws Exception {
    StringBuilder text = new StringBuilder(prose() + "\n\n# 铁板\n\n");
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(SENTENCE).append("[^").append(i).append("]\n\n> 铁板。\n\n");
      notes.append("[^").append(i).append("]: ").append(SENTENCE.repeat(4)).append("\n\n");
    }
    assertThat(check(publish(text.append(notes).toString())))
        .noneMatch(found -> found.contains("off-grid"));
  }

  /** The lines of the imprint and of the authors are smaller; the others are in boxes and lists. */
  @Test
  void textInListsOnlyStandsOnTheGridToo() throws Exception {
    String author = "  - {name: 李雷, bio: 数えたひとは Unwin 式の bookkeeping に気がつくだろう。ちょっと待って！だれが払うのか？}\n";
    String settings =
        "title: 活字\nauthors:\n"
            + author.repeat(3)
            + "publisher: 印\nrights: © 2026\ndate: 2026-11-24\n"
            + "identifier: 'urn:isbn:978-7-101-00000-9'\nimprint: {edition: 1, printing: 1}\n";
    String sentence = "だれも聞かなかったと丙は言った。あの夜、水はなぜあんなに速く増えたのか。";
    String text = "# 甲\n\n> [!NOTE]\n> " + sentence + "\n\n- " + sentence.repeat(2);
    assertThat(check(publish("ja", settings, text + "\n\n  ---\n\n- " + sentence.repeat(2))))
        .noneMatch(found -> found.contains("off-grid"));
  }

  @Test
  void theLinesOfAnAlertBetweenLinesOfTextNeedNotStandOnTheGrid() throws Exception {
    String text = "> [!TIP]\n> " + SENTENCE + "\n\n" + SENTENCE.repeat(2) + "\n\n";
    assertThat(check(publish("# 胶泥\n\n" + SENTENCE + "\n\n" + text.repeat(8))))
        .noneMatch(found -> found.contains("off-grid"));
  }

  @Test
  void aCaptionStaysWithItsFigureAndARuleWithTheHeadingAbove() throws Exception {
    StringBuilder text = new StringBuilder(prose());
    for (int i = 14; i < 26; i++) {
      text.append("\n\n## 题\n\n").append("一行。\n\n".repeat(i));
      text.append("> ![印](a.svg \"铁板\")\n\n<!-- pagebreak -->\n\n");
      text.append("一行。\n\n".repeat(i)).append("### 节\n\n---\n\n").append(SENTENCE);
      text.append("\n\n<!-- pagebreak -->\n\n---\n\n一行。");
    }
    assertThat(check(publish(text.toString()))).noneMatch(found -> found.contains("apart"));
  }

  @Test
  void aPageThatTheAuthorDemandsMayFollowAHeading() throws Exception {
    String text = prose() + "\n\n# 铁板\n\n<!-- pagebreak -->\n\n---\n\n" + SENTENCE.repeat(3);
    assertThat(check(publish(text))).noneMatch(found -> found.contains("apart"));
  }

  @Test
  void aLoweredLineIsOffTheGrid() throws Exception {
    List<FinishedEdition> editions = publish(prose());
    Path pdf = editions.get(0).pdf().orElseThrow();
    PdfPage page = PageReader.read(pdf, WritingMode.HORIZONTAL_TB).pages().get(4);
    assertThat(check(editions)).noneMatch(text -> text.contains(" p5 "));
    Glyph last = page.glyphs().get(page.glyphs().size() - 1);
    double line = page.height() - last.y();
    DamagedPdf.edit(
        pdf, 5, run -> List.of(Math.abs(run.y() - line) < 0.01 ? run.moved(0, -2) : run));
    assertThat(check(editions)).contains("pages/off-grid p5 zh-Hans/01.md");
  }

  @Test
  void aRunningHeadIsReadWhereverItStands() throws Exception {
    List<FinishedEdition> editions = publish(prose());
    Path pdf = editions.get(0).pdf().orElseThrow();
    PdfPage page = PageReader.read(pdf, WritingMode.HORIZONTAL_TB).pages().get(4);
    Glyph folio = page.paint().artifacts().get(page.paint().artifacts().size() - 1);
    double baseline = page.height() - folio.y();
    DamagedPdf.edit(
        pdf,
        5,
        run -> List.of(Math.abs(run.y() - baseline) < 0.01 ? run.moved(0, -baseline) : run));
    List<Finding> found = Finished.check(new PagesCheck(new FinishedTexts()), editions);
    assertThat(found.stream().map(Finding::rule)).contains("pages/off-sheet");
  }

  @Test
  void aPageThatTheAuthorDemandsMayFollowAnyOther() throws Exception {
    String text =
        prose() + "\n<p%s>" + SENTENCE.repeat(3) + "</p>\n\n" + SENTENCE.repeat(70) + "\n";
    assertThat(check(publish(text.formatted(" class=\"plate\""))))
        .noneMatch(found -> found.contains("pages/short"));
  }
}
