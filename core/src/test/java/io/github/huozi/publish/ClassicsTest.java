package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old text in a frame between vertical lines, and with horizontal ones. */
final class ClassicsTest {

  private static final String CHAPTER =
      "# 學而\n\n" + "子曰：「學而時習之，不亦說乎？」[^a]\n\n> 學之為言效也。\n\n".repeat(12) + "[^a]: 效也。\n";

  @TempDir static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        new PublicationFolder(temp)
            .onThemesPage()
            .with(
                "publication.yaml",
                """
                title: 論語集注
                type: book
                theme: classics
                numbers: {chapters: 卷第一}
                editions:
                  - {language: zh-Hant, writing-mode: vertical-rl}
                  - {id: ja, language: ja, folder: zh-Hant, writing-mode: vertical-rl}
                  - {id: heng, language: zh-Hant}
                """)
            .with("zh-Hant/1.md", CHAPTER)
            .with("zh-Hant/2.md", CHAPTER.replace("學而", "為政"));
    folder.publish();
  }

  private static List<String> texts(String edition, int page) throws Exception {
    return PrintedLines.on(folder.file(edition, Format.PDF), page).stream()
        .map(Line::text)
        .toList();
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.errors()).isEmpty();
  }

  /** Two frames are four filled sides each, of 1.5 and of 0.4 pt. */
  @Test
  void twoLinesStandAroundThePage() throws Exception {
    String page = PdfFile.operators(folder.file("zh-Hant", Format.PDF), 4);
    assertThat(page.split(" 1\\.5 re|re\\b", -1).length).isGreaterThanOrEqualTo(8);
    assertThat(PdfFile.operators(folder.file("heng", Format.PDF), 4).split("re\\b", -1).length)
        .isLessThan(page.split("re\\b", -1).length);
  }

  @Test
  void theFolioIsWrittenInHanNumeralsBelowTheFrame() throws Exception {
    assertThat(texts("zh-Hant", 4)).contains("論語集注四");
    assertThat(texts("zh-Hant", 3)).contains("三卷第一學而");
    assertThat(texts("heng", 4)).contains("4");
  }

  @Test
  void thePageIsTheThemesAndNotThatOfItsFormat() throws Exception {
    Line first = PrintedLines.on(folder.file("ja", Format.PDF), 3).get(0);
    assertThat(first.y()).isGreaterThan(45 * 72 / 25.4);
    assertThat(first.size()).isCloseTo(10.5, within(2.0));
  }
}
