package io.github.huozi.makeup;

import java.util.List;
import java.util.Map;

/** Divides a galley into pages at least cost over the whole galley. */
public final class PageComposer {

  private PageComposer() {}

  /**
   * The pages of a galley. All its items are placed, in order; no page is over-full, unless a
   * single thing is higher than a page.
   */
  public static Composed compose(Galley galley, Frame frame) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * The pages, and the paragraphs that must be set anew for them.
   *
   * @param pages the pages; their places count on the variations
   * @param variations for the index of a variation, 1 for one line more, -1 for one fewer
   */
  public record Composed(List<Page> pages, Map<Integer, Integer> variations) {

    public Composed {
      pages = List.copyOf(pages);
      variations = Map.copyOf(variations);
    }
  }
}
