package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The white at lists is the same in every language, in lines of the text. */
class ListsOnPageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 先设一铁板其上以松脂蜡和纸灰之类冒之欲印则以一铁范置铁板上",
    "ja, まず一つの鉄板を据え、その上を松脂と蝋と紙の灰とで覆い、印刷しようとするときは",
    "ko, 먼저 쇠판 하나를 놓고 그 위를 송진과 밀랍과 종이 재 따위로 덮는다고 하였다 하니",
    "en, 'He set an iron plate covered with resin and wax and the ashes of paper; to print, he'"
  })
  void listsAreHalfALineFromTheTextAndALineFromEachOther(String language, String words)
      throws Exception {
    String text = words + "\n\n";
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with(
                language + "/1.md",
                "# S\n\n"
                    + text
                    + "- a1\n- a2\n\n* b1\n* b2\n\n"
                    + text
                    + "1. c1\n   - c2\n2. c3\n\n"
                    + text
                    + "<div class=\"page-break\"></div>\n\n"
                    + text
                    + "d1\n: d2\n\n"
                    + text)
            .as(Format.PDF);
    publication.publish();
    Path file = publication.file(language, Format.PDF);
    List<Line> lines = new ArrayList<>(PrintedLines.on(file, 1));
    lines.addAll(PrintedLines.on(file, 2));
    double leading = y(lines, "a2") - y(lines, "a1");
    double half = 1.5 * leading;
    assertThat(y(lines, "a1") - above(lines, "a1")).isCloseTo(half, within(0.3));
    assertThat(y(lines, "b1") - y(lines, "a2")).isCloseTo(2 * leading, within(0.3));
    assertThat(below(lines, "b2") - y(lines, "b2")).isCloseTo(half, within(0.3));
    assertThat(y(lines, "c1") - above(lines, "c1")).isCloseTo(half, within(0.3));
    assertThat(y(lines, "c2") - y(lines, "c1")).isCloseTo(leading, within(0.3));
    assertThat(below(lines, "c3") - y(lines, "c3")).isCloseTo(half, within(0.3));
    assertThat(y(lines, "d1") - above(lines, "d1")).isCloseTo(half, within(0.3));
    assertThat(below(lines, "d2") - y(lines, "d2")).isCloseTo(half, within(0.3));
  }

  private static int index(List<Line> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().endsWith(text)) {
        return i;
      }
    }
    throw new AssertionError(text + " in " + lines);
  }

  private static double y(List<Line> lines, String text) {
    return lines.get(index(lines, text)).y();
  }

  private static double above(List<Line> lines, String text) {
    return lines.get(index(lines, text) - 1).y();
  }

  private static double below(List<Line> lines, String text) {
    return lines.get(index(lines, text) + 1).y();
  }
}
