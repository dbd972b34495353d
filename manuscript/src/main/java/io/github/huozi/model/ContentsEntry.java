package io.github.huozi.model;

import io.github.huozi.model.section.RepeatedTitle;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.model.section.SectionRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An entry of an edition's contents: a section, or a heading of the second level below one.
 *
 * @param id the id that it leads to
 * @param title its text
 * @param html its content as XHTML, as {@link io.github.huozi.model.section.RepeatedTitle} has it
 * @param isSection whether it is a section
 * @param depth 0 for a part, 1 for a chapter, more for what is below one
 * @param number its number, if it has one that is not typed in its title
 * @param numbered whether it counts where chapters are numbered; not if its author says so, who
 *     writes <code>{-}</code> at its end
 * @param shown whether the printed contents have it; menus have all entries
 * @param children the entries below it
 */
public record ContentsEntry(
    String id,
    String title,
    String html,
    boolean isSection,
    int depth,
    Optional<SectionNumber> number,
    boolean numbered,
    boolean shown,
    List<ContentsEntry> children) {

  /** The depth of a section that shows no title, and is not in the printed contents. */
  private static final int UNTITLED = 9;

  /** The most entries with which a book's contents have the headings of chapters. */
  private static final int MOST_WITH_HEADINGS = 200;

  /** The most entries with which a book's contents have the sections below chapters. */
  private static final int MOST_WITH_SECTIONS = 400;

  /** The most sections with which an article's contents have their headings. */
  private static final int FEW_SECTIONS = 3;

  /** The most characters of a heading that is a letter of an index. */
  private static final int LETTERS = 4;

  public ContentsEntry {
    children = List.copyOf(children);
  }

  /** The contents of an edition, nested as its sections are. */
  public static List<ContentsEntry> of(Publication publication, Manuscript manuscript) {
    List<Draft> flat = flat(manuscript);
    Predicate<Draft> shown = shown(publication, manuscript, flat);
    Draft root = new Draft("", "", "", 0, 0, false, false, Optional.empty());
    Deque<Draft> open = new ArrayDeque<>(List.of(root));
    for (Draft entry : flat) {
      while (open.size() > 1 && open.element().level >= entry.level) {
        open.pop();
      }
      open.element().children.add(entry);
      open.push(entry);
    }
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
              RepeatedTitle.inContents(section.titleTree().copy(), section.title()).xhtml(),
              place.role().isTitled() ? place.depth() : UNTITLED,
              place.level(),
              false,
              section.numbered(),
              section.number()));
      for (Heading heading : section.headings()) {
        if (heading.level() == 2 && !isLetter(place.role(), heading)) {
          flat.add(
              new Draft(
                  heading.id(),
                  heading.text(),
                  heading.html(),
                  Math.max(1, place.depth()) + 1,
                  place.level() + 1,
                  true,
                  section.numbered() && heading.numbered(),
                  heading.number()));
        }
      }
    }
    return flat;
  }

  /** Tells whether a heading is a letter of an index or a glossary: A–C, あ, 三畫. */
  private static boolean isLetter(SectionRole role, Heading heading) {
    return (role == SectionRole.INDEX || role == SectionRole.GLOSSARY)
        && heading.text().length() <= LETTERS;
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
    private final String html;
    private final int depth;
    private final int level;
    private final boolean isHeading;
    private final boolean numbered;
    private final Optional<SectionNumber> number;
    private final List<Draft> children = new ArrayList<>();

    Draft(
        String id,
        String title,
        String html,
        int depth,
        int level,
        boolean isHeading,
        boolean numbered,
        Optional<SectionNumber> number) {
      this.id = id;
      this.title = title;
      this.html = html;
      this.depth = depth;
      this.level = level;
      this.isHeading = isHeading;
      this.numbered = numbered;
      this.number = number;
    }

    /** Contents that lack an entry have no place for what is below it: a dedication's headings. */
    ContentsEntry finish(Predicate<Draft> shown) {
      boolean isShown = shown.test(this);
      return new ContentsEntry(
          id,
          title,
          html,
          !isHeading,
          depth,
          number,
          numbered,
          isShown,
          children.stream().map(child -> child.finish(isShown ? shown : none -> false)).toList());
    }
  }
}
