package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Page.Cause;
import java.util.Optional;

/** Says why pages are short. */
final class ShortPages {

  private final GalleyIndex galley;
  private final Frame frame;

  ShortPages(GalleyIndex galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
  }

  /** The cause of a page that is more than one line short. */
  Optional<Cause> cause(Choice now, Optional<Choice> next) {
    if (now.empty() < 2) {
      return Optional.empty();
    }
    if (galley.places[now.place()].forced()) {
      return Optional.of(Cause.END);
    }
    if (now.kind() == Choice.Kind.FIGURES || beginsWithFigure(now, next)) {
      return Optional.of(Cause.FIGURE);
    }
    int from = galley.places[now.place()].position();
    int end = now.place() + 1;
    while (end < galley.places.length - 1
        && galley.pieceFrom[from] >= galley.places[end].position()) {
      end++;
    }
    return Optional.of(
        height(from, galley.places[end].position()) > now.empty()
            ? Cause.TALL_PIECE
            : calls(from, galley.places[end].position()) ? Cause.NOTE : Cause.COST);
  }

  /** Tells whether the next page begins with a figure that stands there at its place. */
  private boolean beginsWithFigure(Choice now, Optional<Choice> next) {
    int from = galley.places[now.place()].position();
    int figure = galley.figuresBefore[from];
    return figure < galley.figures.length
        && galley.figureItems[figure] < galley.pieceFrom[from]
        && next.isPresent()
        && next.get().heres() > 0
        && now.figures() == figure;
  }

  /** The least number of lines of what stands between two places. */
  private int height(int from, int end) {
    TextFill text = new TextFill(frame);
    text.begin(0);
    for (int i = from; i < end; i++) {
      if (galley.items[i] instanceof Piece piece) {
        text.add(piece);
      } else if (galley.items[i] instanceof Figure figure
          && !galley.mayMove(galley.figuresBefore[i])) {
        text.add(figure);
      }
    }
    return text.linesAtEnd();
  }

  private boolean calls(int from, int end) {
    for (int i = from; i < end; i++) {
      if (galley.calls[i].length > 0) {
        return true;
      }
    }
    return false;
  }
}
