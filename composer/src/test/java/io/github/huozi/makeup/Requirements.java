package io.github.huozi.makeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.huozi.makeup.Item.Break;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Item.Space;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What must be true of the pages of any galley without variations. */
final class Requirements {

  private static final double EXACT = 1e-6;

  private final Galley galley;
  private final Frame frame;
  private final List<Page> pages;

  /** For an item, its page, or -1. */
  private final int[] pageOf;

  Requirements(Galley galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
    pages = PageComposer.compose(galley, frame).pages();
    pageOf = new int[galley.items().size()];
    Arrays.fill(pageOf, -1);
  }

  List<Page> check() {
    everythingIsPlacedOnceInOrder();
    nothingOverlapsOrLeavesTheFrame();
    bodyLinesStandOnTheGrid();
    figuresKeepTheirOrderAndPlaces();
    turnedFiguresStandOnPagesOfTheirOwn();
    notesAreWholeAndBeginWhereTheyAreCalled();
    breaksAreObeyed();
    return pages;
  }

  private double height(int item) {
    return galley.items().get(item) instanceof Piece piece
        ? piece.height()
        : ((Figure) galley.items().get(item)).height();
  }

  private boolean isTurned(int item) {
    return galley.items().get(item) instanceof Figure figure
        && figure.places().contains(Place.TURNED);
  }

  private boolean isTurned(Page page) {
    return page.pieces().stream().anyMatch(placed -> isTurned(placed.item()));
  }

  private double height(Page page) {
    return isTurned(page) ? frame.turnedLines() * frame.leading() : frame.height();
  }

  private void turnedFiguresStandOnPagesOfTheirOwn() {
    int last = -1;
    for (int i = 0; i < pageOf.length; i++) {
      if (isTurned(i)) {
        if (last >= 0) {
          assertThat(pageOf[i]).as("page of %s", i).isBetween(pageOf[last], pageOf[last] + 1);
        }
        assertThat(pages.get(pageOf[i]).pieces()).allMatch(placed -> isTurned(placed.item()));
        last = i;
      } else if (!(galley.items().get(i) instanceof Space) && !kind(i).equals("break")) {
        last = -1;
      }
    }
  }

