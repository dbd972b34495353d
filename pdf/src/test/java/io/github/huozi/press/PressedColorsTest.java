package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Standard;
import io.github.huozi.press.PressReport.Converted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which inks print the colours of text, rules and drawings. */
class PressedColorsTest {

  private static final COSName NAME = COSName.getPDFName("X");

  @TempDir private Path temp;

  private SmallPdf pdf;
  private PDResources resources;

  @BeforeEach
  void start() {
    pdf = new SmallPdf(temp);
    resources = new PDResources();
  }

  /** The operators that say inks, and what paints. */
  private List<String> pressed(String operators) throws IOException {
    return pressed(operators, new ProfileBuilder());
  }

  private List<String> pressed(String operators, ProfileBuilder profile) throws IOException {
    pdf.page(operators, resources);
    pdf.press(profile.build());
    return pdf.inks(1);
  }

  private void add(COSName kind, COSDictionary object) {
    COSDictionary named = new COSDictionary();
    named.setItem(NAME, object);
    resources.getCOSObject().setItem(kind, named);
  }

  @Test
  void greysAreBlackInk() throws IOException {
    assertThat(pressed(".25 g 20 20 9 9 re f .5 .5 .5 rg 20 20 9 9 re f .5 G 0 0 m 50 50 l S"))
        .containsExactly("0 0 0 0.75 k", "f", "0 0 0 0.5 k", "f", "0 0 0 0.5 K", "S");
  }

  @Test
  void solidBlackOverprints() throws IOException {
    assertThat(
            pressed(
                "0 g 20 20 9 9 re f 1 g 20 20 9 9 re f .5 g 20 20 9 9 re f 0 0 0 rg 20 20 9 9 re f"
                    + " 0 0 0 1 k 20 20 9 9 re f 1 1 1 1 k 20 20 9 9 re f"))
        .containsExactly(
            "0 0 0 1 k",
            "/overF gs",
            "f",
            "0 0 0 0 k",
            "/over gs",
            "f",
            "0 0 0 0.5 k",
            "f",
            "0 0 0 1 k",
            "/overF gs",
            "f",
            "f",
            "0.667 0.667 0.667 1 k",
            "/over gs",
            "f");
    COSDictionary over = state("overF");
    assertThat(over.getBoolean(COSName.OP_NS, false)).isTrue();
    assertThat(over.getBoolean(COSName.OP, true)).isFalse();
    assertThat(over.getInt(COSName.OPM)).isEqualTo(1);
    assertThat(state("over").getBoolean(COSName.OP_NS, true)).isFalse();
  }

  private COSDictionary state(String name) throws IOException {
    return pdf.pressedPage(1).getResources().getExtGState(COSName.getPDFName(name)).getCOSObject();
  }

  @Test
  void tintsAreAsDarkAsTheLightestThatPrints() throws IOException {
    assertThat(
            pressed(
                ".95 g 20 20 9 9 re f .85 g 20 20 9 9 re f 1 g 20 20 9 9 re f",
                new ProfileBuilder().least(0, .1)))
        .containsExactly("0 0 0 0.1 k", "f", "0 0 0 0.15 k", "f", "0 0 0 0 k", "f");
  }

  @Test
  void linesAreAsWideAsTheThinnestThatPrints() throws IOException {
    pdf.page(
        "q .5 0 0 .5 0 0 cm .4 w 20 20 m 90 20 l S 4 w 20 20 m 90 20 l S Q"
            + " 20 20 50 .4 re f 20 50 -.4 50 re f 30 30 .4 .6 re f 20 20 50 4 re f"
            + " 20 40 m 70 40 l 69.8 40.2 l 20.2 40.2 l h f",
        resources);
    pdf.press(new ProfileBuilder().bleed(0).least(.75, 0).build());
    assertThat(pdf.operators(1))
        .containsSubsequence("1.5 w", "S", "4 w", "S")
        .contains("20 19.825 50 0.75 re", "20.175 50 -0.75 50 re")
        .contains("30 30 0.4 0.6 re", "20 20 50 4 re")
        .containsSubsequence("20 39.725 m", "70 39.725 l", "69.8 40.475 l", "20.2 40.475 l");
  }

  @Test
  void aPageBeginsWithBlack() throws IOException {
    assertThat(pressed("20 20 9 9 re f")).containsExactly("0 0 0 1 k", "/overF gs", "f");
  }

