package io.github.huozi.check.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.check.MadeEdition;
import io.github.huozi.check.PageSteps;
import io.github.huozi.check.press.GoodPrintFile.Change;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a print file is found, by its rule and by no other. */
class PrintCheckTest {

  private static final COSName NAME = COSName.getPDFName("Damage");

  @TempDir private Path temp;

  private List<String> rules(GoodPrintFile file) throws IOException {
    List<Finding> findings =
        new MadeEdition(temp, "Text.")
            .check(
                new PrintCheck(PageSteps.NONE),
                new PrintFile(file.profile(), file.path(), false),
                file.reading());
    return findings.stream().map(Finding::rule).toList();
  }

  private GoodPrintFile good(Standard standard, Colors colors) throws IOException {
    return GoodPrintFile.of(temp, GoodPrintFile.profile(standard, colors));
  }

  @ParameterizedTest
  @CsvSource({
    "X4, CMYK",
    "X3, CMYK",
    "X1A_2003, CMYK",
    "X1A_2001, CMYK",
    "X1A_2001, BLACK",
    "NONE, BLACK",
    "NONE, RGB"
  })
  void aGoodFileHasNoFindings(Standard standard, Colors colors) throws IOException {
    GoodPrintFile file = good(standard, colors);
    assertThat(rules(file)).isEmpty();
    // Nor has one that is read and written again, as the damaged ones are.
    file.change(pdf -> {});
    assertThat(rules(file)).isEmpty();
  }

  @Test
  void theFormatIsNoNewerThanTheStandard() throws IOException {
    GoodPrintFile file = good(Standard.X1A_2001, Colors.CMYK);
    byte[] bytes = Files.readAllBytes(file.path());
    bytes["%PDF-1.".length()] = '4';
    Files.write(file.path(), bytes);
    assertThat(rules(file)).containsExactly("print/standard");
  }

  /** A fault: its name, the rule that finds it, and the file in which it is. */
  record Fault(String name, String rule, Standard standard, Colors colors, Change change) {

    @Override
    public String toString() {
      return rule + ": " + name;
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFound(Fault fault) throws IOException {
    GoodPrintFile file = good(fault.standard, fault.colors);
    file.change(fault.change);
    assertThat(rules(file)).containsExactly("print/" + fault.rule);
  }

  static Stream<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    inX4(faults);
    inX1a(faults);
    painted(faults);
    return faults.stream();
  }

