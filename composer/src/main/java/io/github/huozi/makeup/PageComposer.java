package io.github.huozi.makeup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Divides a galley into pages at least cost over the whole galley. */
public final class PageComposer {

  private PageComposer() {}

  /**
   * The pages of a galley. All its items are placed, in order; no page is over-full, unless a
   * single thing is higher than a page. Around and in stretches in several columns the pages are
   * divided one after another, and no variation is taken.
   */
  public static Composed compose(Galley galley, Frame frame) {
    return galley.bands().isEmpty() ? inOneColumn(galley, frame) : BandPages.of(galley, frame);
  }

  /** The pages of a galley whose bands are ignored. */
  static Composed inOneColumn(Galley galley, Frame frame) {
    GalleyIndex index = new GalleyIndex(galley);
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.START);
    double cost = 0;
    for (PagesSoFar soFar : new Search(index, frame).pages()) {
      choices.add(soFar.choice());
      cost = soFar.cost();
    }
    PagePlacement placement = new PagePlacement(index, frame);
    VariationCosts costs = new VariationCosts(index);
    List<Page> pages = new ArrayList<>();
    Map<Integer, Integer> variations = new TreeMap<>();
    for (int i = 1; i < choices.size(); i++) {
      Choice before = choices.get(i - 1);
      Choice now = choices.get(i);
      if (now.kind() == Choice.Kind.NOTHING) {
        continue;
      }
      int start = index.places[before.place()].position();
      int end = index.places[now.place()].position();
      Map<Integer, Integer> varied =
          now.varied() == 0 ? Map.of() : costs.chosen(start, end, now.varied());
      variations.putAll(varied);
      Optional<Choice> next =
          i + 1 < choices.size() ? Optional.of(choices.get(i + 1)) : Optional.empty();
      pages.add(placement.page(before, now, next, varied));
    }
    return new Composed(pages, variations, cost);
  }

  /**
   * The pages, and the paragraphs that must be set anew for them.
   *
   * @param pages the pages; their places count on the variations
   * @param variations for the index of a variation, 1 for one line more, -1 for one fewer
   * @param cost what they cost together
   */
  public record Composed(List<Page> pages, Map<Integer, Integer> variations, double cost) {

    public Composed {
      pages = List.copyOf(pages);
      variations = Map.copyOf(variations);
    }
  }
}
