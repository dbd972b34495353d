package io.github.huozi.check.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The most ink of a page, as Ghostscript's separations have it; skipped where there is none. */
class SeparationsTest {

  private static final List<String> PLATES = List.of("Cyan", "Magenta", "Yellow", "Black");
  private static final int POINTS_TO_AN_INCH = 72;

  @TempDir private Path temp;

  private static boolean hasGhostscript() {
    try {
      return new ProcessBuilder("gs", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sums of all plates, from 0 to 4, in rows of the page from its head. */
  private double[][] separated(GoodPrintFile file) throws Exception {
    Process process =
        new ProcessBuilder(
                "gs",
                "-q",
                "-dNOPAUSE",
                "-dBATCH",
                "-dSAFER",
                "-sDEVICE=tiffsep",
                "-dFirstPage=1",
                "-dLastPage=1",
                "-r" + POINTS_TO_AN_INCH,
                "-sOutputFile=" + temp.resolve("page.tif"),
                file.path().toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("gs.log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    List<Raster> plates = new ArrayList<>();
    for (String plate : PLATES) {
      plates.add(ImageIO.read(temp.resolve("page(" + plate + ").tif").toFile()).getRaster());
    }
    double[][] sums = new double[plates.get(0).getHeight()][plates.get(0).getWidth()];
    for (Raster plate : plates) {
      for (int y = 0; y < sums.length; y++) {
        for (int x = 0; x < sums[y].length; x++) {
          sums[y][x] += (255 - plate.getSample(x, y, 0)) / 255.0;
        }
      }
    }
    return sums;
  }

  private void agrees(GoodPrintFile file, double amount) throws Exception {
    InkMap.MostInk most;
    try (PDDocument pdf = Loader.loadPDF(file.path().toFile())) {
      most =
          PressedPage.of(pdf.getPage(0), true, new PressedPage.Outlines())
              .inks()
              .orElseThrow()
              .most(0)
              .orElseThrow();
    }
    assertThat(most.amount()).isCloseTo(amount, within(.02));
    double[][] sums = separated(file);
    double all = 0;
    for (double[] row : sums) {
      for (double sum : row) {
        all = Math.max(all, sum);
      }
    }
    assertThat(most.amount()).as("the most of all").isCloseTo(all, within(.03));
    // A pixel of the check is two points wide.
    double there = 0;
    int y = (int) (sums.length - most.y());
    for (int row = y - 2; row <= y + 1; row++) {
      for (int x = (int) most.x() - 1; x <= most.x() + 2; x++) {
        if (row >= 0 && row < sums.length && x >= 0 && x < sums[row].length) {
          there = Math.max(there, sums[row][x]);
        }
      }
    }
    assertThat(most.amount()).as("the most in that place").isCloseTo(there, within(.03));
  }

  private GoodPrintFile good() throws IOException {
    assumeTrue(hasGhostscript(), "install Ghostscript to compare separations with its own");
    return GoodPrintFile.of(temp, GoodPrintFile.profile(Standard.X4, Colors.CMYK));
  }

  private static void put(PDDocument pdf, String name, PDImageXObject image) {
    pdf.getPage(0).getResources().put(COSName.getPDFName(name), image);
  }

  private static COSStream image(PDDocument pdf, int width, int bits, int... bytes)
      throws IOException {
    COSStream image = pdf.getDocument().createCOSStream();
    try (OutputStream out = image.createOutputStream()) {
      for (int value : bytes) {
        out.write(value);
      }
    }
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setInt(COSName.WIDTH, width);
    image.setInt(COSName.HEIGHT, 1);
    image.setInt(COSName.BITS_PER_COMPONENT, bits);
    image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return image;
  }

  /** Paints a picture of a row on a ground of 150 %. */
  private static void onGround(PDDocument pdf, COSStream image) throws IOException {
    put(pdf, "Row", new PDImageXObject(new PDStream(image), null));
    GoodPrintFile.paint(pdf, "1 .5 0 0 k 40 100 120 100 re f q 80 0 0 80 60 110 cm /Row Do Q");
  }

  @Test
  void inkTakesAwayWhatIsBelowIt() throws Exception {
    GoodPrintFile file = good();
    file.paint(
        "1 1 .5 0 k 40 100 100 100 re f 0 0 0 .9 k 40 100 100 100 re f 0 1 1 0 k 0 0 9 9 re f");
    agrees(file, 2);
  }

  @Test
  void overprintedBlackLiesOnIt() throws Exception {
    GoodPrintFile file = good();
    file.change(
        pdf -> {
          PDExtendedGraphicsState over = new PDExtendedGraphicsState();
          over.getCOSObject().setItem(COSName.OP_NS, COSBoolean.TRUE);
          over.getCOSObject().setInt(COSName.OPM, 1);
          pdf.getPage(0).getResources().put(COSName.getPDFName("Over"), over);
          GoodPrintFile.paint(
              pdf, "1 1 .5 0 k 40 100 100 100 re f /Over gs 0 0 0 1 k 60 120 50 50 re f");
        });
    agrees(file, 3.5);
  }

  @Test
  void aGreyPictureTakesAwayWhatIsBelowIt() throws Exception {
    GoodPrintFile file = good();
    file.change(pdf -> onGround(pdf, image(pdf, 2, 8, 0, 128)));
    agrees(file, 1.5);
  }

  @Test
  void aPictureOfOneBit() throws Exception {
    GoodPrintFile file = good();
    file.change(
        pdf -> {
          COSStream image = image(pdf, 8, 1, 0b1100_1100);
          COSArray space = new COSArray();
          space.add(COSName.INDEXED);
          space.add(COSName.DEVICECMYK);
          space.add(COSInteger.ONE);
          space.add(new COSString(new byte[] {0, 0, 0, 0, -1, -1, 51, 0}));
          image.setItem(COSName.COLORSPACE, space);
          onGround(pdf, image);
        });
    agrees(file, 2.2);
    GoodPrintFile grey = good();
    grey.change(pdf -> onGround(pdf, image(pdf, 8, 1, 0b1100_1100)));
    agrees(grey, 1.5);
  }

  /** What is left out of a picture has no ink, however dark it is. */
  @Test
  void aMaskedPicture() throws Exception {
    GoodPrintFile file = good();
    file.change(
        pdf -> {
          COSStream image = image(pdf, 2, 8, -1, -1, -1, -1, -1, 0, -1, 51);
          image.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
          image.setItem(COSName.SMASK, image(pdf, 2, 8, 0, 255));
          onGround(pdf, image);
        });
    agrees(file, 2.2);
  }

  /** A stencil leaves out where it has ones, and a range of colours where they are. */
  @Test
  void aPictureMaskedByAStencilOrByItsColours() throws Exception {
    GoodPrintFile stencil = good();
    stencil.change(
        pdf -> {
          COSStream image = image(pdf, 2, 8, -1, -1, -1, -1, -1, 0, -1, 51);
          image.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
          COSStream mask = image(pdf, 2, 1, 0b1000_0000);
          mask.removeItem(COSName.COLORSPACE);
          mask.setItem(COSName.IMAGE_MASK, COSBoolean.TRUE);
          image.setItem(COSName.MASK, mask);
          onGround(pdf, image);
        });
    agrees(stencil, 2.2);
    GoodPrintFile colours = good();
    colours.change(
        pdf -> {
          COSStream image = image(pdf, 3, 8, -1, -1, -1, -1, -1, -1, -1, 0, -1, 0, -1, 51);
          image.setItem(COSName.COLORSPACE, COSName.DEVICECMYK);
          COSArray range = new COSArray();
          for (int part : new int[] {255, 255, 255, 255, 255, 255, 0, 255}) {
            range.add(COSInteger.get(part));
          }
          image.setItem(COSName.MASK, range);
          onGround(pdf, image);
        });
    agrees(colours, 2.2);
  }

  @Test
  void aPageThatIsPressed() throws Exception {
    GoodPrintFile file = good();
    double most;
    try (PDDocument pdf = Loader.loadPDF(file.path().toFile())) {
      most =
          PressedPage.of(pdf.getPage(0), true, new PressedPage.Outlines())
              .inks()
              .orElseThrow()
              .most(0)
              .orElseThrow()
              .amount();
    }
    agrees(file, most);
  }
}
