package io.github.huozi.makeup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text that is to be divided into pages, in order.
 *
 * @param items the things in it
 * @param notes the notes that its items call, in the order of their calls
 * @param variations the paragraphs that could have one line more or fewer
 * @param bands the stretches that stand in several columns, in order
 */
public record Galley(
    List<Item> items, List<Note> notes, List<Variation> variations, List<Band> bands) {

  public Galley {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
    variations = List.copyOf(variations);
    bands = List.copyOf(bands);
  }

  /** A galley in one column. */
  public Galley(List<Item> items, List<Note> notes, List<Variation> variations) {
    this(items, notes, variations, List.of());
  }

  /** The height of a piece or a figure; 0 of another item. */
  double height(int item) {
    if (items.get(item) instanceof Item.Figure figure) {
      return figure.height();
    }
    return items.get(item) instanceof Item.Piece piece ? piece.height() : 0;
  }

  /** The notes that an item calls. */
  public List<Integer> calls(int item) {
    if (items.get(item) instanceof Item.Figure figure) {
      return figure.notes();
    }
    return items.get(item) instanceof Item.Piece piece ? piece.notes() : List.of();
  }

  /** The first piece or figure of some items. */
  Optional<Item> firstThing(int first, int end) {
    return items.subList(first, end).stream()
        .filter(item -> item instanceof Item.Piece || item instanceof Item.Figure)
        .findFirst();
  }

  /**
   * A note, which stands at the foot of the page that calls it. A long one may continue on the next
   * page.
   *
   * @param heights the heights of its lines
   * @param heads for each line, the height of what is repeated above it if it is the first on a
   *     further page, such as the head of a table; 0 if nothing is
   */
  public record Note(List<Double> heights, List<Double> heads) {

    public Note {
      heights = List.copyOf(heights);
      heads = List.copyOf(heads);
    }

    /** A note in which nothing is repeated. */
    public Note(List<Double> heights) {
      this(heights, Collections.nCopies(heights.size(), 0.0));
    }

    /** The height of all its lines. */
    public double height() {
      return heights.stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * The rest of the note.
     *
     * @param line its first line that is not on an earlier page, whose height has that of what is
     *     repeated above it
     */
    Note from(int line) {
      if (line == 0 || line == heights.size()) {
        return new Note(heights.subList(line, heights.size()), heads.subList(line, heads.size()));
      }
      List<Double> left = new ArrayList<>(heights.subList(line, heights.size()));
      List<Double> repeated = new ArrayList<>(heads.subList(line, heads.size()));
      left.set(0, left.get(0) + repeated.set(0, 0.0));
      return new Note(left, repeated);
    }
  }

  /**
   * A paragraph of body lines that could be set with one line more or one line fewer. Variations do
   * not overlap and are in order.
   *
   * @param first the index of its first item
   * @param end the index after its last item
   * @param longer what it costs to set it with one line more; infinite if it cannot be
   * @param shorter what it costs to set it with one line fewer; infinite if it cannot be
   */
  public record Variation(int first, int end, double longer, double shorter) {}

  /**
   * A stretch in several columns. On each page its columns are equally high; where it ends they are
   * as low as they can be, or end as they may. The things in it are as wide as a column, but for
   * the spanning figures, which stand at the head of a page or below the columns. A table keeps its
   * place in its column, and its head is not repeated. No variation is in a band.
   *
   * @param first the index of its first item
   * @param end the index after its last item
   * @param columns the number of columns, from 2
   * @param level whether the columns are equally high on the last page too, and not filled one
   *     after the other
   * @param spanning the indexes of the figures that are as wide as all columns
   */
  public record Band(int first, int end, int columns, boolean level, Set<Integer> spanning) {

    public Band {
      spanning = Set.copyOf(spanning);
    }
  }
}
