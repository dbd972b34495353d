package io.github.huozi.oracle;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the things of a page that something opaque is painted over. */
final class Covers {

  /** What reaches out by less is covered, in pt. */
  private static final double EDGE = 0.06;

  private final List<Cover> covers = new ArrayList<>();
  private final Map<Integer, Rectangle2D> cores = new HashMap<>();

  /**
   * An opaque area.
   *
   * @param after how many things were painted before it
   */
  private record Cover(Shape area, Rectangle2D bounds, int after) {}

  void add(Shape area, int after) {
    covers.add(new Cover(area, area.getBounds2D(), after));
  }

  /** The part of a thing that is covered if the thing is. */
  void core(int thing, Rectangle2D core) {
    double x = Math.min(EDGE, core.getWidth() / 2);
    double y = Math.min(EDGE, core.getHeight() / 2);
    cores.put(
        thing,
        new Rectangle2D.Double(
            core.getX() + x, core.getY() + y, core.getWidth() - 2 * x, core.getHeight() - 2 * y));
  }

  /** The things, of which those that are covered have a trait that says so. */
  List<Placed> mark(List<Placed> things) {
    List<Placed> marked = new ArrayList<>(things);
    for (Cover cover : covers) {
      for (int i = 0; i < cover.after(); i++) {
        Rectangle2D core = cores.get(i);
        if (core != null && isIn(core, cover)) {
          Placed thing = marked.get(i);
          Map<Trait, String> traits = new EnumMap<>(Trait.class);
          traits.putAll(thing.traits());
          traits.put(Trait.COVER, "covered");
          marked.set(i, new Placed(thing.kind(), thing.what(), thing.place(), traits));
        }
      }
    }
    return marked;
  }

  private static boolean isIn(Rectangle2D core, Cover cover) {
    Rectangle2D bounds = cover.bounds();
    return core.getMinX() >= bounds.getMinX()
        && core.getMaxX() <= bounds.getMaxX()
        && core.getMinY() >= bounds.getMinY()
        && core.getMaxY() <= bounds.getMaxY()
        && (cover.area() instanceof Rectangle2D
            || (cover.area().contains(core.getMinX(), core.getMinY())
                && cover.area().contains(core.getMaxX(), core.getMaxY())
                && cover.area().contains(core.getCenterX(), core.getCenterY())));
  }
}
