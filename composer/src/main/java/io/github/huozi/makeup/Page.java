package io.github.huozi.makeup;

import java.util.List;
import java.util.Optional;

/**
 * A page that has been composed. All places are distances from the head of the frame to the top of
 * the thing.
 *
 * @param pieces the pieces and the figures at their place or elsewhere, from head to foot
 * @param notes the notes at the foot, in order
 * @param head the place of what is repeated at the head, which is that of the break before the page
 * @param end the foot of the lowest thing above the notes
 * @param emptyLines the number of whole lines that could still stand on it
 * @param filled the number of lines that were added to spaces to fill it
 * @param cause why it stays more than one line short
 */
public record Page(
    List<PlacedItem> pieces,
    List<PlacedNote> notes,
    Optional<Integer> head,
    double end,
    int emptyLines,
    int filled,
    Optional<Cause> cause) {

  public Page {
    pieces = List.copyOf(pieces);
    notes = List.copyOf(notes);
  }

  /**
   * A piece or a figure.
   *
   * @param item its index in {@link Galley#items}
   * @param y the place of its top
   * @param column its column, from 0
   */
  public record PlacedItem(int item, double y, int column) {

    /** A thing in the first or only column. */
    public PlacedItem(int item, double y) {
      this(item, y, 0);
    }
  }

  /**
   * A note or a part of one.
   *
   * @param note its index in {@link Galley#notes}
   * @param firstLine its first line on this page
   * @param endLine the line after its last one on this page
   * @param y the place of its top, or of what is repeated above its first line
   */
  public record PlacedNote(int note, int firstLine, int endLine, double y) {}

  /** The reason why a page is more than one line short. */
  public enum Cause {
    /** The galley ends on it, or a break is forced after it. */
    END,
    /** The next thing cannot be divided and does not fit, such as a table or a listing. */
    TALL_PIECE,
    /** A figure stands on it alone, or the text before it was used up. */
    FIGURE,
    /** A note that is called in the next line does not fit. */
    NOTE,
    /** Every other place for its end costs more, such as one after a heading. */
    COST
  }
}