  @Test
  void linesAndAreasOverprintEachForItself() throws IOException {
    assertThat(pressed("0 G 1 g 20 20 9 9 re B 1 0 0 0 K 20 20 9 9 re B"))
        .containsExactly("0 0 0 0 k", "0 0 0 1 K", "/overL gs", "B", "1 0 0 0 K", "/over gs", "B");
  }

  @Test
  void whatIsRestoredIsWrittenAgain() throws IOException {
    assertThat(pressed("1 0 0 0 k q 0 g 20 20 9 9 re f Q 20 20 9 9 re f 20 20 9 9 re f"))
        .containsExactly("0 0 0 1 k", "/overF gs", "f", "1 0 0 0 k", "f", "f");
  }

  @Test
  void aColorOfAScreenBecomesTheSameInksEverywhere() throws IOException {
    String red = ".8 .1 .1 rg 20 20 9 9 re f ";
    COSStream form = pdf.form(red, new PDResources());
    add(COSName.XOBJECT, form);
    pdf.page(red + "/X Do", resources);
    PressReport report = pdf.press(new ProfileBuilder().limit(1.5).build());
    List<String> inks = pdf.inks(1);
    assertThat(inks).element(0).asString().endsWith(" k");
    PDFormXObject pressed = (PDFormXObject) pdf.pressedPage(1).getResources().getXObject(NAME);
    assertThat(SmallPdf.operators(pressed.getContentStream().toByteArray())).contains(inks.get(0));
    assertThat(report.colors()).singleElement().extracting(Converted::screen).isEqualTo("#cc1a1a");
    double all =
        Arrays.stream(inks.get(0).split(" ", -1)).limit(4).mapToDouble(Double::parseDouble).sum();
    assertThat(all).isBetween(1.0, 1.501);
  }

  @Test
  void inksOfTheAuthorStay() throws IOException {
    assertThat(pressed(".1 .2 .3 .4 k 20 20 9 9 re f")).containsExactly("0.1 0.2 0.3 0.4 k", "f");
  }

  @Test
  void inkIsLimited() throws IOException {
    assertThat(pressed("1 1 1 1 k 20 20 9 9 re f", new ProfileBuilder().limit(2.2)))
        .containsExactly("0.4 0.4 0.4 1 k", "f");
  }

  @Test
  void ofOneInkAllIsGrey() throws IOException {
    assertThat(
            pressed(
                "1 0 0 rg 20 20 9 9 re f 0 g 20 20 9 9 re f 0 0 0 .25 k 20 20 9 9 re f",
                new ProfileBuilder().colors(Colors.BLACK)))
        .containsExactly("0.299 g", "f", "0 g", "f", "0.75 g", "f");
  }

  @Test
  void colorsOfAScreenStayIfAsked() throws IOException {
    assertThat(pressed("1 0 0 rg 20 20 9 9 re f", new ProfileBuilder().colors(Colors.RGB)))
        .containsExactly("1 0 0 rg", "f");
  }

  @Test
  void aSpotInkHasAPlateOfItsOwn() throws IOException {
    pdf.spot("PANTONE 485 C", 0f, .95f, 1f, 0f);
    List<String> inks =
        pressed("0 .95 1 0 k 20 20 9 9 re f 0 .95 1 0 K 0 0 m 9 9 l S 0 .9 1 0 k 20 20 9 9 re f");
    String space = inks.get(0).split(" ", -1)[0];
    assertThat(inks)
        .containsExactly(
            space + " cs", "1 scn", "f", space + " CS", "1 SCN", "S", "0 0.9 1 0 k", "f");
    PDSeparation separation =
        (PDSeparation)
            pdf.pressedPage(1).getResources().getColorSpace(COSName.getPDFName(space.substring(1)));
    assertThat(separation.getColorantName()).isEqualTo("PANTONE 485 C");
  }

  @Test
  void whatIsTranslucentDoesNotOverprint() throws IOException {
    PDExtendedGraphicsState half = new PDExtendedGraphicsState();
    half.setNonStrokingAlphaConstant(.5f);
    resources.put(NAME, half);
    assertThat(pressed("/X gs 0 g 20 20 9 9 re f")).containsExactly("/X gs", "0 0 0 1 k", "f");
  }

