package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running heads are at the outer edge, within the measure, and not on openings. */
@Tag("long")
class RunningHeadsTest {

  /** Running heads are above it, the text below. */
  private static final double TOP = 68;

  private static final double MEASURE = 315;

  @TempDir private Path folder;

  private List<String> problems = List.of();

  @ParameterizedTest
  @CsvSource({"en, Clay", "zh-Hans, 泥活字", "ja, 活版のはじまり", "ko, 활자의 시작"})
  void headsStandAtTheOuterEdges(String language, String title) throws Exception {
    Path file = book(language, title, "");
    int heads = 0;
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      for (Line head : head(file, page)) {
        heads++;
        assertThat(head.text()).isEqualTo(page % 2 == 0 ? "Book" : title.replace(" ", ""));
        if (page % 2 == 0) {
          assertThat(head.left()).as("page " + page).isCloseTo(left(page), within(1.0));
        } else {
          assertThat(head.right()).as("page " + page).isCloseTo(right(page), within(1.0));
        }
      }
    }
    assertThat(heads).isGreaterThan(4);
  }

  @Test
  void openingsHaveNoHead() throws Exception {
    Path file = book("en", "Clay", "");
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      List<Line> lines = PrintedLines.on(file, page);
      boolean opens =
          page == 1
              || lines.stream().anyMatch(line -> line.size() > 14 && line.y() < TOP + 130)
              || lines.stream().anyMatch(line -> line.text().equals("Contents"));
      assertThat(head(file, page)).as("page " + page).hasSize(opens ? 0 : 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'A title of very many words: ', ''",
    "en, 'Untitledandverylongwithoutaspace', ''",
    "en, 'A spaced title of words, ', .running-head { letter-spacing: 2pt; }",
    "zh-Hans, 很长的标题，Latin 字母与（括号）, ''",
    "ja, ながい題名の「かぎ括弧」と、, ''",
    "ko, '아주 긴 제목 ', ''"
  })
  void aHeadLongerThanItsLineIsLeftOutAndTold(String language, String words, String css)
      throws Exception {
    Path file = book(language, words.repeat(200 / words.length()), css);
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      assertThat(head(file, page))
          .extracting(Line::text)
          .allMatch(text -> text.equals("Book") || text.equals("目次"));
    }
    assertThat(problems)
        .filteredOn(problem -> problem.contains("longer than the line"))
        .singleElement()
        .asString()
        .contains("1 running head is")
        .endsWith("give the section, or the publication, a short-title");
  }

  @Test
  void aShortTitleStandsInThePlaceOfALongOne() throws Exception {
    Path file =
        book("en", "A title of very many words: ".repeat(8), "", "---\nshort-title: Words\n---\n");
    assertThat(head(file, 5).isEmpty() ? head(file, 7) : head(file, 5))
        .extracting(Line::text)
        .containsExactly("Words");
    assertThat(problems).noneMatch(problem -> problem.contains("longer than the line"));
  }

  @Test
  void aHeadThatFitsIsWhole() throws Exception {
    Path file = book("en", "A title that is not so long, but for a word or two", "");
    assertThat(head(file, 5).isEmpty() ? head(file, 7) : head(file, 5))
        .extracting(Line::text)
        .containsExactly("Atitlethatisnotsolong,butforawordortwo");
  }

  private Path book(String language, String title, String css) throws Exception {
    return book(language, title, css, "");
  }

  private Path book(String language, String title, String css, String front) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: Book\ntype: book\n")
            .with("theme/css/theme.css", css)
            .as(Format.PDF);
    String text = language.equals("ko") ? "가나다라 마바사 " : "words 字 ";
    for (int section = 1; section <= 3; section++) {
      publication.with(
          language + "/" + section + ".md",
          front + "# " + title + "\n\n" + text.repeat(500) + "\n");
    }
    publication.publish();
    problems = publication.problems();
    return publication.file(language, Format.PDF);
  }

  private static List<Line> head(Path file, int page) throws Exception {
    return PrintedLines.on(file, page).stream()
        .filter(line -> line.y() < TOP && line.size() < 9)
        .toList();
  }

  private static double left(int page) {
    return page % 2 == 0 ? 49.3 : 55.3;
  }

  private static double right(int page) {
    return left(page) + MEASURE;
  }
}
