package io.github.huozi.pdf.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The blocks that do not just stand one below another: those in columns, those across columns,
 * those that may have text beside them, the tables on turned pages and those that the text refers
 * to. The composition of lines finds them before the layout; make-up places them after it.
 */
public final class PlacedBlocks {

  private final IdentityHashMap<Element, Columns> columns = new IdentityHashMap<>();

  /** The width by which each block across columns is wider than one of them, in dots. */
  private final IdentityHashMap<Element, Double> spanning = new IdentityHashMap<>();

  private final Set<Element> beside = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<Element> turned = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> referred = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * The columns of a block.
   *
   * @param number how many there are
   * @param shift the distance from the left edge of a column to that of the next one, in dots
   */
  public record Columns(int number, int shift) {}

  void stand(Element block, Columns in) {
    columns.put(block, in);
  }

  void span(Element block, double room) {
    spanning.put(block, room);
  }

  void letTextBeside(Element block) {
    beside.add(block);
  }

  void turn(Element table) {
    turned.add(table);
  }

  void refer(Element table) {
    referred.add(table);
  }

  /** The columns in which the content of a block stands; null if there are none. */
  public @Nullable Columns columns(@Nullable Element block) {
    return columns.get(block);
  }

  /** Tells whether a block inside one that stands in columns is as wide as all of them. */
  public boolean spans(@Nullable Element block) {
    return spanning.containsKey(block);
  }

  /**
   * The width by which a block that spans columns is wider than one of them, in dots; null if it
   * spans none.
   */
  @Nullable Double room(Element block) {
    return spanning.get(block);
  }

  /** Tells whether vertical lines may stand beside a block: it is much shorter than they are. */
  public boolean mayHaveTextBeside(@Nullable Element block) {
    return beside.contains(block);
  }

  /** Tells whether a table is too wide for an upright page, and stands on turned ones. */
  public boolean isTurned(@Nullable Element table) {
    return turned.contains(table);
  }

  /** Tells whether the text refers to a table, so that readers find it wherever it stands. */
  public boolean isReferred(@Nullable Element table) {
    return referred.contains(table);
  }
}
