package io.github.huozi.makeup;

import java.util.List;

/**
 * What is to be divided into pages, in order.
 *
 * @param items the things in it
 * @param notes the notes that its items call, in the order of their calls
 * @param variations the paragraphs that could have one line more or fewer
 */
public record Galley(List<Item> items, List<Note> notes, List<Variation> variations) {

  public Galley {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
    variations = List.copyOf(variations);
  }

  /**
   * A note, which stands at the foot of the page that calls it. A long one may continue on the next
   * page.
   *
   * @param heights the heights of its lines
   */
  public record Note(List<Double> heights) {

    public Note {
      heights = List.copyOf(heights);
    }

    /** The height of all its lines. */
    public double height() {
      return heights.stream().mapToDouble(Double::doubleValue).sum();
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
}
