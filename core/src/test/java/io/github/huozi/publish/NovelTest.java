package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A story in five languages, two of them with vertical lines, and one of these as a pocket book.
 */
final class NovelTest {

  @TempDir static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        new PublicationFolder(temp.resolve("novel"))
            .onThemesPage()
            .with(Path.of("src/test/resources/publish/novel"));
    folder.publish();
  }

  private static Path pdf(String edition) {
    return folder.file(edition, Format.PDF);
  }

  private static List<String> texts(String edition, int page) throws Exception {
    return PrintedLines.on(pdf(edition), page).stream().map(Line::text).toList();
  }

  private static Line line(String edition, int page, String part) throws Exception {
    return PrintedLines.line(pdf(edition), page, part);
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void theTitleStandsBesideTheFolioAtTheFootButNotBelowAnOpening() throws Exception {
    assertThat(texts("zh-Hans", 7)).last().isEqualTo("7");
    assertThat(texts("zh-Hans", 8)).last().isEqualTo("8缺字抽屉");
    assertThat(texts("zh-Hans", 9)).last().isEqualTo("第一章新来的人9");
    assertThat(line("zh-Hans", 8, "8缺字抽屉").y())
        .isCloseTo(line("zh-Hans", 9, "新来的人9").y(), within(0.01));
  }

  @Test
  void aSceneEndsWithABlankLineAndWithASignAtThePagesEdge() throws Exception {
    List<String> edges = new ArrayList<>();
    for (int page = 7; page <= PrintedLines.pages(pdf("en")); page++) {
      List<Line> lines = PrintedLines.on(pdf("en"), page);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).text().equals("***")) {
          edges.add(page + (i == 0 ? " head" : i == lines.size() - 2 ? " foot" : " between"));
        }
      }
    }
    assertThat(edges).isNotEmpty().noneMatch(edge -> edge.endsWith("between"));
    double before = line("en", 10, "wasmissing").y();
    double after = line("en", 10, "Theyfounditintheautumn").y();
    assertThat(after - before).isCloseTo(2 * 13.5, within(0.05));
    assertThat(folder.epub("en").source("section-02.xhtml")).contains("<hr").doesNotContain("***");
  }

  @Test
  void aCoupletHasALineForEachHalf() throws Exception {
    double first = line("zh-Hans", 11, "河水三更穿地板").y();
    double second = line("zh-Hans", 11, "铅字一夜上屋梁").y();
    assertThat(second - first).isCloseTo(27, within(0.05));
  }

  @Test
  void notesStandAfterTheirChapter() throws Exception {
    assertThat(texts("en", 9)).contains("Notes");
    assertThat(texts("en", 8)).noneMatch(text -> text.contains("ThecomposingroomofShuangqiao"));
  }

  @Test
  void aPocketBookHasNoBlankPage() throws Exception {
    for (int page = 1; page <= PrintedLines.pages(pdf("ja-bunko")); page++) {
      assertThat(texts("ja-bunko", page)).as("page %d", page).isNotEmpty();
    }
    assertThat(texts("ja", 2)).isEmpty();
  }

  @Test
  void theEpubHasTheThemesStyleSheet() throws Exception {
    assertThat(folder.epub("ja").source("section-01.xhtml"))
        .contains("class=\"book novel japanese", "css/novel-reading.css");
  }
}
