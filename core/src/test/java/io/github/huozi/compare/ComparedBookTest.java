package io.github.huozi.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Steps;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import io.github.huozi.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of a book, between which few things have changed, and those few are told. */
class ComparedBookTest {

  private static final List<String> SYLLABLES =
      List.of("ba", "ke", "mi", "so", "tu", "ran", "del", "pos", "qui", "ter", "lo", "ve", "st");

  @TempDir private Path temp;

  /** The chapters of a book, each a list of blocks. */
  private static List<List<String>> chapters(int count, int paragraphs) {
    Random random = new Random(7);
    List<List<String>> chapters = new ArrayList<>();
    for (int chapter = 1; chapter <= count; chapter++) {
      List<String> blocks = new ArrayList<>();
      blocks.add("# Chapter " + words(random, 2));
      for (int i = 0; i < paragraphs; i++) {
        String next = "0" + (chapter % count + 1);
        blocks.add(
            sentence(random)
                + (i % 7 == 3 ? " See [there](" + next.substring(next.length() - 2) + ".md)." : "")
                + (i % 7 == 5 ? " A call.[^" + i + "]\n\n[^" + i + "]: " + sentence(random) : ""));
        if (i == paragraphs / 2) {
          blocks.add("![Plate](images/" + chapter + ".svg \"Plate " + words(random, 1) + "\")");
          blocks.add("## " + words(random, 3));
        }
      }
      chapters.add(blocks);
    }
    return chapters;
  }

  private static String sentence(Random random) {
    return words(random, 30 + random.nextInt(40)) + ".";
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "W" : " ");
      for (int k = 0; k <= random.nextInt(4); k++) {
        words.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
    }
    return words.toString();
  }

  private static String drawing(String colour) {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>"
        + "<rect x='10' y='10' width='180' height='80' fill='"
        + colour
        + "'/></svg>";
  }

  private Path publish(String name, List<List<String>> chapters, int exchanged) throws Exception {
    PublicationFolder book = new PublicationFolder(temp.resolve(name)).withoutRecords();
    book.with("publication.yaml", "title: Plates\ntype: book\n");
    for (int i = 1; i <= chapters.size(); i++) {
      String file = "en/" + (i < 10 ? "0" : "") + i + ".md";
      book.with(file, String.join("\n\n", chapters.get(i - 1)) + "\n")
          .with("en/images/" + i + ".svg", drawing(i == exchanged ? "#a03030" : "#30a030"));
    }
    book.as(Format.PDF).publish();
    return Files.move(book.file("en", Format.PDF), temp.resolve(name + ".pdf"));
  }

  private List<String> lines(Path before, Path after) throws Exception {
    return new ComparisonReport(Comparison.of(before, after, temp, Steps.NONE), Wording.ENGLISH)
        .lines();
  }

  /**
   * Changes a letter so that no line moves, a picture, and a chapter that becomes two pages longer:
   * those after it open on the same side.
   */
  private List<String> planted(int chapters, int paragraphs, int inserted) throws Exception {
    List<List<String>> text = chapters(chapters, paragraphs);
    Path old = publish("old", text, 0);
    text.get(0).set(3, text.get(0).get(3).replaceFirst("^(\\S+ \\S+ \\S*)\\S ", "$1x "));
    text.get(inserted - 1).add(4, "This is new. ".repeat(410).strip());
    return lines(old, publish("new", text, 2));
  }

  private static void assertThatOnlyThePlantedAreTold(List<String> lines) {
    assertThat(lines.get(0)).matches("page \\d+: \"\\S+\" is now \"\\S+\"");
    assertThat(lines.get(1)).matches("pages? [\\d–]+: \"This is new\\. This is new.*…\" is new");
    assertThat(lines.get(2)).matches("page \\d+: the image is another one now");
    assertThat(lines.get(3)).matches("pages? [\\d–]+: \\d+ page numbers have followed their pages");
    assertThat(lines.get(4)).matches("the number of pages is \\d+, before \\d+");
    assertThat(lines.get(5)).matches("pages? [\\d–]+: text has moved, some of it on by \\d pages?");
    assertThat(lines.get(6)).matches("pages [\\d–]+: the text has moved on by \\d pages?");
    assertThat(lines).hasSize(7);
  }

  @Test
  void whatHasChangedIsToldAndWhatHasMovedInRanges() throws Exception {
    assertThatOnlyThePlantedAreTold(planted(4, 12, 3));
  }

  @Test
  @Tag("slow")
  void ofThreeHundredPagesNoMoreIsTold() throws Exception {
    assertThatOnlyThePlantedAreTold(planted(27, 90, 12));
  }

  @Test
  void verticalPagesAreComparedAlongTheirLines() throws Exception {
    String text = "春の海ひねもすのたりのたりかな。菜の花や月は東に日は西に。".repeat(12);
    PublicationFolder book = new PublicationFolder(temp.resolve("vertical")).withoutRecords();
    book.with(
            "publication.yaml",
            "title: {ja: 句集}\neditions: [{language: ja, writing-mode: vertical-rl}]\n")
        .with("ja/01.md", "# 句\n\n" + text + "\n\n次の段落は短い。\n\n最後の段落。\n")
        .as(Format.PDF)
        .publish();
    Path old = Files.move(book.file("ja", Format.PDF), temp.resolve("old.pdf"));
    book.with("ja/01.md", "# 句\n\n" + text + "\n\n次の段落は長い。\n\n最後の段落。\n").publish();
    assertThat(lines(old, book.file("ja", Format.PDF)))
        .containsExactly("page 1: \"短\" is now \"長\"");
  }

  @Test
  void linksAndBookmarksAndTheirTargetsAreCompared() throws Exception {
    List<List<String>> text =
        List.of(
            new ArrayList<>(
                List.of("# First", "See [a page](https://example.org/a) of [two](02.md).")),
            new ArrayList<>(List.of("# Second", "Text.")),
            new ArrayList<>(List.of("# Third", "Text.")));
    Path old = publish("old", text, 0);
    text.get(0).set(1, "See [a page](https://example.org/b) of [two](03.md).");
    text.get(2).set(0, "# Last");
    assertThat(lines(old, publish("new", text, 0)))
        .contains(
            "page 3: \"a page\" links to https://example.org/b, before to https://example.org/a",
            "page 3: \"two\" links to page 5, before to page 4",
            "page 5: the bookmark \"Third\" is now \"Last\"");
  }
}
