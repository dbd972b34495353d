package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of numbers in a PDF. */
@Tag("long")
class NumberColumnsTest {

  @TempDir private Path folder;

  private Path published(String colons, String... cells) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: Table\n")
            .with(
                "en/1.md",
                "| Head of a column |\n|"
                    + colons
                    + "|\n| "
                    + String.join(" |\n| ", cells)
                    + " |\n")
            .as(Format.PDF);
    publication.publish();
    return publication.file("en", Format.PDF);
  }

  private static Line cell(List<Line> lines, String text) {
    return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void numbersStandWithTheirPointsBelowEachOther() throws Exception {
    for (String colons : List.of("---", ":-:", "--:")) {
      Path file = published(colons, "12.5", "3.25", "1,104", "—", "2–3");
      List<Line> lines = PrintedLines.on(file, 1);
      double digit = (cell(lines, "12.5").right() - cell(lines, "12.5").left()) / 3.5;
      Line whole = cell(lines, "1,104");
      Line one = cell(lines, "12.5");
      Line two = cell(lines, "3.25");
      assertThat(two.right() - one.right()).as(colons).isCloseTo(digit, within(0.3));
      assertThat(two.left() - one.left()).as(colons).isCloseTo(digit, within(0.3));
      assertThat(one.left() + 2 * digit).as(colons).isCloseTo(whole.right(), within(0.5));
      assertThat(StructureElement.read(file).shape().replaceAll("\\s+", " "))
          .contains("TBody[TR[TD] TR[TD]");
    }
  }

  @Test
  void numbersWithAsManyDecimalsStandSoTooAndSoDoEmphasizedOnes() throws Exception {
    for (String colons : List.of("---", ":-:", "--:")) {
      List<Line> lines =
          PrintedLines.on(published(colons, "112.55", "3.25", "**20.75**", "<0.05"), 1);
      double right = cell(lines, "112.55").right();
      for (String text : List.of("3.25", "20.75", "<0.05")) {
        // The decimals of bold type are wider.
        assertThat(cell(lines, text).right()).as(colons + text).isCloseTo(right, within(1.5));
      }
    }
  }

  @Test
  void aColumnWithWordsIsLeftAlone() throws Exception {
    List<Line> lines = PrintedLines.on(published("--:", "12.5", "3.25", "none"), 1);
    assertThat(cell(lines, "12.5").right()).isCloseTo(cell(lines, "3.25").right(), within(0.3));
  }
}
