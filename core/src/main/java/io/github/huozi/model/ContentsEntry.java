package io.github.huozi.model;

import io.github.huozi.model.Section.Heading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an edition's contents: a section, or a heading of the second level below one.
 *
 * @param id the id that it leads to
 * @param title its text
 * @param html its content as XHTML; empty for a section, whose title is text
 * @param depth 0 for a part, 1 for a chapter, more for what is below one
 * @param number its number, where headings are numbered: {@code 2} for the second chapter, {@code
 *     2.1} for the first entry below it. Chapters count on through parts. Parts, headings of a part
 *     and a section that shows no title have none; what is below the latter counts in its place
 * @param numbered whether it counts where chapters are numbered; not if its author says so, who
 *     writes <code>{-}</code> at its end
 * @param shown whether the printed contents have it; menus have all entries
 * @param children the entries below it
 */
public record ContentsEntry(
    String id,
    String title,
    Optional<String> html,
    int depth,
    Optional<String> number,
    boolean numbered,
    boolean shown,
    List<ContentsEntry> children) {

  /** With so many entries or less, a book's contents have the headings of chapters. */
  private static final int MOST_WITH_HEADINGS = 200;

  /** With so many entries or less, a book's contents have the sections below chapters. */
  private static final int MOST_WITH_SECTIONS = 400;

  /** With so many sections or less, an article's contents have their headings. */
  private static final int FEW_SECTIONS = 3;

  public ContentsEntry {
    children = List.copyOf(children);
  }

  /** The contents of an edition, nested as its sections are. */
  public static List<ContentsEntry> of(Publication publication, Manuscript manuscript) {
    List<Draft> flat = flat(manuscript);
    Predicate<Draft> shown = shown(publication, manuscript, flat);
    Draft root = new Draft("", "", Optional.empty(), 0, 0, true, true, false);
    Deque<Draft> open = new ArrayDeque<>(List.of(root));
    for (Draft entry : flat) {
      while (open.size() > 1 && open.element().level >= entry.level) {
        open.pop();
      }
      open.element().children.add(entry);
      open.push(entry);
    }
    number(root.children, "");
    return root.finish(shown).children;
  }

  private static List<Draft> flat(Manuscript manuscript) {
    List<Draft> flat = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      Section.Place place = section.place();
      flat.add(
          new Draft(
              section.id(),
              section.title(),
              Optional.empty(),
              place.depth(),
              place.level(),
              false,
              place.isPart() || !section.showTitle(),
              section.numbered()));
      for (Heading heading : section.headings()) {
        if (heading.level() == 2) {
          flat.add(
              new Draft(
                  heading.id(),
                  heading.text(),
                  Optional.of(heading.html()),
                  Math.max(1, place.depth()) + 1,
                  place.level() + 1,
                  true,
                  place.isPart(),
                  section.numbered() && heading.numbered()));
        }
      }
    }
    return flat;
  }

  /**
   * Numbers entries, those of parts and of sections without a title as if these were not there.
   * Entries below an unnumbered one have no number either.
   */
  private static void number(List<Draft> entries, String prefix) {
    int count = 0;
    Deque<Draft> open = new ArrayDeque<>(entries);
    while (!open.isEmpty()) {
      Draft entry = open.pop();
      if (!entry.numbered) {
        continue;
      }
      if (!entry.isPassed) {
        count++;
        entry.number = prefix + count;
        number(entry.children, entry.number + ".");
      } else {
        for (int i = entry.children.size() - 1; i >= 0; i--) {
          open.push(entry.children.get(i));
        }
      }
    }
  }

  private static Predicate<Draft> shown(
      Publication publication, Manuscript manuscript, List<Draft> flat) {
    if (publication.contentsDepth().isPresent()) {
      int depth = publication.contentsDepth().getAsInt();
      return entry -> entry.depth <= depth;
    }
    if (publication.type() == Publication.Type.ARTICLE) {
      boolean few = manuscript.sections().size() <= FEW_SECTIONS;
      return entry -> !entry.isHeading || few;
    }
    List<Draft> two = flat.stream().filter(entry -> entry.depth <= 2).toList();
    long sections = two.stream().filter(entry -> !entry.isHeading).count();
    boolean headings = two.size() <= MOST_WITH_HEADINGS;
    int depth = sections <= MOST_WITH_SECTIONS ? 2 : 1;
    return entry -> entry.depth <= depth && (headings || !entry.isHeading);
  }

  /** The entry and all below it. */
  public Stream<ContentsEntry> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ContentsEntry::all));
  }

  /** An entry whose children are still collected. */
  private static final class Draft {

    private final String id;
    private final String title;
    private final Optional<String> html;
    private final int depth;
    private final int level;
    private final boolean isHeading;
    private final boolean isPassed;
    private final boolean numbered;
    private final List<Draft> children = new ArrayList<>();
    private @Nullable String number;

    Draft(
        String id,
        String title,
        Optional<String> html,
        int depth,
        int level,
        boolean isHeading,
        boolean isPassed,
        boolean numbered) {
      this.id = id;
      this.title = title;
      this.html = html;
      this.depth = depth;
      this.level = level;
      this.isHeading = isHeading;
      this.isPassed = isPassed;
      this.numbered = numbered;
    }

    ContentsEntry finish(Predicate<Draft> shown) {
      return new ContentsEntry(
          id,
          title,
          html,
          depth,
          Optional.ofNullable(number),
          numbered,
          shown.test(this),
          children.stream().map(child -> child.finish(shown)).toList());
    }
  }
}
