package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book with code, with horizontal and with vertical lines. */
final class TechnicalTest {

  private static final String EIGHTY = "0123456789".repeat(8);

  private static final String CHAPTER =
      """
      # 打印

      见[手册](https://example.org/manual)。

      ## 准备

      ```java title="Main.java"
      │ab│字│
      %s
      ```

      > [!NOTE]
      > 注意。

      ## 印 `print` 与排

      正文。

      ## 收

      完。
      """
          .formatted(EIGHTY);

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
                title: 印
                type: book
                theme: technical
                editions:
                  - {language: zh-Hans}
                  - {language: zh-Hant}
                  - {language: ja}
                  - {language: ko}
                  - {language: en}
                  - {id: tate, language: ja, writing-mode: vertical-rl}
                """);
    for (String language : List.of("zh-Hans", "zh-Hant", "ja", "ko", "en")) {
      folder.with(language + "/1.md", CHAPTER).with(language + "/2.md", "# 末\n\n末。\n");
    }
    folder.with("zh-Hans/2.md", "# 末\n\n" + "末。\n\n".repeat(40)).publish();
  }

  private static List<Line> page(String edition) throws Exception {
    return PrintedLines.on(folder.file(edition, Format.PDF), 3);
  }

  private static Line line(String edition, String part) throws Exception {
    return PrintedLines.line(folder.file(edition, Format.PDF), 3, part);
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.errors()).isEmpty();
  }

  /** A sign of the grid has the width of half a Han character: rules below each other meet. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko", "en"})
  void twoSignsAreAsWideAsAHanCharacter(String edition) throws Exception {
    List<Double> rules =
        PdfFile.glyphs(folder.file(edition, Format.PDF)).get(2).stream()
            .filter(glyph -> glyph.getUnicode().equals("│"))
            .map(TextPosition::getXDirAdj)
            .map(Float::doubleValue)
            .toList();
    assertThat(rules.get(2) - rules.get(1)).isCloseTo(rules.get(1) - rules.get(0), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko", "en"})
  void eightySignsAreALine(String edition) throws Exception {
    assertThat(page(edition)).anyMatch(line -> line.text().equals(EIGHTY));
  }

  @Test
  void theNameOfTheFileStandsInTheCornerOfTheGround() throws Exception {
    Line name = line("zh-Hans", "Main.java");
    Line rule = line("zh-Hans", "印print与排");
    assertThat(name.size()).isCloseTo(7.5, within(0.01));
    assertThat(name.right()).isCloseTo(rule.left() + 399 - 5.5, within(0.5));
    assertThat(line("zh-Hans", "│").y() - name.y()).isBetween(13.0, 14.5);
  }

  @Test
  void aChapterSaysWhatIsInIt() throws Exception {
    assertThat(page("zh-Hans").stream().map(Line::text))
        .contains("1", "打印", "本章内容")
        .anyMatch(line -> line.matches("1\\.1准备[.]+3"))
        .anyMatch(line -> line.matches("1\\.2印print与排[.]+3"));
    assertThat(page("en").stream().map(Line::text)).contains("Inthischapter", "1.1准备3");
    assertThat(PrintedLines.on(folder.file("zh-Hans", Format.PDF), 4).stream().map(Line::text))
        .doesNotContain("本章内容");
  }

  @Test
  void itsTextBeginsInTheFifteenthLine() throws Exception {
    double first = 26 * 72 / 25.4;
    assertThat((line("zh-Hans", "见手册").y() - first) / 18).isBetween(14.0, 15.0);
  }

  @Test
  void anOpeningHasItsFolioAtTheFoot() throws Exception {
    assertThat(page("zh-Hans").stream().map(Line::text)).startsWith("1").endsWith("3");
  }

  /** Margin boxes have margins. */
  @Test
  void aRuleStandsBetweenTheHeadAndTheText() throws Exception {
    Line head = PrintedLines.on(folder.file("zh-Hans", Format.PDF), 6).get(0);
    assertThat(head.text()).isEqualTo("6末");
    assertThat(24.7 * 72 / 25.4 - head.y()).isBetween(14.0, 17.0);
  }

  @Test
  void addressesOfLinksAreInNotes() throws Exception {
    assertThat(page("zh-Hans").stream().map(Line::text))
        .anyMatch(line -> line.endsWith("https://example.org/manual"));
  }
}
