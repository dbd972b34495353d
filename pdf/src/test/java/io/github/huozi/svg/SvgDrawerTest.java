package io.github.huozi.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgDrawerTest {

  private static final String PNG =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGP4z8DAAMIM////"
          + "ZwAAHu8E/KPItPcAAAAASUVORK5CYII=";

  private static String svg(String attributes, String content) {
    return "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + ">" + content + "</svg>";
  }

  private static String drawing(String content) {
    return svg("width='400' height='300' viewBox='0 0 400 300'", content);
  }

  /** One pixel of the image is one px of the page. */
  private static BufferedImage picture(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 96);
    }
  }

  private static List<PDXObject> objects(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDXObject> found = new ArrayList<>();
      collect(document.getPage(0).getResources(), found);
      return found;
    }
  }

  private static void collect(PDResources resources, List<PDXObject> found) throws IOException {
    if (resources == null) {
      return;
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      found.add(object);
      if (object instanceof PDFormXObject form) {
        collect(form.getResources(), found);
      }
    }
  }

  /** The bounding box of the pixels that are not white. */
  private static Rectangle inked(BufferedImage image) {
    Rectangle inked = new Rectangle(-1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) != 0xffffff) {
          inked =
              inked.width < 0 ? new Rectangle(x, y, 1, 1) : inked.union(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return inked;
  }

  private static void assertColor(BufferedImage image, int x, int y, Color expected) {
    Color found = new Color(image.getRGB(x, y));
    assertThat(found.getRed()).as("red of %s", found).isCloseTo(expected.getRed(), within(6));
    assertThat(found.getGreen()).as("green of %s", found).isCloseTo(expected.getGreen(), within(6));
    assertThat(found.getBlue()).as("blue of %s", found).isCloseTo(expected.getBlue(), within(6));
  }

  @Test
  void aPlainDrawingIsNotAnImage() throws IOException {
    byte[] pdf =
        FigurePage.pdf(
            drawing(
                "<defs><linearGradient id='a' x2='1' y2='1'><stop stop-color='red'/>"
                    + "<stop offset='1' stop-color='blue' stop-opacity='.5'/></linearGradient>"
                    + "<clipPath id='c'><circle r='50'/></clipPath></defs>"
                    + "<rect width='100' height='40' fill='url(#a)' stroke='url(#a)'/>"
                    + "<g opacity='.5' clip-path='url(#c)'><text y='30'>活字 type</text></g>"
                    + "<circle cx='9' cy='9' r='5' stroke='red' transform='scale(2 1)'/>"));
    assertThat(objects(pdf)).isNotEmpty().noneMatch(PDImageXObject.class::isInstance);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getPage(0).getResources().getFontNames()).isEmpty();
    }
  }

  /** The style of a nested group ends with the group; PDF/A limits the nesting of saved states. */
  @Test
  void deepGroupsAreDrawnAsFlatOnes() throws IOException {
    StringBuilder nested = new StringBuilder("<clipPath id='c'><rect width='399' height='299'/>");
    StringBuilder flat = new StringBuilder();
    nested.append("</clipPath>");
    String after = "";
    String rect = "<rect %s width='4' height='4' fill='%s'/>";
    for (int i = 1; i <= 90; i++) {
      String colour = i % 2 == 0 ? "red" : "blue";
      String clip = i % 15 == 0 ? "clip-path='url(#c)'" : "";
      nested.append("<g transform='translate(4 2)' fill='%s' %s>".formatted(colour, clip));
      nested.append("<rect width='4' height='4'/>");
      after = "<rect y='80' width='4' height='4'/></g>" + after;
      for (int y : new int[] {0, 80}) {
        flat.append(rect.formatted("x='%d' y='%d'".formatted(4 * i, 2 * i + y), colour));
      }
    }
    byte[] pdf = FigurePage.pdf(drawing(nested + after));
    BufferedImage found = picture(pdf);
    BufferedImage expected = picture(FigurePage.pdf(drawing(flat.toString())));
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertColor(found, x, y, new Color(expected.getRGB(x, y)));
      }
    }
    assertThat(inked(expected)).isEqualTo(new Rectangle(4, 2, 360, 262));
    assertThat(deepestSaved(pdf)).isLessThan(28);
  }

  private static int deepestSaved(byte[] pdf) throws IOException {
    int deepest = 0;
    int depth = 0;
    List<PDXObject> forms = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      collect(document.getPage(0).getResources(), forms);
      List<Object> tokens = new ArrayList<>(new PDFStreamParser(document.getPage(0)).parse());
      for (PDXObject form : forms) {
        tokens.addAll(new PDFStreamParser((PDFormXObject) form).parse());
      }
      for (Object token : tokens) {
        if (token instanceof Operator operator) {
          depth += operator.getName().equals("q") ? 1 : operator.getName().equals("Q") ? -1 : 0;
          deepest = Math.max(deepest, depth);
        }
      }
    }
    return deepest;
  }

  @Test
  void textIsDrawnWhereItIsAnchored() throws IOException {
    Rectangle ink =
        inked(
            picture(
                FigurePage.pdf(
                    drawing(
                        "<text x='200' y='100' font-size='50' text-anchor='middle'>口口</text>"))));
    assertThat(ink.getCenterX()).isCloseTo(200, within(2.0));
    assertThat(ink.getMaxY()).isBetween(95.0, 110.0);
    assertThat(ink.getWidth()).isBetween(80.0, 100.0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, 300",
    "width: 200px, 200, 150",
    "height: 75px, 100, 75",
    "max-width: 100px, 100, 75",
    "max-height: 150px, 200, 150",
    "width: 30%, 192, 144",
  })
  void cssSizesKeepTheProportions(String style, int width, int height) throws IOException {
    Rectangle ink =
        inked(picture(FigurePage.pdf(drawing("<rect width='400' height='300'/>"), style)));
    assertThat(ink.getX()).isCloseTo(0, within(1.0));
    assertThat(ink.getY()).isCloseTo(0, within(1.0));
    assertThat(ink.getWidth()).isCloseTo(width, within(1.5));
    assertThat(ink.getHeight()).isCloseTo(height, within(1.5));
  }

  @Test
  void aBoxOfOtherProportionsCentresTheDrawing() throws IOException {
    Rectangle ink =
        inked(
            picture(
                FigurePage.pdf(
                    drawing("<rect width='400' height='300'/>"), "width: 400px; height: 100px")));
    assertThat(ink.getX()).isCloseTo(133, within(1.5));
    assertThat(ink.getWidth()).isCloseTo(133, within(1.5));
  }

  @Test
  void paddingAndBorderLieAroundTheDrawing() throws IOException {
    Rectangle ink =
        inked(
            picture(
                FigurePage.pdf(
                    drawing("<rect width='400' height='300'/>"), "width: 100px; padding: 20px")));
    assertThat(ink.getX()).isCloseTo(20, within(1.0));
    assertThat(ink.getY()).isCloseTo(20, within(1.0));
    assertThat(ink.getWidth()).isCloseTo(100, within(1.5));
  }

  @Test
  void inlineSvgIsDrawn() throws IOException {
    byte[] pdf = FigurePage.html(drawing("<rect width='40' height='30' fill='#ff0000'/>"));
    assertColor(picture(pdf), 20, 15, Color.RED);
  }

  @Test
  void backgroundsAreDrawn() throws IOException {
    String uri =
        "data:image/svg+xml,"
            + svg("viewBox='0 0 1 1'", "<rect width='1' height='1' fill='lime'/>")
                .replace("<", "%3C")
                .replace(">", "%3E");
    byte[] pdf =
        FigurePage.html(
            "<div style=\"width: 100px; height: 100px; background-size: 100px 100px;"
                + " background-repeat: no-repeat; background-image: url(&quot;"
                + uri
                + "&quot;)\"></div>");
    assertColor(picture(pdf), 50, 50, Color.GREEN.brighter());
  }

  @Test
  void gradientsFollowTheShape() throws IOException {
    BufferedImage image =
        picture(
            FigurePage.pdf(
                drawing(
                    "<defs><linearGradient id='a' x2='1' y2='1'><stop stop-color='red'/>"
                        + "<stop offset='.5' stop-color='white'/>"
                        + "<stop offset='1' stop-color='blue'/></linearGradient>"
                        + "<radialGradient id='b'><stop stop-color='white'/>"
                        + "<stop offset='1' stop-color='blue'/></radialGradient></defs>"
                        + "<rect width='200' height='50' fill='url(#a)'/>"
                        + "<rect y='100' width='200' height='50' fill='url(#b)'/>")));
    // The middle band runs along the other diagonal.
    assertColor(image, 190, 2, Color.WHITE);
    assertColor(image, 10, 47, Color.WHITE);
    assertColor(image, 100, 125, Color.WHITE);
    assertColor(image, 100, 147, image.getRGB(197, 125));
  }

  private static void assertColor(BufferedImage image, int x, int y, int expected) {
    Color found = new Color(image.getRGB(x, y));
    assertThat(found.getRed()).isCloseTo(new Color(expected).getRed(), within(30));
  }

  @Test
  void repeatedAndFocalGradientsFillOnlyTheirShape() throws IOException {
    byte[] pdf =
        FigurePage.pdf(
            drawing(
                "<defs><radialGradient id='r' fr='.2'><stop stop-color='red'/>"
                    + "<stop offset='1' stop-color='lime'/></radialGradient>"
                    + "<linearGradient id='l' x2='.25' spreadMethod='repeat'>"
                    + "<stop stop-color='red'/><stop offset='.5' stop-color='red'/>"
                    + "<stop offset='.5' stop-color='lime'/></linearGradient></defs>"
                    + "<circle cx='50' cy='50' r='50' fill='url(#r)'/>"
                    + "<rect y='200' width='400' height='20' fill='url(#l)'/>"));
    assertThat(objects(pdf)).filteredOn(PDImageXObject.class::isInstance).hasSize(2);
    BufferedImage image = picture(pdf);
    assertColor(image, 50, 50, Color.RED);
    assertColor(image, 3, 3, Color.WHITE);
    assertColor(image, 325, 210, Color.RED);
    assertColor(image, 375, 210, Color.GREEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "red | 255 | 0 | 0",
        "#0f0 | 0 | 255 | 0",
        "rgb(0, 0, 255) | 0 | 0 | 255",
        "rgb(100% 0% 0% / 0.5) | 255 | 127 | 127",
        "hsl(120, 100%, 25%) | 0 | 127 | 0",
        "hsla(240deg 100% 50% / 50%) | 127 | 127 | 255",
        "transparent | 255 | 255 | 255",
      })
  void coloursAreRead(String color, int red, int green, int blue) throws IOException {
    BufferedImage image =
        picture(FigurePage.pdf(drawing("<rect width='40' height='30' fill='" + color + "'/>")));
    assertColor(image, 20, 15, new Color(red, green, blue));
  }

  @Test
  void masksPatternsAndFiltersBecomeOneImage() throws IOException {
    byte[] pdf =
        FigurePage.pdf(
            drawing(
                "<mask id='m'><rect width='50' height='300' fill='white'/></mask>"
                    + "<rect width='100' height='100' mask='url(#m)' fill='#ff0000'/>"));
    assertThat(objects(pdf)).filteredOn(PDImageXObject.class::isInstance).hasSize(1);
    BufferedImage image = picture(pdf);
    assertColor(image, 25, 50, Color.RED);
    assertColor(image, 75, 50, Color.WHITE);
  }

  @Test
  void embeddedImagesAreShown() throws IOException {
    byte[] pdf = FigurePage.pdf(drawing("<image width='100' height='100' href='" + PNG + "'/>"));
    assertThat(objects(pdf)).filteredOn(PDImageXObject.class::isInstance).isNotEmpty();
    assertColor(picture(pdf), 5, 5, Color.RED);
  }

  @ParameterizedTest
  @CsvSource({
    "<image width='100' height='100' href='file:///etc/passwd'/>",
    "<image width='100' height='100' href='other.png'/>",
    "<image width='100' height='100' href='http://localhost:1/a.png'/>",
    "<use href='other.svg#a'/>",
    "<rect width='100' height='100' fill='url(other.svg#a) none'/>",
    "<foreignObject width='100' height='100'><p>x</p></foreignObject>",
    "<script>alert(1)</script>",
  })
  void nothingOutsideTheFileIsShown(String content) throws IOException {
    assertThat(objects(FigurePage.pdf(drawing(content))))
        .noneMatch(PDImageXObject.class::isInstance);
  }

  @Test
  void theSameDrawingGivesTheSameBytes() throws IOException {
    String svg =
        drawing(
            "<defs><radialGradient id='b'><stop stop-color='white'/><stop offset='1'"
                + " stop-color='blue'/></radialGradient></defs><rect width='200' height='50'"
                + " fill='url(#b)' opacity='.5'/><text y='99'>活字</text>");
    assertThat(FigurePage.pdf(svg)).isEqualTo(FigurePage.pdf(svg));
  }
}
