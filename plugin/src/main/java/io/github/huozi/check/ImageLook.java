package io.github.huozi.check;

import io.github.huozi.raster.PrintedImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * What an image looks like from afar, so that it is known again after its bytes were packed
 * otherwise or its colours moved a little.
 */
final class ImageLook {

  /** The side of the grid that an image is reduced to. */
  private static final int SIDE = 16;

  /** By how much the grids' cells may differ on average, of 255. */
  private static final double MEAN_TOLERANCE = 4;

  /** By how much one cell may differ. */
  private static final int CELL_TOLERANCE = 24;

  private final int width;
  private final int height;
  private final int[] grid;

  private ImageLook(BufferedImage image) {
    width = image.getWidth();
    height = image.getHeight();
    grid = grid(image);
  }

  static ImageLook of(PDImageXObject image) throws IOException {
    return new ImageLook(image.getImage());
  }

  /** An image file as it is put into a PDF, if it can be. */
  static Optional<ImageLook> of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument made = new PDDocument()) {
      return Optional.of(of(PrintedImage.of(made, bytes).image()));
    } catch (IOException e) {
      // The reader of the sources reports an image that cannot be decoded.
      return Optional.empty();
    }
  }

  boolean isLike(ImageLook other) {
    if (width != other.width || height != other.height) {
      return false;
    }
    long difference = 0;
    for (int i = 0; i < grid.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        int ofCell = Math.abs((grid[i] >> shift & 0xFF) - (other.grid[i] >> shift & 0xFF));
        if (ofCell > CELL_TOLERANCE) {
          return false;
        }
        difference += ofCell;
      }
    }
    return difference <= MEAN_TOLERANCE * 3 * grid.length;
  }

  /** The average colour of each cell, on white paper. */
  private static int[] grid(BufferedImage image) {
    BufferedImage paper =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    long[][] sums = new long[SIDE * SIDE][4];
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      paper.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        long[] cell = sums[y * SIDE / image.getHeight() * SIDE + x * SIDE / row.length];
        cell[0] += row[x] >> 16 & 0xFF;
        cell[1] += row[x] >> 8 & 0xFF;
        cell[2] += row[x] & 0xFF;
        cell[3]++;
      }
    }
    return Arrays.stream(sums).mapToInt(ImageLook::average).toArray();
  }

  private static int average(long[] cell) {
    long count = Math.max(1, cell[3]);
    return new Color((int) (cell[0] / count), (int) (cell[1] / count), (int) (cell[2] / count))
        .getRGB();
  }
}
