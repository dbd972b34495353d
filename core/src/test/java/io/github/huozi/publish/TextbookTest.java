package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book for schools, with horizontal and with vertical lines. */
final class TextbookTest {

  private static final String UNIT =
      """
      # 活字

      ::: {.objectives title="目标"}
      - 认识活字
      :::

      ## 泥

      正文在这里。

      > [!QUESTION]
      > 为什么？

      > [!NOTE]
      > 说明。

      > [!WARNING]
      > 小心。

      ::: example
      排出这个词。
      :::

      ::: {.exercise marks=5 lines=2}
      写出来。
      :::
      """;

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
                title: 课本
                type: book
                theme: textbook
                editions:
                  - {language: zh-Hans}
                  - {id: ja, language: ja, folder: zh-Hans, writing-mode: vertical-rl}
                  - {id: ko, language: ko, folder: zh-Hans}
                  - {id: en, language: en, folder: zh-Hans}
                """)
            .with("zh-Hans/1.md", UNIT)
            .with("zh-Hans/2.md", UNIT.replace("活字", "木字"));
    folder.publish();
  }

  private static List<String> texts(int page) throws Exception {
    return PrintedLines.on(folder.file("zh-Hans", Format.PDF), page).stream()
        .map(Line::text)
        .toList();
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void aUnitOpensWithItsNumberOnAGround() throws Exception {
    assertThat(texts(3)).contains("1", "活字", "1.1泥", "✓认识活字");
    assertThat(texts(4)).contains("例1-1排出这个词。");
    assertThat(texts(4)).anyMatch(line -> line.startsWith("练习1-1（5分）"));
    assertThat(texts(3)).contains("活字3");
    // The ground and the number: #e7d3ae and #7a4f1d.
    assertThat(PdfFile.operators(folder.file("zh-Hans", Format.PDF), 3))
        .contains(".906 .827 .682 rg", ".478 .31 .114 rg");
  }
}
