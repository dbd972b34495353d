package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that is wider than the page is broken or reported. Lengths are in pt, on A5. */
class PageEdgesTest {

  private static final double LEFT = 54;
  private static final double RIGHT = 419.53 - 48;

  /** The type area has the width of a whole number of characters, centred between the margins. */
  private static final double MEASURE_END = 370.24;

  private static final String LONG = "Representation";

  /** Has tables that are too wide stay on a page that is not turned. */
  private static final String UPRIGHT = "table { -huozi-wide: none; }";

  @TempDir private Path folder;

  @Test
  void theWordsOfATableThatIsTooWideAreBroken() throws Exception {
    List<TextPosition> text = PdfFile.ink(publish("en", table(LONG, 8) + "\n\nEnd.", UPRIGHT));
    assertThat(text).allMatch(t -> end(t) < RIGHT + 1 && t.getXDirAdj() > LEFT - 3);
    assertThat(PdfFile.read(file("en")).characters()).contains(LONG.substring(0, 3), "End.");
    assertThat(text.stream().filter(t -> t.getUnicode().equals("R")).count()).isEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a | b |\n| - | - |\n| x | https://example.org/%1$s |",
        "| a | b |\n| - | - |\n| x | `%1$s` |",
        "| a | b |\n| - | - |\n| x | **%1$s** |",
        "A paragraph with %1$s in it.",
        "- an item\n  - https://example.org/%1$s",
        "## %1$s",
        "![%1$s](wheel.svg \"%1$s\")",
        "```\n%1$s\n```",
        "<table><tr><td><pre>%1$s</pre></td><td>x</td></tr></table>",
      })
  void aLongWordEndsWithinTheMeasure(String markup) throws Exception {
    String word = "abcdefghijklmnopqrstuvwxyz".repeat(5);
    List<TextPosition> text = PdfFile.ink(publish("en", markup.formatted(word), ""));
    assertThat(text).allMatch(t -> end(t) < RIGHT + 1);
    assertThat(text.stream().filter(t -> t.getUnicode().equals("z")).count()).isEqualTo(5);
  }

  @Test
  void aTableThatFitsKeepsItsWords() throws Exception {
    publish("en", table(LONG, 3) + "\n\n" + table(LONG, 8), "");
    String page = PdfFile.read(file("en")).pages().get(0);
    assertThat(page.lines().filter((LONG + " " + LONG + " " + LONG)::equals)).hasSize(2);
  }

  @Test
  void whatStillLiesBeyondThePageIsAnErrorOfEveryEdition() {
    PublicationFolder publication = new PublicationFolder(folder);
    assertThatThrownBy(
            () ->
                publication
                    .with("publication.yaml", "title: T\n")
                    .with("theme/css/theme.css", UPRIGHT + "td { white-space: nowrap; }")
                    .with("en/a.md", "# A\n\nText.\n\n" + table(LONG, 8))
                    .with("zh-Hans/a.md", "# 甲\n\n" + table("活字印刷术活字印刷术", 8) + "\n\n文。")
                    .publish())
        .isInstanceOf(PublishingException.class);
    assertThat(publication.problems())
        .hasSize(2)
        .allMatch(
            problem ->
                problem.matches(
                    "(en/a.md:5|zh-Hans/a.md:3): the table is wider than the page by \\d+ pt, and its text would"
                        + " be cut off; give it fewer columns .*"));
  }

  /** Its last column is in the margin, where the renderer paints nothing. */
  @Test
  void aColumnInTheMarginIsAnErrorToo() {
    PublicationFolder publication = new PublicationFolder(folder);
    String css =
        UPRIGHT + "table { margin-left: 0; } td { white-space: nowrap; } .w { width: 310pt; }";
    assertThatThrownBy(
            () ->
                publication
                    .with("publication.yaml", "title: T\n")
                    .with("theme/css/theme.css", css)
                    .with(
                        "en/a.md",
                        "# A\n\n<table><tr><td><div class=\"w\">wide</div></td><td>lost</td></tr></table>\n")
                    .publish())
        .isInstanceOf(PublishingException.class);
    assertThat(publication.problems())
        .singleElement()
        .asString()
        .startsWith("en/a.md:3: the table is wider than the page by");
  }

  @Test
  void aTableInANoteIsLookedAtToo() {
    PublicationFolder publication = new PublicationFolder(folder);
    assertThatThrownBy(
            () ->
                publication
                    .with("publication.yaml", "title: T\n")
                    .with("theme/css/theme.css", "td, th { white-space: nowrap; }")
                    .with(
                        "en/a.md",
                        "# A\n\nText.[^1]\n\n[^1]: A note.\n\n" + table(LONG, 8).indent(4))
                    .publish())
        .isInstanceOf(PublishingException.class);
    assertThat(publication.problems())
        .singleElement()
        .asString()
        .startsWith("en/a.md:7: the table is wider than the page by");
  }

  /** A note has no pages of its own, so its words are divided as on an upright page. */
  @Test
  void aTableInANoteStaysOnItsPage() throws Exception {
    String note = "Text.[^1]\n\n[^1]: A note.\n\n" + table(LONG, 8).indent(4);
    List<TextPosition> text = PdfFile.ink(publish("en", note, ""));
    assertThat(text).allMatch(t -> end(t) < RIGHT + 1);
    assertThat(text.stream().filter(t -> t.getUnicode().equals("R")).count()).isEqualTo(16);
  }

  @Test
  void textThatAStyleSheetKeepsOnOneLineIsAnErrorToo() {
    PublicationFolder publication = new PublicationFolder(folder);
    assertThatThrownBy(
            () ->
                publication
                    .with("publication.yaml", "title: T\n")
                    .with("theme/css/theme.css", "p { white-space: nowrap; }")
                    .with("en/a.md", "# A\n\n" + "One line. ".repeat(20))
                    .publish())
        .isInstanceOf(PublishingException.class);
    assertThat(publication.problems())
        .singleElement()
        .asString()
        .startsWith(
            "en/a.md:3: the text \"One line. One line. One …\" goes beyond the page's edge by");
  }

  @Test
  void aMarkThatHangsIsSeen() throws Exception {
    String text = "活".repeat(28) + "，" + ("字".repeat(30) + "，").repeat(3) + "完";
    Path pdf = publish("zh-Hans", text, "html { hanging-punctuation: allow-end; }");
    List<TextPosition> hung =
        PdfFile.ink(pdf).stream()
            .filter(t -> t.getUnicode().equals("，") && t.getXDirAdj() > MEASURE_END - 1)
            .toList();
    assertThat(hung).isNotEmpty();
    BufferedImage page = PdfFile.picture(pdf, 1, 4);
    for (TextPosition mark : hung) {
      assertThat(hasInk(page, mark)).isTrue();
    }
  }

  private static boolean hasInk(BufferedImage page, TextPosition mark) {
    for (double x = mark.getXDirAdj(); x < end(mark); x += 0.25) {
      for (double y = mark.getYDirAdj() - 8; y < mark.getYDirAdj() + 3; y += 0.25) {
        if ((page.getRGB((int) (x * 4), (int) (y * 4)) & 0xFF) < 0x80) {
          return true;
        }
      }
    }
    return false;
  }

  private static String table(String word, int columns) {
    String row = ("| " + word + " ").repeat(columns) + "|\n";
    return row + "| - ".repeat(columns) + "|\n" + row;
  }

  private Path publish(String language, String text, String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css.isEmpty() ? "/* none */" : css)
            .with(
                language + "/wheel.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'>"
                    + "<circle cx='15' cy='10' r='9'/></svg>")
            .with(language + "/a.md", "# T\n\n" + text + "\n")
            .as(Format.PDF);
    publication.publish();
    return file(language);
  }

  private Path file(String language) {
    return new PublicationFolder(folder).file(language, Format.PDF);
  }

  private static double end(TextPosition text) {
    return text.getXDirAdj() + text.getWidthDirAdj();
  }
}
