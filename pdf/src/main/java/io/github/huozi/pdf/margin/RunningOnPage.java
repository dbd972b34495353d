package io.github.huozi.pdf.margin;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The running elements of one name that matter to a page.
 *
 * @param before the last one before the page
 * @param own those whose place is on the page, in order
 * @param atHead whether nothing stands before the first of them on the page
 */
public record RunningOnPage(Optional<RunningText> before, List<RunningText> own, boolean atHead) {

  public RunningOnPage {
    own = List.copyOf(own);
  }

  /** The same with changed texts. */
  RunningOnPage with(UnaryOperator<RunningText> change) {
    return new RunningOnPage(before.map(change), own.stream().map(change).toList(), atHead);
  }

  /**
   * The one that the page shows (CSS Generated Content for Paged Media 3 §1.1.1).
   *
   * @param which {@code first}, {@code start}, {@code last} or {@code first-except}
   */
  Optional<RunningText> choose(String which) {
    if (own.isEmpty()) {
      return before;
    }
    return switch (which) {
      case "last" -> Optional.of(own.get(own.size() - 1));
      case "start" -> atHead ? Optional.of(own.get(0)) : before;
      case "first-except", "last-except" -> Optional.empty();
      default -> Optional.of(own.get(0));
    };
  }
}
