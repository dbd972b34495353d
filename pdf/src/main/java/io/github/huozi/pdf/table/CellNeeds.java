package io.github.huozi.pdf.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The needs of the content of a table cell. Lengths are in dots.
 *
 * @param least the least width at each {@link Division}, by its ordinal
 * @param natural the width in which each paragraph is one line
 * @param flows the paragraphs, one below the other
 * @param wholes what should not be divided or made smaller
 */
public record CellNeeds(List<Double> least, double natural, List<Flow> flows, List<Whole> wholes) {

  /** The needs of an empty cell. */
  public static final CellNeeds NONE =
      new CellNeeds(
          List.of(Division.values()).stream().map(unused -> 0.0).toList(), 0, List.of(), List.of());

  public CellNeeds {
    least = List.copyOf(least);
    flows = List.copyOf(flows);
    wholes = List.copyOf(wholes);
  }

  /** The least width at a division. */
  @SuppressWarnings("EnumOrdinal") // one for each division, in their order
  public double least(Division division) {
    return least.get(division.ordinal());
  }

  /** The needs of this content with space at its sides. */
  public CellNeeds within(double edges) {
    return edges == 0
        ? this
        : new CellNeeds(
            least.stream().map(width -> width + edges).toList(),
            natural + edges,
            flows.stream().map(flow -> flow.within(edges)).toList(),
            wholes.stream().map(whole -> whole.within(edges)).toList());
  }

  /** The needs of this content in a block whose width a style sheet limits or sets. */
  public CellNeeds limited(double smallest, double largest) {
    return new CellNeeds(
        least.stream().map(width -> Math.max(smallest, Math.min(largest, width))).toList(),
        Math.max(smallest, Math.min(largest, natural)),
        flows,
        wholes);
  }

  /** The needs of several contents, one below the other. */
  public static CellNeeds stacked(List<CellNeeds> contents) {
    if (contents.size() == 1) {
      return contents.get(0);
    }
    List<Double> least = new ArrayList<>(NONE.least);
    double natural = 0;
    List<Flow> flows = new ArrayList<>();
    List<Whole> wholes = new ArrayList<>();
    for (CellNeeds content : contents) {
      for (int i = 0; i < least.size(); i++) {
        least.set(i, Math.max(least.get(i), content.least.get(i)));
      }
      natural = Math.max(natural, content.natural);
      flows.addAll(content.flows);
      wholes.addAll(content.wholes);
    }
    return new CellNeeds(least, natural, flows, wholes);
  }

  /** The height of the content at a width, without the space between paragraphs. */
  double height(double width) {
    double height = 0;
    for (Flow flow : flows) {
      height += flow.height(width);
    }
    return height;
  }

  /** The cost of what a width divides or makes smaller, in dots of height. */
  double cost(double width) {
    double cost = 0;
    for (Whole whole : wholes) {
      cost += whole.cost(width);
    }
    return cost;
  }

  /** The degree to which words may be divided to make a table narrow enough. */
  public enum Division {
    /** Words are whole; other text is as narrow as a style sheet wishes. */
    DECLARED(12 * Division.LETTER, 1, false),
    /** Words are whole; addresses are divided. */
    ADDRESSES(12 * Division.LETTER, 4, false),
    /** Words of more than twelve letters are divided too. */
    LONG_WORDS(12 * Division.LETTER, 4, true),
    NINE_LETTERS(9 * Division.LETTER, 3, true),
    SEVEN_LETTERS(7 * Division.LETTER, 3, true),
    FIVE_LETTERS(5 * Division.LETTER, 2, true),
    FOUR_LETTERS(4 * Division.LETTER, 2, true),
    /** A column may be as narrow as a Han character, rather than the table beyond its measure. */
    TWO_LETTERS(2 * Division.LETTER, 1, true);

    /** The average width of a letter, in em. */
    private static final double LETTER = 0.52;

    private final double part;
    private final double floor;
    private final boolean words;

    Division(double part, double floor, boolean words) {
      this.part = part;
      this.floor = floor;
      this.words = words;
    }

    /** The least width for an address, in em. */
    public double address() {
      return part;
    }

    /** The least width for a word, in em. */
    public double word() {
      return words ? part : Double.MAX_VALUE;
    }

    /** The least width for any longer text, in em. */
    public double floor() {
      return floor;
    }
  }

  /**
   * A paragraph.
   *
   * @param length its length on one line
   * @param edges the space at its sides
   * @param loss the part of a line that stays empty at its end on average
   * @param line the height of a line
   */
  public record Flow(double length, double edges, double loss, double line) {

    Flow within(double more) {
      return new Flow(length, edges + more, loss, line);
    }

    double height(double width) {
      double room = width - edges;
      if (length <= room) {
        return line;
      }
      double filled = Math.max(room - loss, Math.max(room / 2, line / 8));
      return Math.max(2, Math.ceil(length / filled)) * line;
    }
  }

  /** A thing that should not be divided or made smaller. */
  public sealed interface Whole {

    /** This with more space at its sides. */
    Whole within(double more);

    /** The cost of a width, in dots of height. */
    double cost(double width);
  }

  /**
   * A word or an address.
   *
   * @param segments the widths of the words of an address; that of a word alone
   * @param edges the space at its sides
   * @param joint the cost of a division between two words of an address, in dots of height
   * @param inside the cost of a division inside a word
   */
  public record Word(List<Double> segments, double edges, double joint, double inside)
      implements Whole {

    public Word {
      segments = List.copyOf(segments);
    }

    @Override
    public Word within(double more) {
      return new Word(segments, edges + more, joint, inside);
    }

    @Override
    public double cost(double width) {
      double room = Math.max(1, width - edges);
      double cost = 0;
      double line = 0;
      for (double segment : segments) {
        if (line > 0 && line + segment > room) {
          cost += joint;
          line = 0;
        }
        if (segment > room) {
          cost += inside * (Math.ceil(segment / room) - 1);
          line = segment % room;
        } else {
          line += segment;
        }
      }
      return cost;
    }
  }

  /**
   * A picture, or another block that becomes smaller.
   *
   * @param size the width that it would have
   * @param edges the space at its sides
   * @param cost the cost of making it infinitely small, in dots of height
   */
  public record Picture(double size, double edges, double cost) implements Whole {

    @Override
    public Picture within(double more) {
      return new Picture(size, edges + more, cost);
    }

    @Override
    public double cost(double width) {
      return cost * Math.max(0, 1 - Math.max(0, width - edges) / size);
    }
  }
}
