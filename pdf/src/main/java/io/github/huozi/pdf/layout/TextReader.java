package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.typography.Extent;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads runs of inline nodes. A picture that fills the measure is made narrower where the indent
 * stands before it, or a mark that no line may begin or end with beside it. Lengths are in dots.
 */
final class TextReader {

  /** The most that may stand beside a picture in its line, in em. */
  private static final double MARKS = 5;

  private final PrintStyles styles;
  private final InlineBoxes boxes;
  private final MadeContent generated;
  private final Composers composers;

  TextReader(PrintStyles styles, InlineBoxes boxes, MadeContent generated, Composers composers) {
    this.styles = styles;
    this.boxes = boxes;
    this.generated = generated;
    this.composers = composers;
  }

  /**
   * Reads a run.
   *
   * @param measure the width of the block, in dots
   * @param indent that of the run's first line
   */
  InlineContent read(
      List<Node> run,
      Element block,
      ElementStyle style,
      double measure,
      double indent,
      TextContext inner) {
    InlineContent content = read(run, block, style, measure, inner, Map.of());
    double least = measure - indent - MARKS * style.font().getSize2D();
    boolean fills =
        IntStream.range(0, content.pieces().size())
            .anyMatch(i -> isPicture(content, i) && width(content, i) > least);
    if (!fills) {
      return content;
    }
    Map<Element, Double> rooms = rooms(content, measure, indent, inner);
    return rooms.isEmpty() ? content : read(run, block, style, measure, inner, rooms);
  }

  private InlineContent read(
      List<Node> run,
      Element block,
      ElementStyle style,
      double measure,
      TextContext inner,
      Map<Element, Double> rooms) {
    InlineReader reader =
        new InlineReader(
            styles,
            (element, own, around) -> boxes.of(element, own, rooms.getOrDefault(element, around)),
            generated,
            measure,
            inner.language(),
            style);
    run.forEach(node -> reader.add(node, style, block, inner.setting()));
    return reader.content();
  }

  /** The room of each picture that is too wide with what does not leave it. */
  private Map<Element, Double> rooms(
      InlineContent content, double measure, double indent, TextContext inner) {
    List<Piece> pieces = content.pieces();
    List<Extent.Part> parts =
        composers
            .extent(
                inner.language(),
                new Paragraph(
                    pieces, TextBlock.ENDLESS, 0, Paragraph.Alignment.RAGGED, inner.setting()))
            .parts();
    Map<Element, Double> rooms = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      double over = parts.get(i).width() + (i == 0 ? indent : 0) - measure;
      int from = parts.get(i).piece();
      int to = i + 1 < parts.size() ? parts.get(i + 1).piece() : pieces.size();
      double pictures =
          IntStream.range(from, to)
              .filter(piece -> isPicture(content, piece))
              .mapToDouble(piece -> width(content, piece))
              .sum();
      for (int piece = from; piece < to && over > 0 && over < pictures; piece++) {
        if (isPicture(content, piece)) {
          double own = width(content, piece);
          rooms.put(content.element(piece), Math.floor(own - over * own / pictures));
        }
      }
    }
    return rooms;
  }

  private static boolean isPicture(InlineContent content, int piece) {
    @Nullable Element element = content.element(piece);
    return content.pieces().get(piece) instanceof Piece.Solid solid
        && !solid.isWord()
        && element != null
        && InlineBoxes.isReplaced(element);
  }

  private static double width(InlineContent content, int piece) {
    return ((Piece.Solid) content.pieces().get(piece)).width();
  }
}
