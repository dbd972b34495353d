package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The long lines of listings on paper. Lengths are in pt. */
class ListingsTest {

  /** The type of a listing, and the width of its characters. */
  private static final double EM = 8;

  private static final double CHARACTER = 0.6 * EM;

  /** Between the margins and the padding of a listing. */
  private static final double MEASURE = 30 * 10.5 - 1.6 * EM;

  @TempDir private Path folder;

  private Path publish(String language, String listing) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with(language + "/text.md", "# T\n\nBefore.\n\n" + listing + "\n")
            .as(Format.PDF);
    publication.publish();
    return publication.file(language, Format.PDF);
  }

  private static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Line line : PrintedLines.on(file, 1)) {
      // Those of the text and of notes have 10.5 and 9 pt, those of a listing in Chinese 8.5.
      if (Math.abs(line.size() - EM) < 0.6) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String code(String text) {
    return "```\n" + text + "\n```\n";
  }

  @Test
  void aLongLineGoesOnBelowSetInByTwoCharacters() throws Exception {
    List<Line> lines =
        lines(
            publish(
                "en",
                code(
                    "short();\n  int sum = first(one) + second(two) + third(three) + fourth(them);")));
    assertThat(lines)
        .extracting(Line::text)
        .containsExactly(
            "short();", "intsum=first(one)+second(two)+third(three)+", "fourth(them);");
    double left = lines.get(0).left();
    assertThat(lines.get(1).left()).isCloseTo(left + 2 * CHARACTER, within(0.5));
    assertThat(lines.get(2).left()).isCloseTo(left + 4 * CHARACTER, within(0.5));
    assertThat(lines.get(1).right()).isLessThan(left + MEASURE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        // After a mark, since there is no space in the second half.
        "u = \"https://example.org/a/long/path/without/spaces/inside/these\"; ¦ u=\"https://example.org/a/long/path/without/spaces/inside/",
        // Inside the word, since there is nothing else: 61 characters and the sign fit.
        "ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ ¦ ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJA",
        // Where a part of a name begins.
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijAbcdefghijabcdefghij ¦ abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij",
        "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij_abcdefghijabcdefghij ¦ abcdefghijabcdefghijabcdefghijabcdefghijabcdefghij",
        // A closing mark does not begin a line.
        "ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJA)abcdef ¦ ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ",
      })
  void itIsDividedAfterAMarkIfThereIsOne(String line, String first) throws Exception {
    assertThat(lines(publish("en", code(line))).get(0).text()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"en", "zh-Hans"})
  void theTextIsReadAsItWasWrittenAndASignIsDrawn(String language) throws Exception {
    String text =
        "  int sum = first(one) + second(two) + third(three) + fourth(four);  // 活字印刷术的发明是印刷史上的一次伟大革命\n"
            + "ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ\nend";
    Path file = publish(language, code(text));
    assertThat(StructureElement.read(file).all("P").get(1).text().strip())
        .isEqualTo(text.replace("\n", " ").strip());
    assertThat(PrintedLines.painted(file)).contains(text.replaceAll("\\s", ""));
    assertThat(lines(file)).hasSizeGreaterThan(4);
    assertThat(signs(file)).isEqualTo(lines(file).size() - 3);
  }

  @ParameterizedTest
  @CsvSource({"rust, //", "java, //", "python, #", "bash, #", "yaml, #", "sql, --"})
  void aCommentAtTheEndOfALongLineHasALineOfItsOwn(String of, String mark) throws Exception {
    String code =
        of.equals("yaml") ? "  key: [one, two, three, four]" : "  f(one, two, three, four)";
    String comment = mark + " what there is to say of it, at length.";
    String text = "first\n" + code + "  " + comment + "\n  end\n  " + comment;
    Path file = publish("en", "```" + of + "\n" + text + "\n```\n");
    List<Line> lines = lines(file);
    assertThat(lines)
        .extracting(Line::text)
        .containsExactly(
            "first",
            code.replace(" ", ""),
            comment.replace(" ", ""),
            "end",
            comment.replace(" ", ""));
    assertThat(lines.get(2).left()).isCloseTo(lines.get(1).left() + 2 * CHARACTER, within(0.5));
    assertThat(lines.get(4).left()).isCloseTo(lines.get(1).left(), within(0.5));
    assertThat(signs(file)).isZero();
    assertThat(StructureElement.read(file).all("P").get(1).text().strip())
        .isEqualTo(text.replace("\n", " ").strip());
  }

  @Test
  void aCommentThatFitsBesideTheEndOfItsCodeStaysThere() throws Exception {
    String code = "first(one) + second(two) + third(three) + fourth(four) + fifth(five);";
    List<Line> lines = lines(publish("en", "```java\n" + code + " // sum\n```\n"));
    assertThat(lines).extracting(Line::text).last().asString().endsWith("(five);//sum");
    assertThat(lines).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"en, 64, 7.75", "zh-Hans, 64, 7.75"})
  void aListingIsSetSmallerIfAllItsLinesFitThen(String language, int most, double size)
      throws Exception {
    String rest = "\nb\n" + "c".repeat(20);
    String other = code("d\ne");
    Path file = publish(language, code("a".repeat(most) + rest) + "\nT.\n\n" + other);
    List<Line> lines = new ArrayList<>(PrintedLines.on(file, 1));
    lines.removeIf(line -> !line.text().matches("([a-e])\\1*"));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0).size()).isCloseTo(size, within(0.02));
    assertThat(lines.get(2).size()).isCloseTo(size, within(0.02));
    assertThat(lines.get(3).size()).isGreaterThan(size);
    assertThat(lines.get(0).left()).isCloseTo(lines.get(3).left(), within(0.5));
    double leading = lines.get(4).y() - lines.get(3).y();
    assertThat(lines.get(1).y() - lines.get(0).y()).isCloseTo(leading, within(0.1));
    assertThat(signs(file)).isZero();
    // One character more is too much: the size stays.
    Path turned = publish(language, code("a".repeat(most + 1) + rest));
    assertThat(lines(turned).get(0).size()).isGreaterThan(size);
    assertThat(signs(turned)).isEqualTo(1);
  }

  @Test
  void linesThatFitHaveNoSign() throws Exception {
    assertThat(signs(publish("en", code("int a = 1;\n\n  int b = 2;")))).isZero();
  }

  @Test
  void lettersInsideElementsCount() throws Exception {
    String html =
        "<pre>plain <b>bold that goes on</b> and <i>italic</i> and <b>bold that goes on</b> forever and on</pre>";
    Path file = publish("en", html);
    assertThat(lines(file).get(0).text()).startsWith("plainboldthatgoeson").endsWith("goeson");
    assertThat(signs(file)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"zh-Hans", "zh-Hant", "ja", "ko", "en"})
  void itsLinesAreEquallyFarApart(String language) throws Exception {
    String text = "l1\nl2 **x**\nl3\nl4 字\nl5\nl6";
    Path file = publish(language, "```\n" + text + "\n```\n\n字。\n\n```\n" + text + "\n```");
    List<Line> lines =
        PrintedLines.on(file, 1).stream().filter(line -> line.text().startsWith("l")).toList();
    assertThat(lines).hasSize(12);
    double leading = lines.get(2).y() - lines.get(1).y();
    for (int i = 1; i < lines.size(); i++) {
      if (i != 6) {
        assertThat(lines.get(i).y() - lines.get(i - 1).y()).isCloseTo(leading, within(0.1));
      }
    }
  }

  /** The note stands below the first part of the ground, at the foot of the page. */
  @ParameterizedTest
  @CsvSource({"pre", "blank", "alert"})
  void aGroundThatIsDividedEndsWithItsTextOnEachPage(String kind) throws Exception {
    StringBuilder text = new StringBuilder("Called[^1].\n\n");
    boolean alert = kind.equals("alert");
    text.append(alert ? "> [!NOTE]\n" : "```\n");
    for (int i = 0; i < 90; i++) {
      text.append(alert ? "> code\\\n" : kind.equals("pre") || i % 2 == 0 ? "code\n" : "\n");
    }
    text.append(alert ? "> code\n" : "code\n```\n").append("\n\nEnd.\n\n[^1]: Note.");
    Path file = publish("en", text.toString());
    int pages = PrintedLines.pages(file);
    assertThat(pages).isGreaterThan(2);
    for (int page = 1; page <= pages; page++) {
      List<Line> lines =
          PrintedLines.on(file, page).stream()
              .filter(line -> line.text().startsWith("code"))
              .toList();
      BufferedImage image = PdfFile.picture(file, page, 1);
      // The ground left of the code, or the bar.
      double left = lines.get(0).left();
      int reach = alert ? 30 : 4;
      double first = lines.get(0).y();
      double last = lines.get(lines.size() - 1).y();
      int[] rows = inkedRows(image, (int) left - reach, (int) left - 2, (int) first - 3);
      boolean begins = page == 1;
      boolean ends = page == pages;
      assertThat(rows[0]).isBetween((int) first - (begins ? 36 : 15), (int) first - 5);
      assertThat(rows[1]).isBetween((int) last + 1, (int) last + (ends ? 16 : 10));
    }
  }

  @ParameterizedTest
  @CsvSource({"en, ''", "zh-Hans, ''", "zh-Hans, '> '", "ja, '- '"})
  void aLineThatGoesOnIsNotDividedOverPages(String language, String around) throws Exception {
    String line =
        "begin(one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve)";
    String code = code((line + "\n").repeat(70)).strip();
    String inside = around.isEmpty() ? "" : around.equals("- ") ? "  " : around;
    Path file = publish(language, around + code.replace("\n", "\n" + inside));
    int pages = PrintedLines.pages(file);
    assertThat(pages).isGreaterThan(3);
    for (int page = 2; page <= pages; page++) {
      List<Line> lines =
          PrintedLines.on(file, page).stream().filter(own -> own.text().length() > 3).toList();
      assertThat(lines).hasSizeGreaterThan(2);
      assertThat(lines.get(0).text()).startsWith("begin");
      assertThat(lines.get(lines.size() - 1).text()).doesNotStartWith("begin");
    }
  }

  /** One line that fills more than a page is divided where it must be. */
  @Test
  void aLineThatIsLongerThanAPageIsDivided() throws Exception {
    Path file = publish("en", code("word ".repeat(1200)));
    assertThat(PrintedLines.pages(file)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, '```js {title=\"name\"}'",
    "en, '```js {title=\"name\"}'",
    "zh-Hans, '<p><span class=\"filename\">name</span></p>\\n\\n```'",
    "ja, '=== \"name\"\\n\\n    ```'",
  })
  void aNameStandsAtItsDistanceAboveItsListing(String language, String fence) throws Exception {
    String in = fence.startsWith("===") ? "    " : "";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append("> Quoted.\n\nText.\n\n## Heading\n\n").append(fence.replace("\\n", "\n"));
      text.append("\n").append((in + "code\n").repeat(i % 5 + 1)).append(in).append("```\n\n");
    }
    Path file = publish(language, text.toString());
    List<Double> distances = new ArrayList<>();
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      List<Line> lines = PrintedLines.on(file, page);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).text().equals("name")) {
          assertThat(lines.get(i + 1).text()).isEqualTo("code");
          distances.add(lines.get(i + 1).y() - lines.get(i).y());
        }
      }
    }
    assertThat(distances).hasSize(12);
    double first = distances.get(0);
    assertThat(distances).allSatisfy(own -> assertThat(own).isCloseTo(first, within(0.1)));
  }

  /** The first and the last row of the ink around one. */
  private static int[] inkedRows(BufferedImage image, int left, int right, int row) {
    int first = row;
    while (isInked(image, left, right, first - 1)) {
      first--;
    }
    int last = row;
    while (isInked(image, left, right, last + 1)) {
      last++;
    }
    return new int[] {first, last};
  }

  private static boolean isInked(BufferedImage image, int left, int right, int row) {
    return IntStream.rangeClosed(left, right).anyMatch(x -> (image.getRGB(x, row) & 0xFF) < 250);
  }

  /** The number of grey shapes on the first page. */
  private static int signs(Path file) throws IOException {
    int signs = 0;
    boolean grey = false;
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      List<Object> operands = new ArrayList<>();
      for (Object token : new PDFStreamParser(pdf.getPage(0)).parse()) {
        if (!(token instanceof Operator operator)) {
          operands.add(token);
          continue;
        }
        if (operator.getName().equals("g") || operator.getName().equals("rg")) {
          grey =
              operands.stream()
                  .allMatch(
                      value ->
                          value instanceof COSNumber number
                              && Math.abs(number.floatValue() - 0x88 / 255f) < 0.002);
        } else if (operator.getName().equals("f") && grey) {
          signs++;
        }
        operands.clear();
      }
    }
    return signs;
  }
}
