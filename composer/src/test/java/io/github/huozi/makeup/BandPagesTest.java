package io.github.huozi.makeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.makeup.Galley.Band;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The pages of galleys of which a part stands in several columns. */
class BandPagesTest {

  private final GalleyBuilder builder = new GalleyBuilder();

  @Test
  void columnsAreFilledInOrderAndBalancedAtTheEnd() {
    builder.paragraph(30);
    List<Page> pages = pages(0, builder.next(), 10);
    assertThat(pages).hasSize(2);
    assertThat(heights(pages.get(0))).containsExactly(10, 10);
    assertThat(heights(pages.get(1))).containsExactly(5, 5);
    assertThat(pages.get(0).pieces().get(10)).isEqualTo(new PlacedItem(20, 0, 1));
    assertThat(pages.get(1).pieces().get(4)).isEqualTo(new PlacedItem(48, 40, 0));
  }

  /** As in vertical lines. */
  @Test
  void theLastColumnsAreFilledInOrderIfTheyNeedNotBeLevel() {
    builder.paragraph(30);
    int end = builder.next();
    List<Page> pages = composed(banded(builder.build(), 0, end, false));
    assertThat(heights(pages.get(0))).containsExactly(10, 10);
    assertThat(heights(pages.get(1))).containsExactly(10);
    builder.paragraph(2);
    pages = composed(banded(builder.build(), 0, end, false));
    assertThat(heights(pages.get(1)).subList(0, 2)).as("text follows").containsExactly(7, 5);
  }

  private static List<Page> composed(Galley galley) {
    return PageComposer.compose(galley, GalleyBuilder.frame(10)).pages();
  }

  @Test
  void textInOneColumnStandsAboveAndBelow() {
    builder.paragraph(2);
    int first = builder.next();
    builder.paragraph(8);
    int end = builder.next();
    builder.paragraph(2);
    List<Page> pages = pages(first, end, 10);
    assertThat(pages).hasSize(1);
    List<PlacedItem> pieces = pages.get(0).pieces();
    assertThat(pieces.get(1).y()).isEqualTo(10);
    assertThat(pieces.get(2)).isEqualTo(new PlacedItem(first + 1, 20, 0));
    assertThat(pieces.get(6).y()).isEqualTo(20);
    assertThat(pieces.get(6).column()).isEqualTo(1);
    assertThat(pieces.get(10).y()).isEqualTo(60);
    assertThat(pieces.get(10).column()).isZero();
    assertThat(pages.get(0).emptyLines()).isEqualTo(2);
  }

  @Test
  void theLastColumnsAreHigherIfThatSavesAWidow() {
    builder.paragraph(3).paragraph(3);
    // Of 3 and 3 lines, each column takes a paragraph; of 5 lines, the first takes 3.
    List<Page> pages = pages(0, builder.next(), 10);
    assertThat(heights(pages.get(0))).containsExactly(3, 3);
    GalleyBuilder five = new GalleyBuilder().paragraph(5);
    Galley galley = banded(five.build(), 0, five.next());
    assertThat(heights(PageComposer.compose(galley, GalleyBuilder.frame(10)).pages().get(0)))
        .containsExactly(3, 2);
  }

  @Test
  void aSpanningFigureStandsAtTheHeadOfItsPageIfNoTextIsThere() {
    builder.paragraph(4);
    int figure = builder.next();
    builder.figure(24, Place.HERE).paragraph(22);
    List<Page> pages = pages(0, builder.next(), 10);
    assertThat(pages.get(0).pieces().get(0)).isEqualTo(new PlacedItem(figure, 0));
    assertThat(pages.get(0).pieces().get(1)).isEqualTo(new PlacedItem(0, 30, 0));
    assertThat(heights(pages.get(0))).containsExactly(7, 7);
    assertThat(pages).hasSize(2);
  }

  @Test
  void aSpanningFigureWaitsForTheNextPageIfTextIsAbove() {
    builder.paragraph(2);
    int first = builder.next();
    builder.paragraph(6);
    int figure = builder.next();
    builder.figure(24, Place.HERE).paragraph(20);
    List<Page> pages = pages(first, builder.next(), 10);
    assertThat(pages.get(0).pieces()).noneMatch(piece -> piece.item() == figure);
    assertThat(pages.get(1).pieces().get(0)).isEqualTo(new PlacedItem(figure, 0));
  }

