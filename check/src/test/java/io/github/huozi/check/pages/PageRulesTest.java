package io.github.huozi.check.pages;

import static io.github.huozi.check.pages.MadeTypeArea.FOOT;
import static io.github.huozi.check.pages.MadeTypeArea.HEIGHT;
import static io.github.huozi.check.pages.MadeTypeArea.LEADING;
import static io.github.huozi.check.pages.MadeTypeArea.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Severity;
import org.junit.jupiter.api.Test;

/** Each rule, with pages that keep it and pages that break it. */
class PageRulesTest {

  /** Three full pages, which show the frame. */
  private static MadeTypeArea full(MadeTypeArea pages) {
    return pages.paragraph(20).page().paragraph(20).page().paragraph(20).page();
  }

  private static MadeTypeArea article() {
    return full(MadeTypeArea.article());
  }

  private static MadeTypeArea book() {
    return full(MadeTypeArea.book());
  }

  @Test
  void fullPagesHaveNoFault() {
    assertThat(article().fill(0).page().lines(2).faults()).isEmpty();
    assertThat(book().fill(0).page().section().heading("题").paragraph(3).faults()).isEmpty();
  }

  @Test
  void aPageThatEndsTwoLinesShortOfRunningTextHasNoCause() {
    MadeTypeArea pages = article().paragraph(18).page().paragraph(20);
    assertThat(pages.faults()).containsExactly("short 4");
    assertThat(pages.messages("short"))
        .containsExactly(
            "the page ends 2 lines above its foot, without a reason: what follows fits there;"
                + " add a line to a paragraph before it, or remove one");
  }

  @Test
  void aPageMayEndALineShort() {
    assertThat(article().paragraph(19).page().paragraph(19).page().paragraph(20).faults())
        .as("as long as the page that faces it does, too")
        .isEmpty();
  }

  @Test
  void theLastPageOfASectionOfABookMayBeShort() {
    assertThat(book().paragraph(5).page().section().heading("题").paragraph(3).faults()).isEmpty();
    assertThat(article().paragraph(5).page().section().heading("题").paragraph(3).faults())
        .containsExactly("short 4");
  }

  @Test
  void sectionsOfAnArticleThatAllStartPagesMayEndAnywhere() {
    MadeTypeArea pages = MadeTypeArea.article();
    for (int i = 0; i < 4; i++) {
      pages.heading("题").fill(0).page().paragraph(20).page().paragraph(5).page().section();
    }
    assertThat(pages.heading("题").fill(0).faults()).isEmpty();
  }

  @Test
  void aFigureThatDoesNotFitIsTheCause() {
    MadeTypeArea pages = article().paragraph(14).page().figure(9).fill(0);
    assertThat(pages.messages("short"))
        .containsExactly(
            "the page ends 6 lines above its foot, because a figure of 10 lines (page 5) does not"
                + " fit there; make that smaller, or move it");
  }

  @Test
  void aFloatAtTheNextHeadIsNotWhatFollows() {
    MadeTypeArea pages = article().mention().paragraph(14).page().figure(9).fill(0);
    assertThat(pages.messages("short")).singleElement().asString().contains("without a reason");
  }

  @Test
  void aFigureThatWouldFitIsNoCause() {
    MadeTypeArea pages = article().paragraph(10).page().figure(5).fill(0);
    assertThat(pages.messages("short")).singleElement().asString().contains("without a reason");
  }

  @Test
  void aTableAListingAHeadingAndANoteAreCauses() {
    assertThat(article().paragraph(15).page().table(8).fill(0).messages("short"))
        .singleElement()
        .asString()
        .contains("because a table of 9 lines");
    assertThat(article().paragraph(15).page().code(7).fill(0).messages("short"))
        .singleElement()
        .asString()
        .contains("because a listing of 7 lines");
    assertThat(article().paragraph(18).page().heading("题").fill(0).messages("short"))
        .singleElement()
        .asString()
        .contains("because a heading with its text of 3 lines");
    assertThat(
            article().paragraph(16).page().paragraph(1).call().lines(9).note(8).messages("short"))
        .singleElement()
        .asString()
        .contains("because a note of 5 lines");
  }

  @Test
  void aPageWithNotesEndsAboveThem() {
    MadeTypeArea right = article();
    for (int i = 0; i < 3; i++) {
      right.paragraph(17).call().note(2).page();
    }
    assertThat(right.paragraph(20).faults()).isEmpty();
    MadeTypeArea pages = article();
    for (int i = 0; i < 3; i++) {
      pages.paragraph(17).call().note(2).page();
    }
    assertThat(pages.paragraph(14).call().note(2).page().paragraph(20).faults())
        .containsExactly("short 7");
  }

  @Test
  void facingPagesThatEndOnDifferentLinesAreUneven() {
    assertThat(article().paragraph(19).page().paragraph(20).page().paragraph(20).faults())
        .containsExactly("uneven 4");
    assertThat(article().paragraph(20).page().paragraph(19).page().paragraph(20).faults())
        .containsExactly("uneven 5");
    assertThat(article().paragraph(19).page().paragraph(19).page().paragraph(20).faults())
        .isEmpty();
    assertThat(
            article()
                .paragraph(9)
                .quotation(4)
                .fill(1)
                .page()
                .paragraph(20)
                .page()
                .paragraph(20)
                .faults())
        .as("the quotation keeps its white")
        .isEmpty();
  }

