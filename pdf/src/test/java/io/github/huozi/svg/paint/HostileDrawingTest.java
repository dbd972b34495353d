package io.github.huozi.svg.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import io.github.huozi.svg.CheckedDrawing;
import io.github.huozi.svg.FigureFonts;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malicious drawings: each is an error with its line, or is drawn safely and in short time. */
@Timeout(600)
@Tag("long")
class HostileDrawingTest {

  private static final FigureFonts FONTS = new FigureFonts();

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "<image href='file:///etc/passwd'/> | 2: the drawing shows file:///etc/passwd",
        "<image href='http://example.org/a.png'/> | 2: the drawing shows http://example.org/a.png",
        "<image href='data:text/html,x'/> | 2: the embedded image is neither a PNG nor a JPEG",
        "<image href='data:image/svg+xml;base64,AA'/> | 2: the embedded image is neither",
        "<use xlink:href='other.svg#x'/> | 2: the drawing shows other.svg#x",
        "<use href='data:image/svg+xml,x#x'/> | 2: the embedded image is neither",
        "<linearGradient href='http://example.org/x#x'/> | 2: the drawing shows http",
        "<filter><feImage href='file:///etc/passwd'/></filter> | 2: the drawing shows file:",
        "<rect fill='url(http://example.org/x#x)'/> | 2: the drawing shows http://example.org/x#x",
        "<rect fill='u\\72l(http://example.org/x)'/> | 2: the drawing shows http://example.org/x",
        "<rect style='filter: url(\"file:///x#y\")'/> | 2: the drawing shows file:///x#y",
        "<a href='javascript:alert(1)'><rect/></a> | 2: the drawing links to javascript:alert(1)",
        "<a xlink:href=' java&#9;script:x'><rect/></a> | 2: the drawing links to java script:x",
        "<a href='data:text/html,x'><rect/></a> | 2: the drawing links to data:text/html,x",
        "<a href='file:///etc/passwd'><rect/></a> | 2: the drawing links to file:///etc/passwd",
        "<foreignObject><p/></foreignObject> | 2: the drawing contains HTML",
        "<rect width='1e999' height='9'/> | : the drawing cannot be drawn",
        "<path d='M0 0L1e38 1e38'/> | : the drawing cannot be drawn: the coordinates of a"
            + " shape are too large",
        "<path transform='scale(1e30)' d='M0 0L9 9'/> | : the drawing cannot be drawn: the coordinates of a shape",
        "<g id='a'><g><use href='#b'/></g></g><g id='b'><use href='#a'/></g> | 2: an element is used",
        "<pattern id='p' width='1' height='1'><rect fill='url(#p)'/></pattern><rect fill='url(#p)'/>"
            + " | 2: an element is used within itself",
        "<mask id='m'><rect mask='url(#m)'/></mask><rect mask='url(#m)'/> | 2: an element is used",
      })
  void isAnErrorWithItsLine(String content, String problem) throws IOException {
    assertThat(check(svg(content)))
        .filteredOn(found -> found.startsWith("ERROR"))
        .singleElement()
        .asString()
        .startsWith("ERROR a.svg:" + problem.replaceFirst("^: ", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "width='1000000000px' height='1000000000px'",
        "viewBox='0 0 1000000000 1'",
        "viewBox='0 0 1 1000000000'",
        "viewBox='0 0 9 9' width='99999' height='1'",
        "viewBox='0 0 1e-300 9'",
      })
  void aSizeBeyondMeasureIsAnError(String size) throws IOException {
    assertThat(check("<svg xmlns='http://www.w3.org/2000/svg' " + size + "><rect/></svg>"))
        .singleElement()
        .asString()
        .contains("a.svg:1: the drawing's size, ", "is far too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viewBox='NaN NaN NaN NaN'",
        "viewBox='0 0 1e999 9'",
        "width='NaN' height='Infinity'",
        "width='1e300' height='9'",
        "viewBox='0 0 -9 -9' width='-9'",
        "viewBox='a b c d'",
      })
  void anInvalidSizeIsIgnored(String size) throws IOException {
    assertThat(check("<svg xmlns='http://www.w3.org/2000/svg' " + size + "><rect/></svg>"))
        .isEmpty();
  }

  @ParameterizedTest
  @InParts(4)
  @MethodSource("bombs")
  void staysWithinItsLimits(String name, String content, String problem) throws IOException {
    List<String> found = check(svg(content)).stream().filter(p -> p.startsWith("ERROR")).toList();
    if (problem.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().contains(problem);
    }
  }

  static Stream<Arguments> bombs() {
    StringBuilder patterns = new StringBuilder("<rect id='p0' width='9' height='9'/>");
    StringBuilder masks = new StringBuilder("<mask id='m0'><rect/></mask>");
    for (int i = 1; i < 12; i++) {
      patterns.append("<pattern id='p%d' width='.1' height='.1'>".formatted(i));
      patterns.append("<rect width='9' height='9' fill='url(#p%d)'/>".formatted(i - 1).repeat(8));
      patterns.append("</pattern>");
      masks.append("<mask id='m%d'>".formatted(i));
      masks.append("<rect width='9' height='9' mask='url(#m%d)'/>".formatted(i - 1).repeat(8));
      masks.append("</mask>");
    }
    return Stream.of(
        Arguments.of("patterns", patterns + "<rect fill='url(#p11)'/>", "more than 200000"),
        Arguments.of("masks", masks + "<rect mask='url(#m11)'/>", "more than 200000"),
        Arguments.of(
            "markers",
            "<marker id='m'>"
                + "<rect/>".repeat(1000)
                + "</marker><path marker-mid='url(#m)' d='M0 0"
                + "L1 1".repeat(1000)
                + "'/>",
            "more than 200000"),
        Arguments.of("elements", "<rect/>".repeat(300_000), "more than 200000"),
        Arguments.of("depth", "<g>".repeat(100_000) + "</g>".repeat(100_000), "100 levels deep"),
        Arguments.of("attributes", "<g" + attributes(20_000) + "/>", "more than 10000 attributes"),
        Arguments.of("path", "<path d='M0 0" + "L1 1 ".repeat(2_000_000) + "'/>", ""),
        Arguments.of("number", "<rect width='" + "1".repeat(1_000_000) + "!'/>", ""),
        Arguments.of("spaces", "<text x='1" + " ".repeat(1_000_000) + "1'>a</text>", ""),
        Arguments.of("urls", "<rect fill='" + "url(#a".repeat(200_000) + "'/>", ""),
        Arguments.of(
            "selectors",
            "<style>" + "* ".repeat(60) + "b {fill:red}</style>" + nested(90, "<rect/>"),
            ""),
        Arguments.of(
            "siblings", "<style>b ~ rect {fill:red}</style>" + "<rect/>".repeat(50_000), ""),
        Arguments.of(
            "search", "<style>rect:\\68 as(~ b) {fill:red}</style>" + "<rect/>".repeat(50_000), ""),
        Arguments.of("media", "<style>" + "@media print{".repeat(50_000) + "</style>", ""),
        Arguments.of("font", "<rect style='font:" + " a".repeat(200_000) + "'/>", ""),
        Arguments.of("comments", "<style>" + "/*".repeat(1_000_000) + "</style>", ""),
        Arguments.of(
            "gradients",
            "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>"
                + "<rect width='9' height='9' fill='url(#a)'/>",
            "cannot be drawn"));
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append(" a%d=''".formatted(i));
    }
    return attributes.toString();
  }

  private static String nested(int depth, String content) {
    return "<g>".repeat(depth) + content + "</g>".repeat(depth);
  }

  @Test
  void entitiesDoNotMultiply() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d '&e%d;&e%d;'>".formatted(i, i - 1, i - 1));
    }
    assertThat(check(bomb + "]>\n" + svg("<text>&e29;</text>")))
        .singleElement()
        .asString()
        .startsWith("ERROR a.svg:3: ");
  }

  @Test
  void anImageThatIsTooLargeIsNotDecoded() throws IOException {
    byte[] png = png(60_000, 60_000);
    String data = java.util.Base64.getEncoder().encodeToString(png);
    assertThat(check(svg("<image href='data:image/png;base64," + data + "'/>")))
        .containsExactly(
            "ERROR a.svg:2: the embedded images have more than 40 million pixels;"
                + " save it as a plain SVG again");
  }

  /** A PNG that ends after its header, which has its size. */
  private static byte[] png(int width, int height) {
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    java.nio.ByteBuffer chunk = java.nio.ByteBuffer.allocate(8 + 25);
    chunk.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}).putInt(13);
    chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    chunk.put(new byte[] {8, 2, 0, 0, 0});
    crc.update(chunk.array(), 12, 17);
    return chunk.putInt((int) crc.getValue()).array();
  }

  @Test
  void anEndlessDrawingIsAbandoned() throws IOException {
    Optional<?> drawing =
        SvgWatchdog.run(
            folder.resolve("a.svg"),
            found -> {
              while (true) {
                SvgException.Painting.throwIfInterrupted();
              }
            },
            0,
            problems);
    assertThat(drawing).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(folder))
        .containsExactly(
            "a.svg: the drawing cannot be drawn: it takes more than 0 seconds of processor time; simplify it, or save it as a"
                + " PNG");
  }

  /** A drawing that is fast as a figure may be much slower at the size of a cover. */
  @Test
  void anEndlessRasterIsAbandoned() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(
        file,
        svg(
            "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter>"
                + "<rect width='9' height='9' filter='url(#f)'/>"));
    SvgFile drawing = SvgFile.read(file, FONTS, problems).orElseThrow();
    assertThat(drawing.isPaintedByPixels()).isTrue();
    assertThat(drawing.png(FONTS, 2560, file, 0, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(folder))
        .contains(
            "a.svg: the drawing cannot be drawn: it takes more than 0 seconds of processor time; simplify it, or save it as a"
                + " PNG");
  }

  @Test
  void aLargeFileIsNotRead() throws IOException {
    assertThat(check(svg("<!--" + " ".repeat(16_000_000) + "-->")))
        .containsExactly(
            "ERROR a.svg: the drawing has more than 16 MB; simplify it, or save it as a PNG");
  }

  @Test
  void aFileForReadersHasNoScriptsAndNoReferences() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(
        file,
        svg(
            "<script>alert(1)</script><style>@import 'http://example.org/x.css'; .r{fill:red}"
                + "@font-face { src: url(http://example.org/x.ttf) }</style>"
                + "<rect class='r' onclick='alert(1)'/><metadata><x/></metadata>"
                + "<switch><foreignObject><p>x</p></foreignObject><text xml:lang='en'>x</text>"
                + "</switch>"
                + "<a href='https://example.org/'><set attributeName='href' to='javascript:x'/>"
                + "<set attributeName='href ' to='javascript:x'/>"
                + "<animate attributeName='h&#10;ref' values='file:///etc/passwd'/>"
                + "<iframe src='https://example.org/'/><audio src='x'/><object data='x'><rect/></object>"
                + "<use href='#b'/></a><g id='b'/><handler/>"));
    String written =
        new String(
            SvgFile.read(file, FONTS, problems).orElseThrow().sanitized(), StandardCharsets.UTF_8);
    assertThat(written)
        .isEqualTo(
            "<svg viewBox=\"0 0 9 9\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " xmlns=\"http://www.w3.org/2000/svg\">\n"
                + "<rect class=\"r\" fill=\"red\"></rect><switch>"
                + "<text xml:lang=\"en\">x</text></switch><g><use xlink:href=\"#b\"></use></g><g id=\"b\"></g></svg>");
  }

  @Test
  void aFileForReadersHasTheColoursOfAScreen() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(
        file,
        svg(
            "<style>rect{stroke:cmyk(0%, 100%, 100%, 0%)}</style>"
                + "<rect fill='device-cmyk(1 0 0 0.5)' style='color: cmyk(0,0,0,1)'/>"));
    assertThat(SvgFile.read(file, FONTS, problems).orElseThrow().sanitized())
        .asString(StandardCharsets.UTF_8)
        .contains("stroke:#ff0000", "fill=\"#008080\"", "color: #000000")
        .doesNotContain("cmyk");
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{x:\"&#13;} rect{fill:url(http://example.org/#a);y:\"}",
        "a{x:url(\"#a\" \")\"); fill:url(http://example.org/#a); y:\"}",
        "a{x:\"\\&#13;&#10;\"; fill:url(http://example.org/#a); y:\"a\"}",
        "a{x:<g>\"</g>;fill:url(http://example.org/#a)} b{y:<g>\"</g>}",
        "rect{fill:url(http://example.org/#a)}",
        "rect{--x:\"http://example.org/\";filter:image-set(var(--x) 1x)}",
      })
  void noStyleSheetForReadersRefersToOtherFiles(String css) throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(file, svg("<style>" + css + "</style><rect/>"));
    assertThat(SvgFile.read(file, FONTS, problems).orElseThrow().sanitized())
        .asString(StandardCharsets.UTF_8)
        .matches("(?s).*<rect( [a-z-]+=\"[^:]*\")*></rect></svg>")
        .doesNotContain("example.org");
  }

  @Test
  void aFileForReadersHasNoForeignAttributes() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(
        file,
        svg(
            "<rect ONCLICK='x()' src='http://example.org/' srcset='x 2x' poster='x' ping='x'"
                + " action='x' formaction='javascript:b' data='x' data-a='1' aria-label='a'"
                + " role='img' width='2' stroke-linecap='round'/>"));
    assertThat(SvgFile.read(file, FONTS, problems).orElseThrow().sanitized())
        .asString(StandardCharsets.UTF_8)
        .contains(
            "\n<rect data-a=\"1\" aria-label=\"a\" role=\"img\" width=\"2\""
                + " stroke-linecap=\"round\"></rect>");
  }

  @Test
  void aFileForReadersKeepsItsOwnStyles() throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(file, svg("<style>@media print { .r > a { fill: red } }</style><rect/>"));
    assertThat(SvgFile.read(file, FONTS, problems).orElseThrow().sanitized())
        .asString(StandardCharsets.UTF_8)
        .contains("<style>@media print { .r &gt; a { fill: red } }</style>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Ids that are no names, and nothing refers to.
        "<g id='1'/><g id=''/><g id='a b'/><g id='p:q'/> | <g></g><g></g><g></g><g></g>",
        // The first of two is meant.
        "<g id='a'/><g id='a'/><use href='#a'/>"
            + "| <g id='a'></g><g></g><use xlink:href='#a'></use>",
        "<g id='1'/><g id='1'/><use href='#1'/>"
            + "| <g id='_1'></g><g></g><use xlink:href='#_1'></use>",
        "<g id='_1'/><g id='1'/><use href='#1'/>"
            + "| <g id='_1'></g><g id='_1-2'></g><use xlink:href='#_1-2'></use>",
        "<g id='a b'/><use href='#a%20b'/> | <g id='a_b'></g><use xlink:href='#a_b'></use>",
        "<mask id='0-m'/><rect mask='url( \"#0-m\" )' style='fill:url(#0-m)'/>"
            + "| <mask id='_0-m'></mask><rect mask='url( #_0-m )' style='fill:url(#_0-m)'></rect>",
        "<title id='1t'>x</title><g aria-labelledby='b 1t'/>"
            + "| <title id='_1t'>x</title><g aria-labelledby='b _1t'></g>",
        "<g id='1g'/><set begin='0s; 1g.click+2s' attributeName='x'/>"
            + "| <g id='_1g'></g><set attributeName='x' begin='0s; _1g.click+2s'></set>",
        // What is referred to is not there.
        "<use href='#a'/><g id='b'><set href='#a' attributeName='x'/></g><use href='#b'/>"
            + "| <use></use><g id='b'></g><use xlink:href='#b'></use>",
        "<rect fill='url(#a)' stroke='url(#a) red'/>| <rect fill='none' stroke='red'></rect>",
        // A style sheet that names ids is written into the elements.
        "<style>#a{fill:red}.b{fill:url(#c)}</style><g id='a'/><g id='a' class='b'/>"
            + "| <g id='a' fill='red'></g><g class='b' fill='red'></g>",
        "<style>.b{fill:#fab}</style><g id='a'/><g id='a' class='b'/>"
            + "| <style>.b{fill:#fab}</style><g id='a'></g><g class='b'></g>",
      })
  void theIdsOfAFileForReadersAreValid(String content, String expected) throws IOException {
    Path file = folder.resolve("a.svg");
    Files.writeString(file, svg(content));
    assertThat(SvgFile.read(file, FONTS, problems).orElseThrow().sanitized())
        .asString(StandardCharsets.UTF_8)
        .endsWith(">\n" + expected.replace("'", "\"") + "</svg>");
  }

  private List<String> check(String text) throws IOException {
    return CheckedDrawing.complaints(folder, text, problems);
  }

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " viewBox=\"0 0 9 9\">\n"
        + content
        + "</svg>";
  }
}
