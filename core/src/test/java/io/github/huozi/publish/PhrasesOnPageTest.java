package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings, captions and head cells in print end their lines at phrases. */
final class PhrasesOnPageTest {

  private static final String HEADING = "为什么我们要重新发明轮子以及一位编辑在北京大学演讲时的自述";

  @TempDir private Path temp;

  @Test
  void aHeadingEndsItsLinesAtPhrases() throws Exception {
    assertThat(lines("## " + HEADING, "").stream().filter(HEADING::contains))
        .containsExactly("为什么我们要重新发明轮子", "以及一位编辑在北京大学演讲时的自述");
  }

  @Test
  void aStyleSheetMaySwitchItOff() throws Exception {
    assertThat(lines("## " + HEADING, "h2, h3 { word-break: normal }").stream())
        .doesNotContain("为什么我们要重新发明轮子");
  }

  @Test
  void headCellsDoAndOtherCellsWhereTheyAreAsked() throws Exception {
    String cell = "活字印刷术的起源和传播";
    String table =
        "| " + cell + " | B |\n| --- | --- |\n| " + cell + " | " + "正文。".repeat(60) + " |\n";
    assertThat(lines(table, "th:first-child, td:first-child { width: 8em }"))
        .contains("活字印刷术的B")
        .anyMatch(line -> line.startsWith("活字印刷术的起正文"));
    assertThat(
            lines(table, "th:first-child, td:first-child { width: 8em; word-break: auto-phrase }"))
        .anyMatch(line -> line.startsWith("活字印刷术的正文"));
  }

  private List<String> lines(String text, String css) throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .as(Format.PDF)
            .with("publication.yaml", "title: T\n")
            .with("zh-Hans/a.md", "# 字\n\n" + text + "\n\n正文。\n")
            .with("theme/css/theme.css", css);
    folder.publish();
    return PrintedLines.on(folder.file("zh-Hans", Format.PDF), 1).stream()
        .map(PrintedLines.Line::text)
        .toList();
  }
}
