package io.github.huozi.numbering;

import io.github.huozi.language.Language;
import io.github.huozi.model.GatheredNotes;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Moves the solutions of exercises to the lists that authors ask for: {@code ::: solutions}. A list
 * has those before it that no other list has, under the titles of their sections if there are
 * several; each begins with the number of its exercise, and the two are linked both ways.
 *
 * <p>A solution that calls a note stays with its exercise, as its note does.
 */
final class SolutionLists {

  private static final String LIST = "div.solutions";
  private static final String SOLUTION = "div.solution";
  private static final String EXERCISE = "div.exercise";

  private final Language language;

  /** The solutions since the last list, with their exercises. */
  private final Map<Section, List<Solution>> waiting = new LinkedHashMap<>();

  /**
   * A solution.
   *
   * @param exercise the one that its head names, else the last one before it in its section; null
   *     if there is none
   */
  private record Solution(Element element, @Nullable Element exercise) {}

  private SolutionLists(Language language) {
    this.language = language;
  }

  /** The sections with these lists; the same if there are none. */
  static List<Section> in(List<Section> sections, Language language) {
    boolean asked = sections.stream().anyMatch(each -> !each.contentTree().select(LIST).isEmpty());
    return asked ? new SolutionLists(language).moved(sections) : sections;
  }

  private List<Section> moved(List<Section> sections) {
    List<Element> bodies = new ArrayList<>();
    for (Section section : sections) {
      Element body = section.contentTree().copy();
      bodies.add(body);
      @Nullable Element exercise = null;
      for (Element element : Queries.select(body, String.join(", ", EXERCISE, SOLUTION, LIST))) {
        if (element.is(EXERCISE)) {
          exercise = element;
        } else if (element.is(LIST)) {
          fill(element);
        } else if (!Queries.has(element, "a." + Names.NOTE_CALL)) {
          waiting
              .computeIfAbsent(section, key -> new ArrayList<>())
              .add(new Solution(element, named(element).orElse(exercise)));
        }
      }
    }
    List<Section> moved = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      moved.add(sections.get(i).withContent(XhtmlTree.of(bodies.get(i))));
    }
    return moved;
  }

  /**
   * The exercise of its section that the head of a solution names, as MyST's do: Solution (Exercise
   * 1.2). The name is taken out of the head, which begins with it in the list.
   */
  private static Optional<Element> named(Element solution) {
    @Nullable Element head = Queries.first(solution, "." + Names.STATEMENT_HEAD);
    @Nullable Element link = head == null ? null : Queries.first(head, "> a[href^=#]");
    Optional<Element> exercise =
        Optional.ofNullable(link)
            .map(each -> solution.root().getElementById(each.attr("href").substring(1)))
            .filter(each -> each.is(EXERCISE));
    if (head != null && link != null && exercise.isPresent()) {
      link.remove();
      head.textNodes().forEach(text -> text.text(text.getWholeText().replaceAll("[ (（)）]", "")));
    }
    return exercise;
  }

  private void fill(Element list) {
    waiting.forEach(
        (section, solutions) -> {
          if (waiting.size() > 1) {
            GatheredNotes.putTitle(section, language, list.appendElement("p"));
          }
          for (Solution solution : solutions) {
            link(solution);
            list.appendChild(solution.element());
            // The lines are those of another file.
            Queries.select(solution.element(), "[" + Names.LINE + "]").removeAttr(Names.LINE);
          }
        });
    waiting.clear();
  }

  /** Links a solution with its exercise, if that has a number: each begins with it. */
  private static void link(Solution solution) {
    String number = "." + Names.CAPTION_NUMBER;
    @Nullable Element exercise = solution.exercise();
    @Nullable Element own = Queries.first(solution.element(), number);
    @Nullable Element other = exercise == null ? null : Queries.first(exercise, number);
    if (exercise == null || exercise.id().isEmpty() || own == null || other == null) {
      return;
    }
    if (solution.element().id().isEmpty()) {
      solution.element().attr("id", exercise.id() + "-solution");
    }
    own.text("").appendElement("a").attr("href", "#" + exercise.id()).text(other.text());
    if (!Queries.has(other, "a")) {
      String text = other.text();
      other.text("").appendElement("a").attr("href", "#" + solution.element().id()).text(text);
    }
  }
}
