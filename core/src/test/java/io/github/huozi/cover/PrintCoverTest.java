package io.github.huozi.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.EAN13Reader;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.press.CoverSheet;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.problem.Problems;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheet of a printed cover: its size, its bars, what is painted where. */
final class PrintCoverTest {

  private static final double MM = 72 / 25.4;
  private static final double WIDTH = 148;
  private static final double HEIGHT = 210;

  /** Pixels of the pictures to an inch. */
  private static final int DPI = 300;

  /** What the inks of two palettes look like. */
  private static final int VERMILION_INKS = 0x96382E;

  private static final int INK_INKS = 0x292C2E;

  /** A leaf of .1 mm: the spine of 320 pages is 16 mm wide. */
  private static final CoverSheet SHEET = sheet(0, 0, "", "");

  private static final String BOOK =
      """
      type: book
      cover: {composition: slip, palette: vermilion}
      title: {en: Movable Type, ja: 活字, zh-Hans: 活字}
      authors: [{name: {en: Ann Lee, ja: 李安, zh-Hans: 李安}}]
      publisher: Sorts
      identifier: {en: 'urn:isbn:978-0-306-40615-7', ja: 'urn:isbn:978-4-00-310101-8', zh-Hans: 'urn:isbn:978-7-101-15432-0'}
      editions: [{language: en}, {language: ja, writing-mode: vertical-rl}, {language: zh-Hans}]
      """;

  @TempDir Path folder;
  private final Problems problems = new Problems();
  private Optional<PrintProfile> made = Optional.empty();

  @Test
  void theSheetIsBackSpineAndFront() throws Exception {
    PDPage page = cover("en", SHEET, 320).getPage(0);
    assertThat(page.getTrimBox().getWidth() / MM).isCloseTo(2 * WIDTH + 16, within(0.01));
    assertThat(page.getTrimBox().getHeight() / MM).isCloseTo(HEIGHT, within(0.01));
    assertThat(page.getMediaBox().toString()).isEqualTo(page.getTrimBox().toString());
    assertThat(problems()).isEmpty();
  }

  @Test
  void aFlapIsAtEachEndAndABandIsASecondPage() throws Exception {
    PDDocument pdf = cover("zh-Hans", sheet(90, 60, "", ""), 320);
    assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    for (PDPage page : pdf.getPages()) {
      assertThat(page.getTrimBox().getWidth() / MM).isCloseTo(2 * (WIDTH + 90) + 16, within(0.01));
    }
    assertThat(pdf.getPage(1).getTrimBox().getHeight() / MM).isCloseTo(60, within(0.01));
  }

  /** In Japan the bars stand at the head of the back, which is at the right of a vertical book. */
  @ParameterizedTest
  @CsvSource({
    "en, '', 9780306406157, 180",
    "en, 51999, 9780306406157, 180",
    "zh-Hans, '', 9787101154320, 180",
    "ja, 1920095024004, 9784003101018, 12",
  })
  void theBarsAreRead(String edition, String code, String isbn, double top) throws Exception {
    PDDocument pdf = cover(edition, sheet(0, 0, "", code), 320);
    BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
    int half = picture.getWidth() / 2;
    boolean backAtRight = edition.equals("ja");
    BufferedImage back = picture.getSubimage(backAtRight ? half : 0, 0, half, picture.getHeight());
    Result read = read(back, top);
    assertThat(read.getText()).isEqualTo(isbn);
    if (code.length() == 5) {
      assertThat(read.getResultMetadata())
          .containsEntry(ResultMetadataType.UPC_EAN_EXTENSION, code);
    } else if (!code.isEmpty()) {
      // The rows are 21 mm one below the other.
      assertThat(read(back, top + 21).getText()).isEqualTo(code);
    }
  }

