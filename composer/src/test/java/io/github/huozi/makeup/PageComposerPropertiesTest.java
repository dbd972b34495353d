package io.github.huozi.makeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.makeup.Item.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Properties of the pages of any galley. */
@Tag("long")
class PageComposerPropertiesTest {

  private static final Set<Place> UPRIGHT = EnumSet.complementOf(EnumSet.of(Place.TURNED));

  /** A part of a galley. */
  private record Block(String name, Consumer<GalleyBuilder> addition) {

    static Block of(String name, Consumer<GalleyBuilder> addition) {
      return new Block(name, addition);
    }

    void addTo(GalleyBuilder galley) {
      addition.accept(galley);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @Property(seed = "20261126")
  void pagesAreAsTheyMustBe(@ForAll("blocks") List<Block> blocks, @ForAll("frames") Frame frame) {
    GalleyBuilder galley = new GalleyBuilder();
    blocks.forEach(block -> block.addTo(galley));
    new Requirements(galley.build(), frame).check();
  }

  @Property(tries = 300, seed = "20261126")
  void theSameGalleyGivesTheSamePages(
      @ForAll("blocks") List<Block> blocks, @ForAll("frames") Frame frame) {
    GalleyBuilder galley = new GalleyBuilder();
    blocks.forEach(block -> block.addTo(galley));
    assertThat(PageComposer.compose(galley.build(), frame))
        .isEqualTo(PageComposer.compose(galley.build(), frame));
  }

  @Property(seed = "20261126")
  void noPagesOfASmallGalleyCostLess(
      @ForAll("smallBlocks") List<Block> blocks, @ForAll @IntRange(min = 5, max = 8) int lines) {
    GalleyBuilder builder = new GalleyBuilder();
    blocks.forEach(block -> block.addTo(builder));
    Galley galley = builder.build();
    GalleyIndex index = new GalleyIndex(galley);
    Assume.that(index.places.length <= 13);
    Frame frame = GalleyBuilder.frame(lines);
    double least = new Exhaustive(galley, frame).leastCost();
    Assume.that(least < Double.POSITIVE_INFINITY);
    List<PagesSoFar> pages = new Search(index, frame).pages();
    double cost = pages.isEmpty() ? 0 : pages.get(pages.size() - 1).cost();
    assertThat(cost).isCloseTo(least, Offset.offset(1e-6));
  }

  @Property(tries = 400, seed = "20261126")
  void pagesHaveRoomForTheLinesOfVariations(
      @ForAll("smallBlocks") List<Block> blocks, @ForAll @IntRange(min = 7, max = 20) int lines) {
    GalleyBuilder builder = new GalleyBuilder();
    blocks.forEach(block -> block.addTo(builder));
    Galley galley = builder.build();
    Frame frame = GalleyBuilder.frame(lines);
    PageComposer.Composed composed = PageComposer.compose(galley, frame);
    composed
        .variations()
        .forEach(
            (index, more) -> {
              Galley.Variation variation = galley.variations().get(index);
              assertThat(more == 1 ? variation.longer() : variation.shorter()).isFinite();
            });
    for (Page page : composed.pages()) {
      assertThat(page.end()).as("foot of %s", page).isLessThanOrEqualTo(frame.height() + 1e-6);
    }
  }

  @Provide
  Arbitrary<List<Block>> smallBlocks() {
    Arbitrary<Block> paragraphs =
        Arbitraries.integers()
            .between(1, 4)
            .map(n -> Block.of("paragraph " + n, galley -> galley.paragraph(n)));
    Arbitrary<Block> varying =
        Combinators.combine(
                Arbitraries.integers().between(2, 5),
                Arbitraries.of(7.0, 18.0, Double.POSITIVE_INFINITY),
                Arbitraries.of(9.0, 16.0, Double.POSITIVE_INFINITY))
            .as(
                (n, longer, shorter) ->
                    Block.of(
                        "paragraph " + n + " longer " + longer + " shorter " + shorter,
                        galley -> galley.paragraph(n, longer, shorter)));
    Arbitrary<Block> notes =
        Arbitraries.integers()
            .between(1, 5)
            .map(n -> Block.of("note " + n, galley -> galley.lineWithNote(n)));
    Arbitrary<Block> figures =
        Combinators.combine(
                Arbitraries.doubles().between(5, 30),
                Arbitraries.of(0, 0, 0, 1),
                Arbitraries.of(UPRIGHT).set())
            .as(
                (height, note, allowed) ->
                    Block.of(
                        "figure " + height + " " + allowed + " note " + note,
                        galley -> galley.figure(height, note, allowed.toArray(new Place[0]))));
    return Arbitraries.frequencyOf(
            Tuple.of(6, paragraphs),
            Tuple.of(3, varying),
            Tuple.of(2, notes),
            Tuple.of(3, figures),
            Tuple.of(1, Arbitraries.just(Block.of("heading", GalleyBuilder::heading))),
            Tuple.of(1, Arbitraries.just(Block.of("quotation", galley -> galley.quotation(2)))),
            Tuple.of(1, Arbitraries.just(Block.of("table", galley -> galley.table(2)))),
            Tuple.of(1, Arbitraries.just(Block.of("forced", GalleyBuilder::forced))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<Frame> frames() {
    Arbitrary<Integer> lines = Arbitraries.integers().between(3, 24);
    return Combinators.combine(lines, lines).as(GalleyBuilder::frame);
  }

  @Provide
  Arbitrary<List<Block>> blocks() {
    Arbitrary<Block> paragraphs =
        Arbitraries.integers()
            .between(1, 9)
            .map(n -> Block.of("paragraph " + n, galley -> galley.paragraph(n)));
    Arbitrary<Block> headings = Arbitraries.just(Block.of("heading", GalleyBuilder::heading));
    Arbitrary<Block> titles =
        Arbitraries.just(Block.of("title", galley -> galley.forced().title()));
    Arbitrary<Block> quotations =
        Arbitraries.integers()
            .between(1, 30)
            .map(n -> Block.of("quotation " + n, galley -> galley.quotation(n)));
    Arbitrary<Block> tables =
        Arbitraries.integers()
            .between(1, 20)
            .map(n -> Block.of("table " + n, galley -> galley.table(n)));
    Arbitrary<Block> tall =
        Arbitraries.doubles()
            .between(1, 260)
            .map(h -> Block.of("block " + h, galley -> galley.block(h)));
    Arbitrary<Block> notes =
        Arbitraries.integers()
            .between(1, 12)
            .map(n -> Block.of("note " + n, galley -> galley.lineWithNote(n)));
    Arbitrary<Block> tableNotes =
        Arbitraries.integers()
            .between(1, 20)
            .map(n -> Block.of("table note " + n, galley -> galley.lineWithTableNote(n)));
    Arbitrary<Block> forced = Arbitraries.just(Block.of("forced", GalleyBuilder::forced));
    Arbitrary<Set<Place>> places = Arbitraries.of(UPRIGHT).set();
    Arbitrary<Block> figures =
        Combinators.combine(
                Arbitraries.doubles().between(5, 260), Arbitraries.of(0, 0, 0, 1, 5), places)
            .as(
                (height, note, allowed) ->
                    Block.of(
                        "figure " + height + " " + allowed + " note " + note,
                        galley -> galley.figure(height, note, allowed.toArray(new Place[0]))));
    Arbitrary<Block> turned =
        Combinators.combine(Arbitraries.doubles().between(5, 260), Arbitraries.of(0, 0, 0, 1, 5))
            .as(
                (height, note) ->
                    Block.of(
                        "turned " + height + " note " + note,
                        galley -> galley.figure(height, note, Place.TURNED)));
    return Arbitraries.frequencyOf(
            Tuple.of(3, turned),
            Tuple.of(8, paragraphs),
            Tuple.of(2, headings),
            Tuple.of(1, titles),
            Tuple.of(2, quotations),
            Tuple.of(1, tables),
            Tuple.of(1, tall),
            Tuple.of(3, notes),
            Tuple.of(1, tableNotes),
            Tuple.of(1, forced),
            Tuple.of(4, figures))
        .list()
        .ofMaxSize(30);
  }
}
