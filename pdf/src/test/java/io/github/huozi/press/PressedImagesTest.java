package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures in the inks of a press. */
class PressedImagesTest {

  private static final byte FULL = (byte) 255;

  @TempDir private Path temp;

  private SmallPdf pdf;
  private PressReport report;

  @BeforeEach
  void start() {
    pdf = new SmallPdf(temp);
  }

  private PDImageXObject pressed(COSStream image, ProfileBuilder profile) throws IOException {
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("X"), new PDImageXObject(new PDStream(image), null));
    // Twice: a picture is changed only once.
    pdf.page("q 20 0 0 20 30 30 cm /X Do Q /X Do", resources);
    report = pdf.press(profile.build());
    return pdf.image("X");
  }

  private PDImageXObject pressed(COSStream image) throws IOException {
    return pressed(image, new ProfileBuilder());
  }

  /** A picture of one row. */
  private COSStream row(int width, COSBase space, int bits, int... bytes) throws IOException {
    COSStream image = pdf.pdf.getDocument().createCOSStream();
    try (OutputStream out = image.createOutputStream(COSName.FLATE_DECODE)) {
      for (int value : bytes) {
        out.write(value);
      }
    }
    image.setItem(COSName.TYPE, COSName.XOBJECT);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setInt(COSName.WIDTH, width);
    image.setInt(COSName.HEIGHT, 1);
    image.setInt(COSName.BITS_PER_COMPONENT, bits);
    image.setItem(COSName.COLORSPACE, space);
    return image;
  }

  private static int[] samples(PDImageXObject image) throws IOException {
    Raster raster = image.getRawRaster();
    return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
  }

  private static COSBase space(PDImageXObject image) {
    return image.getCOSObject().getDictionaryObject(COSName.COLORSPACE);
  }

  private static BufferedImage photo() {
    BufferedImage photo = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 80; x++) {
        photo.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return photo;
  }

  private static void isWithin(int[] samples, double limit) {
    for (int i = 0; i < samples.length; i += 4) {
      int all = samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3];
      assertThat(all).isLessThanOrEqualTo((int) (limit * 255));
    }
  }

  @Test
  void aPhotographBecomesInksWithinTheLimit() throws IOException {
    BufferedImage dark = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    Graphics2D painter = dark.createGraphics();
    painter.setColor(new Color(20, 5, 30));
    painter.fillRect(0, 0, 16, 8);
    painter.dispose();
    PDImageXObject image =
        pressed(
            JPEGFactory.createFromImage(pdf.pdf, dark).getCOSObject(),
            new ProfileBuilder().limit(2.4));
    assertThat(space(image)).isEqualTo(COSName.DEVICECMYK);
    assertThat(image.getBitsPerComponent()).isEqualTo(8);
    int[] samples = samples(image);
    assertThat(samples).hasSize(16 * 16 * 4);
    isWithin(samples, 2.4);
    assertThat(samples[0] + samples[1] + samples[2] + samples[3]).isGreaterThan(2 * 255);
  }

  /** The greys of a photograph are printed in four inks, else they stood out from their colours. */
  @Test
  void aPhotographKeepsItsGreys() throws IOException {
    BufferedImage photo = photo();
    photo.setRGB(0, 0, 0x808080);
    PDImageXObject image = pressed(LosslessFactory.createFromImage(pdf.pdf, photo).getCOSObject());
    int[] samples = samples(image);
    assertThat(samples[0] + samples[1] + samples[2]).isGreaterThan(100);
    isWithin(samples, 3);
  }

  @Test
  void theGreysOfADrawingAreBlackInk() throws IOException {
    PDImageXObject image =
        pressed(row(3, COSName.DEVICERGB, 8, 0, 0, 0, 0x80, 0x80, 0x80, 0xcc, 0x1a, 0x1a));
    int[] samples = samples(image);
    assertThat(samples).startsWith(0, 0, 0, 255, 0, 0, 0, 127);
    assertThat(samples[9]).isGreaterThan(200);
  }

  @Test
  void aGreyPictureStaysAsItIs() throws IOException {
    PDImageXObject image = pressed(row(2, COSName.DEVICEGRAY, 8, 10, 200));
    assertThat(space(image)).isEqualTo(COSName.DEVICEGRAY);
    assertThat(samples(image)).containsExactly(10, 200);
    image = pressed(row(4, COSName.DEVICEGRAY, 1, 0b1010_0000));
    assertThat(image.getBitsPerComponent()).isEqualTo(1);
  }

  @Test
  void aGreyPictureOfThreePartsIsOneOfBlackInk() throws IOException {
    PDImageXObject image = pressed(row(2, COSName.DEVICERGB, 8, 9, 9, 9, 70, 70, 70));
    assertThat(space(image)).isEqualTo(COSName.DEVICEGRAY);
    assertThat(samples(image)).containsExactly(9, 70);
  }

  @Test
  void sixteenBitsBecomeEight() throws IOException {
    PDImageXObject image = pressed(row(2, COSName.DEVICEGRAY, 16, 0x12, 0x34, 0xff, 0xff));
    assertThat(image.getBitsPerComponent()).isEqualTo(8);
    assertThat(samples(image)[0]).isCloseTo(0x12, within(1));
    assertThat(samples(image)[1]).isEqualTo(255);
    image =
        pressed(
            row(1, COSName.DEVICECMYK, 16, 0x80, 0, 0, 0, 0xff, 0xff, 0, 0),
            new ProfileBuilder().limit(1.2));
    assertThat(image.getBitsPerComponent()).isEqualTo(8);
    isWithin(samples(image), 1.2);
    assertThat(samples(image)[0]).isBetween(80, 128);
  }

  @Test
  void ofOneInkAllPicturesAreGrey() throws IOException {
    ProfileBuilder black = new ProfileBuilder().colors(Colors.BLACK);
    PDImageXObject image = pressed(row(1, COSName.DEVICERGB, 8, 255, 0, 0), black);
    assertThat(space(image)).isEqualTo(COSName.DEVICEGRAY);
    assertThat(samples(image)).containsExactly(76);
    image = pressed(row(1, COSName.DEVICECMYK, 8, 0, 255, 255, 0), black);
    assertThat(space(image)).isEqualTo(COSName.DEVICEGRAY);
    assertThat(samples(image)).containsExactly(76);
  }

  @Test
  void ofAScreenAllPicturesStay() throws IOException {
    PDImageXObject image =
        pressed(row(1, COSName.DEVICERGB, 8, 255, 0, 0), new ProfileBuilder().colors(Colors.RGB));
    assertThat(space(image)).isEqualTo(COSName.DEVICERGB);
    assertThat(samples(image)).containsExactly(255, 0, 0);
  }

  // Inks.

  @Test
  void inksWithinTheLimitStay() throws IOException {
    PDImageXObject image = pressed(row(1, COSName.DEVICECMYK, 8, 10, 20, 30, 40));
    assertThat(samples(image)).containsExactly(10, 20, 30, 40);
  }

  @Test
  void inksAreLimited() throws IOException {
    PDImageXObject image =
        pressed(
            row(2, COSName.DEVICECMYK, 8, 255, 255, 255, 255, 10, 20, 30, 40),
            new ProfileBuilder().limit(2.4));
    int[] samples = samples(image);
    isWithin(samples, 2.4);
    assertThat(samples).endsWith(10, 20, 30, 40);
    assertThat(samples[3]).isEqualTo(255);
  }

  /** Inverted, as in JPEG files of Photoshop. */
  @Test
  void invertedInksAreLimited() throws IOException {
    COSStream row = row(2, COSName.DEVICECMYK, 8, 0, 0, 0, 0, 245, 235, 225, 215);
    COSArray decode = new COSArray();
    for (int i = 0; i < 8; i++) {
      decode.add(COSInteger.get(1 - i % 2));
    }
    row.setItem(COSName.DECODE, decode);
    PDImageXObject image = pressed(row, new ProfileBuilder().limit(2.4));
    assertThat(samples(image)).endsWith(10, 20, 30, 40);
    isWithin(samples(image), 2.4);
    assertThat(image.getCOSObject().containsKey(COSName.DECODE)).isFalse();
  }

  @Test
  void aTintOfAnotherInkIsDark() throws IOException {
    COSArray spot = PressedResources.separation("Spot", List.of(0f, 0f, 0f, 1f));
    PDImageXObject image = pressed(row(2, spot, 8, 255, 0));
    int[] samples = samples(image);
    int parts = samples.length / 2;
    assertThat(space(image)).isIn(COSName.DEVICEGRAY, COSName.DEVICECMYK);
    if (parts == 1) {
      assertThat(samples[0]).isLessThan(60);
      assertThat(samples[1]).isGreaterThan(250);
    } else {
      assertThat(samples[3]).isGreaterThan(180);
      assertThat(samples).endsWith(0, 0, 0, 0);
    }
  }

  // Palettes.

  private static COSArray palette(COSName base, int last, int... parts) {
    byte[] table = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      table[i] = (byte) parts[i];
    }
    COSArray space = new COSArray();
    space.add(COSName.INDEXED);
    space.add(base);
    space.add(COSInteger.get(last));
    space.add(new COSString(table));
    return space;
  }

  private static byte[] table(PDImageXObject image) {
    return ((COSString) ((COSArray) space(image)).getObject(3)).getBytes();
  }

  private static COSBase base(PDImageXObject image) {
    return ((COSArray) space(image)).getObject(1);
  }

  @Test
  void thePixelsOfAPaletteStayAndItsColorsBecomeInks() throws IOException {
    COSStream row = row(2, palette(COSName.DEVICERGB, 1, 0, 0, 0, 255, 0, 0), 4, 0b0001_0000);
    PDImageXObject image = pressed(row);
    assertThat(base(image)).isEqualTo(COSName.DEVICECMYK);
    assertThat(table(image)).hasSize(8).startsWith(0, 0, 0, FULL);
    assertThat(table(image)[5] & 255).isGreaterThan(200);
    assertThat(image.getBitsPerComponent()).isEqualTo(4);
    assertThat(samples(image)).containsExactly(1, 0);
  }

  @Test
  void aPaletteOfGreysIsOneOfBlackInk() throws IOException {
    PDImageXObject image =
        pressed(row(2, palette(COSName.DEVICERGB, 1, 7, 7, 7, 200, 200, 200), 8, 0, 1));
    assertThat(base(image)).isEqualTo(COSName.DEVICEGRAY);
    assertThat(table(image)).containsExactly(7, (byte) 200);
  }

  @Test
  void thePaletteOfInksIsLimited() throws IOException {
    PDImageXObject image =
        pressed(
            row(2, palette(COSName.DEVICECMYK, 1, 0, 100, 100, 10, 255, 255, 255, 255), 8, 0, 1),
            new ProfileBuilder().limit(2.4));
    assertThat(base(image)).isEqualTo(COSName.DEVICECMYK);
    assertThat(table(image)).startsWith(0, 100, 100, 10);
    int all = 0;
    for (int i = 4; i < 8; i++) {
      all += table(image)[i] & 255;
    }
    assertThat(all).isLessThanOrEqualTo((int) (2.4 * 255));
  }

  // Masks.

  @Test
  void aColorThatIsLeftOutBecomesAMask() throws IOException {
    COSStream row = row(2, COSName.DEVICERGB, 8, 255, 0, 255, 10, 20, 200);
    COSArray key = new COSArray();
    for (int value : new int[] {255, 255, 0, 0, 255, 255}) {
      key.add(COSInteger.get(value));
    }
    row.setItem(COSName.MASK, key);
    PDImageXObject image = pressed(row);
    assertThat(space(image)).isEqualTo(COSName.DEVICECMYK);
    assertThat(image.getCOSObject().getDictionaryObject(COSName.MASK))
        .isInstanceOf(COSStream.class);
    BufferedImage drawn = image.getImage();
    assertThat(drawn.getRGB(0, 0) >>> 24).isZero();
    assertThat(drawn.getRGB(1, 0) >>> 24).isEqualTo(255);
  }

  @Test
  void anInkThatIsLeftOutBecomesAMaskIfInksAreLimited() throws IOException {
    COSStream row = row(2, COSName.DEVICECMYK, 8, 255, 255, 255, 255, 10, 20, 30, 40);
    COSArray key = new COSArray();
    for (int i = 0; i < 8; i++) {
      key.add(COSInteger.get(255));
    }
    row.setItem(COSName.MASK, key);
    for (ProfileBuilder profile :
        List.of(new ProfileBuilder().limit(2.4), new ProfileBuilder().colors(Colors.BLACK))) {
      BufferedImage drawn = pressed(row, profile).getImage();
      assertThat(drawn.getRGB(0, 0) >>> 24).isZero();
      assertThat(drawn.getRGB(1, 0) >>> 24).isEqualTo(255);
    }
  }

  private COSStream translucent(BufferedImage picture) throws IOException {
    return LosslessFactory.createFromImage(pdf.pdf, picture).getCOSObject();
  }

  private static BufferedImage halves() {
    BufferedImage picture = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, 0x00ff0000);
    picture.setRGB(1, 0, 0x80000000);
    picture.setRGB(2, 0, 0xff000000);
    picture.setRGB(3, 0, 0xffcc1a1a);
    return picture;
  }

  @Test
  void aSoftMaskStaysWhereTheStandardAllowsIt() throws IOException {
    PDImageXObject image = pressed(translucent(halves()));
    assertThat(image.getSoftMask()).isNotNull();
    assertThat(space(image)).isEqualTo(COSName.DEVICECMYK);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void aSoftMaskIsFlattenedOnThePaper() throws IOException {
    PDImageXObject image =
        pressed(translucent(halves()), new ProfileBuilder().standard(Standard.X1A_2001));
    assertThat(image.getSoftMask()).isNull();
    int[] samples = samples(image);
    // Half of black is grey; black and greys of a drawing are black ink.
    assertThat(samples).hasSize(16);
    assertThat(samples[7]).isCloseTo(128, within(1));
    assertThat(samples[11]).isEqualTo(255);
    // What is wholly transparent is left out.
    assertThat(image.getImage().getRGB(0, 0) >>> 24).isZero();
    assertThat(image.getImage().getRGB(1, 0) >>> 24).isEqualTo(255);
    assertThat(report.warnings())
        .singleElement()
        .matches(warning -> warning.what().contains("part of an image is translucent"));
  }

  @Test
  void aSoftMaskOfMorePixelsGivesThemToThePicture() throws IOException {
    COSStream row = row(2, COSName.DEVICERGB, 8, 200, 0, 0, 0, 0, 200);
    COSStream mask = row(4, COSName.DEVICEGRAY, 8, 255, 255, 255, 0);
    row.setItem(COSName.SMASK, mask);
    PDImageXObject image = pressed(row, new ProfileBuilder().standard(Standard.X1A_2001));
    assertThat(image.getWidth()).isEqualTo(4);
    assertThat(samples(image)).hasSize(16);
    assertThat(image.getImage().getRGB(3, 0) >>> 24).isZero();
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void aStencilStays() throws IOException {
    COSStream row = row(8, COSName.DEVICEGRAY, 1, 0b1010_1010);
    row.removeItem(COSName.COLORSPACE);
    row.setBoolean(COSName.IMAGE_MASK, true);
    PDImageXObject image = pressed(row);
    assertThat(image.isStencil()).isTrue();
    assertThat(image.getCOSObject().createInputStream().readAllBytes())
        .containsExactly((byte) 0b1010_1010);
  }

  @Test
  void aJpegOfFewColorsIsAPhotograph() throws IOException {
    BufferedImage flat = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        flat.setRGB(x, y, y < 8 ? 0x808080 : 0x00ff00);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(flat, "jpeg", jpeg);
    COSStream image = JPEGFactory.createFromByteArray(pdf.pdf, jpeg.toByteArray()).getCOSObject();
    COSArray filters = new COSArray();
    filters.add(COSName.DCT_DECODE);
    image.setItem(COSName.FILTER, filters);
    int[] samples = samples(pressed(image));
    assertThat(samples[0] + samples[1] + samples[2]).isGreaterThan(100);
  }
}
