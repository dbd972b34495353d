package io.github.huozi.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SvgCheckTest {

  @TempDir Path folder;

  private final Problems problems = new Problems();

  private List<String> check(String text) throws IOException {
    return CheckedDrawing.complaints(folder, text, problems);
  }

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n" + content + "</svg>";
  }

  @Test
  void aPlainDrawingHasNoProblems() throws IOException {
    assertThat(check(svg("<title>t</title><rect width='1' height='1' fill='red'/>"))).isEmpty();
  }

  @Test
  void aDoctypeIsSkipped() throws IOException {
    assertThat(
            check(
                "<?xml version='1.0'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
                    + " 'http://localhost:1/svg11.dtd'>"
                    + svg("<rect/>")))
        .isEmpty();
  }

  @Test
  void entitiesAreNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    assertThat(
            check(
                "<!DOCTYPE svg [<!ENTITY x SYSTEM '"
                    + secret.toUri()
                    + "'><!ENTITY y 'yy'>]>\n"
                    + svg("<text>&x;</text>")))
        .singleElement()
        .asString()
        .startsWith("ERROR a.svg:3: ")
        .doesNotContain("secret");
  }

  @Test
  void brokenXmlIsReportedWithItsLine() throws IOException {
    assertThat(check(svg("<rect>\n</g>")))
        .singleElement()
        .asString()
        .startsWith("ERROR a.svg:3: it is not well-formed XML (")
        .endsWith("; save it as a plain SVG again");
  }

  @Test
  void anotherRootIsNoDrawing() throws IOException {
    assertThat(check("<html/>"))
        .containsExactly(
            "ERROR a.svg:1: the root element is <html> and not <svg>;"
                + " save it as a plain SVG again");
  }

  @Test
  void aReferenceToAnotherFileIsAnError() throws IOException {
    assertThat(
            check(svg("<image href='b.png'/>\n<use href='b.svg#a'/>\n<path fill='url(c.svg#x)'/>")))
        .containsExactly(
            "ERROR a.svg:2: the drawing shows b.png, which is outside its file; embed a PNG"
                + " or JPEG as data:image/png;base64,… or draw it in the file",
            "ERROR a.svg:3: the drawing shows b.svg#a, which is outside its file; embed a PNG"
                + " or JPEG as data:image/png;base64,… or draw it in the file",
            "ERROR a.svg:4: the drawing shows c.svg#x, which is outside its file; embed a PNG"
                + " or JPEG as data:image/png;base64,… or draw it in the file");
  }

  @Test
  void embeddedImagesAreChecked() throws IOException {
    assertThat(check(svg("<image href='data:image/png;base64,AAAA'/>")))
        .containsExactly(
            "ERROR a.svg:2: the embedded image cannot be read; embed it again as a PNG or JPEG");
  }

  @Test
  void htmlWithinIsAnErrorUnlessThereIsAnotherChoice() throws IOException {
    String html = "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>";
    assertThat(check(svg("<switch>" + html + "<text>x</text></switch>"))).isEmpty();
    assertThat(check(svg(html))).singleElement().asString().contains("HTML (foreignObject)");
  }

  @Test
  void aDrawingIsOneLostPictureWhateverIsWrongWithIt() throws IOException {
    String html = "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>";
    Problems problems = new Problems(ProblemLevels.DEFAULT.forDraft(true));
    Path file = folder.resolve("b.svg");
    Files.writeString(file, svg(html + "\n" + html + "\n<image href='x.png'/>"));
    assertThat(SvgCheck.read(file, new FigureFonts(), problems)).isEmpty();
    assertThat(problems.sorted()).hasSize(3);
    assertThat(problems.losses().line()).contains("lost: 1 image (unread-image)");
  }

  @Test
  void unknownColoursAreReportedOnce() throws IOException {
    assertThat(check(svg("<g fill='oklch(1 2 3)'><path/></g>\n<rect style='fill: oklch(1 2 3)'/>")))
        .containsExactly(
            "WARNING a.svg:2: the colour oklch(1 2 3) is not known; write it as #rrggbb");
  }

  @Test
  void aDrawingThatBecomesPixelsIsReported() throws IOException {
    assertThat(check(svg("<filter id='f'/><rect filter='url(#f)'/>")))
        .singleElement()
        .asString()
        .startsWith("WARNING a.svg: the drawing uses a pattern, mask or filter");
  }

  @Test
  void unusedFiltersAreNotReported() throws IOException {
    assertThat(check(svg("<filter id='f'/><rect/>"))).isEmpty();
  }

  @Test
  void usesThatMultiplyAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("<g id='a0'><rect/></g>");
    for (int i = 1; i < 10; i++) {
      bomb.append("<g id='a").append(i).append("'>");
      bomb.append(("<use href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
    }
    assertThat(check(svg(bomb.toString()))).singleElement().asString().contains("more than 200000");
  }

  @Test
  void cyclicUsesAreRefused() throws IOException {
    assertThat(check(svg("<g id='a'><use href='#a'/></g>")))
        .singleElement()
        .asString()
        .startsWith("ERROR a.svg:2: an element is used within itself");
  }

  /** Newer Java versions have lower limits of their own. */
  @Test
  void nestingWithinTheLimitIsDrawnByEveryJava() throws IOException {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      attributes.append(" data-a%d='1'".formatted(i));
    }
    String drawing = "<rect width='9' height='9'" + attributes + "/>";
    assertThat(check(svg("<g>".repeat(95) + drawing + "</g>".repeat(95)))).isEmpty();
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertThat(check(svg("<g>".repeat(10_000) + "</g>".repeat(10_000))))
        .singleElement()
        .asString()
        .contains("nested more than 100 levels deep");
  }

  @Test
  void aWrittenDrawingIsReadTheSame() throws IOException, SvgException {
    Path file = folder.resolve("b.svg");
    Files.writeString(
        file,
        "<!DOCTYPE svg>"
            + "<s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'"
            + " xmlns:i='http://example.org/i' viewBox='0 0 9 9' i:v='1' onclick='f()'><i:o/>"
            + "<s:use x:href='#a'/><s:linearGradient id='a&amp;&quot;b'/><s:text>a &lt; b"
            + "</s:text></s:svg>");
    Element svg = SvgSource.read(Files.newInputStream(file));
    String written = new String(SvgSource.write(svg), StandardCharsets.UTF_8);
    assertThat(written)
        .isEqualTo(
            "<svg viewBox=\"0 0 9 9\" xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#a\"></use>"
                + "<linearGradient id=\"a&amp;&quot;b\"></linearGradient><text>a &lt; b</text>"
                + "</svg>");
  }
}
