package io.github.huozi.publish;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * Constructs nested at random are laid out or reported. The seed is fixed; {@code -Dhuozi.fuzz=600}
 * goes on for 600 seconds with other seeds.
 */
@Tag("slow")
class PrintFuzzTest {

  private static final List<String> ELEMENTS =
      List.of(
          "p",
          "h2",
          "h3",
          "ul",
          "ol",
          "li",
          "pre",
          "blockquote",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "div",
          "section",
          "aside",
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "i",
          "ins",
          "kbd",
          "mark",
          "q",
          "rb",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "time",
          "u",
          "var");

  private static final List<String> OTHERS =
      List.of(
          "<br>",
          "<hr>",
          "<wbr>",
          "<img src='i.png' alt=''>",
          "<img src='i.png' alt='x'>",
          "<a href='#x'>",
          "<b id=x>",
          "<td rowspan=3>",
          "<th rowspan=0>",
          "<td colspan=4>",
          "<ol reversed start=0>",
          "<li value=7>",
          "<span lang=ja>",
          "<bdo dir=rtl>",
          "<p dir=rtl>",
          "<input type=checkbox>",
          "x",
          "word ",
          "　",
          " ",
          "\n",
          "活字",
          "「」",
          "אב");

  @Property(tries = 120, seed = "20261125")
  void whateverIsNestedIsPrintedOrTold(@ForAll("sections") String section) throws IOException {
    print(section);
  }

  @Example
  void andSoItIsWithOthers() throws IOException {
    long end = System.nanoTime() + Long.getLong("huozi.fuzz", 0) * 1_000_000_000;
    Arbitrary<String> sections = sections();
    while (System.nanoTime() < end) {
      print(sections.sample());
    }
  }

  @Provide
  Arbitrary<String> sections() {
    Arbitrary<String> element = Arbitraries.of(ELEMENTS);
    return Arbitraries.oneOf(
            element.map(name -> "<" + name + ">"),
            element.map(name -> "<" + name + ">"),
            element.map(name -> "</" + name + ">"),
            Arbitraries.of(OTHERS),
            Arbitraries.of(OTHERS))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static void print(String section) throws IOException {
    Path temp = Files.createTempDirectory("huozi-fuzz");
    try {
      PublicationFolder folder =
          new PublicationFolder(temp)
              .with("publication.yaml", "title: T\n")
              .with("en/1.html", "<h1>A</h1>" + section)
              .with("en/i.png", picture())
              .as(Format.PDF);
      assertTimeoutPreemptively(ofMinutes(10), () -> print(folder));
    } catch (RuntimeException | Error e) {
      throw new AssertionError(section, e);
    } finally {
      try (Stream<Path> all = Files.walk(temp)) {
        all.sorted(Comparator.reverseOrder())
            .forEach(file -> assertThat(file.toFile().delete()).isTrue());
      }
    }
  }

  private static void print(PublicationFolder folder) throws IOException {
    try {
      folder.publish();
      assertThat(folder.file("en", Format.PDF)).isNotEmptyFile();
    } catch (PublishingException e) {
      assertThat(folder.problems()).isNotEmpty();
    }
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