  @Test
  void aSpanningFigureStandsBelowTheLastColumns() {
    builder.paragraph(2);
    int first = builder.next();
    builder.paragraph(4);
    int figure = builder.next();
    builder.figure(24, Place.HERE);
    builder.paragraph(4);
    List<Page> pages = pages(first, builder.next(), 12);
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0).pieces()).last().isEqualTo(new PlacedItem(figure, 66));
  }

  @Test
  void columnsGoOnToTheFootBeforeATurnedFigure() {
    builder.paragraph(6);
    int figure = builder.next();
    builder.figure(80, Place.TURNED).paragraph(20);
    List<Page> pages = pages(0, builder.next(), 10);
    assertThat(heights(pages.get(0))).containsExactly(10, 10);
    assertThat(pages.get(1).pieces()).containsExactly(new PlacedItem(figure, 0));
    assertThat(heights(pages.get(2))).containsExactly(3, 3);
  }

  @Test
  void notesOfAllColumnsStandAtTheFootOfThePage() {
    builder.paragraph(13).lineWithNote(2).paragraph(20);
    List<Page> pages = pages(0, builder.next(), 10);
    Page first = pages.get(0);
    // Two lines of 8 with a gap of 5 take three lines.
    assertThat(first.notes()).containsExactly(new PlacedNote(0, 0, 2, 84));
    assertThat(first.pieces()).allSatisfy(piece -> assertThat(piece.y()).isLessThan(70));
    assertThat(heights(first)).containsExactly(7, 7);
  }

  @Test
  void aForcedBreakEndsThePageWithBalancedColumns() {
    builder.paragraph(6).forced().paragraph(4);
    List<Page> pages = pages(0, builder.next(), 10);
    assertThat(pages).hasSize(2);
    assertThat(heights(pages.get(0))).containsExactly(3, 3);
    assertThat(heights(pages.get(1))).containsExactly(2, 2);
  }

  @Test
  void aHeadingStaysWithTheColumnsBelow() {
    builder.paragraph(6).heading();
    int heading = builder.next() - 3;
    int first = builder.next();
    builder.paragraph(20);
    List<Page> pages = pages(first, builder.next(), 10);
    assertThat(pages.get(1).pieces().get(0).item()).isEqualTo(heading);
  }

  @Test
  void whatIsHigherThanTheRoomGoesToTheNextPage() {
    builder.paragraph(5);
    int first = builder.next();
    builder.paragraph(4).block(60).paragraph(3);
    List<Page> pages = pages(first, builder.next(), 10);
    assertThat(heights(pages.get(0))).contains(2);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).pieces().get(0).y()).isZero();
  }

  @Test
  void whatIsHigherThanTheRoomBelowAFigureGoesToTheNextPage() {
    builder.paragraph(13).figure(47, 1, Place.HERE, Place.TOP).block(33);
    Galley galley = banded(builder.build(), 0, builder.next());
    Frame frame = GalleyBuilder.frame(8);
    List<Page> pages = PageComposer.compose(galley, frame).pages();
    check(galley, frame, pages);
    assertThat(pages).hasSize(3);
  }

  @Test
  void theRestOfANoteIsKeptWhereAFigureFollowsTheBand() {
    builder.lineWithNote(7);
    int first = builder.next();
    builder.space(7);
    int end = builder.next();
    builder.figure(24, Place.HERE, Place.TOP, Place.BOTTOM);
    Galley galley = banded(builder.build(), first, end);
    Frame frame = GalleyBuilder.frame(6);
    List<Page> pages = PageComposer.compose(galley, frame).pages();
    check(galley, frame, pages);
    assertThat(pages.get(1).notes()).hasSize(1);
  }

  /** The notes are 216 high and 16 high. */
  @Test
  void aNoteBeginsOnThePageOfItsCallBehindOneThatFillsPages() {
    builder.lineWithNote(27);
    int first = builder.next();
    builder.lineWithNote(2).paragraph(12);
    Galley galley = banded(builder.build(), first, builder.next());
    Frame frame = GalleyBuilder.frame(10);
    List<Page> pages = PageComposer.compose(galley, frame).pages();
    check(galley, frame, pages);
    assertThat(pages.get(1).pieces()).isEmpty();
    assertThat(pages.get(2).notes()).extracting(PlacedNote::note).containsExactly(0, 1);
  }

  /** A part of a galley. */
  private record Block(String name, Consumer<GalleyBuilder> addition) {

    @Override
    public String toString() {
      return name;
    }
  }

  @Property(tries = 500, seed = "20261126")
  void pagesAreAsTheyMustBe(
      @ForAll("blocks") List<Block> before,
      @ForAll("blocks") List<Block> inside,
      @ForAll("blocks") List<Block> after,
      @ForAll @IntRange(min = 2, max = 3) int columns,
      @ForAll @IntRange(min = 6, max = 30) int lines) {
    GalleyBuilder galley = new GalleyBuilder();
    galley.space(12);
    before.forEach(block -> block.addition().accept(galley));
    int first = galley.next();
    inside.forEach(block -> block.addition().accept(galley));
    int end = galley.next();
    after.forEach(block -> block.addition().accept(galley));
    Galley built = galley.build();
    Galley all =
        first == end
            ? built
            : new Galley(
                built.items(),
                built.notes(),
                List.of(),
                List.of(new Band(first, end, columns, true, figures(built, first, end))));
    Frame frame = GalleyBuilder.frame(lines);
    check(all, frame, PageComposer.compose(all, frame).pages());
  }

  @Provide
  Arbitrary<List<Block>> blocks() {
    Arbitrary<Block> paragraphs =
        Arbitraries.integers()
            .between(1, 12)
            .map(n -> new Block("paragraph " + n, galley -> galley.paragraph(n)));
    Arbitrary<Block> others =
        Arbitraries.of(
            new Block("heading", GalleyBuilder::heading),
            new Block("quotation", galley -> galley.quotation(4)),
            new Block("note", galley -> galley.lineWithNote(2)),
            new Block("long note", galley -> galley.lineWithNote(7)),
            new Block("table note", galley -> galley.lineWithTableNote(12)),
            new Block("block", galley -> galley.block(33)),
            new Block("figure", galley -> galley.figure(24, Place.HERE, Place.TOP, Place.BOTTOM)),
            new Block("figure with note", galley -> galley.figure(47, 1, Place.HERE, Place.TOP)),
            new Block("turned table", galley -> galley.figure(24, Place.TURNED)),
            new Block("space", galley -> galley.space(7)),
            new Block("forced break", GalleyBuilder::forced));
    return Arbitraries.frequencyOf(Tuple.of(3, paragraphs), Tuple.of(2, others))
        .list()
        .ofMaxSize(12);
  }

  private static void check(Galley galley, Frame frame, List<Page> pages) {
    Set<Integer> placed = new HashSet<>();
    Map<Integer, Integer> noteLines = new HashMap<>();
    Set<Integer> called = new HashSet<>();
    int last = -1;
    for (Page page : pages) {
      assertThat(page.pieces().size() + page.notes().size()).isPositive();
      for (PlacedItem piece : page.pieces()) {
        assertThat(placed.add(piece.item())).as("item %s once", piece.item()).isTrue();
        Item item = galley.items().get(piece.item());
        if (item instanceof Piece text) {
          assertThat(piece.item()).isGreaterThan(last);
          last = piece.item();
          called.addAll(text.notes());
          if (text.onGrid()) {
            assertThat(piece.y() / 10 - Math.round(piece.y() / 10)).isBetween(-1e-6, 1e-6);
          }
        } else {
          called.addAll(((Figure) item).notes());
        }
      }
      for (int column = 0; column < 3; column++) {
        overlaps(galley, frame, page, column);
      }
      for (PlacedNote note : page.notes()) {
        assertThat(called).contains(note.note());
        assertThat(noteLines.getOrDefault(note.note(), 0)).isEqualTo(note.firstLine());
        noteLines.put(note.note(), note.endLine());
      }
    }
    for (int i = 0; i < galley.items().size(); i++) {
      Item item = galley.items().get(i);
      boolean thing = item instanceof Piece || item instanceof Figure;
      assertThat(placed.contains(i)).as("item %s is placed", i).isEqualTo(thing);
    }
    for (int i = 0; i < galley.notes().size(); i++) {
      assertThat(noteLines.get(i)).isEqualTo(galley.notes().get(i).heights().size());
    }
  }

  /** Things of a column, or as wide as all, stand below one another and above the notes. */
  private static void overlaps(Galley galley, Frame frame, Page page, int column) {
    List<PlacedItem> below = new ArrayList<>();
    for (PlacedItem piece : page.pieces()) {
      boolean narrow =
          galley.bands().stream()
              .anyMatch(
                  band ->
                      piece.item() >= band.first()
                          && piece.item() < band.end()
                          && !band.spanning().contains(piece.item()));
      if (!narrow || piece.column() == column) {
        below.add(piece);
      }
    }
    below.sort(Comparator.comparingDouble(PlacedItem::y));
    double foot = 0;
    for (PlacedItem piece : below) {
      assertThat(piece.y()).as("top of item %s", piece.item()).isGreaterThan(foot - 1e-6);
      foot = piece.y() + height(galley.items().get(piece.item()));
    }
    double end = page.notes().isEmpty() ? frame.height() : page.notes().get(0).y();
    assertThat(foot).isLessThan(end + 1e-6);
  }

  private static double height(Item item) {
    return item instanceof Figure figure ? figure.height() : ((Piece) item).height();
  }

  private List<Page> pages(int first, int end, int lines) {
    return PageComposer.compose(banded(builder.build(), first, end), GalleyBuilder.frame(lines))
        .pages();
  }

  private static Galley banded(Galley galley, int first, int end) {
    return banded(galley, first, end, true);
  }

  private static Galley banded(Galley galley, int first, int end, boolean level) {
    Band band = new Band(first, end, 2, level, figures(galley, first, end));
    return new Galley(galley.items(), galley.notes(), List.of(), List.of(band));
  }

  private static Set<Integer> figures(Galley galley, int first, int end) {
    Set<Integer> figures = new HashSet<>();
    for (int i = first; i < end; i++) {
      if (galley.items().get(i) instanceof Figure) {
        figures.add(i);
      }
    }
    return figures;
  }

  /** The numbers of things in the columns of a page, without figures. */
  private List<Integer> heights(Page page) {
    List<Integer> heights = new ArrayList<>();
    for (PlacedItem piece : page.pieces()) {
      while (heights.size() <= piece.column()) {
        heights.add(0);
      }
      if (!(builder.build().items().size() > piece.item()
          && builder.build().items().get(piece.item()) instanceof Figure)) {
        heights.set(piece.column(), heights.get(piece.column()) + 1);
      }
    }
    return heights;
  }
}
