package io.github.huozi.check.image;

import io.github.huozi.model.Manuscript;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares a drawing of a PDF with its file, as a reader would from a distance: both are painted
 * small, and where the file has ink the PDF must have the same. Lettering, which depends on the
 * edition's fonts, is left out.
 */
final class DrawnPixels {

  /** The longer side of the small pictures. */
  private static final int SIDE = 72;

  /** How many pixels in a row, painted finer, make one of them. */
  private static final int FINER = 4;

  /** A greater difference of a channel is another colour; edges are blurred in two ways. */
  private static final int SAME = 64;

  /** The part of the ink that may be another: edges, and shapes below the lettering. */
  private static final double MOST = 0.3;

  private DrawnPixels() {}

  /** Whether a form draws what a file does; true if the file cannot be painted for comparison. */
  static boolean draws(PDFormXObject form, Manuscript manuscript, Path file) throws IOException {
    Problems problems = new Problems();
    Optional<SvgFile> drawing = SvgFile.of(manuscript, file, GlyphOutlines.BLANK, problems);
    Optional<byte[]> png =
        drawing.isEmpty()
            ? Optional.empty()
            : drawing.get().png(GlyphOutlines.BLANK, FINER * SIDE, file, problems);
    if (png.isEmpty()) {
      return true;
    }
    BufferedImage wanted = ImageIO.read(new ByteArrayInputStream(png.get()));
    BufferedImage found = painted(form);
    int ink = 0;
    int other = 0;
    for (int y = 0; y < wanted.getHeight() / FINER; y++) {
      for (int x = 0; x < wanted.getWidth() / FINER; x++) {
        int[] there = average(wanted, x, y, 1, 1);
        if (differ(there, new int[] {255, 255, 255})) {
          ink++;
          double across = (double) found.getWidth() / wanted.getWidth();
          double down = (double) found.getHeight() / wanted.getHeight();
          other += differ(there, average(found, x, y, across, down)) ? 1 : 0;
        }
      }
    }
    return other <= MOST * ink;
  }

  /** The mean colour of the small pixel at a place, which is several of the image's. */
  private static int[] average(BufferedImage image, int x, int y, double across, double down) {
    int[] sum = new int[3];
    for (int i = 0; i < FINER * FINER; i++) {
      int column = (int) ((x * FINER + i % FINER) * across);
      int row = (int) ((y * FINER + i / FINER) * down);
      Color color =
          new Color(
              image.getRGB(
                  Math.min(image.getWidth() - 1, column), Math.min(image.getHeight() - 1, row)));
      sum[0] += color.getRed();
      sum[1] += color.getGreen();
      sum[2] += color.getBlue();
    }
    return new int[] {sum[0] / (FINER * FINER), sum[1] / (FINER * FINER), sum[2] / (FINER * FINER)};
  }

  private static boolean differ(int[] one, int[] other) {
    return IntStream.range(0, 3).anyMatch(i -> Math.abs(one[i] - other[i]) > SAME);
  }

  private static BufferedImage painted(PDFormXObject form) throws IOException {
    Rectangle2D area = form.getBBox().transform(form.getMatrix()).getBounds2D();
    PDRectangle box =
        new PDRectangle(
            (float) area.getX(),
            (float) area.getY(),
            (float) area.getWidth(),
            (float) area.getHeight());
    try (PDDocument made = new PDDocument()) {
      PDPage page = new PDPage(box);
      made.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(made, page)) {
        content.drawForm(form);
      }
      float scale = FINER * SIDE / Math.max(box.getWidth(), box.getHeight());
      return new PDFRenderer(made).renderImage(0, scale);
    }
  }
}