  @Test
  void aWhiteBandInsideAPageIsAHole() {
    assertThat(article().paragraph(5).down(5 * LEADING).fill(0).faults()).containsExactly("hole 4");
    assertThat(article().paragraph(5).down(3 * LEADING).fill(0).faults()).isEmpty();
    assertThat(article().paragraph(5).figure(6).fill(0).faults())
        .as("a picture is not white")
        .isEmpty();
    assertThat(book().section().heading("题").down(5 * LEADING).fill(0).faults())
        .as("the space below a section’s title is designed")
        .isEmpty();
  }

  @Test
  void aLineOffTheGridIsReportedOncePerPage() {
    MadeTypeArea pages =
        article().paragraph(3).down(5).paragraph(2).down(13).fill(0).page().paragraph(20);
    assertThat(pages.faults()).containsExactly("off-grid 4");
    assertThat(pages.messages("off-grid"))
        .singleElement()
        .asString()
        .contains("is 5.0 pt below its line of the grid, the furthest of 2 such lines");
    assertThat(article().paragraph(3).down(5).quotation(2).down(13).fill(0).faults())
        .as("quotations need not stand on it")
        .isEmpty();
    assertThat(article().paragraph(3).down(0.2).paragraph(2).down(-0.2).fill(0).faults()).isEmpty();
  }

  @Test
  void aShortLastLineAtAHeadIsAWidow() {
    assertThat(article().paragraph(20).page().ending().paragraph(3).faults())
        .containsExactly("widow 5");
    assertThat(article().paragraph(20).page().lines(1).paragraph(3).faults())
        .as("a full line may head a page")
        .isEmpty();
    assertThat(article().paragraph(19).paragraph(1).page().lines(3).faults())
        .as("a first line may end one")
        .isEmpty();
    assertThat(article().paragraph(18).paragraph(2).page().lines(2).faults()).isEmpty();
    assertThat(article().paragraph(20).page().paragraph(1).faults())
        .as("a paragraph of one line is whole")
        .isEmpty();
  }

  @Test
  void linesBetweenHeadingsMayBeOffTheGridAlike() {
    assertThat(
            article()
                .paragraph(3)
                .down(5)
                .heading("题")
                .paragraph(2)
                .down(13)
                .heading("题")
                .fill(0)
                .faults())
        .doesNotContain("off-grid 4");
    assertThat(article().paragraph(3).down(5).heading("题").paragraph(2).down(13).fill(0).faults())
        .as("below the last heading")
        .contains("off-grid 4");
  }

  @Test
  void aHeadingAtTheFootIsReported() {
    assertThat(article().fill(1).heading("题").page().paragraph(3).faults())
        .containsExactly("apart 4");
  }

  @Test
  void aHeadingAndACaptionMayBeApartFromWhatFillsAPage() {
    assertThat(article().heading("题").page().figure(19).page().paragraph(3).faults())
        .as("a figure and its heading are higher than a page")
        .doesNotContain("apart 4");
    assertThat(article().heading("题").page().figure(12).page().paragraph(3).faults())
        .contains("apart 4");
    assertThat(article().dividedFigure(20).paragraph(3).faults()).isEmpty();
  }

  @Test
  void aFloatIsReadWhereItIsMentioned() {
    assertThat(article().mention().fill(7).heading("题").figure(5).page().paragraph(3).faults())
        .as("a figure at the foot does not hide the heading above it")
        .containsExactly("apart 4");
    assertThat(right().line("梦溪笔谈云：").mention().page().figure(5).quotation(3).faults())
        .containsExactly("apart 5");
  }

  @Test
  void aPageOfAnotherSizeIsNotJudged() {
    assertThat(article().paragraph(20).page().wide().table(4).page().paragraph(20).faults())
        .isEmpty();
  }

  @Test
  void anInitialAndAReadingAreNoLines() {
    assertThat(article().fill(3).initial(3).page().lines(2).faults()).isEmpty();
    assertThat(article().fill(0).page().ending().reading().paragraph(3).faults())
        .containsExactly("widow 5");
  }

  @Test
  void facingPagesWithNotesAreEven() {
    MadeTypeArea pages = article().paragraph(17).call().note(2).page();
    assertThat(pages.paragraph(16).call().note(3).page().paragraph(20).faults()).isEmpty();
  }

  @Test
  void aCaptionApartFromItsFigureIsReported() {
    assertThat(article().fill(5).dividedFigure(5).paragraph(3).faults()).containsExactly("apart 5");
    assertThat(article().fill(6).figure(5).page().paragraph(3).faults()).isEmpty();
  }

  /** A right-hand page with room for a line. */
  private static MadeTypeArea right() {
    return article().fill(0).page().fill(1);
  }