  @Test
  void withoutTransparencyThePaperShinesThrough() throws IOException {
    PDExtendedGraphicsState half = new PDExtendedGraphicsState();
    half.setNonStrokingAlphaConstant(.5f);
    resources.put(NAME, half);
    COSStream ofMask = pdf.form("20 20 9 9 re f", new PDResources());
    ofMask.setItem(COSName.GROUP, new COSDictionary());
    add(COSName.XOBJECT, ofMask);
    pdf.page("/X gs 0 g 20 20 9 9 re f", resources);
    pdf.page("/X gs 1 0 0 0 k 20 20 9 9 re f", resources);
    PressReport report = pdf.press(new ProfileBuilder().standard(Standard.X1A_2001).build());
    assertThat(pdf.inks(1)).containsExactly("0 0 0 0.5 k", "f");
    assertThat(pdf.inks(2)).containsExactly("0.5 0 0 0 k", "f");
    assertThat(report.warnings())
        .singleElement()
        .matches(warning -> warning.page() == 1 && warning.what().contains("translucent"));
    // A standard without transparency forbids it in what no operator names, too.
    assertThat(pdf.pressedPage(1).getResources().getExtGStateNames()).isEmpty();
    assertThat(pdf.pressedPage(1).getResources().getXObjectNames()).isEmpty();
  }

  /** A form begins with what is around it; white in it must not overprint. */
  @Test
  void aFormDoesNotOverprintWithWhatIsAroundIt() throws IOException {
    COSStream form =
        pdf.form("20 20 9 9 re f 1 g 20 20 9 9 re f 0 g 20 20 9 9 re f", new PDResources());
    add(COSName.XOBJECT, form);
    assertThat(pressed("0 g 20 20 9 9 re f /X Do"))
        .containsExactly("0 0 0 1 k", "/overF gs", "f", "0 0 0 1 K", "/overFL gs", "/X Do");
    PDFormXObject pressed = (PDFormXObject) pdf.pressedPage(1).getResources().getXObject(NAME);
    assertThat(SmallPdf.operators(pressed.getContentStream().toByteArray()))
        .containsExactly(
            "20 20 9 9 re",
            "f",
            "0 0 0 0 k",
            "/over gs",
            "20 20 9 9 re",
            "f",
            "0 0 0 1 k",
            "/overF gs",
            "20 20 9 9 re",
            "f");
    assertThat(pressed.getResources().getExtGStateNames()).hasSize(2);
  }

  @Test
  void groupsBlendInTheInks() throws IOException {
    COSStream form = pdf.form("1 0 0 rg 20 20 9 9 re f", new PDResources());
    COSDictionary group = new COSDictionary();
    group.setItem(COSName.S, COSName.TRANSPARENCY);
    group.setItem(COSName.CS, COSName.DEVICERGB);
    form.setItem(COSName.GROUP, group);
    add(COSName.XOBJECT, form);
    pdf.page("/X Do", resources);
    COSDictionary ofPage = new COSDictionary(group);
    pdf.pdf.getPage(0).getCOSObject().setItem(COSName.GROUP, ofPage);
    pdf.press(new ProfileBuilder().build());
    assertThat(pdf.pressedPage(1).getCOSObject().getCOSDictionary(COSName.GROUP))
        .extracting(pressed -> pressed.getCOSName(COSName.CS))
        .isEqualTo(COSName.DEVICECMYK);
    assertThat(pdf.pressedPage(1).getResources().getXObject(NAME).getCOSObject())
        .extracting(pressed -> pressed.getCOSDictionary(COSName.GROUP).getCOSName(COSName.CS))
        .isEqualTo(COSName.DEVICECMYK);
    pdf.press(new ProfileBuilder().colors(Colors.BLACK).build());
    assertThat(pdf.pressedPage(1).getCOSObject().getCOSDictionary(COSName.GROUP))
        .extracting(pressed -> pressed.getCOSName(COSName.CS))
        .isEqualTo(COSName.DEVICEGRAY);
    pdf.press(new ProfileBuilder().standard(Standard.X1A_2003).build());
    assertThat(pdf.pressedPage(1).getCOSObject().containsKey(COSName.GROUP)).isFalse();
  }

  // Gradients.

  private static COSArray numbers(float... numbers) {
    COSArray array = new COSArray();
    for (float number : numbers) {
      array.add(new COSFloat(number));
    }
    return array;
  }

  private static COSDictionary exponential(COSArray first, COSArray last) {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    function.setItem(COSName.DOMAIN, numbers(0, 1));
    function.setItem(COSName.C0, first);
    function.setItem(COSName.C1, last);
    function.setInt(COSName.N, 1);
    return function;
  }

