package io.github.huozi.check.image;

import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/**
 * The look of a drawing to a reader from a distance: its colours in a grid of cells. Lettering,
 * which depends on the edition's fonts, is left out.
 */
public final class DrawnPixels {

  /** The number of pixels in a row, painted finer, that make a cell. */
  private static final int FINER = 4;

  /** The pixels of the longer side: 72 cells. */
  private static final int SIDE = 72 * FINER;

  /** A greater difference of a channel is another colour: edges and inks are not painted alike. */
  private static final int SAME = 24;

  private static final int WHITE = 0xFFFFFF;

  /** Glyphs that cover at least the area of those of any font. */
  private static final GlyphOutlines BLOCKS =
      (codePoint, face) ->
          new GlyphOutlines.Glyph(
              new Path2D.Float(new Rectangle2D.Double(-0.25, -0.5, 1.5, 1.75)), 1, 1);

  /** Lines are not moved to whole pixels. */
  private static final RenderingHints EXACT =
      new RenderingHints(
          Map.of(
              RenderingHints.KEY_ANTIALIASING,
              RenderingHints.VALUE_ANTIALIAS_ON,
              RenderingHints.KEY_STROKE_CONTROL,
              RenderingHints.VALUE_STROKE_PURE));

  private final int[] colors;

  /** The cells with a file's lettering. */
  private final BitSet letters = new BitSet();

  private DrawnPixels(BufferedImage image) {
    int columns = (image.getWidth() + FINER - 1) / FINER;
    int rows = (image.getHeight() + FINER - 1) / FINER;
    colors = new int[columns * rows];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = average(image, i % columns * FINER, i / columns * FINER);
    }
  }

  /**
   * The size of a painting, in pixels.
   *
   * @param columns the width
   * @param rows the height
   */
  public record Size(int columns, int rows) {

    /** The size for a drawing of a width and height. */
    public static Size of(double width, double height) {
      double scale = scale(width, height);
      return new Size(rounded(width * scale), rounded(height * scale));
    }

    /** Rounded up, so that all of the longer side is used; but for an error of computing. */
    private static int rounded(double length) {
      return (int) Math.max(1, Math.ceil(length - 0.05));
    }

    /** Tells whether drawings of both sizes have the same proportions, but for rounding. */
    public boolean isLike(Size other) {
      return Math.abs(columns - other.columns) <= 1 && Math.abs(rows - other.rows) <= 1;
    }
  }

  /** The number of pixels to a unit of a drawing; finite for one without an area, too. */
  private static double scale(double width, double height) {
    return SIDE / Math.max(1e-3, Math.max(width, height));
  }

  /** The area of a form of a PDF. */
  public static Rectangle2D area(PDFormXObject form) {
    return form.getBBox().transform(form.getMatrix()).getBounds2D();
  }

  /** The pixels that a form of a PDF draws, in a size of its proportions. */
  public static DrawnPixels of(PDFormXObject form, Size size) throws IOException {
    Rectangle2D area = area(form);
    try (PDDocument made = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(size.columns, size.rows));
      made.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(made, page)) {
        content.transform(Matrix.getTranslateInstance(size.columns / 2f, size.rows / 2f));
        float scale = (float) scale(area.getWidth(), area.getHeight());
        content.transform(Matrix.getScaleInstance(scale, scale));
        content.transform(
            Matrix.getTranslateInstance((float) -area.getCenterX(), (float) -area.getCenterY()));
        content.drawForm(form);
      }
      PDFRenderer renderer = new PDFRenderer(made);
      renderer.setRenderingHints(EXACT);
      return new DrawnPixels(renderer.renderImage(0));
    }
  }

  /** The pixels that a file draws in a size; empty if it cannot be painted. */
  static Optional<DrawnPixels> of(SvgFile drawing, Path file, Size size) throws IOException {
    Optional<DrawnPixels> shapes = of(drawing, GlyphOutlines.BLANK, file, size);
    if (shapes.isEmpty() || drawing.texts().isEmpty()) {
      return shapes;
    }
    Optional<DrawnPixels> lettered = of(drawing, BLOCKS, file, size);
    if (lettered.isPresent()) {
      for (int i = 0; i < shapes.get().colors.length; i++) {
        shapes.get().letters.set(i, shapes.get().colors[i] != lettered.get().colors[i]);
      }
    }
    return lettered.isPresent() ? shapes : Optional.empty();
  }

  private static Optional<DrawnPixels> of(
      SvgFile drawing, GlyphOutlines fonts, Path file, Size size) throws IOException {
    // Publishing reports a file that cannot be painted.
    Optional<byte[]> png = drawing.png(fonts, size.columns, size.rows, file, new Problems());
    return png.isEmpty()
        ? Optional.empty()
        : Optional.of(new DrawnPixels(ImageIO.read(new ByteArrayInputStream(png.get()))));
  }

  /**
   * The difference of two drawings of a size: the part of their ink that the other does not have.
   */
  public double distance(DrawnPixels other) {
    int ink = 0;
    int different = 0;
    for (int i = 0; i < colors.length; i++) {
      if (!letters.get(i)
          && !other.letters.get(i)
          && (colors[i] != WHITE || other.colors[i] != WHITE)) {
        ink++;
        different += isSame(colors[i], other.colors[i]) ? 0 : 1;
      }
    }
    return ink == 0 ? 0 : (double) different / ink;
  }

  private static boolean isSame(int one, int other) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SAME) {
        return false;
      }
    }
    return true;
  }

  /** The mean colour of a cell. */
  private static int average(BufferedImage image, int left, int top) {
    int[] sum = new int[3];
    int count = 0;
    for (int y = top; y < Math.min(image.getHeight(), top + FINER); y++) {
      for (int x = left; x < Math.min(image.getWidth(), left + FINER); x++) {
        int color = image.getRGB(x, y);
        sum[0] += color >> 16 & 0xFF;
        sum[1] += color >> 8 & 0xFF;
        sum[2] += color & 0xFF;
        count++;
      }
    }
    return ((sum[0] / count) << 16) | ((sum[1] / count) << 8) | (sum[2] / count);
  }
}
