package io.github.huozi.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/** Draws the covers of EPUB files in rows of four, as a shop shows them. */
final class CoverShelf {

  private static final int COLUMNS = 4;
  private static final int WIDTH = 1100;
  private static final int GAP = 16;
  private static final int COVER = (WIDTH - (COLUMNS + 1) * GAP) / COLUMNS;
  private static final int HEIGHT = COVER * 8 / 5;
  private static final Color GROUND = new Color(0xdd, 0xdd, 0xdd);

  private CoverShelf() {}

  static BufferedImage draw(List<Path> epubs) throws IOException {
    int rows = (epubs.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(WIDTH, rows * (HEIGHT + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(GROUND);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < epubs.size(); i++) {
      int x = GAP + i % COLUMNS * (COVER + GAP);
      int y = GAP + i / COLUMNS * (HEIGHT + GAP);
      graphics.drawImage(halved(cover(epubs.get(i))), x, y, COVER, HEIGHT, null);
    }
    graphics.dispose();
    return sheet;
  }

  /** A cover in half its size, so that the next step leaves no pixel out. */
  private static BufferedImage halved(BufferedImage cover) {
    int width = cover.getWidth() / 2;
    int height = cover.getHeight() / 2;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(cover, 0, 0, width, height, null);
    graphics.dispose();
    return width > 2 * COVER ? halved(half) : half;
  }

  private static BufferedImage cover(Path epub) throws IOException {
    try (ZipFile file = new ZipFile(epub.toFile())) {
      ZipEntry entry = file.getEntry("EPUB/images/cover.png");
      if (entry == null) {
        throw new IOException(epub + " has no cover");
      }
      try (InputStream in = file.getInputStream(entry)) {
        return ImageIO.read(in);
      }
    }
  }
}
