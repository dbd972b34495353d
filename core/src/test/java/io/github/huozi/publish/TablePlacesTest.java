package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places of tables among the paragraphs, at whatever height of a page they come. */
@Tag("long")
class TablePlacesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'Text.', false",
    "'As table 2 shows, 3 rows.', false",
    "'As Table 1 shows.', true",
    "'See Tables 1 and 2.', true",
    "'See @tbl-t.', true"
  })
  void onlyATableThatTheTextRefersToIsPassedByAParagraph(String text, boolean referred)
      throws Exception {
    String caption = text.contains("@") ? "Table: Rows {#tbl-t}\n\n" : "Table: Table 1. Rows\n\n";
    boolean passed = false;
    for (int paragraphs = 12; paragraphs < 24; paragraphs++) {
      List<String> found =
          found(
              text
                  + "\n\n"
                  + paragraphs(paragraphs)
                  + caption
                  + rows(5)
                  + "after\n\n"
                  + paragraphs(9));
      passed |= found.indexOf("after") < found.indexOf("row0");
    }
    assertThat(passed).isEqualTo(referred);
  }

  @Test
  void aTableThatStaysIsDividedBetweenRowsOfWhichThreeStandOnEachSide() throws Exception {
    boolean divided = false;
    for (int paragraphs = 8; paragraphs < 24; paragraphs++) {
      Path file = published(paragraphs(paragraphs) + rows(9) + paragraphs(9));
      for (int page = 1; page < PrintedLines.pages(file); page++) {
        long rows = rows(file, page);
        long more = rows(file, page + 1);
        if (rows > 0 && more > 0) {
          divided = true;
          assertThat(Math.min(rows, more)).as("%d", paragraphs).isGreaterThan(2);
          assertThat(PrintedLines.on(file, page + 1)).anyMatch(l -> l.text().equals("head"));
        }
        List<Line> lines = PrintedLines.on(file, page);
        double foot = lines.get(lines.size() - 2).y();
        assertThat(foot).as("page %d of %d", page, paragraphs).isGreaterThan(595 - 68 - 6 * 18);
      }
    }
    assertThat(divided).isTrue();
  }

  @Test
  void noRowIsAloneOnATurnedPage() throws Exception {
    String wide = "| internationalization ".repeat(8);
    String table = wide + "|\n" + "| - ".repeat(8) + "|\n";
    for (int rows = 14; rows < 24; rows += 1) {
      Path file =
          published("Text.\n\n" + table + (wide.replace("internat", "x") + "|\n").repeat(rows));
      int last = PrintedLines.pages(file);
      long left = PrintedLines.on(file, last).stream().filter(l -> l.text().contains("x")).count();
      assertThat(left).as("%d rows", rows).isNotEqualTo(1);
    }
  }

  private static long rows(Path file, int page) throws Exception {
    return PrintedLines.on(file, page).stream().filter(l -> l.text().startsWith("row")).count();
  }

  private List<String> found(String text) throws Exception {
    Path file = published(text);
    List<String> found = new ArrayList<>();
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      PrintedLines.on(file, page).forEach(line -> found.add(line.text()));
    }
    return found;
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "| row" + i + " |\n")
        .collect(Collectors.joining("", "| head |\n| - |\n", "\n"));
  }

  private static String paragraphs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "A paragraph " + i + ".\n\n")
        .collect(Collectors.joining());
  }

  private Path published(String text) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("en/1.md", text)
            .as(Format.PDF);
    publication.publish();
    return publication.file("en", Format.PDF);
  }
}
