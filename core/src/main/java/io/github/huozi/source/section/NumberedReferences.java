package io.github.huozi.source.section;

import io.github.huozi.numbering.Reference;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.MarkupParser;
import java.util.Collection;
import java.util.List;
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

  private final Collection<Draft> sections;

  /** All names of the edition, once one is not found. */
  private @Nullable List<String> names;

  NumberedReferences(Collection<Draft> sections) {
    this.sections = sections;
  }

  /** Resolves a reference. One that leads nowhere is printed as typed, and reported. */
  void resolve(Draft draft, Element link) {
    String form = link.attr(Reference.FORM);
    String name = link.attr("href").substring(1);
    Optional<String> target = target(draft, form, name);
    boolean hasWords = !link.text().isBlank() || link.selectFirst("img") != null;
    if (target.isPresent()) {
      link.attr("href", "#" + target.get());
      if (WORDED.contains(form)) {
        link.attr(Reference.FORM, Reference.Form.FULL.key());
        if (hasWords) {
          link.removeAttr(Reference.FORM);
        }
      }
      return;
    }
    Optional<String> nearest = draft.reporter().guess(name, names());
    boolean bracketed = form.equals(Reference.PLACE) || form.equals(Reference.TITLE);
    // Brackets with words in them may be text.
    if (!bracketed || !hasWords || nearest.isPresent()) {
      draft
          .reporter()
          .report(
              ProblemKind.DEAD_LINK,
              MarkupParser.lineOf(link),
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
            : List.of(name, name.replace(':', '-'), name.replaceFirst("^tab:", "tbl-"));
    Stream<Draft> exact =
        Stream.concat(Stream.of(draft), sections.stream())
            .filter(section -> forms.stream().anyMatch(section.anchors().names()::contains));
    return Stream.concat(exact, Stream.concat(Stream.of(draft), sections.stream()))
        .flatMap(
            section -> forms.stream().flatMap(known -> section.anchors().target(known).stream()))
        .findFirst();
  }
}
