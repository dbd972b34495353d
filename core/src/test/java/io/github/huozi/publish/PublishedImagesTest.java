package io.github.huozi.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.check.Finished;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.image.ImageCheck;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.published.DrawnImages;
import io.github.huozi.published.DrawnImages.Drawn;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.raster.TestJpeg;
import io.github.huozi.raster.TestPng;
import io.github.huozi.request.Format;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images of PDF and EPUB. */
@Tag("long")
class PublishedImagesTest {

  /** The measure of the test's pages in pt, a whole number of characters. */
  private static final double MEASURE = 30 * 10.5;

  private static final double MM = 72 / 25.4;
  private static final double EM = 10.5;

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"150\">"
          + "<rect width=\"300\" height=\"150\" fill=\"#8ac\"/></svg>";

  private static final byte[] WIDE = new TestPng(2, 8, false, false, 900, 450).file();
  private static final byte[] TALL = new TestPng(2, 8, false, false, 300, 900).file();

  @TempDir private Path root;

  private PublicationFolder folder;

  @BeforeEach
  void write() throws Exception {
    folder =
        new PublicationFolder(root)
            .with("publication.yaml", "title: Pictures\ncover: none\n")
            .with("en/wide.png", WIDE)
            .with("en/tall.png", TALL)
            .with("en/fig.svg", SVG);
  }

  @Test
  void pngsOfAllKindsArePrintedAsTheirFilesSay() throws Exception {
    StringBuilder text = new StringBuilder("# Kinds\n\n");
    List<TestPng> kinds = TestPng.kinds();
    for (int i = 0; i < kinds.size(); i++) {
      folder.with("en/" + i + ".png", kinds.get(i).file());
      text.append("Kind ![k](").append(i).append(".png)\n\n");
    }
    List<Drawn> drawn = drawn(text.toString());
    assertThat(drawn).hasSameSizeAs(kinds);
    for (int i = 0; i < kinds.size(); i++) {
      TestPng png = kinds.get(i);
      for (int y = 0; y < png.height(); y++) {
        for (int x = 0; x < png.width(); x++) {
          int[] seen = drawn.get(i).seen((x + 0.5) / png.width(), (y + 0.5) / png.height());
          for (int channel = 0; channel < 3; channel++) {
            assertThat(seen[channel])
                .as("%s at %d, %d", png, x, y)
                .isCloseTo(png.seen(x, y)[channel], within(2));
          }
        }
      }
    }
    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
  }

  @Test
  void greysInsideADrawingAreThoseOfTheirFile() throws Exception {
    int[][] greys = {{29}, {90}, {160}, {230}};
    byte[] png = new TestPng(0, 8, false, false, 3, 3).file();
    byte[] jpeg = TestJpeg.of(greys, -1, false, 32, 32);
    String image =
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'>"
            + "<image width='90' height='90' style='image-rendering: pixelated'"
            + " href='data:image/png;base64,%s'/></svg>";
    folder
        .with("en/png.svg", image.formatted(Base64.getEncoder().encodeToString(png)))
        .with(
            "en/jpeg.svg",
            image
                .replace("image/png", "image/jpeg")
                .formatted(Base64.getEncoder().encodeToString(jpeg)));
    List<Drawn> drawn = drawn("# One\n\nIt is ![a](png.svg)\n\nIt is ![b](jpeg.svg)");
    assertThat(drawn.get(0).seen(0.5, 0.5)[0]).isCloseTo(29, within(2));
    assertThat(drawn.get(1).seen(0.25, 0.25)[0]).isCloseTo(29, within(2));
  }

