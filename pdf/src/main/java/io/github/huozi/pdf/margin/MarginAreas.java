package io.github.huozi.pdf.margin;

import io.github.huozi.pdf.margin.Edges.Area;
import io.github.huozi.pdf.style.MarginPlace;
import io.github.huozi.pdf.style.Sides;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The areas of a page's margin boxes (CSS Paged Media 3 §5.3). The boxes of an edge share it: a
 * middle one is centred and as wide as its content, and the outer ones share the rest evenly. Two
 * outer ones share the edge in proportion to their contents.
 */
final class MarginAreas {

  private static final List<MarginPlace> TOP =
      List.of(MarginPlace.TOP_LEFT, MarginPlace.TOP_CENTER, MarginPlace.TOP_RIGHT);
  private static final List<MarginPlace> BOTTOM =
      List.of(MarginPlace.BOTTOM_LEFT, MarginPlace.BOTTOM_CENTER, MarginPlace.BOTTOM_RIGHT);
  private static final List<MarginPlace> LEFT =
      List.of(MarginPlace.LEFT_TOP, MarginPlace.LEFT_MIDDLE, MarginPlace.LEFT_BOTTOM);
  private static final List<MarginPlace> RIGHT =
      List.of(MarginPlace.RIGHT_TOP, MarginPlace.RIGHT_MIDDLE, MarginPlace.RIGHT_BOTTOM);

  private static final List<MarginPlace> CORNERS =
      List.of(
          MarginPlace.TOP_LEFT_CORNER,
          MarginPlace.TOP_RIGHT_CORNER,
          MarginPlace.BOTTOM_LEFT_CORNER,
          MarginPlace.BOTTOM_RIGHT_CORNER);

  /** All boxes, in the order in which they are drawn. */
  static final List<MarginPlace> NAMES =
      Stream.of(CORNERS, TOP, LEFT, RIGHT, BOTTOM).flatMap(List::stream).toList();

  /** Tells whether a box shares its edge with another. */
  static boolean isShared(MarginPlace name, Set<MarginPlace> all) {
    return Stream.of(TOP, LEFT, RIGHT, BOTTOM)
        .filter(edge -> edge.contains(name))
        .anyMatch(edge -> edge.stream().filter(all::contains).count() > 1);
  }

  private final double width;
  private final double height;
  private final Sides margin;

  /**
   * @param width the width of the page
   * @param height its height
   * @param margin its margins
   */
  MarginAreas(double width, double height, Sides margin) {
    this.width = width;
    this.height = height;
    this.margin = margin;
  }

  /**
   * The areas of the boxes that a page has.
   *
   * @param widths the widths that the contents of some boxes take, by name
   */
  Map<MarginPlace, Area> of(Map<MarginPlace, Double> widths) {
    Map<MarginPlace, Area> areas = new HashMap<>();
    double right = width - margin.right();
    double bottom = height - margin.bottom();
    areas.put(MarginPlace.TOP_LEFT_CORNER, new Area(0, 0, margin.left(), margin.top()));
    areas.put(MarginPlace.TOP_RIGHT_CORNER, new Area(right, 0, margin.right(), margin.top()));
    areas.put(MarginPlace.BOTTOM_LEFT_CORNER, new Area(0, bottom, margin.left(), margin.bottom()));
    areas.put(
        MarginPlace.BOTTOM_RIGHT_CORNER, new Area(right, bottom, margin.right(), margin.bottom()));
    double across = right - margin.left();
    double down = bottom - margin.top();
    across(areas, TOP, new Area(margin.left(), 0, across, margin.top()), widths);
    across(areas, BOTTOM, new Area(margin.left(), bottom, across, margin.bottom()), widths);
    down(areas, LEFT, new Area(0, margin.top(), margin.left(), down), widths);
    down(areas, RIGHT, new Area(right, margin.top(), margin.right(), down), widths);
    areas.keySet().retainAll(widths.keySet());
    return areas;
  }

  private static void across(
      Map<MarginPlace, Area> areas,
      List<MarginPlace> names,
      Area edge,
      Map<MarginPlace, Double> widths) {
    double[] shares = shares(edge.width(), names, name -> widths.getOrDefault(name, 0.0), widths);
    double x = edge.x();
    for (int i = 0; i < shares.length; i++) {
      areas.put(names.get(i), new Area(x, edge.y(), shares[i], edge.height()));
      x += shares[i];
    }
  }

  /** Upright edges are shared by the number of boxes, since lines are not turned. */
  private static void down(
      Map<MarginPlace, Area> areas,
      List<MarginPlace> names,
      Area edge,
      Map<MarginPlace, Double> widths) {
    double third = edge.height() / names.size();
    double[] shares = shares(edge.height(), names, name -> third, widths);
    double y = edge.y();
    for (int i = 0; i < shares.length; i++) {
      areas.put(names.get(i), new Area(edge.x(), y, edge.width(), shares[i]));
      y += shares[i];
    }
  }

  private static double[] shares(
      double room,
      List<MarginPlace> names,
      ToDoubleFunction<MarginPlace> wanted,
      Map<MarginPlace, Double> present) {
    double first = present.containsKey(names.get(0)) ? wanted.applyAsDouble(names.get(0)) : 0;
    double last = present.containsKey(names.get(2)) ? wanted.applyAsDouble(names.get(2)) : 0;
    boolean hasFirst = present.containsKey(names.get(0));
    boolean hasLast = present.containsKey(names.get(2));
    if (present.containsKey(names.get(1))) {
      boolean alone = !hasFirst && !hasLast;
      double middle = alone ? room : Math.min(room, wanted.applyAsDouble(names.get(1)));
      double side = (room - middle) / 2;
      return new double[] {side, middle, side};
    }
    if (!hasFirst || !hasLast) {
      return new double[] {hasFirst ? room : 0, 0, hasLast ? room : 0};
    }
    double share = first + last == 0 ? room / 2 : room * first / (first + last);
    // A short text keeps its width beside one that is too long for the rest.
    if (first + last > room) {
      share = first <= room / 2 ? first : Math.max(room / 2, room - last);
    }
    return new double[] {share, 0, room - share};
  }
}
