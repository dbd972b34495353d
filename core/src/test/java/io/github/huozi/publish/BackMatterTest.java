package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of works, a glossary and an index that an author has written. */
final class BackMatterTest {

  private static final String WORKS =
      """
      # 参考文献

      ## 中文

      - 张秀民：《中国印刷史》，上海人民出版社，一九八九年，第三章《活字印刷术的发明与发展》，另见浙江古籍出版社二〇〇六年增订本。
      """;

  private static final String GLOSSARY =
      "# 术语\n\n## B\n\n步进\n:   从一个字到下一个字的距离，横排时是宽度，直排时是高度，两者都以字身为单位来计算。\n";

  private static final String INDEX =
      "# 索引\n\n## H\n\n"
          + "- 活字, 12, 34\n  - 木活字与其他各种用木头、铜、锡、铅、陶土做成的活字, 56, 78\n- 火候, 9\n".repeat(8);

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
                title: 活字
                type: book
                theme: technical
                contents: 2
                roles: {2.md: bibliography, 3.md: glossary, 4.md: index}
                editions:
                  - {language: zh-Hans}
                  - {id: tate, language: zh-Hans, writing-mode: vertical-rl}
                """)
            .with("zh-Hans/1.md", "# 正文\n\n正文。\n")
            .with("zh-Hans/2.md", WORKS)
            .with("zh-Hans/3.md", GLOSSARY)
            .with("zh-Hans/4.md", INDEX);
    folder.publish();
  }

  private static List<Line> page(int number) throws Exception {
    return PrintedLines.on(folder.file("zh-Hans", Format.PDF), number);
  }

  private static Line line(int page, String part) throws Exception {
    return PrintedLines.line(folder.file("zh-Hans", Format.PDF), page, part);
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void aWorkHasNoBulletAndIsSetInFromItsSecondLine() throws Exception {
    Line first = line(4, "张秀民");
    assertThat(first.text()).startsWith("张秀民：");
    assertThat(line(4, "增订本").left() - first.left()).isCloseTo(2 * first.size(), within(0.5));
    assertThat(first.size()).isCloseTo(8.5, within(0.05));
  }

  /** Entries of both columns stand on one baseline, the second from the middle of the page on. */
  @Test
  void anIndexHasTwoColumns() throws Exception {
    assertThat(page(6).stream().map(Line::text)).contains("火候,9活字,12,34");
    double left = line(6, "索引").left();
    assertThat(line(6, "活字,12").left()).isBetween(left + 399 / 2.0, left + 399 * 0.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "H"})
  void lettersAreNotInTheContents(String letter) throws Exception {
    assertThat(page(2)).noneMatch(line -> line.text().matches(letter + "[.\\d]*"));
    assertThat(page(2)).anyMatch(line -> line.text().startsWith("中文"));
    assertThat(folder.epub("zh-Hans").source("nav.xhtml")).doesNotContain(">" + letter + "</a>");
  }
}
