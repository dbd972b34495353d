package io.github.huozi.makeup;

import io.github.huozi.makeup.Galley.Variation;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Space;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The place of each thing on a page whose content has been chosen. */
final class PagePlacement {

  private final GalleyIndex galley;
  private final Frame frame;
  private final ShortPages shortPages;

  PagePlacement(GalleyIndex galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
    shortPages = new ShortPages(galley, frame);
  }

  /**
   * A page.
   *
   * @param before how the page before is filled
   * @param now how this page is filled
   * @param next how the next page is filled
   * @param variations the lines by which paragraphs of this page are longer
   */
  Page page(Choice before, Choice now, Optional<Choice> next, Map<Integer, Integer> variations) {
    List<PlacedItem> pieces = new ArrayList<>();
    List<Integer> called = new ArrayList<>();
    int firstHere = before.figures() + now.tops();
    int endHere = firstHere + now.heres();
    double end = 0;
    double y = 0;
    for (int i = before.figures(); i < firstHere; i++) {
      pieces.add(new PlacedItem(galley.figureItems[i], y));
      call(galley.figureItems[i], called);
      end = y + galley.figures[i].height();
      y = end + frame.figureGap();
    }
    Optional<Integer> head = Optional.empty();
    if (now.kind() == Choice.Kind.TEXT) {
      TextLayout text = text(before, now, firstHere, endHere, called, variations);
      pieces.addAll(text.places(Heights.lines(y, frame), now.grown()));
      end = text.foot();
      head = galley.places[before.place()].item();
    }
    for (int i = endHere; i < endHere + now.bottoms(); i++) {
      call(galley.figureItems[i], called);
    }
    called.sort(null);
    boolean turned = now.tops() > 0 && galley.isTurned(before.figures());
    Frame sheet = turned ? frame.turned() : frame;
    List<PlacedNote> notes = notes(before.rest().with(called), now.rest(), sheet.height());
    int lines =
        notes.isEmpty()
            ? frame.lines()
            : frame.lines()
                - Heights.lines(frame.height() - notes.get(0).y() + frame.noteGap(), frame);
    for (int i = endHere; i < endHere + now.bottoms(); i++) {
      end = lines * frame.leading();
      pieces.add(new PlacedItem(galley.figureItems[i], end - galley.figures[i].height()));
    }
    return new Page(
        pieces, notes, head, end, now.empty(), now.grown(), shortPages.cause(now, next));
  }

  private TextLayout text(
      Choice before,
      Choice now,
      int firstHere,
      int endHere,
      List<Integer> called,
      Map<Integer, Integer> variations) {
    BreakPlace start = galley.places[before.place()];
    int end = galley.places[now.place()].position();
    TextLayout text = new TextLayout(frame, start.head(), moves(end, variations));
    for (int i = start.position(); i < end; i++) {
      int figures = galley.figuresBefore[i];
      if (galley.items[i] instanceof Piece piece) {
        text.add(i, piece);
        call(i, called);
      } else if (galley.items[i] instanceof Space space) {
        text.add(space);
      } else if (galley.items[i] instanceof Figure figure) {
        if (figures >= firstHere && figures < endHere) {
          text.add(i, figure);
          call(i, called);
        } else {
          text.add(figure.gone());
        }
      }
    }
    return text;
  }

  /** The last line on this page of a paragraph that has another number of lines moves. */
  private Map<Integer, Integer> moves(int end, Map<Integer, Integer> variations) {
    Map<Integer, Integer> moves = new HashMap<>();
    variations.forEach(
        (index, lines) -> {
          Variation variation = galley.variations[index];
          int last = Math.min(end, variation.end()) - 1;
          while (last > variation.first()
              && !(galley.items[last] instanceof Piece piece && piece.onGrid())) {
            last--;
          }
          moves.put(last, lines);
        });
    return moves;
  }

  private void call(int item, List<Integer> called) {
    for (int note : galley.calls[item]) {
      called.add(note);
    }
  }

  private List<PlacedNote> notes(RemainingNotes all, RemainingNotes left, double foot) {
    List<PlacedNote> notes = new ArrayList<>();
    int whole = all.count() - left.count();
    double height = 0;
    for (int i = 0; i < all.count() && i <= whole; i++) {
      int note = all.note(i);
      int first = i == 0 ? all.line : 0;
      int end = i < whole ? galley.noteLines(note) : left.line;
      if (i < whole || end > first) {
        height += notes.isEmpty() ? 0 : frame.noteSpace();
        notes.add(new PlacedNote(note, first, end, height));
        height += galley.noteTops[note][end] - galley.noteTops[note][first];
        height += galley.noteHead(note, first);
      }
    }
    double top = foot - height;
    return notes.stream()
        .map(n -> new PlacedNote(n.note(), n.firstLine(), n.endLine(), top + n.y()))
        .toList();
  }
}