  /** Bars in several inks would be blurred where the inks do not meet. */
  @Test
  void barsAreBlackAloneOnWhiteAlone() throws Exception {
    COSStream form =
        cover("en", SHEET, 320)
            .getPage(0)
            .getResources()
            .getXObject(COSName.getPDFName("Sheet"))
            .getCOSObject();
    String content;
    try (InputStream in = form.createInputStream()) {
      content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    // The only colours with three parts are those of the theme.
    assertThat(content.lines().filter(line -> line.matches("(\\S+ ){3}(rg|scn?)")).distinct())
        .hasSizeLessThanOrEqualTo(2);
    BufferedImage picture = new PDFRenderer(cover("en", SHEET, 320)).renderImageWithDPI(0, DPI);
    int x = (int) ((WIDTH - 15 - 18) / 25.4 * DPI);
    int y = (int) ((HEIGHT - 25) / 25.4 * DPI);
    for (int i = 0; i < 200; i++) {
      Color color = new Color(picture.getRGB(x + i, y));
      assertThat(color.getRed()).isEqualTo(color.getGreen()).isEqualTo(color.getBlue());
    }
  }

  /** What is beyond the edges fills the bleed. */
  @Test
  void theFieldReachesFiveMillimetresBeyondTheEdges() throws Exception {
    PDDocument pdf = cover("en", SHEET, 320);
    BufferedImage picture = withBleed(pdf);
    int last = picture.getWidth() - 2;
    int foot = picture.getHeight() - 2;
    assertThat(List.of(rgb(picture, 1, 1), rgb(picture, last, 1), rgb(picture, 1, foot)))
        .containsOnly(VERMILION_INKS);
  }

  @Test
  void aNarrowSpineHasNoWordsAndThatIsTold() throws Exception {
    BufferedImage picture = render(cover("en", SHEET, 320));
    assertThat(whiteOnSpine(picture, 16)).isPositive();
    assertThat(problems()).isEmpty();
    picture = render(cover("en", SHEET, 78));
    assertThat(whiteOnSpine(picture, 3.9)).isZero();
    assertThat(problems())
        .containsExactly(
            "publication.yaml:3: the spine of the edition en for house is 3.9 mm wide, too"
                + " narrow for text; leave it without text, or use thicker paper");
  }

  /** A blue picture of 400 by 600 pixels. */
  @ParameterizedTest
  @CsvSource({"en, true", "ja, false"})
  void theAuthorsPictureIsTheFrontAndReachesIntoTheBleed(String edition, boolean atRight)
      throws Exception {
    BufferedImage blue = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = blue.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, 400, 600);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(blue, "png", png);
    Files.write(folder.resolve("front.png"), png.toByteArray());
    BufferedImage picture = withBleed(cover(edition, SHEET, 320, "cover: front.png\n"));
    int near = 2;
    int far = picture.getWidth() - 3;
    assertThat(rgb(picture, atRight ? far : near, 2)).isEqualTo(0x0000FF);
    assertThat(rgb(picture, atRight ? far : near, picture.getHeight() - 3)).isEqualTo(0x0000FF);
    // The others are a field of the theme's colour.
    assertThat(rgb(picture, atRight ? near : far, 2)).isEqualTo(INK_INKS);
    // 153 by 220 mm in the ratio of the picture.
    assertThat(problems())
        .containsExactly(
            "front.png: on the printed cover of "
                + edition
                + " the image has 66 pixels per inch, and house requires 300; use one of at"
                + " least 1808 × 2599 pixels");
  }

  @Test
  void aPriceWithoutDigitsIsTold() throws Exception {
    cover("en", sheet(0, 0, "free", ""), 320);
    assertThat(problems())
        .containsExactly(
            "publication.yaml:3: the price free has no digit (house, en); write a price such"
                + " as 58.00元, or delete it");
  }

  @Test
  void anEditionWithoutAnIsbnHasNoBarsAndThatIsTold() throws Exception {
    Files.writeString(folder.resolve("publication.yaml"), "title: T\neditions: [{language: en}]\n");
    BufferedImage picture = render(write("en", SHEET, 320));
    assertThat(rgb(picture, picture.getWidth() / 4, picture.getHeight() - 60)).isEqualTo(0xFFFFFF);
    assertThat(problems())
        .contains(
            "publication.yaml:3: the cover has no barcode, since the edition has no ISBN"
                + " (house, en); add one in identifier: urn:isbn:…, or write isbn: false");
  }

