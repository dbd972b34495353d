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
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that stand on one page together, at any height. */
@Tag("long")
class KeptOnPageTest {

  @TempDir private Path folder;

  @Test
  void anImprintStandsBelowText() throws Exception {
    for (int paragraphs = 12; paragraphs < 24; paragraphs++) {
      Path file = published("rights: Free.\n", paragraphs(paragraphs));
      List<Line> last = PrintedLines.on(file, PrintedLines.pages(file));
      assertThat(last).as("%d", paragraphs).anyMatch(line -> line.text().startsWith("Aparagraph"));
      assertThat(last).as("%d", paragraphs).anyMatch(line -> line.text().equals("Free."));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> v1\n>\n> v2\n>\n> v3\n>\n> v4\n",
        "> v1\\\n> v2\n>\n> v3\\\n> v4\n",
        "::: verse\nv1\nv2\n\nv3\nv4\n:::\n",
        "v1\\\nv2\\\nv3\\\nv4\n"
      })
  void aQuatrainIsWhole(String verse) throws Exception {
    for (int paragraphs = 12; paragraphs < 24; paragraphs++) {
      Path file = published("", paragraphs(paragraphs) + verse + "\n" + paragraphs(5));
      List<Integer> pages = new ArrayList<>();
      for (int page = 1; page <= PrintedLines.pages(file); page++) {
        for (Line line : PrintedLines.on(file, page)) {
          if (line.text().matches("v[1-4]")) {
            pages.add(page);
          }
        }
      }
      assertThat(pages).as("%d", paragraphs).hasSize(4);
      assertThat(pages.stream().distinct()).as("%d", paragraphs).hasSize(1);
    }
  }

  @Test
  void anArticlesContentsTurnNoPageForOneEntryOrTwo() throws Exception {
    for (int sections = 8; sections < 18; sections++) {
      String text =
          IntStream.range(0, sections)
              .mapToObj(i -> "## Entry\n\n### Below\n\nText.\n\n")
              .collect(Collectors.joining());
      Path file = published("contents: 2\n", "# Chapter\n\n" + text);
      long second =
          PrintedLines.on(file, 2).stream()
              .filter(line -> line.text().matches("(Entry|Below)\\d+"))
              .count();
      assertThat(second).as("%d", sections).isNotIn(1L, 2L);
    }
  }

  private static String paragraphs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "A paragraph " + i + ".\n\n")
        .collect(Collectors.joining());
  }

  private Path published(String keys, String text) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n" + keys)
            .with("en/1.md", text)
            .as(Format.PDF);
    publication.publish();
    return publication.file("en", Format.PDF);
  }
}
