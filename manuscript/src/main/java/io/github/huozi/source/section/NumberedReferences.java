package io.github.huozi.source.section;

import io.github.huozi.numbering.Reference;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Resolves references, whose names stand for places anywhere in the edition. */
final class NumberedReferences {

  private static final Set<String> WORDED =
      Set.of(Reference.WORDS, Reference.PLACE, Reference.TITLE);

  /** The elements that have a number if they have a caption. */
  private static final String BLOCKS = "figure, table, pre, img, svg";

  /** A formula that is printed as typed. */
  private static final String UNREAD = "code.language-tex";

  private final Collection<Draft> sections;

  /** All names of the edition, once one is not found. */
  private @Nullable List<String> names;

  /**
   * The elements with the ids of figures, tables, listings and formulas that can have no number,
   * once such an id is referred to.
   */
  private @Nullable Map<String, Element> numberless;

  NumberedReferences(Collection<Draft> sections) {
    this.sections = sections;
  }

  /** Resolves a reference. One that leads nowhere is printed as typed, and reported. */
  void resolve(Draft draft, Element link) {
    String form = link.attr(Reference.FORM);
    String name = link.attr("href").substring(1);
    Optional<String> target = target(draft, form, name);
    boolean hasWords = !link.text().isBlank() || Queries.has(link, "img");
    Optional<Element> numberless =
        target.filter(unused -> !WORDED.contains(form)).flatMap(this::numberless);
    if (target.isPresent() && numberless.isEmpty()) {
      link.attr("href", "#" + target.get());
      if (WORDED.contains(form)) {
        link.attr(Reference.FORM, Reference.Form.FULL.key());
        if (hasWords) {
          link.removeAttr(Reference.FORM);
        }
      }
      return;
    }
    boolean bracketed = form.equals(Reference.PLACE) || form.equals(Reference.TITLE);
    Optional<String> nearest =
        numberless.isPresent() ? Optional.empty() : draft.reporter().guess(name, names());
    if (numberless.isPresent()) {
      report(draft, link, name, numberless.get());
    } else if (!bracketed || !hasWords || nearest.isPresent()) {
      // Brackets with words in them may be text.
      draft
          .reporter()
          .report(
              ProblemKind.DEAD_LINK,
              Markup.lineOf(link),
              "nothing has the id \"" + name + "\"",
              nearest
                  .map(near -> "did you mean " + (bracketed ? "" : "@") + near + "?")
                  .orElse("give it to a figure, table, formula or heading: {#" + name + "}"));
    }
    if (bracketed) {
      link.prependChild(new TextNode("["));
      link.appendText(form.equals(Reference.PLACE) ? "][" + name + "]" : "][]");
    } else if (!hasWords) {
      link.appendText("#" + name);
    } else if (!form.equals(Reference.WORDS) && !link.text().matches("[@\\\\].*")) {
      link.appendText(" @" + name);
    }
    link.unwrap();
  }

  /** Reports a reference that cannot show a number, since what it leads to has none. */
  private void report(Draft draft, Element link, String name, Element target) {
    int line = Markup.lineOf(target);
    boolean isBlock =
        Queries.closest(target, BLOCKS) != null
            || (Queries.has(target, BLOCKS) && !Queries.has(target, UNREAD));
    draft
        .reporter()
        .report(
            ProblemKind.DEAD_LINK,
            Markup.lineOf(link),
            isBlock
                ? "what has the id \"" + name + "\" has no caption, and so no number"
                : "what has the id \"" + name + "\" is read as text, and has no number",
            isBlock
                ? "give it a caption, or put words in the link: [words](#" + name + ")"
                : "correct what is there, in line "
                    + line
                    + ", or put words in the link: [words](#"
                    + name
                    + ")");
  }

  /** The element with an id, if that is of something with a number and this can have none. */
  private Optional<Element> numberless(String id) {
    if (!Reference.isOfBlock(id)) {
      return Optional.empty();
    }
    if (numberless == null) {
      numberless = new HashMap<>();
      for (Draft section : sections) {
        addNumberless(section.body(), numberless);
        section.notes().values().forEach(note -> addNumberless(note.body(), numberless));
      }
    }
    return Optional.ofNullable(numberless.get(id));
  }

  private static void addNumberless(Element text, Map<String, Element> found) {
    Set<String> numbered = Reference.numbered(text);
    for (Element element : Queries.select(text, "[id]")) {
      if (Reference.isOfBlock(element.id()) && !numbered.contains(element.id())) {
        found.put(element.id(), element);
      }
    }
  }

  private List<String> names() {
    if (names == null) {
      names = sections.stream().flatMap(each -> each.anchors().names().stream()).toList();
    }
    return names;
  }

  /** The place that a name stands for, first in the section itself. */
  private Optional<String> target(Draft draft, String form, String name) {
    List<String> forms =
        form.equals(Reference.TITLE)
            ? List.of(name, Slugs.ofText(name))
            : List.of(
                name,
                name.replace(':', '-'),
                name.replaceFirst("^tab:", "tbl-"),
                name.replaceFirst("^(?:thm|lem|cor|prp|cnj|def|exm|exr):", ""));
    Stream<Draft> exact =
        Stream.concat(Stream.of(draft), sections.stream())
            .filter(section -> forms.stream().anyMatch(section.anchors().names()::contains));
    return Stream.concat(exact, Stream.concat(Stream.of(draft), sections.stream()))
        .flatMap(
            section -> forms.stream().flatMap(known -> section.anchors().target(known).stream()))
        .findFirst();
  }
}
