package io.github.huozi.svg.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Paints as pixels what cannot be painted as vectors. */
public final class SvgPixels {

  /** The resolution that print shops ask for. */
  public static final int PER_INCH = 300;

  private static final double PER_PX = PER_INCH / 96.0;

  /** Pixels of the largest image, about an A3 page. A larger area gets a lower resolution. */
  private static final double MAX_AREA = 20_000_000;

  private static final Set<String> PAINTED = Set.of("filter", "mask", "pattern", "meshgradient");

  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*[\"']?#([^\"'()]++)[\"']?\\s*+\\)");

  private SvgPixels() {}

  /** Tells whether the drawing uses a filter, mask, pattern or mesh gradient. */
  public static boolean needed(Element svg) {
    Set<String> painted =
        svg.stream()
            .filter(element -> PAINTED.contains(element.normalName()))
            .map(element -> element.attr("id"))
            .collect(Collectors.toSet());
    return !painted.isEmpty()
        && svg.stream()
            .flatMap(element -> element.attributes().asList().stream())
            .anyMatch(attribute -> refersTo(painted, attribute));
  }

  private static boolean refersTo(Set<String> painted, Attribute attribute) {
    Matcher reference = REFERENCE.matcher(attribute.getValue());
    return reference.find() && painted.contains(reference.group(1));
  }

  /** Paints an area at the origin through an image. */
  static void paint(
      Graphics2D graphics, double width, double height, Consumer<Graphics2D> painter) {
    paint(graphics, new Rectangle2D.Double(0, 0, width, height), painter);
  }

  /**
   * Paints an area of the user space through an image.
   *
   * @param area nothing is painted outside it
   */
  static void paint(Graphics2D graphics, Rectangle2D area, Consumer<Graphics2D> painter) {
    AffineTransform device = graphics.getTransform();
    double scaleX = PER_PX * Math.hypot(device.getScaleX(), device.getShearY());
    double scaleY = PER_PX * Math.hypot(device.getShearX(), device.getScaleY());
    double coarser =
        Math.sqrt(Math.max(1, area.getWidth() * scaleX * area.getHeight() * scaleY / MAX_AREA));
    int columns = (int) Math.ceil(area.getWidth() * scaleX / coarser);
    int rows = (int) Math.ceil(area.getHeight() * scaleY / coarser);
    if (columns <= 0 || rows <= 0) {
      return;
    }
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    AffineTransform toImage =
        AffineTransform.getScaleInstance(columns / area.getWidth(), rows / area.getHeight());
    toImage.translate(-area.getX(), -area.getY());
    Graphics2D target = image.createGraphics();
    try {
      target.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      target.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      target.transform(toImage);
      painter.accept(target);
    } finally {
      target.dispose();
    }
    AffineTransform back = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    back.scale(area.getWidth() / columns, area.getHeight() / rows);
    graphics.drawImage(image, back, null);
  }
}
