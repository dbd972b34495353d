package io.github.huozi.pdf.layout;

import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.AnonymousBlockBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The floats of a preliminary layout, and the measures that they leave to the lines beside them.
 *
 * <p>In that layout the renderer broke the lines. A paragraph that is composed may have more or
 * fewer, and what follows it moves; its place is computed from the lines that were added before it.
 * All lengths are in dots.
 */
final class LaidOutFloats {

  /** The most lines of a paragraph that have a measure of their own. */
  private static final int MOST = 400;

  /** How far above a text the floats are looked at, in heights of the highest. */
  private static final int FAR = 3;

  private final LaidOutBoxes boxes;

  /** The floats by their tops. */
  private final NavigableMap<Integer, List<BlockBox>> floats = new TreeMap<>();

  /** The height of the highest float. */
  private int highest;

  /** For a place in the layout, how far what is below has moved down since. */
  private final NavigableMap<Integer, Double> moved = new TreeMap<>();

  /** How much higher a float has become since. */
  private final IdentityHashMap<Box, Double> grown = new IdentityHashMap<>();

  LaidOutFloats(Box root, LaidOutBoxes boxes) {
    this.boxes = boxes;
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof BlockBox block && block.isFloated()) {
            floats.computeIfAbsent(block.getAbsY(), y -> new ArrayList<>()).add(block);
            highest = Math.max(highest, block.getHeight());
          }
        });
  }

  /**
   * The measures of the first lines of a block's first text.
   *
   * @param measure the measure of a line that has no float beside it
   * @param lineHeight the height of a line
   * @return the measures of the lines that begin beside a float or above the foot of one; empty if
   *     the layout has no such text
   */
  Optional<List<Double>> measures(Element block, double measure, double lineHeight) {
    @Nullable Box text = textOf(block);
    if (text == null) {
      return Optional.empty();
    }
    List<LineBox> lines = lines(text);
    int upper = lines.get(0).getAbsY();
    LineBox last = lines.get(lines.size() - 1);
    List<Place> beside = beside(text, upper, last.getAbsY() + last.getHeight());
    double lowest = beside.stream().mapToDouble(Place::bottom).max().orElse(0);
    double start = text.getAbsX() + text.getTx();
    double y = upper + moved(upper);
    List<Double> measures = new ArrayList<>();
    while (y < lowest && measures.size() < MOST) {
      double left = 0;
      double right = 0;
      for (Place place : beside) {
        if (place.top < y + lineHeight && place.bottom > y) {
          left = Math.max(left, place.isLeft ? place.edge - start : 0);
          right = Math.max(right, place.isLeft ? 0 : start + measure - place.edge);
        }
      }
      measures.add(measure - left - right);
      y += lineHeight;
    }
    return Optional.of(measures);
  }

  /**
   * The places of the floats that reach into a text or below it.
   *
   * @param top where the text begins in the layout
   * @param bottom where it ends there
   */
  private List<Place> beside(Box text, int top, int bottom) {
    double y = top + moved(top);
    List<Place> beside = new ArrayList<>();
    // A float that ended above the text may reach into it now, if the text between is shorter.
    for (List<BlockBox> boxes : floats.subMap(top - FAR * highest - 1, bottom).values()) {
      for (BlockBox box : boxes) {
        double upper = box.getAbsY() + moved(box.getAbsY());
        double lower = upper + box.getHeight() + grown.getOrDefault(box, 0.0);
        if (lower > y && !isInside(text, box)) {
          boolean isLeft = box.getStyle().isFloatedLeft();
          int edge = isLeft ? box.getAbsX() + box.getWidth() : box.getAbsX();
          beside.add(new Place(upper, lower, isLeft, edge));
        }
      }
    }
    return beside;
  }

  /** Tells the number of lines with which a block's first text has been composed. */
  void composed(Element block, int lines, double lineHeight) {
    @Nullable Box text = textOf(block);
    if (text == null) {
      return;
    }
    List<LineBox> before = lines(text);
    double height = (lines - before.size()) * lineHeight;
    if (height == 0) {
      return;
    }
    for (@Nullable Box at = text; at != null; at = at.getParent()) {
      if (at instanceof TableCellBox) {
        return;
      }
      if (at instanceof BlockBox around && around.isFloated()) {
        grown.merge(around, height, Double::sum);
        return;
      }
    }
    LineBox last = before.get(before.size() - 1);
    int bottom = last.getAbsY() + last.getHeight();
    double above = moved(bottom);
    moved.tailMap(bottom, false).replaceAll((y, down) -> down + height);
    moved.put(bottom, above + height);
  }

  /** How far lower something stands than in the layout. */
  private double moved(int y) {
    Map.@Nullable Entry<Integer, Double> above = moved.floorEntry(y);
    return above == null ? 0 : above.getValue();
  }

  /** The box that holds the lines of a block's first text; null if there is none. */
  private @Nullable Box textOf(Element block) {
    @Nullable Box box = boxes.of(block);
    if (box == null || !lines(box).isEmpty()) {
      return box;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i) instanceof AnonymousBlockBox text && !lines(text).isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The lines of a box; one without height holds only what is taken out of it. */
  private static List<LineBox> lines(Box box) {
    List<LineBox> lines = new ArrayList<>();
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i) instanceof LineBox line && line.getHeight() > 0) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean isInside(Box box, Box outer) {
    for (@Nullable Box at = box; at != null; at = at.getParent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /**
   * The place of a float in the composed text.
   *
   * @param isLeft whether it stands at the left
   * @param edge its edge towards the text
   */
  private record Place(double top, double bottom, boolean isLeft, double edge) {}
}
