package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page number of an entry is at the right end of the entry's last line. */
class ContentsOnPageTest {

  /** Thirty characters of 10.5 pt, which fit between the margins of {@link PublicationFolder}. */
  private static final double MEASURE = 315;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 一二三四五六七八九十",
    "ja, いろはにほへとちりぬ",
    "ko, 한 줄을 거의 다 채우는 제목 ",
    "en, 'One line of a title or more '"
  })
  void everyNumberStandsAtTheRightEdge(String language, String words) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\n")
            // The theme has leaders in Chinese, Japanese and Korean only.
            .with(
                "theme/css/theme.css",
                ".western .contents a::after { margin-left: 0;"
                    + " content: leader(\" . \") target-counter(attr(href), page) }");
    String text = words.repeat(4);
    int entries = 0;
    for (int length = 1; length <= text.length(); length += length < 12 ? 5 : 1) {
      String title = text.substring(0, length).strip();
      String mark = List.of("？", "", "」", "").get(length % 4);
      publication.with(
          "%s/%03d.md".formatted(language, entries), "# " + title + mark + "\n\ntext\n");
      entries++;
    }
    publication.as(Format.PDF).publish();

    Path file = publication.file(language, Format.PDF);
    List<PrintedLines.Line> numbered = new ArrayList<>();
    int pages = PrintedLines.pages(file);
    for (int page = 2; page <= pages && numbered.size() < entries; page++) {
      for (PrintedLines.Line line : PrintedLines.on(file, page)) {
        if (line.text().matches(".+\\.\\d+")) {
          numbered.add(line);
          assertThat(line.text()).as("a number alone").doesNotMatch("\\.*\\d+");
          double left = page % 2 == 0 ? 49 : 55;
          assertThat(line.right()).as(line.text()).isCloseTo(left + MEASURE, within(1.5));
        }
      }
    }
    assertThat(numbered).hasSize(entries);
  }
}