  @Test
  void anIntroductionApartFromItsQuotationIsReported() {
    assertThat(right().line("梦溪笔谈云：").page().quotation(3).paragraph(2).faults())
        .containsExactly("apart 5");
    assertThat(right().line("梦溪笔谈云：”").page().code(3).paragraph(2).faults())
        .containsExactly("apart 5");
    assertThat(right().line("梦溪笔谈云。").page().quotation(3).paragraph(2).faults()).isEmpty();
    assertThat(article().fill(1).line("梦溪笔谈云：").page().quotation(3).paragraph(2).faults())
        .as("the pages face each other")
        .isEmpty();
    assertThat(article().fill(1).line("曰：").page().paragraph(3).faults()).isEmpty();
  }

  @Test
  void aHeadOffTheSheetIsAnErrorAndOneNearItsEdgeAWarning() {
    assertThat(article().artifact("书名", 50, 40).artifact("4", 150, HEIGHT - 30).faults()).isEmpty();
    assertThat(article().artifact("书名", WIDTH - 12, 40).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("pages/off-sheet");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message())
                  .isEqualTo("\"名\" runs off the sheet; shorten it, or make the margin wider");
            });
    assertThat(article().artifact("4", 150, HEIGHT - 5).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void theFrameIsThatOfMostPages() {
    assertThat(FOOT).isEqualTo(412);
    assertThat(article().paragraph(22).page().paragraph(20).page().paragraph(20).faults())
        .as("one page that is too long does not make the others short")
        .containsExactly("uneven 5");
  }

  @Test
  void theFrameReachesAsFarAsNotesDo() {
    MadeTypeArea pages = MadeTypeArea.article();
    for (int i = 0; i < 3; i++) {
      pages.paragraph(17).call().note(2).page();
    }
    for (int i = 0; i < 3; i++) {
      pages.paragraph(17).page();
    }
    assertThat(pages.paragraph(5).faults()).containsExactly("short 4", "short 5", "short 6");
  }

  @Test
  void aPageOfTheRestOfANoteIsShort() {
    assertThat(book().paragraph(17).call().note(2).page().note(5).page().paragraph(20).faults())
        .as("the note stands at the foot, and nothing above it")
        .containsExactly("short 5");
    assertThat(
            book().paragraph(12).page().note(5).page().section().heading("题").paragraph(3).faults())
        .as("the section has ended")
        .isEmpty();
  }

  @Test
  void equalHeadingsOfFacingPagesStandEquallyFarBelowTheirText() {
    MadeTypeArea even = article().paragraph(5).down(18).heading("题").fill(0).page();
    assertThat(even.paragraph(4).down(36).heading("目").fill(0).faults()).isEmpty();
    MadeTypeArea uneven = article().paragraph(5).down(18).heading("题").fill(0).page();
    uneven.paragraph(4).down(54).heading("目").fill(0);
    assertThat(uneven.faults()).containsExactly("uneven-space 5");
    assertThat(uneven.messages("uneven-space"))
        .containsExactly(
            "a heading \"目\" has 2.0 lines more space above it than \"题\", which is of the same kind;"
                + " add a line to a paragraph before it, or remove one");
  }

  @Test
  void aLeafMayBeTurnedBetweenSpacesThatDiffer() {
    MadeTypeArea pages = article().fill(0).page();
    pages.paragraph(5).down(18).heading("题").fill(0).page();
    assertThat(pages.paragraph(4).down(54).heading("目").fill(0).faults()).isEmpty();
  }

  @Test
  void aHeadingBelowAListingIsNoEqualOfOneBelowText() {
    MadeTypeArea pages = article().paragraph(5).down(54).heading("题").fill(0).page();
    assertThat(pages.paragraph(2).code(4).heading("目").fill(0).faults()).isEmpty();
  }

  @Test
  void listingsStandEquallyFarBelowTheirText() {
    MadeTypeArea pages = article().paragraph(3).code(3).paragraph(2).down(36).code(2).fill(0);
    assertThat(pages.faults()).containsExactly("uneven-space 4");
  }

  @Test
  void aGroundIsInTheFrameAndUnderItsText() {
    assertThat(article().paragraph(5).ground(14, 60).code(3).fill(0).faults()).isEmpty();
    assertThat(article().paragraph(5).ground(14, 60).code(3).fill(0).ground(-14, 40).faults())
        .containsExactly("ground 4");
    MadeTypeArea over = article().paragraph(5).ground(14, 60).code(3).fill(0).page();
    assertThat(over.ground(60, 80).code(2).fill(0).faults()).containsExactly("ground 5");
    assertThat(article().paragraph(5).ground(14, 150).code(3).down(90).fill(0).messages("ground"))
        .containsExactly("the background of a listing reaches 5 lines further than its text");
    MadeTypeArea empty = article().paragraph(5).ground(14, 60).code(3).fill(0).page();
    assertThat(empty.paragraph(5).ground(10, 30).down(36).fill(0).messages("ground"))
        .singleElement()
        .asString()
        .contains("is under no text");
  }

  @Test
  void otherGroundsMayStandAnywhere() {
    assertThat(article().ground(60, 80).fill(0).faults()).isEmpty();
  }
}
