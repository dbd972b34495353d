package io.github.huozi.check.press;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plates of a page, each painted as a picture: how much of its ink lies where. What is painted
 * takes away what is below it, except on the plates that it leaves as they are. Nothing is painted
 * before it is asked where most ink lies, nor on a page whose inks together are too few.
 */
final class InkMap {

  /** Pixels to a point: fine enough for areas, on which too much ink does not dry. */
  private static final double SCALE = 0.5;

  private static final int PLATES = 4;
  private static final int MOST = 255;

  private final Rectangle2D page;
  private final List<Layer> layers = new ArrayList<>();
  private final float[] darkest = new float[PLATES];
  private final List<BufferedImage> plates = new ArrayList<>();
  private final List<Graphics2D> painters = new ArrayList<>();

  InkMap(Rectangle2D page) {
    this.page = page;
  }

  /** Something that is painted on the plates. */
  @FunctionalInterface
  private interface Layer {
    void paint() throws IOException;
  }

  /** Makes the plates of a picture. */
  @FunctionalInterface
  interface PictureSource {

    /**
     * The plates of a picture: a picture for each, of which white is ink; one for black only; none
     * if it is of a screen.
     *
     * @param width the pixels that are shown of a row, at most
     * @param height the rows that are shown, at most
     */
    List<BufferedImage> plates(int width, int height) throws IOException;
  }

  private void begin() {
    int width = Math.max(1, (int) Math.ceil(page.getWidth() * SCALE));
    int height = Math.max(1, (int) Math.ceil(page.getHeight() * SCALE));
    for (int i = 0; i < PLATES; i++) {
      BufferedImage plate = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D painter = plate.createGraphics();
      painter.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
      painter.scale(SCALE, SCALE);
      painter.translate(-page.getX(), -page.getY());
      plates.add(plate);
      painters.add(painter);
    }
  }

  /**
   * Paints an area.
   *
   * @param inks cyan, magenta, yellow and black, from 0 to 1
   * @param over whether plates without ink stay as they are
   */
  void paint(Shape area, Shape clip, float[] inks, boolean over) {
    for (int i = 0; i < PLATES; i++) {
      darkest[i] = Math.max(darkest[i], inks[i]);
    }
    layers.add(() -> fill(area, clip, inks, over));
  }

  private void fill(Shape area, Shape clip, float[] inks, boolean over) {
    for (int i = 0; i < PLATES; i++) {
      if (inks[i] > 0 || !over) {
        Graphics2D painter = painters.get(i);
        painter.setClip(clip);
        int ink = Math.round(inks[i] * MOST);
        painter.setPaint(new Color(ink, ink, ink));
        painter.fill(area);
      }
    }
  }

  /**
   * Paints a picture.
   *
   * @param grey whether it has black only
   * @param place from the unit square to the page
   */
  void paint(PictureSource picture, boolean grey, AffineTransform place, Shape clip) {
    for (int i = grey ? PLATES - 1 : 0; i < PLATES; i++) {
      darkest[i] = 1;
    }
    int width = pixels(Math.hypot(place.getScaleX(), place.getShearY()));
    int height = pixels(Math.hypot(place.getShearX(), place.getScaleY()));
    layers.add(() -> draw(picture.plates(width, height), place, clip));
  }

  private static int pixels(double length) {
    return Math.max(1, (int) Math.ceil(length * SCALE));
  }

  private void draw(List<BufferedImage> parts, AffineTransform place, Shape clip) {
    if (parts.isEmpty()) {
      return;
    }
    for (int i = 0; i < PLATES; i++) {
      Graphics2D painter = painters.get(i);
      painter.setClip(clip);
      if (parts.size() == PLATES || i == PLATES - 1) {
        BufferedImage part = parts.get(parts.size() == PLATES ? i : 0);
        AffineTransform toPage = new AffineTransform(place);
        // The first row of a picture is its upper one.
        toPage.concatenate(
            new AffineTransform(1.0 / part.getWidth(), 0, 0, -1.0 / part.getHeight(), 0, 1));
        painter.drawImage(part, toPage, null);
      } else {
        painter.setPaint(Color.BLACK);
        painter.fill(place.createTransformedShape(new Rectangle(0, 0, 1, 1)));
      }
    }
  }

  /**
   * The place where most ink lies, and how much: 2.4 for 240 %.
   *
   * @param limit so much may lie anywhere
   * @return empty if no more can lie anywhere, since the page has no darker inks
   */
  Optional<MostInk> most(double limit) throws IOException {
    double possible = 0;
    for (float ink : darkest) {
      possible += ink;
    }
    if (possible <= limit) {
      return Optional.empty();
    }
    begin();
    for (Layer layer : layers) {
      layer.paint();
    }
    return Optional.of(darkest());
  }

  private MostInk darkest() {
    int most = 0;
    int where = 0;
    int width = plates.get(0).getWidth();
    int count = width * plates.get(0).getHeight();
    int[][] samples = new int[PLATES][];
    for (int i = 0; i < PLATES; i++) {
      samples[i] = plates.get(i).getRaster().getPixels(0, 0, width, count / width, (int[]) null);
    }
    for (int at = 0; at < count; at++) {
      int all = 0;
      for (int i = 0; i < PLATES; i++) {
        all += samples[i][at];
      }
      if (all > most) {
        most = all;
        where = at;
      }
    }
    return new MostInk(
        most / (double) MOST,
        page.getX() + where % width / SCALE,
        page.getY() + Math.floorDiv(where, width) / SCALE);
  }

  /** The most ink of a page. */
  record MostInk(double amount, double x, double y) {}
}
