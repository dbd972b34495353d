package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions stay with their tables, and a rule of one length stands above notes. */
class CaptionsAndNotesOnPageTest {

  /** Pixels per pt. */
  private static final int SCALE = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void aCaptionStandsOnThePageWhereItsTableBegins(int rows) throws Exception {
    Path file = tables(rows, "");
    int captions = 0;
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      List<Line> lines = PrintedLines.on(file, page);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).text().equals("CAPTION")) {
          captions++;
          assertThat(lines.get(i + 1).text()).isEqualTo("ROW");
          assertThat(lines.get(i + 1).y() - lines.get(i).y()).isLessThan(26);
        }
      }
    }
    assertThat(captions).isEqualTo(10);
  }

  @Test
  void aCaptionBelowItsTableStandsOnThePageWhereThatEnds() throws Exception {
    Path file = tables(3, "caption { caption-side: bottom; padding: 0.5em 0 0; }");
    int captions = 0;
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      List<Line> lines = PrintedLines.on(file, page);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).text().equals("CAPTION")) {
          captions++;
          assertThat(lines.get(i - 1).text()).isEqualTo("ROW");
          assertThat(lines.get(i).y() - lines.get(i - 1).y()).isLessThan(26);
        }
      }
    }
    assertThat(captions).isEqualTo(10);
  }

  @Test
  void aTableWithACaptionMayHoldAnImage() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: Book\n")
            .with("en/i.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='9'/>")
            .with(
                "en/a.md", "# S\n\nTable: CAPTION\n\n| a | b |\n|---|---|\n| ![x](i.svg) | ROW |\n")
            .as(Format.PDF);
    publication.publish();
    assertThat(PrintedLines.on(publication.file("en", Format.PDF), 1))
        .extracting(Line::text)
        .contains("CAPTION", "ROW");
  }

  private Path tables(int rows, String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: Book\ntype: book\n")
            .with("theme/css/theme.css", css)
            .as(Format.PDF);
    String table =
        "<table><caption>CAPTION</caption>" + "<tr><td>ROW</td></tr>".repeat(rows) + "</table>";
    for (int before = 16; before < 26; before++) {
      publication.with(
          "en/" + before + ".md", "# S\n\n" + "x\n\n".repeat(before) + table + "\n\nAfter\n");
    }
    publication.publish();
    return publication.file("en", Format.PDF);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, 60",
    "en, 5, 60",
    "en, 60, 60",
    "zh-Hans, 1, 84",
    "zh-Hans, 60, 84",
    "ja, 5, 84",
    "ko, 5, 84"
  })
  void theRuleAboveNotesHasOneLength(String language, int words, double length) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with(language + "/a.md", "# T\n\nText.[^1]\n\n[^1]: " + "note ".repeat(words) + "\n")
            .as(Format.PDF);
    publication.publish();
    assertThat(longestRule(publication.file(language, Format.PDF))).isCloseTo(length, within(1.0));
  }

  /** The length of the longest horizontal line on the first page, in pt. */
  private static double longestRule(Path file) throws Exception {
    BufferedImage page = PdfFile.picture(file, 1, SCALE);
    return IntStream.range(0, page.getHeight()).map(y -> longestRun(page, y)).max().orElse(0)
        / (double) SCALE;
  }

  private static int longestRun(BufferedImage page, int y) {
    int longest = 0;
    int run = 0;
    for (int x = 0; x < page.getWidth(); x++) {
      run = page.getRaster().getSample(x, y, 0) < 230 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Each chapter has more lines before its table, and headings with which no page may end. */
  @Test
  void aTableWithoutACaptionStaysAtItsPlaceIfItFits() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\n")
            .as(Format.PDF);
    for (int i = 15; i < 24; i++) {
      String table = "| 格 | 格 |\n| - | - |\n| 一 | 二 |\n";
      publication.with(
          "zh-Hans/" + i + ".md",
          "# 章\n\n"
              + "前前前\n\n".repeat(i / 3)
              + table
              + "\n"
              + "后后后\n\n".repeat(i % 3 + 1)
              + "## 题\n\n"
              + "天地玄黄。".repeat(50)
              + "\n\n"
              + "## 题\n\n"
              + "天地玄黄。".repeat(90));
    }
    publication.publish();
    Path file = publication.file("zh-Hans", Format.PDF);
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      List<String> lines = PrintedLines.on(file, page).stream().map(Line::text).toList();
      int table = lines.indexOf("格格");
      boolean early = table >= 0 && lines.subList(table, lines.size()).contains("前前前");
      boolean late = table > 0 && lines.subList(0, table).contains("后后后");
      assertThat(early || late).as("on page %d", page).isFalse();
    }
  }
}
