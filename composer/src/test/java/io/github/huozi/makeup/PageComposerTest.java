package io.github.huozi.makeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.makeup.Item.Break;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Page.Cause;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import io.github.huozi.makeup.PageComposer.Composed;
import io.github.huozi.testing.ProcessorTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose right make-up is known. The leading is 10. */
class PageComposerTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private static List<Page> pages(GalleyBuilder galley, int lines) {
    return new Requirements(galley.build(), GalleyBuilder.frame(lines)).check();
  }

  private static List<Double> places(Page page) {
    return page.pieces().stream().map(PlacedItem::y).toList();
  }

  private static double place(Page page, int item) {
    return page.pieces().stream().filter(p -> p.item() == item).findFirst().orElseThrow().y();
  }

  /** The numbers of things on the pages. */
  private static List<Integer> counts(List<Page> pages) {
    return pages.stream().map(page -> page.pieces().size()).toList();
  }

  @Test
  void aGalleyWithoutThingsHasNoPages() {
    assertThat(pages(new GalleyBuilder(), 10)).isEmpty();
    assertThat(pages(new GalleyBuilder().space(30).forced().forced().space(5), 10)).isEmpty();
  }

  @Test
  void fullPagesAreFull() {
    List<Page> pages = pages(new GalleyBuilder().paragraph(25), 10);
    assertThat(counts(pages)).containsExactly(10, 10, 5);
    assertThat(pages.get(0).emptyLines()).isZero();
    assertThat(pages.get(2).cause()).contains(Cause.END);
    assertThat(pages.get(2).end()).isEqualTo(50);
  }

  /** The second page and the third are a spread if the first is a right-hand one. */
  @Test
  void pagesThatFaceEachOtherEndAlike() {
    Random random = new Random(7);
    GalleyBuilder builder = new GalleyBuilder();
    for (int i = 0; i < 300; i++) {
      builder.heading().paragraph(2 + random.nextInt(9)).paragraph(2 + random.nextInt(9));
    }
    Galley galley = builder.build();
    assertThat(uneven(galley, FirstPage.RECTO)).isLessThan(uneven(galley, FirstPage.VERSO) / 2);
  }

  /** How many pages of an even number do not end as the next one. */
  private static int uneven(Galley galley, FirstPage opening) {
    List<Page> pages =
        PageComposer.compose(galley, GalleyBuilder.frame(30).opening(opening)).pages();
    int uneven = 0;
    for (int i = 1; i + 1 < pages.size(); i += 2) {
      uneven += pages.get(i).emptyLines() == pages.get(i + 1).emptyLines() ? 0 : 1;
    }
    return uneven;
  }

  @Test
  void theLastPageHasFiveLines() {
    assertThat(counts(pages(new GalleyBuilder().paragraph(24), 10))).containsExactly(9, 10, 5);
  }

  /** The text fills the first page; two of its lines go to the figure. */
  @Test
  void aFigureAtTheEndStandsWithText() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(10).paragraph(10);
    galley.figure(60, Place.HERE, Place.TOP, Place.BOTTOM);
    assertThat(counts(pages(galley, 20))).containsExactly(18, 3);
  }

  @Test
  void twoForcedBreaksInARowMakeNoEmptyPage() {
    GalleyBuilder galley = new GalleyBuilder().forced().paragraph(4).forced().forced();
    assertThat(counts(pages(galley.paragraph(4).forced(), 10))).containsExactly(4, 4);
  }

  /** A page that ends one line short costs less than one that begins with a last line. */
  @Test
  void aWidowIsAvoidedByAPageOneLineShort() {
    List<Page> pages = pages(new GalleyBuilder().paragraph(11).paragraph(6), 10);
    assertThat(counts(pages)).containsExactly(9, 8);
    assertThat(pages.get(0).emptyLines()).isOne();
    assertThat(pages.get(0).cause()).isEmpty();
  }

  /** The second page has to be a line short; the first one is then as short. */
  @Test
  void successivePagesEndOnTheSameLine() {
    GalleyBuilder galley = new GalleyBuilder();
    galley.paragraph(7).paragraph(5).paragraph(8).paragraph(8);
    List<Page> pages = pages(galley, 10);
    assertThat(pages.get(0).emptyLines()).isEqualTo(pages.get(1).emptyLines());
  }

  /** The first block leaves eight lines blank. The paragraph before it does not leave its page. */
  @Test
  void textFillsItsPageBeforeAPageWithAHole() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(16).paragraph(4);
    List<Page> pages = pages(galley.block(120).block(150).paragraph(20), 20);
    assertThat(pages.get(0).emptyLines()).isZero();
    assertThat(pages.get(1).emptyLines()).isEqualTo(8);
  }

  @Test
  void aHeadingDoesNotStandAtTheFoot() {
    List<Page> pages = pages(new GalleyBuilder().paragraph(7).heading().paragraph(6), 10);
    assertThat(counts(pages)).containsExactly(7, 7);
    assertThat(pages.get(0).cause()).contains(Cause.COST);
  }

  /** The run of 36 takes 4 lines; 4 more are added above, where the space may grow. */
  @Test
  void aHeadingTakesWholeLinesAndTheRestIsAddedAbove() {
    List<Page> pages = pages(new GalleyBuilder().paragraph(2).heading().paragraph(6), 20);
    assertThat(places(pages.get(0)).get(2)).isEqualTo(40);
    assertThat(places(pages.get(0)).get(3)).isEqualTo(60);
  }

  /** A quotation of 28 with two spaces of 5, which may lose 2 each: 38 become 40. */
  @Test
  void aRunThatCanShrinkTakesALineLess() {
    GalleyBuilder four = new GalleyBuilder().paragraph(1).quotation(4).paragraph(4);
    assertThat(places(pages(four, 20).get(0)).get(5)).as("46 become 50").isEqualTo(60);
    GalleyBuilder eight = new GalleyBuilder().paragraph(1).quotation(8).paragraph(4);
    assertThat(places(pages(eight, 20).get(0)).get(9)).as("82 become 80").isEqualTo(90);
    assertThat(places(pages(eight, 20).get(0)).get(1)).isEqualTo(14);
  }

  /** The space above the title stays, and the rest goes below it. */
  @Test
  void aTitleBeginsBelowItsSpaceAndTheTextStandsOnTheGrid() {
    List<Page> pages = pages(new GalleyBuilder().title().paragraph(5), 20);
    assertThat(places(pages.get(0)).subList(0, 2)).containsExactly(33.0, 70.0);
  }

  /** Two lines are left before a block: a quarter of one is added above each of four headings. */
  @Test
  void spacesAboveHeadingsGrowWhereAPageWouldBeShort() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(3);
    galley.heading().paragraph(2).heading().paragraph(2).heading().paragraph(2).heading();
    galley.paragraph(2).block(90).paragraph(9);
    Page first = pages(galley, 29).get(0);
    assertThat(first.filled()).isOne();
    assertThat(first.emptyLines()).isOne();
    assertThat(places(first).get(4)).as("line after the first heading").isEqualTo(72.5);
    assertThat(first.end()).isEqualTo(280);
  }

  /** A page of two lines too few stays short: a line above its only heading is seen more. */
  @Test
  void oneHeadingAloneDoesNotGrow() {
    GalleyBuilder galley = new GalleyBuilder();
    galley.paragraph(6).heading().paragraph(10).block(90).paragraph(9);
    assertThat(pages(galley, 21).get(0).filled()).isZero();
  }

  /** The part of a line that is left over goes above the heading, not between it and its text. */
  @Test
  void aHeadingBelowAFigureAtTheHeadKeepsToItsText() {
    GalleyBuilder galley = new GalleyBuilder().figure(54, Place.TOP);
    int heading = galley.next();
    galley.block(13).space(4).paragraph(8);
    Page page = pages(galley, 20).get(0);
    assertThat(page.pieces()).contains(new PlacedItem(heading, 63));
    assertThat(places(page).get(2)).isEqualTo(80);
  }

  @Test
  void aFigureDoesNotRiseAboveTheHeadingOfItsSection() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(3).heading().paragraph(2);
    int figure = galley.next();
    galley.figure(54, Place.TOP, Place.BOTTOM).paragraph(8);
    assertThat(place(pages(galley, 16).get(0), figure)).as("at the foot").isEqualTo(106);
  }

  @Test
  void aFigureDoesNotSinkBelowTheHeadingOfTheNextSection() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(3);
    int figure = galley.next();
    galley.figure(54, Place.TOP, Place.BOTTOM).paragraph(2).heading().paragraph(40);
    assertThat(place(pages(galley, 16).get(0), figure)).as("at the head").isZero();
  }

  @Test
  void aFigureThatFitsStandsAtItsPlace() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(4);
    galley.figure(54, Place.HERE, Place.TOP, Place.BOTTOM).paragraph(4);
    List<Page> pages = pages(galley, 20);
    assertThat(places(pages.get(0)).get(4)).isEqualTo(48);
    assertThat(places(pages.get(0)).get(5)).isEqualTo(110);
  }

  /** Its spaces take together what is missing from whole lines, or give what is too much. */
  @Test
  void aFigureOfAnyHeightHasTheSameWhiteAboveAndBelow() {
    for (double height = 40; height < 60; height++) {
      GalleyBuilder galley = new GalleyBuilder().paragraph(2);
      int figure = galley.next();
      List<Page> pages = pages(galley.figureWithin(height, 2.5).paragraph(4), 20);
      double above = place(pages.get(0), figure) - 20;
      double below = place(pages.get(0), figure + 1) - (place(pages.get(0), figure) + height);
      assertThat(above).as("%.0f", height).isBetween(5.5, 10.5);
      assertThat(below).as("%.0f", height).isCloseTo(above, within(1e-6));
    }
  }

  /** Another figure goes to the head or the foot where the page is better for it. */
  @Test
  void aFigureThatShouldStayStandsAtItsPlaceIfItFitsThere() {
    int moved = 0;
    for (int before = 1; before < 14; before++) {
      for (int after = 1; after < 6; after++) {
        double place = before * 10.0 + 8;
        GalleyBuilder staying = new GalleyBuilder().paragraph(before).stayingFigure(54);
        assertThat(figure(staying, after)).as("%d, %d", before, after).isBetween(place, place + 20);
        GalleyBuilder other =
            new GalleyBuilder().paragraph(before).figure(54, Place.HERE, Place.TOP, Place.BOTTOM);
        double found = figure(other, after);
        moved += found < place || found > place + 20 ? 1 : 0;
      }
    }
    assertThat(moved).isPositive();
  }

  /** Where the figure of a galley stands on a first page of 20 lines; -1 if it is not there. */
  private static double figure(GalleyBuilder galley, int after) {
    int figure = galley.next() - 1;
    Page first =
        pages(galley.paragraph(after).heading().paragraph(9).heading().paragraph(30), 20).get(0);
    return first.pieces().stream()
        .filter(piece -> piece.item() == figure)
        .mapToDouble(PlacedItem::y)
        .findFirst()
        .orElse(-1);
  }

  /** The figure stands at the head of the next page; what follows it fills the first one. */
  @Test
  void aFigureThatDoesNotFitMovesWhileTheTextGoesOn() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(8);
    int figure = galley.next();
    galley.figure(54, Place.HERE, Place.TOP).paragraph(6);
    List<Page> pages = pages(galley, 10);
    assertThat(counts(pages)).containsExactly(10, 5);
    assertThat(pages.get(1).pieces().get(0)).isEqualTo(new PlacedItem(figure, 0));
    assertThat(places(pages.get(1)).get(1)).as("text below 54 and a gap of 6").isEqualTo(60);
  }

  @Test
  void aFigureThatMayNotMoveLeavesThePageShort() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(8);
    List<Page> pages = pages(galley.figure(54, Place.HERE).paragraph(8), 10);
    assertThat(counts(pages).get(0)).isEqualTo(8);
    assertThat(pages.get(0).cause()).contains(Cause.FIGURE);
  }

  @Test
  void aFigureAtTheFootStandsOnTheLastLinesFoot() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(4);
    int figure = galley.next();
    List<Page> pages = pages(galley.figure(33, Place.BOTTOM).paragraph(8), 10);
    Page first = pages.get(0);
    assertThat(first.pieces().get(6)).isEqualTo(new PlacedItem(figure, 67));
    assertThat(first.end()).isEqualTo(100);
    assertThat(first.emptyLines()).isZero();
  }

  /** Ten lines before the figure leave no page short for it. */
  @Test
  void aFigureOfAPageStandsAlone() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(5).figure(95, Place.HERE, Place.PAGE);
    List<Page> pages = pages(galley.paragraph(10), 10);
    assertThat(counts(pages)).containsExactly(10, 1, 5);
  }

  /** The text goes on until its page is full; a turned page is six lines high. */
  @Test
  void turnedFiguresStandOnSuccessivePagesWhileTheTextGoesOn() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(5);
    galley.figure(60, Place.TURNED).figure(60, Place.TURNED).figure(20, Place.TURNED);
    Galley built = galley.paragraph(10).build();
    List<Page> pages = new Requirements(built, GalleyBuilder.frame(10, 6)).check();
    assertThat(counts(pages)).containsExactly(10, 1, 1, 1, 5);
    assertThat(pages.get(0).cause()).isEmpty();
    assertThat(places(pages.get(1))).containsExactly(0.0);
  }

  /** Figures of 30 and 40 with a gap of 6 fit a turned page of eight lines. */
  @Test
  void lowTurnedFiguresShareAPageAndUprightOnesHaveAnother() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(4);
    galley.figure(30, Place.TURNED).figure(40, Place.TURNED).figure(60, Place.PAGE);
    List<Page> pages =
        new Requirements(galley.paragraph(11).build(), GalleyBuilder.frame(10, 8)).check();
    assertThat(counts(pages)).containsExactly(10, 2, 1, 5);
    assertThat(places(pages.get(1))).containsExactly(0.0, 36.0);
  }

  /** The note is 24 high and stands at the foot of the turned page, which is 80 high. */
  @Test
  void theNoteOfATurnedFigureStandsAtTheFootOfItsPage() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(10).figure(50, 3, Place.TURNED);
    List<Page> pages =
        new Requirements(galley.paragraph(4).build(), GalleyBuilder.frame(10, 8)).check();
    assertThat(counts(pages)).containsExactly(10, 1, 4);
    assertThat(pages.get(1).notes()).containsExactly(new PlacedNote(0, 0, 3, 56));
  }

  /** A heading before a figure that has gone would stand at the foot. */
  @Test
  void aHeadingStaysWithTheTextAfterAFigureThatMoves() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(5).heading();
    galley.figure(54, Place.HERE, Place.TOP).paragraph(8);
    Page first = pages(galley, 10).get(0);
    int last = first.pieces().get(first.pieces().size() - 1).item();
    assertThat(((Piece) galley.build().items().get(last)).onGrid()).isTrue();
  }

  /** No text follows, and the page is half empty without the heading. */
  @Test
  void aHeadingStaysWithAFigureAtTheEnd() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(5).heading();
    assertThat(counts(pages(galley.stayingFigure(54), 10))).containsExactly(5, 2);
  }

  /** The notes are 24 high, with a gap of 5: three lines go. */
  @Test
  void aNoteStandsAtTheFootOfThePageOfItsCall() {
    GalleyBuilder galley = new GalleyBuilder().lineWithNote(3).paragraph(12);
    List<Page> pages = pages(galley, 10);
    assertThat(counts(pages)).containsExactly(7, 6);
    assertThat(pages.get(0).notes()).containsExactly(new PlacedNote(0, 0, 3, 76));
  }

  @Test
  void aLongNoteContinuesOnTheNextPage() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(7).lineWithNote(6).paragraph(12);
    List<Page> pages = pages(galley, 11);
    assertThat(pages.get(0).notes()).containsExactly(new PlacedNote(0, 0, 3, 86));
    assertThat(pages.get(1).notes()).containsExactly(new PlacedNote(0, 3, 6, 86));
  }

  /** A picture in a note is 90 high, with a gap of 5: no line of text stands on its page. */
  @Test
  void whatIsLeftOfANoteHasAPageToItselfWhereNoTextHasRoomBesideIt() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(2).lineWithNoteOf(8, 90).paragraph(12);
    List<Page> pages = new Requirements(galley.build(), GalleyBuilder.frame(10)).check();
    assertThat(pages).hasSize(5);
    assertThat(pages.get(2).pieces()).isEmpty();
    assertThat(pages.get(2).notes()).containsExactly(new PlacedNote(0, 1, 2, 10));
  }

  /** The note is 240 high: no line that calls another one stands on the pages that it fills. */
  @Test
  void aNoteBeginsOnThePageOfItsCallBehindOneThatFillsPages() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(2).lineWithNote(30);
    galley.lineWithNote(2).lineWithNote(2).paragraph(4);
    List<Page> pages = pages(galley, 10);
    assertThat(counts(pages)).containsExactly(3, 0, 0, 6);
    assertThat(pages.get(3).notes()).extracting(PlacedNote::note).containsExactly(1, 2);
  }

  /** Text that calls no note goes on above a note that continues. */
  @Test
  void textStandsAboveANoteThatContinues() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(2).lineWithNote(30).paragraph(12);
    assertThat(pages(galley, 10)).noneMatch(page -> page.pieces().isEmpty());
  }

  /** The head is 12 high, and the rows 15: a page of 100 has a gap of 5 above the notes. */
  @Test
  void aTableInANoteThatContinuesHasRoomForItsHead() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(4).lineWithTableNote(4).paragraph(12);
    List<Page> pages = pages(galley, 10);
    assertThat(pages.get(0).notes()).containsExactly(new PlacedNote(0, 0, 3, 58));
    assertThat(pages.get(1).notes()).containsExactly(new PlacedNote(0, 3, 5, 58));
    assertThat(counts(pages).get(1)).isEqualTo(5);
  }

  @Test
  void theHeadOfATableIsRepeated() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(5).table(10).paragraph(4);
    List<Page> pages = pages(galley, 14);
    Page second = pages.get(1);
    Break before = (Break) galley.build().items().get(second.head().orElseThrow());
    assertThat(before.head()).isEqualTo(12);
    assertThat(second.pieces().get(0).y()).isEqualTo(12);
  }

  @Test
  void aThingHigherThanThePageStandsAlone() {
    List<Page> pages = pages(new GalleyBuilder().paragraph(4).block(130).paragraph(4), 10);
    assertThat(counts(pages)).containsExactly(4, 1, 4);
    assertThat(pages.get(0).cause()).contains(Cause.TALL_PIECE);
  }

  /** A line more in the first paragraph costs less than a short page or a widow. */
  @Test
  void aParagraphHasALineMoreWhereThatFillsThePage() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(5, 5, NEVER).paragraph(6).paragraph(5);
    Composed composed = PageComposer.compose(galley.build(), GalleyBuilder.frame(10));
    assertThat(composed.variations()).containsEntry(0, 1).hasSize(1);
    assertThat(composed.pages().get(0).emptyLines()).isZero();
    assertThat(places(composed.pages().get(0)).get(5)).isEqualTo(60);
    GalleyBuilder anew = new GalleyBuilder().paragraph(6).paragraph(6).paragraph(5);
    assertThat(counts(pages(anew, 10))).containsExactly(10, 7);
  }

  @Test
  void aParagraphHasALineFewerWhereThatSavesAWidow() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(11, NEVER, 5).paragraph(5);
    Composed composed = PageComposer.compose(galley.build(), GalleyBuilder.frame(10));
    assertThat(composed.variations()).containsEntry(0, -1).hasSize(1);
    assertThat(counts(composed.pages())).containsExactly(11, 5);
  }

  /** A long run without a body line is not measured to its end for each page. */
  @Test
  void aLongQuotationTakesTimeByItsLength() {
    Galley one = new GalleyBuilder().quotation(4_000).build();
    Galley four = new GalleyBuilder().quotation(16_000).build();
    Frame frame = GalleyBuilder.frame(35);
    ProcessorTime.requireLinear(
        "a quotation",
        () -> PageComposer.compose(one, frame),
        () -> PageComposer.compose(four, frame));
  }

  /** Twice as many things take twice as many steps, not four times as many. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void thingsThatFollowOneAnotherTakeStepsByTheirNumber(int kind) {
    double steps = steps(kind, 60);
    assertThat(steps(kind, 120) / steps).as("60 and 120").isLessThan(2.6);
    assertThat(steps(kind, 240) / steps).as("60 and 240").isLessThan(5.4);
  }

  private static double steps(int kind, int number) {
    GalleyBuilder galley = new GalleyBuilder().paragraph(6);
    for (int i = 0; i < number; i++) {
      switch (kind) {
        case 0 -> galley.figure(90 + i % 3 * 20, Place.HERE, Place.TOP, Place.BOTTOM);
        case 1 -> galley.stayingFigure(60);
        case 2 -> galley.figure(90, Place.HERE);
        case 3 -> galley.figure(90, Place.PAGE);
        case 4 -> galley.figure(250, Place.TURNED);
        case 5 -> galley.figure(90, Place.TOP);
        case 6 -> galley.paragraph(1).figure(200, Place.HERE, Place.TOP, Place.BOTTOM);
        case 7 -> galley.figure(90, 3, Place.HERE, Place.TOP, Place.BOTTOM);
        case 8 -> galley.table(5);
        default -> galley.lineWithNote(3);
      }
    }
    Search search =
        new Search(new GalleyIndex(galley.paragraph(6).build()), GalleyBuilder.frame(30, 40));
    search.pages();
    return search.steps();
  }

  /** No figure waits for the end while the pages before it have room. */
  @Test
  void figuresThatFollowOneAnotherStandInOrderOnFullPages() {
    GalleyBuilder galley = new GalleyBuilder().paragraph(6);
    for (int i = 0; i < 40; i++) {
      galley.figure(90 + i % 3 * 20, Place.HERE, Place.TOP, Place.BOTTOM);
    }
    List<Page> pages = pages(galley.paragraph(6), 30);
    assertThat(pages).hasSize(20);
    assertThat(counts(pages.subList(1, 18))).allMatch(count -> count >= 2);
  }

  @Test
  void pagesTakeTimeByTheirNumber() {
    Galley one = paragraphs(35 * 1_000);
    Galley four = paragraphs(35 * 4_000);
    Frame frame = GalleyBuilder.frame(35);
    assertThat(PageComposer.compose(one, frame).pages()).hasSizeBetween(1000, 1010);
    ProcessorTime.requireLinear(
        "pages", () -> PageComposer.compose(one, frame), () -> PageComposer.compose(four, frame));
  }

  private static Galley paragraphs(int lines) {
    Random random = new Random(7);
    GalleyBuilder galley = new GalleyBuilder();
    for (int all = 0; all < lines; ) {
      int next = 1 + random.nextInt(9);
      galley.paragraph(next);
      all += next;
    }
    return galley.build();
  }
}
