package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text with a maximum width. Lengths are in pt. */
class NarrowBlocksTest {

  private static final double EM = 10.5;
  private static final double PAGE = 419.53;
  private static final double MEASURE = 30 * EM;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p.n { max-width: 10em; margin: 0; text-indent: 0 } ¦ 10 ¦ 0",
        "p.n { max-width: 10em; margin: 0 auto; text-indent: 0 } ¦ 10 ¦ 10",
        "p.n { max-width: 10em; margin: 0 0 0 auto; text-indent: 0 } ¦ 10 ¦ 20",
        "p.n { max-width: 50%; margin: 0 auto; text-indent: 0 } ¦ 15 ¦ 7.5",
        "p.n { max-width: 12em; box-sizing: border-box; margin: 0; padding: 0 1em; "
            + "text-indent: 0 } ¦ 10 ¦ 1",
        "p.n { max-width: 90em; margin: 0 auto; text-indent: 0 } ¦ 30 ¦ 0",
      })
  void linesAreAsLongAsTheLimitAndNoLonger(String css, double length, double left)
      throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("zh-Hans/a.md", "# T\n\n<p class=\"n\">" + "活字印刷之术".repeat(20) + "</p>\n")
            .as(Format.PDF);
    publication.publish();
    List<Line> lines =
        PrintedLines.on(publication.file("zh-Hans", Format.PDF), 1).stream()
            .filter(line -> line.text().length() > 8)
            .toList();
    assertThat(lines).hasSizeBetween((int) (120 / length), (int) (120 / length) + 1);
    double start = (PAGE - MEASURE) / 2 + left * EM;
    for (Line line : lines) {
      assertThat(line.right() - line.left()).isCloseTo(length * EM, within(0.5));
      assertThat(line.left()).isCloseTo(start, within(5.0));
    }
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).y() - lines.get(i - 1).y()).isLessThan(2 * EM);
    }
  }
}