  @Test
  void everyRuleIsDocumentedAndHasAFault() throws IOException {
    Set<String> documented =
        Pattern.compile("^\\|[^|]*\\| `print/([a-z-]+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("../docs/verify.md")))
            .results()
            .map(rule -> rule.group(1))
            .collect(Collectors.toSet());
    assertThat(faults().map(Fault::rule).collect(Collectors.toSet())).isEqualTo(documented);
  }

  private static Fault live(String name, String rule, Change change) {
    return new Fault(name, rule, Standard.X4, Colors.CMYK, change);
  }

  private static Fault flat(String name, String rule, Change change) {
    return new Fault(name, rule, Standard.X1A_2001, Colors.CMYK, change);
  }

  private static Fault painted(String name, String rule, String operators) {
    return live(name, rule, pdf -> GoodPrintFile.paint(pdf, operators));
  }

  private static COSDictionary root(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  private static PDResources resources(PDDocument pdf) {
    return pdf.getPage(0).getResources();
  }

  private static void inX4(List<Fault> faults) {
    faults.add(
        live(
            "a page does not say where it is cut",
            "box",
            pdf -> pdf.getPage(1).getCOSObject().removeItem(COSName.TRIM_BOX)));
    faults.add(
        live(
            "a page has no bleed",
            "box",
            pdf -> {
              PDPage page = pdf.getPage(0);
              page.setBleedBox(page.getTrimBox());
            }));
    faults.add(
        live(
            "a sheet is larger than page and bleed",
            "box",
            pdf -> pdf.getPage(0).setMediaBox(new PDRectangle(-50, -50, 400, 500))));
    faults.add(
        live(
            "the file has no output intent",
            "intent",
            pdf -> root(pdf).removeItem(COSName.OUTPUT_INTENTS)));
    faults.add(
        live(
            "the output intent has no profile",
            "intent",
            pdf ->
                ((COSDictionary) root(pdf).getCOSArray(COSName.OUTPUT_INTENTS).getObject(0))
                    .removeItem(COSName.DEST_OUTPUT_PROFILE)));
    faults.add(
        live(
            "the metadata do not declare the standard",
            "standard",
            pdf -> {
              PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
              String packet;
              try (InputStream in = metadata.exportXMPMetadata()) {
                packet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
              }
              metadata.importXMPMetadata(
                  packet.replace("PDF/X-4", "PDF/X-4p").getBytes(StandardCharsets.UTF_8));
            }));
    faults.add(
        live(
            "the file has no metadata", "standard", pdf -> root(pdf).removeItem(COSName.METADATA)));
    faults.add(
        live(
            "a page has a link",
            "standard",
            pdf -> {
              COSArray annotations = new COSArray();
              annotations.add(new PDAnnotationLink());
              pdf.getPage(1).getCOSObject().setItem(COSName.ANNOTS, annotations);
            }));
    faults.add(
        live(
            "the file has bookmarks",
            "standard",
            pdf -> pdf.getDocumentCatalog().setDocumentOutline(new PDDocumentOutline())));
    faults.add(live("a page is missing", "pages", pdf -> pdf.removePage(1)));
    faults.add(
        live(
            "there is a page more",
            "pages",
            pdf -> {
              PDPage last = pdf.getPage(1);
              pdf.addPage(new PDPage(new COSDictionary(last.getCOSObject())));
            }));
    faults.add(live("a font is not embedded", "font", PrintCheckTest::unembed));
    faults.add(
        live(
            "a font of a drawing is not embedded",
            "font",
            pdf -> {
              unembed(pdf);
              PDResources page = resources(pdf);
              COSName name = page.getFontNames().iterator().next();
              PDFont font = page.getFont(name);
              for (PDPage each : pdf.getPages()) {
                each.getResources().getCOSObject().removeItem(COSName.FONT);
              }
              COSStream form = GoodPrintFile.form(pdf, "");
              PDResources own = new PDResources();
              own.put(name, font);
              form.setItem(COSName.RESOURCES, own);
              page.put(NAME, new PDFormXObject(form));
              blank(pdf);
            }));
    faults.add(
        live(
            "a picture is in colours of a screen",
            "color",
            pdf -> {
              PDImageXObject image = image(pdf, 300, COSName.DEVICERGB);
              resources(pdf).put(NAME, image);
              GoodPrintFile.paint(pdf, "q 72 0 0 72 60 100 cm /Damage Do Q");
            }));
    faults.add(
        live(
            "a picture has too few pixels",
            "resolution",
            pdf -> {
              resources(pdf).put(NAME, image(pdf, 100, COSName.DEVICECMYK));
              GoodPrintFile.paint(pdf, "q 72 0 0 72 60 100 cm /Damage Do Q");
            }));
    faults.add(
        live(
            "a picture ends at the cut",
            "bleed",
            pdf -> {
              resources(pdf).put(NAME, image(pdf, 300, COSName.DEVICECMYK));
              GoodPrintFile.paint(pdf, "q 60 0 0 60 10 100 cm /Damage Do Q");
            }));
    faults.add(
        live(
            "a picture is cut off at the cut",
            "bleed",
            pdf -> {
              resources(pdf).put(NAME, image(pdf, 400, COSName.DEVICECMYK));
              GoodPrintFile.paint(pdf, "q 10 10 200 300 re W n 80 0 0 80 0 100 cm /Damage Do Q");
            }));
    faults.add(
        live(
            "a gradient is in colours of a screen",
            "color",
            pdf -> {
              COSDictionary shading = new COSDictionary();
              shading.setInt(COSName.SHADING_TYPE, 2);
              shading.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
              shading.setItem(COSName.COORDS, numbers(0, 0, 1, 1));
              COSDictionary function = new COSDictionary();
              function.setInt(COSName.FUNCTION_TYPE, 2);
              function.setItem(COSName.DOMAIN, numbers(0, 1));
              function.setInt(COSName.N, 1);
              shading.setItem(COSName.FUNCTION, function);
              COSDictionary named = new COSDictionary();
              named.setItem(NAME, shading);
              resources(pdf).getCOSObject().setItem(COSName.SHADING, named);
            }));
    faults.add(
        live(
            "a drawing is in colours of a screen",
            "color",
            pdf -> {
              resources(pdf)
                  .put(NAME, new PDFormXObject(GoodPrintFile.form(pdf, "1 0 0 rg 40 40 9 9 re f")));
              GoodPrintFile.paint(pdf, "/Damage Do");
            }));
    faults.add(
        live(
            "white overprints",
            "overprint",
            pdf -> {
              over(pdf);
              GoodPrintFile.paint(pdf, "/Damage gs 0 0 0 0 k 40 40 50 50 re f");
            }));
  }

  private static void over(PDDocument pdf) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.getCOSObject().setItem(COSName.OP, COSBoolean.TRUE);
    state.getCOSObject().setItem(COSName.OP_NS, COSBoolean.TRUE);
    state.getCOSObject().setInt(COSName.OPM, 1);
    resources(pdf).put(NAME, state);
  }

  private static COSArray numbers(float... numbers) {
    COSArray array = new COSArray();
    for (float number : numbers) {
      array.add(new COSFloat(number));
    }
    return array;
  }

  /** A picture in one colour. */
  private static PDImageXObject image(PDDocument pdf, int size, COSName space) throws IOException {
    int parts = space.equals(COSName.DEVICECMYK) ? 4 : 3;
    byte[] pixels = new byte[parts * size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % parts == 0 ? 100 : 0);
    }
    PDImageXObject image =
        new PDImageXObject(
            pdf, new ByteArrayInputStream(pixels), null, size, size, 8, PDDeviceGray.INSTANCE);
    image.getCOSObject().setItem(COSName.COLORSPACE, space);
    return image;
  }