  private static COSDictionary axial(COSDictionary function, COSName space) {
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.SHADING_TYPE, 2);
    shading.setItem(COSName.COLORSPACE, space);
    shading.setItem(COSName.COORDS, numbers(0, 0, 100, 0));
    shading.setItem(COSName.FUNCTION, function);
    return shading;
  }

  private COSDictionary pressedShading() throws IOException {
    return pdf.pressedPage(1).getResources().getShading(NAME).getCOSObject();
  }

  @Test
  void theColorsOfAGradientBecomeInks() throws IOException {
    COSDictionary stitched = new COSDictionary();
    stitched.setInt(COSName.FUNCTION_TYPE, 3);
    stitched.setItem(COSName.DOMAIN, numbers(0, 1));
    COSArray functions = new COSArray();
    functions.add(exponential(numbers(0, 0, 0), numbers(.5f, .5f, .5f)));
    functions.add(exponential(numbers(.5f, .5f, .5f), numbers(.8f, .1f, .1f)));
    stitched.setItem(COSName.FUNCTIONS, functions);
    stitched.setItem(COSName.BOUNDS, numbers(.5f));
    stitched.setItem(COSName.ENCODE, numbers(0, 1, 0, 1));
    add(COSName.SHADING, axial(stitched, COSName.DEVICERGB));
    assertThat(pressed("0 g 20 20 9 9 re f /X sh"))
        .containsExactly("0 0 0 1 k", "/overF gs", "f", "/over gs", "/X sh");
    COSDictionary shading = pressedShading();
    assertThat(shading.getCOSName(COSName.COLORSPACE)).isEqualTo(COSName.DEVICECMYK);
    COSArray parts = shading.getCOSDictionary(COSName.FUNCTION).getCOSArray(COSName.FUNCTIONS);
    COSDictionary neutral = (COSDictionary) parts.getObject(0);
    assertThat(neutral.getCOSArray(COSName.C0).toFloatArray()).containsExactly(0, 0, 0, 1);
    assertThat(neutral.getCOSArray(COSName.C1).toFloatArray()).containsExactly(0, 0, 0, .5f);
    float[] red = ((COSDictionary) parts.getObject(1)).getCOSArray(COSName.C1).toFloatArray();
    assertThat(red[1]).isGreaterThan(.8f);
  }

  @Test
  void aGradientOfOneInkIsGrey() throws IOException {
    pdf.spot("Red", 0f, 1f, 1f, 0f);
    add(
        COSName.SHADING,
        axial(exponential(numbers(0, 1, 1, 0), numbers(0, 0, 0, 1)), COSName.DEVICECMYK));
    pressed("/X sh", new ProfileBuilder().colors(Colors.BLACK));
    COSDictionary shading = pressedShading();
    assertThat(shading.getCOSName(COSName.COLORSPACE)).isEqualTo(COSName.DEVICEGRAY);
    COSDictionary function = shading.getCOSDictionary(COSName.FUNCTION);
    assertThat(function.getCOSArray(COSName.C0).toFloatArray())
        .hasSize(1)
        .containsExactly(new float[] {.299f}, within(.001f));
    assertThat(function.getCOSArray(COSName.C1).toFloatArray()).containsExactly(0);
  }

  @Test
  void theColorsThatAGradientDoesNotNameAreBlackAndWhite() throws IOException {
    COSDictionary function = exponential(numbers(0), numbers(1));
    function.removeItem(COSName.C0);
    function.removeItem(COSName.C1);
    add(COSName.SHADING, axial(function, COSName.DEVICEGRAY));
    pressed("/X sh");
    COSDictionary pressed = pressedShading().getCOSDictionary(COSName.FUNCTION);
    assertThat(pressed.getCOSArray(COSName.C0).toFloatArray()).containsExactly(0, 0, 0, 1);
    assertThat(pressed.getCOSArray(COSName.C1).toFloatArray()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void aGradientOfAnUnknownKindIsTold() throws IOException {
    COSDictionary function = exponential(numbers(0), numbers(1));
    function.setInt(COSName.FUNCTION_TYPE, 4);
    add(COSName.SHADING, axial(function, COSName.DEVICEGRAY));
    pdf.page("/X sh", resources);
    assertThat(pdf.press(new ProfileBuilder().build()).warnings())
        .singleElement()
        .matches(warning -> warning.what().contains("gradient"));
  }

  // Patterns.

  private COSDictionary gradientPattern() {
    COSDictionary pattern = new COSDictionary();
    pattern.setInt(COSName.PATTERN_TYPE, 2);
    pattern.setItem(
        COSName.SHADING, axial(exponential(numbers(1, 0, 0), numbers(0, 0, 1)), COSName.DEVICERGB));
    pattern.setItem(COSName.MATRIX, numbers(1, 0, 0, 1, 3, 4));
    return pattern;
  }

  /** A pattern is placed on the sheet, not in the content that moves on it. */
  @Test
  void aPatternMovesWithThePage() throws IOException {
    add(COSName.PATTERN, gradientPattern());
    String operators = "0 g 20 20 9 9 re f /Pattern cs /X scn 20 20 9 9 re f 0 g 20 20 9 9 re f";
    pdf.page(operators, resources).page(operators, resources);
    pdf.press(new ProfileBuilder().noSpineBleed().build());
    for (int page : new int[] {1, 2}) {
      List<String> inks = pdf.inks(page);
      String name = inks.get(4).split(" ", -1)[0];
      // Black after the pattern is written again.
      assertThat(inks)
          .containsExactly(
              "0 0 0 1 k", "/overF gs", "f", "/Pattern cs", name + " scn", "f", "0 0 0 1 k", "f");
      Matrix matrix =
          pdf.pressedPage(page)
              .getResources()
              .getPattern(COSName.getPDFName(name.substring(1)))
              .getMatrix();
      assertThat(matrix.getTranslateX()).isEqualTo(page == 1 ? 3 : 13);
      assertThat(matrix.getTranslateY()).isEqualTo(14);
    }
  }

  @Test
  void tilesHaveInksAndMoveWithThePage() throws IOException {
    COSStream tiles = pdf.form(".5 g 0 0 5 5 re f", new PDResources());
    tiles.setInt(COSName.PATTERN_TYPE, 1);
    tiles.setInt(COSName.PAINT_TYPE, 1);
    tiles.setInt(COSName.TILING_TYPE, 1);
    tiles.setInt(COSName.X_STEP, 10);
    tiles.setInt(COSName.Y_STEP, 10);
    add(COSName.PATTERN, tiles);
    List<String> inks = pressed("/Pattern cs /X scn 20 20 9 9 re f");
    COSName name = COSName.getPDFName(inks.get(1).split(" ", -1)[0].substring(1));
    COSStream moved = (COSStream) pdf.pressedPage(1).getResources().getPattern(name).getCOSObject();
    assertThat(SmallPdf.operators(moved.createInputStream().readAllBytes()))
        .contains("0 0 0 0.5 k");
    assertThat(moved.getCOSArray(COSName.MATRIX).toFloatArray())
        .containsExactly(1, 0, 0, 1, 10, 10);
  }

  @Test
  void aPatternOfAFormMovesWithTheForm() throws IOException {
    PDResources own = new PDResources();
    COSDictionary named = new COSDictionary();
    named.setItem(NAME, gradientPattern());
    own.getCOSObject().setItem(COSName.PATTERN, named);
    add(COSName.XOBJECT, pdf.form("/Pattern cs /X scn 20 20 9 9 re f", own));
    pressed("/X Do");
    PDFormXObject form = (PDFormXObject) pdf.pressedPage(1).getResources().getXObject(NAME);
    assertThat(form.getResources().getPattern(NAME).getMatrix().getTranslateX()).isEqualTo(3);
    assertThat(form.getResources().getPatternNames()).hasSize(1);
  }

  @Test
  void aColorSpaceBeginsWithItsFirstColor() throws IOException {
    assertThat(pressed("1 0 0 0 k /DeviceRGB cs 20 20 9 9 re f .5 .5 .5 scn 20 20 9 9 re f"))
        .containsExactly("0 0 0 1 k", "/overF gs", "f", "0 0 0 0.5 k", "/over gs", "f");
  }

  @Test
  void hiddenTextHasNoInkAndOutlinedTextTheInkOfLines() throws IOException {
    assertThat(pressed("1 0 0 0 k 0 1 0 0 K BT 3 Tr (a) Tj 1 Tr (a) Tj 2 Tr (a) Tj ET"))
        .containsExactly("… Tj", "0 1 0 0 K", "… Tj", "1 0 0 0 k", "… Tj");
  }
}
