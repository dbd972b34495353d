package io.github.huozi.check.pages;

import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.StructureElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds equal headings, and listings, of two facing pages that stand at different distances from
 * the paragraph above them.
 */
final class SpaceRule {

  /** Equal spaces may differ by so many lines: a page that would end a line short takes one. */
  private static final double MOST = 1.1;

  private final PageReport report;

  SpaceRule(PageReport report) {
    this.report = report;
  }

  /**
   * A space above something.
   *
   * @param above the last line of the paragraph above it
   * @param below its first line
   */
  private record Space(PageItem above, PageItem below) {

    double lines(PageFrame frame) {
      return (below.baseline() - above.baseline()) / frame.leading();
    }

    /** The name that all spaces have in common that should be equal. */
    String kind() {
      return below.is(Kind.HEADING)
          ? "%s %.0f".formatted(role(below), below.size() / PageFrame.SAME)
          : below.kind().name();
    }

    private static String role(PageItem heading) {
      @Nullable StructureElement element = heading.element().innermost(PageItems.HEADINGS);
      return element == null ? "" : element.role();
    }
  }

  void check() {
    List<PageContents> pages = report.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (!pages.get(i).facesNext() && i > 0 && pages.get(i - 1).facesNext()) {
        continue; // It has been compared with the page before.
      }
      boolean faces = i + 1 < pages.size() && pages.get(i).facesNext();
      Map<String, List<Space>> kinds =
          Stream.of(pages.get(i), pages.get(faces ? i + 1 : i))
              .distinct()
              .filter(page -> report.frame().isOf(page))
              .flatMap(page -> spaces(page).stream())
              .collect(Collectors.groupingBy(Space::kind, LinkedHashMap::new, Collectors.toList()));
      kinds.values().forEach(this::compare);
    }
  }

  /** The spaces between a paragraph and a heading or a listing. */
  private List<Space> spaces(PageContents page) {
    Map<Integer, Space> first = new LinkedHashMap<>();
    @Nullable PageItem before = null;
    for (PageItem item : page.body()) {
      boolean isBelow = item.is(Kind.HEADING) || item.is(Kind.CODE);
      if (isBelow && before != null && before.block() != item.block()) {
        if (report.frame().isBodyLine(before) && before.is(Kind.PARAGRAPH)) {
          first.putIfAbsent(item.block(), new Space(before, item));
        }
      }
      before = item;
    }
    return List.copyOf(first.values());
  }

  private void compare(List<Space> spaces) {
    PageFrame frame = report.frame();
    Space least = spaces.get(0);
    Space most = spaces.get(0);
    for (Space space : spaces) {
      least = space.lines(frame) < least.lines(frame) ? space : least;
      most = space.lines(frame) > most.lines(frame) ? space : most;
    }
    double more = most.lines(frame) - least.lines(frame);
    if (more > MOST) {
      report.warning(
          "uneven-space",
          most.below(),
          "%s \"%s\" has %.1f lines more space %s it than \"%s\", which is of the same kind; add a line to a paragraph before it, or remove one"
              .formatted(
                  most.below().phrase(),
                  most.below().start(),
                  more,
                  report.word("above", "before"),
                  least.below().start()));
    }
  }
}
