package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Compares what is said of pictures and formulas, to those who hear a file, with the manuscript. */
final class Described {

  private Described() {}

  /** The words of an element of the manuscript. */
  private record Words(String text, SourceLocation source) {}

  /**
   * Reports a picture or a formula whose words are missing or another's.
   *
   * @param figures the words of the pictures, in order; those of decoration may be empty
   * @param formulas the words of the formulas
   */
  static void check(
      FinishedEdition edition, List<String> figures, List<String> formulas, Findings findings) {
    compare("picture", words(edition, "img", "alt"), figures, findings);
    compare("formula", words(edition, "math", "alttext"), formulas, findings);
  }

  private static List<Words> words(FinishedEdition edition, String element, String attribute) {
    SourceLines sources = new SourceLines(edition.manuscript());
    List<Words> words = new ArrayList<>();
    for (Section section : sources.sections()) {
      for (Element found : sources.content(section).select(element)) {
        if (!found.attr(attribute).isBlank()) {
          words.add(
              new Words(collapsed(found.attr(attribute)), sources.line(section, found)));
        }
      }
    }
    return words;
  }

  private static void compare(
      String what, List<Words> wanted, List<String> found, Findings findings) {
    List<String> left =
        new ArrayList<>(found.stream().map(Described::collapsed).filter(s -> !s.isEmpty()).toList());
    for (Words words : wanted) {
      if (!left.remove(words.text())) {
        findings.error(
            "description",
            null,
            Optional.of(words.source()),
            "no %s is described as “%s”, which the sources say of one; publish the file again"
                .formatted(what, words.text()));
      }
    }
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