  @Test
  void turnedPicturesHaveTheirSidesExchanged() throws Exception {
    int[][] grey = {{29}, {90}, {160}, {230}};
    byte[] jpeg = TestJpeg.of(grey, -1, false, 64, 32);
    StringBuilder text = new StringBuilder("# Turned\n\n");
    for (int value = 1; value <= 8; value++) {
      folder.with("en/" + value + ".jpg", TestJpeg.turned(jpeg, value));
      text.append("It is ![t](").append(value).append(".jpg)\n\n");
    }
    List<Drawn> drawn = drawn(text.toString());
    for (int value = 1; value <= 8; value++) {
      Drawn image = drawn.get(value - 1);
      boolean swapped = value > 4;
      assertThat(image.area().getWidth()).isCloseTo(swapped ? 24 : 48, within(0.1));
      assertThat(image.area().getHeight()).isCloseTo(swapped ? 48 : 24, within(0.1));
      for (int field = 0; field < 4; field++) {
        int[] shown = TestJpeg.shown(value, 16 + field % 2 * 32, 8 + field / 2 * 16, 64, 32);
        double x = shown[0] / (swapped ? 32.0 : 64);
        double y = shown[1] / (swapped ? 64.0 : 32);
        assertThat(image.seen(x, y)[0]).isCloseTo(grey[field][0], within(2));
      }
    }
    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
  }

  @Test
  void whatWePrintIsNotTakenForChanged() throws Exception {
    int[][] inks = {{255, 255, 255, 255}, {255, 255, 255, 0}, {0, 255, 255, 255}, {9, 9, 99, 255}};
    int[][] grey = {{29}, {90}, {160}, {230}};
    byte[] gamma = TestPng.chunk("gAMA", new byte[] {0, 1, (byte) 0x86, (byte) 0xA0});
    folder
        .with("en/inks.jpg", TestJpeg.of(inks, 0, false, 64, 64))
        .with("en/turned.jpg", TestJpeg.turned(TestJpeg.of(grey, -1, true, 64, 32), 6))
        .with("en/grey.png", new TestPng(0, 8, false, false, 40, 40).file(gamma))
        .with("en/named.jpg", new TestPng(0, 16, true, true, 40, 40).file())
        .with("en/bits.png", new TestPng(3, 1, false, true, 40, 40).file())
        .with(
            "en/1.md",
            "# One\n\n![a](inks.jpg) ![b](turned.jpg) ![c](grey.png) ![d](named.jpg) ![e](bits.png)");
    folder.publish();
    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
    Publication publication = PublicationReader.read(root, new Problems()).orElseThrow();
    Manuscript manuscript =
        ManuscriptReader.read(publication, publication.editions().get(0), new Problems())
            .orElseThrow();
    FinishedEdition edition =
        new FinishedEdition(
            publication,
            manuscript,
            Optional.of(folder.file("en", Format.PDF)),
            Optional.of(folder.file("en", Format.EPUB)));
    assertThat(Finished.check(new ImageCheck(1, new FinishedTexts()), List.of(edition))).isEmpty();
  }