  private static void unembed(PDDocument pdf) throws IOException {
    PDResources page = resources(pdf);
    for (COSName name : page.getFontNames()) {
      COSDictionary descendant =
          ((PDType0Font) page.getFont(name)).getDescendantFont().getCOSObject();
      descendant.getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.FONT_FILE2);
    }
  }

  private static void blank(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      page.getCOSObject().removeItem(COSName.CONTENTS);
    }
  }

  private static void inX1a(List<Fault> faults) {
    faults.add(
        flat(
            "the information does not declare the standard",
            "standard",
            pdf ->
                pdf.getDocumentInformation()
                    .getCOSObject()
                    .removeItem(COSName.getPDFName("GTS_PDFXConformance"))));
    faults.add(
        flat(
            "the output intent has a profile",
            "intent",
            pdf ->
                ((COSDictionary) root(pdf).getCOSArray(COSName.OUTPUT_INTENTS).getObject(0))
                    .setItem(COSName.DEST_OUTPUT_PROFILE, GoodPrintFile.form(pdf, ""))));
    faults.add(
        flat(
            "something is translucent",
            "transparency",
            pdf -> {
              PDExtendedGraphicsState half = new PDExtendedGraphicsState();
              half.setNonStrokingAlphaConstant(.5f);
              resources(pdf).put(NAME, half);
            }));
    faults.add(
        flat(
            "something is blended",
            "transparency",
            pdf -> {
              PDExtendedGraphicsState multiplied = new PDExtendedGraphicsState();
              multiplied.setBlendMode(BlendMode.MULTIPLY);
              resources(pdf).put(NAME, multiplied);
            }));
    faults.add(
        flat(
            "something in a drawing is translucent",
            "transparency",
            pdf -> {
              PDExtendedGraphicsState half = new PDExtendedGraphicsState();
              half.setStrokingAlphaConstant(.5f);
              PDResources own = new PDResources();
              own.put(NAME, half);
              COSStream form = GoodPrintFile.form(pdf, "");
              form.setItem(COSName.RESOURCES, own);
              resources(pdf).put(NAME, new PDFormXObject(form));
            }));
    faults.add(
        flat(
            "a drawing is a group",
            "transparency",
            pdf -> {
              COSStream form = GoodPrintFile.form(pdf, "");
              form.setItem(COSName.GROUP, new COSDictionary());
              resources(pdf).put(NAME, new PDFormXObject(form));
            }));
    faults.add(
        flat(
            "a page is a group",
            "transparency",
            pdf -> pdf.getPage(0).getCOSObject().setItem(COSName.GROUP, new COSDictionary())));
    faults.add(
        flat(
            "a picture has a soft mask",
            "transparency",
            pdf -> {
              PDImageXObject image = image(pdf, 300, COSName.DEVICECMYK);
              PDImageXObject mask = image(pdf, 300, COSName.DEVICECMYK);
              mask.getCOSObject().setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
              image.getCOSObject().setItem(COSName.SMASK, mask.getCOSObject());
              resources(pdf).put(NAME, image);
              GoodPrintFile.paint(pdf, "q 72 0 0 72 60 100 cm /Damage Do Q");
            }));
  }

  private static void painted(List<Fault> faults) {
    faults.add(painted("an area is in colours of a screen", "color", "1 0 0 rg 40 40 9 9 re f"));
    faults.add(painted("a line is in colours of a screen", "color", "1 0 0 RG 40 40 9 9 re S"));
    faults.add(
        new Fault(
            "a file of one ink has another",
            "color",
            Standard.NONE,
            Colors.BLACK,
            pdf -> GoodPrintFile.paint(pdf, "1 0 0 0 k 40 40 9 9 re f")));
    faults.add(
        live(
            "letters are of black and other inks",
            "rich-black",
            pdf -> {
              String font = resources(pdf).getFontNames().iterator().next().getName();
              GoodPrintFile.paint(
                  pdf, "BT .5 0 0 1 k /" + font + " 12 Tf 40 80 Td <00010002> Tj ET");
            }));
    faults.add(painted("black takes away", "overprint", "0 0 0 1 k 40 40 9 9 re f"));
    faults.add(painted("a line takes away", "overprint", "0 0 0 1 K 40 40 9 9 re S"));
    faults.add(painted("a tint is too light", "tint", "0 0 0 .03 k 40 40 9 9 re f"));
    faults.add(painted("a line is too thin", "rule", ".1 w 1 0 0 0 K 40 40 m 90 40 l S"));
    faults.add(painted("an area is too thin", "rule", "1 0 0 0 k 40 40 50 .1 re f"));
    faults.add(
        painted(
            "an area is too thin, twice", "rule", "1 0 0 0 k 40 40 50 .1 re f 40 40 50 .1 re f"));
    faults.add(
        painted(
            "a grid of areas is too thin",
            "rule",
            "1 0 0 0 k 40 40 50 .1 re f 40 40 .1 40 re f 40 60 50 .1 re f"));
    faults.add(painted("there is too much ink", "ink", "1 1 1 .5 k 40 40 50 50 re f"));
    faults.add(painted("an area ends at the cut", "bleed", "1 0 0 0 k 10 100 50 50 re f"));
    faults.add(painted("an area ends in the bleed", "bleed", "1 0 0 0 k 5 100 50 50 re f"));
    faults.add(live("letters are near the cut", "margin", pdf -> text(pdf, 180, 100)));
    faults.add(live("letters are near the foot", "margin", pdf -> text(pdf, 60, 15)));
    faults.add(live("letters are near the spine", "margin", pdf -> text(pdf, 27, 100)));
  }

  private static void text(PDDocument pdf, int x, int y) throws IOException {
    String font = resources(pdf).getFontNames().iterator().next().getName();
    GoodPrintFile.paint(
        pdf, "BT 1 0 0 0 k /%s 12 Tf %d %d Td <000100010001> Tj ET".formatted(font, x, y));
  }

  /** Drawings compose solids of facets, which are no lines. */
  @Test
  void narrowAreasThatAdjoinAreNoLines() throws IOException {
    GoodPrintFile file = good(Standard.X4, Colors.CMYK);
    file.paint("1 0 0 0 k 40 40 .1 20 re f 40.1 40 .2 20 re f 40.3 40 5 20 re f");
    assertThat(rules(file)).isEmpty();
  }

  /** The pages are told of as they are read. */
  @Test
  void eachPageIsToldOf() throws IOException {
    GoodPrintFile file = GoodPrintFile.of(temp, GoodPrintFile.profile(Standard.X4, Colors.CMYK));
    List<String> told = new ArrayList<>();
    new MadeEdition(temp, "Text.")
        .check(
            new PrintCheck(
                (path, page, of) -> told.add(path.getFileName() + " " + page + " of " + of)),
            new PrintFile(file.profile(), file.path(), false),
            file.reading());
    assertThat(told).containsExactly("print.pdf 1 of 2", "print.pdf 2 of 2");
  }

  @Test
  void thePageThatIsCutIsThatOfThePdf() throws IOException {
    GoodPrintFile file = good(Standard.X4, Colors.CMYK);
    file.change(
        pdf -> {
          for (PDPage page : pdf.getPages()) {
            page.setMediaBox(new PDRectangle(5, 0, 210, 320));
            page.setBleedBox(new PDRectangle(5, 0, 210, 320));
            page.setTrimBox(new PDRectangle(15, 10, 190, 300));
          }
        });
    assertThat(rules(file)).contains("print/box");
  }
}