  @Test
  void aThemeDrawsItsOwnInInks() throws Exception {
    Files.createDirectories(folder.resolve("theme/css"));
    Files.writeString(
        folder.resolve("theme/print-cover.ftlx"),
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}">
        <rect x="${sheet.spine.x}" width="${sheet.spine.width}" height="${sheet.height}" fill="device-cmyk(0 100% 50% 10%)"/></svg>
        """);
    PDPage page = cover("en", SHEET, 320).getPage(0);
    COSStream form = page.getResources().getXObject(COSName.getPDFName("Sheet")).getCOSObject();
    try (InputStream in = form.createInputStream()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
          .containsPattern("\\n0(\\.0)? 1(\\.0)? 0?\\.5 0?\\.1 (k|scn?)\\n");
    }
  }

  @Test
  void theSameCoverGivesTheSameBytes() throws Exception {
    cover("en", SHEET, 320).close();
    byte[] first = Files.readAllBytes(folder.resolve("cover.pdf"));
    cover("en", SHEET, 320).close();
    assertThat(Files.readAllBytes(folder.resolve("cover.pdf"))).isEqualTo(first);
  }

  @Test
  void aCoverIsPrintedInColoursWithoutMorePages() throws Exception {
    cover("en", SHEET, 320);
    PrintProfile profile = made.orElseThrow();
    assertThat(profile.multiple()).isEqualTo(1);
    assertThat(profile.folios()).isFalse();
    assertThat(profile.inks().colors()).isEqualTo(PrintProfile.Colors.CMYK);
    assertThat(profile.sheet().spineBleed()).isTrue();
  }

  private PDDocument cover(String edition, CoverSheet sheet, int pages) throws IOException {
    return cover(edition, sheet, pages, "");
  }

  private PDDocument cover(String edition, CoverSheet sheet, int pages, String more)
      throws IOException {
    Files.writeString(
        folder.resolve("publication.yaml"),
        (more.isEmpty() ? BOOK : BOOK.replaceFirst("cover: .*\n", more)));
    return write(edition, sheet, pages);
  }

  private PDDocument write(String name, CoverSheet sheet, int pages) throws IOException {
    for (String language : List.of("en", "ja", "zh-Hans")) {
      Files.createDirectories(folder.resolve(language));
      Files.writeString(folder.resolve(language).resolve("a.md"), "# One\n\nText.\n");
    }
    Path finished = folder.resolve("finished.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle((float) (WIDTH * MM), (float) (HEIGHT * MM))));
      pdf.save(finished.toFile());
    }
    CoverEdition edition = CoverEdition.read(folder, name, problems);
    PrintCover cover =
        new PrintCover(
            edition.publication(),
            edition.theme(),
            edition.documents(),
            edition.fonts(),
            "example:type",
            Instant.parse("2026-11-24T00:00:00Z"),
            problems);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    made = cover.write(edition.manuscript(), profile(sheet), pages, finished, out);
    assertThat(made).as(problems().toString()).isPresent();
    Files.write(folder.resolve("cover.pdf"), out.toByteArray());
    return Loader.loadPDF(out.toByteArray());
  }

  private List<String> problems() {
    return problems.sorted().stream()
        .map(problem -> problem.format(folder))
        .filter(problem -> !problem.contains("a.md"))
        .toList();
  }

  private static CoverSheet sheet(double flaps, double band, String price, String code) {
    return new CoverSheet(
        0.1 * MM,
        OptionalDouble.empty(),
        0,
        flaps * MM,
        band * MM,
        true,
        Optional.of(price).filter(text -> !text.isEmpty()).map(LocalizedText::of),
        Optional.of(code).filter(text -> !text.isEmpty()));
  }

  private static PrintProfile profile(CoverSheet sheet) {
    return new PrintProfile(
        "house",
        3,
        PrintProfile.Standard.X4,
        new PrintProfile.Sheet(3 * MM, false, PrintProfile.Marks.CROP, true),
        true,
        4,
        new PrintProfile.Inks(
            PrintProfile.Colors.BLACK,
            3.2,
            new PrintProfile.Condition("FOGRA39", Optional.empty(), true)),
        new PrintProfile.Least(0, List.of(), 300, 0.25, 0.1),
        false,
        Optional.of(sheet));
  }

  private static BufferedImage render(PDDocument pdf) throws IOException {
    return new PDFRenderer(pdf).renderImageWithDPI(0, 100);
  }

  /** The first page with five millimetres around it. */
  private static BufferedImage withBleed(PDDocument pdf) throws IOException {
    PDPage page = pdf.getPage(0);
    PDRectangle trim = page.getTrimBox();
    float bleed = (float) (5 * MM);
    PDRectangle media =
        new PDRectangle(-bleed, -bleed, trim.getWidth() + 2 * bleed, trim.getHeight() + 2 * bleed);
    page.setMediaBox(media);
    page.setCropBox(media);
    return render(pdf);
  }

  private static int rgb(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xFFFFFF;
  }

  /** The white pixels of the field on the spine. */
  private static int whiteOnSpine(BufferedImage picture, double spine) {
    int from = (int) ((WIDTH + 1) / 25.4 * 100);
    int to = (int) ((WIDTH + spine - 1) / 25.4 * 100);
    int white = 0;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < 100 / 25.4 * 100; y++) {
        white += rgb(picture, x, y) == 0xFFFFFF ? 1 : 0;
      }
    }
    return white;
  }

  /**
   * Reads the bars in a strip of 8 mm.
   *
   * @param top in mm
   */
  private static Result read(BufferedImage picture, double top) throws ReaderException {
    int width = picture.getWidth();
    int height = (int) (8 / 25.4 * DPI);
    int[] pixels = picture.getRGB(0, (int) (top / 25.4 * DPI), width, height, null, 0, width);
    RGBLuminanceSource strip = new RGBLuminanceSource(width, height, pixels);
    return new EAN13Reader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(strip)));
  }
}