  @Test
  void filesAreWhatTheyHoldWhateverTheyAreCalled() throws Exception {
    folder
        .with("en/a.jpg", WIDE)
        .with("en/b", SVG)
        .with("en/c.svg", TALL)
        .with("en/d.PNG", TestJpeg.of(new int[][] {{9}, {9}, {9}, {9}}, -1, false, 32, 32))
        .with("publication.yaml", "title: Pictures\ncover: front.jpg\n")
        .with("front.jpg", new TestPng(2, 8, false, false, 600, 900).file())
        .with("en/1.md", "# One\n\n![a](a.jpg)\n\n![b](b)\n\n![c](c.svg)\n\n![d](d.PNG)");
    folder.publish();
    assertThat(folder.problems()).isEmpty();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.names())
        .contains(
            "EPUB/images/a.png", "EPUB/images/b.svg", "EPUB/images/c.png", "EPUB/images/d.jpg")
        .contains("EPUB/images/front.png");
    assertThat(epub.source("package.opf"))
        .contains("href=\"images/a.png\" media-type=\"image/png\"")
        .contains("href=\"images/b.svg\" media-type=\"image/svg+xml\"")
        .contains("href=\"images/d.jpg\" media-type=\"image/jpeg\"");
    assertThat(epub.complaints()).isEmpty();
    assertThat(DrawnImages.read(folder.file("en", Format.PDF)).images()).hasSize(3);
  }

  @Test
  void aStyleSheetSaysHowLargeAnImageIs() throws Exception {
    folder.with(
        "theme/css/theme.css",
        """
        img.small { width: 40% }
        figure { float: none }
        figure img { width: 60mm }
        .logo { height: 2em }
        .most { max-width: 25%; }
        .all { width: 300mm; border: 1mm solid #000; padding: 2mm }
        .middle { display: block; width: 50%; margin: 0 auto }
        """);
    List<Drawn> drawn =
        drawn(
            """
            # One

            Words <img class="small" src="wide.png" alt="a">

            <figure><img src="wide.png" alt="b"><figcaption>Sixty</figcaption></figure>

            Words <img class="logo" src="wide.png" alt="c"> words

            Words <img class="most" src="wide.png" alt="d"> words

            <img class="all" src="wide.png" alt="e">

            <img class="middle" src="wide.png" alt="f">

            <figure><img src="tall.png" alt="g"><figcaption>High</figcaption></figure>
            """);
    assertThat(drawn).hasSize(7);
    ofWidth(drawn, 0.4 * MEASURE);
    ofWidth(drawn, 60 * MM);
    ofWidth(drawn, 4 * EM); // 2 em high
    ofWidth(drawn, 0.25 * MEASURE);
    Drawn all = ofWidth(drawn, MEASURE - 6 * MM);
    Drawn middle = ofWidth(drawn, 0.5 * MEASURE);
    assertThat(middle.area().getCenterX()).isCloseTo(all.area().getCenterX(), within(1.0));
    // The greatest height of a figure, with the proportions of the image.
    Drawn tall = ofWidth(drawn, 80 * MM / 3);
    for (Drawn image : drawn) {
      double ratio = image.area().getWidth() / image.area().getHeight();
      assertThat(ratio).isCloseTo(image.equals(tall) ? 1 / 3.0 : 2, within(0.02));
    }
  }

  /** The image of a width, wherever it stands. */
  private static Drawn ofWidth(List<Drawn> drawn, double width) {
    assertThat(drawn)
        .as("width " + width)
        .filteredOn(image -> Math.abs(image.area().getWidth() - width) < 0.5)
        .hasSize(1);
    return drawn.stream()
        .filter(image -> Math.abs(image.area().getWidth() - width) < 0.5)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theAttributesOfAnImageSayHowLargeItIs() throws Exception {
    folder.with("theme/css/theme.css", ".styled { width: 20mm } .automatic { width: auto }");
    List<Drawn> drawn =
        drawn(
            """
            # One

            Words <img width="100" src="wide.png" alt="a"> words

            Words <img width="25%" src="wide.png" alt="b"> words

            Words <img width="120px" height="30" src="wide.png" alt="c">

            Words <img height="40" src="tall.png" alt="d">

            Words <img class="styled" width="100" src="wide.png" alt="e">

            Words <img width="5000" src="wide.png" alt="f">

            Words <img width="12em" src="wide.png" alt="g">

            Words <img class="automatic" width="12" src="wide.png" alt="h">

            Words ![i](wide.png){width=4cm}
            """);
    assertWidth(drawn.get(0), 75);
    assertWidth(drawn.get(1), 0.25 * MEASURE);
    assertWidth(drawn.get(2), 90);
    assertThat(drawn.get(2).area().getHeight()).isCloseTo(22.5, within(0.5));
    assertWidth(drawn.get(3), 10);
    assertWidth(drawn.get(4), 20 * MM);
    assertWidth(drawn.get(5), MEASURE);
    assertWidth(drawn.get(6), 12 * 10.5);
    assertWidth(drawn.get(7), MEASURE);
    assertWidth(drawn.get(8), 40 * MM);
    folder.publish();
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void theEpubKeepsTheAttributesOfAnImage() throws Exception {
    folder
        .with(
            "en/1.md",
            "# One\n\n![a](wide.png) <img src=\"wide.png\" alt=\"b\" width=\"30%\"> <img"
                + " src=\"wide.png\" alt=\"c\" width=\"90\" height=\"1e3\">\n\nx ![d](wide.png){width=2cm height=3em}\n")
        .publish();
    EpubFile epub = folder.epub("en");
    assertThat(Jsoup.parse(epub.source("section-01.xhtml")).select("img"))
        .extracting(image -> image.attr("width") + "/" + image.attr("style") + image.attr("height"))
        .containsExactly("/", "/width: 30%", "90/", "/width: 75.5906px; height: 3em");
    assertThat(epub.complaints()).isEmpty();
  }

  @Test
  void aDrawingInATemplateIsAsLargeAsTheStyleSheetSays() throws Exception {
    String drawing =
        "<svg class='%s' viewBox='0 0 300 150' role='img' aria-label='x'><rect width='300'"
            + " height='150' fill='%s'/></svg>";
    folder
        .with(
            "theme/css/theme.css",
            ".wide { width: 30mm } .high { height: 1em } .most { max-width: 20% }")
        .with(
            "theme/print.ftlh",
            "<html lang='en'><head><title>T</title>"
                + "<link rel='stylesheet' href='css/base.css'/>"
                + "<link rel='stylesheet' href='css/print.css'/>"
                + "<link rel='stylesheet' href='css/theme.css'/></head><body><p>In "
                + drawing.formatted("wide", "#f00")
                + " a "
                + drawing.formatted("high", "#0f0")
                + " line "
                + drawing.formatted("most", "#00f")
                + "</p></body></html>")
        .with("en/1.md", "# One")
        .as(Format.PDF)
        .publish();
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImage(0, 2);
      double measure = pdf.getPage(0).getMediaBox().getWidth();
      assertThat(extent(page, 0xFF0000)).isCloseTo(30 * MM, within(1.0));
      assertThat(extent(page, 0x00FF00)).isCloseTo(2 * 12, within(1.0));
      assertThat(extent(page, 0x0000FF)).isBetween(0.1 * measure, 0.2 * measure);
    }
  }

  /** The distance in pt from the leftmost pixel of a colour to the rightmost, at 2 pixels a pt. */
  private static double extent(BufferedImage page, int colour) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        if ((page.getRGB(x, y) & 0xFFFFFF) == colour) {
          first = Math.min(first, x);
          last = Math.max(last, x);
        }
      }
    }
    return (last + 1 - first) / 2.0;
  }

  @Test
  void imagesKeepToTheirCells() throws Exception {
    // In the order of the text.
    folder.with("theme/css/theme.css", "table { float: none }");
    List<Drawn> drawn =
        drawn(
            """
            # One

            | Words | Picture |
            |---|---|
            | Some words that go on for a while, so that they break into lines | ![a](wide.png) |

            | A | B | C |
            |---|---|---|
            | ![a](wide.png) | ![b](wide.png) | before ![c](tall.png) and after |

            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
            |---|---|---|---|---|---|---|---|
            | ![a](wide.png) | ![b](wide.png) | word | ![c](wide.png) | ![d](wide.png) | ![e](wide.png) | ![f](wide.png) | ![g](wide.png) |

            <table><tr><td>a</td><td><table><tr><td>b</td><td><img src="wide.png" alt="x"></td></tr></table></td></tr></table>
            """);
    assertThat(drawn).hasSize(12);
    for (Drawn image : drawn) {
      double left = 48;
      assertThat(image.area().getMinX()).isGreaterThanOrEqualTo(left);
      assertThat(image.area().getMaxX()).isLessThanOrEqualTo(419.53 - left);
      assertThat(image.area().getWidth()).isGreaterThan(15);
    }
    assertThat(drawn.get(0).area().getWidth()).isGreaterThan(MEASURE / 3);
    assertThat(drawn.get(1).area().getMaxX()).isLessThan(drawn.get(2).area().getMinX());
    assertThat(drawn.get(2).area().getMaxX()).isLessThan(drawn.get(3).area().getMinX());
  }

  @Test
  void theIdsOfDrawingsAreValid() throws Exception {
    folder
        .with(
            "en/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\""
                + " width=\"9\" height=\"9\" id=\"2024 plan\"><defs><linearGradient id=\"1\">"
                + "<stop offset=\"0\" stop-color=\"#f00\"/></linearGradient><g id=\"cell 1\"><rect width=\"2\""
                + " height=\"2\" fill=\"url(#1)\"/></g></defs><g id=\"\"/><g id=\"twice\"/>"
                + "<g id=\"twice\"/><use x:href=\"#cell 1\"/><use x:href=\"#none\"/>"
                + "<rect width=\"1\" height=\"1\" fill=\"url(#none)\" mask=\"url(#none)\"/></svg>")
        .with("en/1.md", "# One\n\n![a](a.svg)\n")
        .as(Format.EPUB)
        .publish();
    assertThat(folder.epub("en").complaints()).isEmpty();
  }

  @Test
  void theIdsOfDrawingsInTemplatesAreValid() throws Exception {
    String drawing =
        "<svg viewBox='0 0 9 9' role='img' aria-label='x'><defs><path id='s' d='M0 0h9'/><path"
            + " id='1' d='M0 0v9'/></defs><use href='#s'/><use xlink:href='#1'/></svg>";
    folder
        .with(
            "theme/section.ftlh",
            "<html lang='en'><head><title>T</title></head><body><section id='${section.id}'>"
                + "<p id='x'>%s%1$s</p>${section.content?no_esc}</section></body></html>"
                    .formatted(drawing))
        .with("en/1.md", "# One\n\nText.\n")
        .as(Format.EPUB)
        .publish();
    EpubFile epub = folder.epub("en");
    assertThat(epub.complaints()).isEmpty();
    assertThat(Jsoup.parse(epub.source("section-01.xhtml")).select("path, use"))
        .extracting(e -> e.id() + e.attr("href") + e.attr("xlink:href"))
        .containsExactly("s", "_1", "#s", "#_1", "s-2", "_1-2", "#s-2", "#_1-2");
  }

  /** In the order of the page: from the top, and from the left. */
  @Test
  void picturesOfAParagraphStandBesideOrBelowEachOther() throws Exception {
    folder.with("theme/css/theme.css", "img { max-height: 60mm } figure { float: none }");
    List<Drawn> drawn =
        drawn(
            """
            # One

            ![a](wide.png) ![b](wide.png)

            ![c](wide.png)
            ![d](tall.png)

            ![e](wide.png) ![f](wide.png "F") ![g](wide.png)

            [![h](wide.png)](https://example.org/h) [![i](wide.png)](https://example.org/i)

            ![j](wide.png){width=45%} ![k](wide.png){width=45%}

            ![l](wide.png){width=60%} ![m](wide.png){width=60%}

            Words.

            ![n](wide.png) and words.

            Words ![o](wide.png) words ![p](wide.png)

            - ![q](wide.png) ![r](wide.png)

            > ![s](wide.png) ![t](wide.png)
            """);
    assertThat(drawn).hasSize(20);
    assertApartInTheMeasure(drawn);
    for (int first : List.of(0, 2, 4, 7, 9, 18)) {
      assertThat(drawn.get(first + 1).area().getMinY())
          .as("beside %d", first)
          .isCloseTo(drawn.get(first).area().getMinY(), within(0.1));
      assertThat(drawn.get(first + 1).area().getMinX())
          .isGreaterThan(drawn.get(first).area().getMaxX() + 5);
    }
    assertThat(drawn.get(6).area().getMinY()).isCloseTo(drawn.get(4).area().getMinY(), within(0.1));
    assertWidth(drawn.get(0), 0.46 * MEASURE);
    assertWidth(drawn.get(4), 0.295 * MEASURE);
    assertWidth(drawn.get(9), 0.9 * 0.46 * MEASURE);
    assertWidth(drawn.get(11), 0.6 * MEASURE);
    assertThat(drawn.get(12).area().getMinY()).isGreaterThan(drawn.get(11).area().getMaxY() + 2);
    // Beside the indent of a paragraph there is less room.
    assertWidth(drawn.get(13), MEASURE - 1.2 * EM);
    assertWidth(drawn.get(14), MEASURE);
    assertWidth(drawn.get(15), MEASURE);
  }

  @Test
  void aPictureLeavesRoomForTheMarksThatDoNotLeaveIt() throws Exception {
    PublicationFolder zh =
        new PublicationFolder(root.resolve("zh"))
            .as(Format.PDF)
            .with("publication.yaml", "title: 图\ncover: none\n")
            .with("theme/css/theme.css", "img { max-height: 20mm } p { text-indent: 0 }")
            .with("zh-Hans/wide.png", new TestPng(2, 8, false, false, 1800, 100).file())
            .with("zh-Hans/1.md", "# 图\n\n见图![一](wide.png)。见图（![二](wide.png)），见图![三](wide.png)三\n");
    zh.publish();
    List<Drawn> drawn = DrawnImages.read(zh.file("zh-Hans", Format.PDF)).images();
    assertThat(drawn).hasSize(3);
    assertApartInTheMeasure(drawn);
    assertThat(drawn.get(0).area().getWidth()).isBetween(MEASURE - 1.1 * EM, MEASURE - 0.4 * EM);
    assertThat(drawn.get(1).area().getWidth()).isBetween(MEASURE - 2.6 * EM, MEASURE - EM);
    assertWidth(drawn.get(2), MEASURE);
  }

  @Test
  void picturesOfAParagraphStandBelowEachOtherInVerticalText() throws Exception {
    folder
        .as(Format.PDF)
        .with(
            "publication.yaml",
            "title: 図\ncover: none\neditions: [{language: ja, writing-mode: vertical-rl}]\n")
        .with("ja/wide.png", WIDE)
        .with("ja/tall.png", TALL)
        .with("ja/1.md", "# 図\n\n![一](wide.png) ![二](tall.png)\n\n図![三](wide.png)。\n")
        .publish();
    List<Drawn> drawn = DrawnImages.read(folder.file("ja", Format.PDF)).images();
    assertThat(drawn).hasSize(3);
    for (Drawn image : drawn) {
      assertThat(image.area().getMinX()).isGreaterThan(30);
      assertThat(image.area().getMaxX()).isLessThan(419.53 - 30);
    }
    assertThat(drawn.get(0).pageNumber()).isEqualTo(drawn.get(1).pageNumber());
    assertThat(drawn.get(1).area().getMinY()).isGreaterThan(drawn.get(0).area().getMaxY() + 5);
  }

  @Test
  void aDrawingWithoutASizeTakesTheRoomAcrossVerticalLines() throws Exception {
    folder
        .as(Format.PDF)
        .with(
            "publication.yaml",
            "title: 図\ncover: none\neditions: [{language: ja, writing-mode: vertical-rl}]\n")
        .with(
            "ja/red.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 360 128'>"
                + "<rect width='360' height='128' fill='#f00'/></svg>")
        .with("ja/1.md", "# 図\n\n" + "文を読む。".repeat(60) + "\n\n![一](red.svg '題')\n")
        .publish();
    try (PDDocument pdf = Loader.loadPDF(folder.file("ja", Format.PDF).toFile())) {
      double widest = 0;
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        BufferedImage page = new PDFRenderer(pdf).renderImage(i);
        for (int y = 0; y < page.getHeight(); y++) {
          int row = y;
          double red =
              IntStream.range(0, page.getWidth())
                  .filter(x -> page.getRGB(x, row) == Color.RED.getRGB())
                  .count();
          widest = Math.max(widest, red / page.getWidth());
        }
      }
      assertThat(widest).isBetween(0.5, 0.8);
    }
  }

  /** Each picture is in the measure of its page, and none lies on another one. */
  private static void assertApartInTheMeasure(List<Drawn> drawn) {
    double margin = 48;
    for (Drawn image : drawn) {
      assertThat(image.area().getMinX()).isGreaterThan(margin);
      assertThat(image.area().getMaxX()).isLessThan(419.53 - margin);
      assertThat(image.area().getWidth()).isLessThan(MEASURE + 0.5);
      assertThat(image.area().getMaxY()).isLessThan(595.28 - 40);
      for (Drawn other : drawn.subList(0, drawn.indexOf(image))) {
        Rectangle2D both = other.area().createIntersection(image.area());
        boolean overlap = both.getWidth() > 0.5 && both.getHeight() > 0.5;
        assertThat(overlap && other.pageNumber() == image.pageNumber())
            .as("%s and %s", other.area(), image.area())
            .isFalse();
      }
    }
  }

  private static void assertWidth(Drawn image, double width) {
    assertThat(image.area().getWidth()).isCloseTo(width, within(0.5));
  }

  private List<Drawn> drawn(String text) throws Exception {
    folder.with("en/1.md", text.getBytes(UTF_8)).as(Format.PDF).publish();
    return DrawnImages.read(folder.file("en", Format.PDF)).images();
  }
}