  private void everythingIsPlacedOnceInOrder() {
    List<Integer> text = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      assertThat(pages.get(p).pieces().size() + pages.get(p).notes().size())
          .as("things on page %s", p)
          .isPositive();
      for (PlacedItem placed : pages.get(p).pieces()) {
        assertThat(pageOf[placed.item()]).as("page of item %s", placed.item()).isEqualTo(-1);
        pageOf[placed.item()] = p;
        if (galley.items().get(placed.item()) instanceof Piece) {
          text.add(placed.item());
        }
      }
    }
    assertThat(text).isSorted();
    for (int i = 0; i < pageOf.length; i++) {
      boolean isPlaced = !(galley.items().get(i) instanceof Space || isBreak(i));
      assertThat(pageOf[i] >= 0).as("item %s is placed", i).isEqualTo(isPlaced);
    }
  }

  private boolean isBreak(int item) {
    return galley.items().get(item) instanceof Break;
  }

  private void nothingOverlapsOrLeavesTheFrame() {
    for (Page page : pages) {
      double foot = page.head().map(b -> ((Break) galley.items().get(b)).head()).orElse(0.0);
      double lowest = foot;
      for (PlacedItem placed : page.pieces()) {
        assertThat(placed.y()).as("%s in %s", placed, page).isGreaterThan(foot - EXACT);
        foot = placed.y() + height(placed.item());
        lowest = foot;
      }
      assertThat(page.end()).isCloseTo(lowest, offset(EXACT));
      for (int i = 0; i < page.notes().size(); i++) {
        PlacedNote note = page.notes().get(i);
        double gap = i == 0 ? frame.noteGap() : frame.noteSpace();
        boolean alone = i == 0 && page.pieces().isEmpty();
        assertThat(note.y())
            .as("%s in %s", note, page)
            .isGreaterThan(alone ? -EXACT : foot + gap - EXACT);
        foot = note.y();
        foot += note.firstLine() == 0 ? 0 : heads(note).get(note.firstLine());
        for (int line = note.firstLine(); line < note.endLine(); line++) {
          foot += galley.notes().get(note.note()).heights().get(line);
        }
      }
      if (!page.notes().isEmpty()) {
        assertThat(foot).as("foot of notes in %s", page).isCloseTo(height(page), offset(EXACT));
      }
      if (!isSingle(page)) {
        assertThat(foot).as("foot of %s", page).isLessThan(height(page) + EXACT);
      }
    }
  }

  private List<Double> heads(PlacedNote note) {
    return galley.notes().get(note.note()).heads();
  }

  /** Whether a page may be over-full: one thing, or one line of a note, stands on it alone. */
  private boolean isSingle(Page page) {
    if (page.pieces().isEmpty()) {
      return page.notes().size() == 1
          && page.notes().get(0).endLine() - page.notes().get(0).firstLine() == 1;
    }
    return page.notes().isEmpty() && isIndivisible(page);
  }

  /** Whether a page could not end earlier. */
  private boolean isIndivisible(Page page) {
    List<Integer> items = page.pieces().stream().map(PlacedItem::item).sorted().toList();
    int last = items.get(items.size() - 1);
    for (int i = items.get(0); i <= last; i++) {
      if (isBreak(i) || (items.size() > 1 && galley.items().get(i) instanceof Figure)) {
        return false;
      }
    }
    return true;
  }

  /** Between headings whose spaces have grown, lines are off the grid, all by some part of it. */
  private void bodyLinesStandOnTheGrid() {
    for (Page page : pages) {
      double off = 0;
      for (PlacedItem placed : page.pieces()) {
        Item item = galley.items().get(placed.item());
        if (item instanceof Piece piece && piece.onGrid()) {
          double lines = placed.y() / frame.leading() - off;
          double rest = lines - Math.rint(lines);
          off += page.filled() > 0 && isAfterHeading(placed.item()) ? rest : 0;
          boolean grown = page.filled() > 0 && isAfterHeading(placed.item());
          assertThat(grown ? 0 : Math.abs(rest)).as("%s", placed).isLessThan(EXACT);
        }
      }
      assertThat(Math.abs(off - Math.rint(off))).as("last line of %s", page).isLessThan(EXACT);
    }
  }

  private boolean isAfterHeading(int item) {
    for (int i = item - 1; i >= 0; i--) {
      if (galley.items().get(i) instanceof Piece piece) {
        return piece.isHeading();
      }
    }
    return false;
  }

  private void figuresKeepTheirOrderAndPlaces() {
    List<Integer> order = new ArrayList<>();
    for (int p = 0; p < pages.size(); p++) {
      for (PlacedItem placed : pages.get(p).pieces()) {
        if (galley.items().get(placed.item()) instanceof Figure figure) {
          order.add(placed.item());
          assertThat(p)
              .as("page of figure %s", placed.item())
              .isGreaterThanOrEqualTo(place(placed.item()));
          boolean stays = figure.places().isEmpty() || figure.places().equals(Set.of(Place.HERE));
          if (stays) {
            assertThat(neighboursOnPage(placed.item(), p)).isTrue();
          }
        }
      }
    }
    assertThat(order).as("figures").isSorted();
  }

  /** The first page on which a figure may stand: that of the text before it. */
  private int place(int figure) {
    for (int i = figure - 1; i >= 0; i--) {
      if (galley.items().get(i) instanceof Piece) {
        return pageOf[i];
      }
    }
    return 0;
  }

  /** Whether the pieces on a figure's page above it are before it, and those below after it. */
  private boolean neighboursOnPage(int figure, int page) {
    boolean above = true;
    for (PlacedItem placed : pages.get(page).pieces()) {
      if (placed.item() == figure) {
        above = false;
      } else if (galley.items().get(placed.item()) instanceof Piece
          && above != placed.item() < figure) {
        return false;
      }
    }
    return true;
  }

  /**
   * A note begins on the page of its call, unless that page cannot be divided or has to take what
   * was left of earlier notes, or the note fits no page together with what calls it.
   */
  private void notesAreWholeAndBeginWhereTheyAreCalled() {
    int[] begun = new int[galley.notes().size()];
    int[] ended = new int[galley.notes().size()];
    int[] lines = new int[galley.notes().size()];
    for (int p = 0; p < pages.size(); p++) {
      for (PlacedNote note : pages.get(p).notes()) {
        assertThat(note.firstLine()).as("%s on page %s", note, p).isEqualTo(lines[note.note()]);
        begun[note.note()] = note.firstLine() == 0 ? p : begun[note.note()];
        ended[note.note()] = p;
        lines[note.note()] = note.endLine();
      }
    }
    int[] calledOn = new int[galley.notes().size()];
    boolean[] fits = new boolean[galley.notes().size()];
    for (int i = 0; i < pageOf.length; i++) {
      for (int note : calls(i)) {
        calledOn[note] = pageOf[i];
        double least = height(i) + frame.noteGap() + galley.notes().get(note).height();
        double room = isTurned(i) ? frame.turnedLines() * frame.leading() : frame.height();
        fits[note] = least <= room;
      }
    }
    for (int i = 0; i < calledOn.length; i++) {
      int page = calledOn[i];
      assertThat(lines[i]).isEqualTo(galley.notes().get(i).heights().size());
      boolean left = false;
      for (int j = 0; j < calledOn.length; j++) {
        left |= calledOn[j] < page && ended[j] >= page;
        // Two low figures on one turned page, and the note of the first is higher than the page.
        left |= j < i && calledOn[j] == page && !fits[j] && isTurned(pages.get(page));
      }
      assertThat(begun[i]).as("page of note %s", i).isGreaterThanOrEqualTo(page);
      if (fits[i] && !left && !isIndivisible(pages.get(page))) {
        assertThat(begun[i]).as("page of note %s", i).isEqualTo(page);
      }
    }
  }

  private List<Integer> calls(int item) {
    return galley.items().get(item) instanceof Piece piece
        ? piece.notes()
        : galley.items().get(item) instanceof Figure figure ? figure.notes() : List.of();
  }

  private void breaksAreObeyed() {
    int last = -1;
    boolean mayBreak = true;
    boolean must = false;
    for (int i = 0; i < pageOf.length; i++) {
      switch (kind(i)) {
        case "break" -> mayBreak = true;
        case "forced" -> must = true;
        case "figure" -> mayBreak = true;
        case "piece" -> {
          if (last >= 0 && pageOf[i] != pageOf[last]) {
            assertThat(mayBreak || must).as("a break before item %s", i).isTrue();
          }
          if (last >= 0 && must) {
            assertThat(pageOf[i]).as("page of item %s", i).isGreaterThan(pageOf[last]);
          }
          last = i;
          mayBreak = false;
          must = false;
        }
        default -> {}
      }
    }
  }

  private String kind(int item) {
    Item i = galley.items().get(item);
    if (i instanceof Break b) {
      return b.isForced() ? "forced" : "break";
    }
    return i instanceof Piece ? "piece" : i instanceof Figure ? "figure" : "space";
  }
}
