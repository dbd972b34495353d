package io.github.huozi.conversion.decision;

import io.github.huozi.conversion.decision.DoubtfulPlaces.Form;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reports doubtful words that are not decided, and decisions whose places are gone. */
public final class DoubtProblems {

  private static final String REVIEW = FrontEnd.current().call("convert-review");

  private DoubtProblems() {}

  /**
   * Reports them: one problem for each word, at its first place, and one for each part of the file
   * that decides nothing.
   *
   * @param log after all of the edition was converted
   * @param file the edition's {@code conversion.yaml}, which need not exist
   */
  public static void report(DoubtLog log, Path file, Problems problems) {
    Path folder = Objects.requireNonNull(file.getParent());
    String name = folder.getFileName() + "/" + file.getFileName();
    for (DoubtfulWord word : log.openWords()) {
      DoubtfulPlaces places = log.places(word);
      problems.addLevelled(
          Problem.of(
                  ProblemKind.UNDECIDED_CONVERSION,
                  places.first().place(),
                  message(word, places),
                  "decide in " + name + ", where " + REVIEW + " writes what is undecided")
              .in(places.count()));
    }
    for (DoubtLog.Unused unused : log.unused()) {
      problems.add(
          ProblemKind.UNUSED_DECISION,
          new SourceLocation(file, unused.line()),
          message(unused),
          suggestion(unused));
    }
  }

  private static String message(DoubtfulWord word, DoubtfulPlaces places) {
    List<Form> forms = places.forms();
    List<String> taken = forms.stream().map(Form::text).toList();
    String written =
        forms.stream()
            .map(form -> taken.size() == 1 ? form.text() : form.text() + " ×" + form.places())
            .collect(Collectors.joining(", "));
    String others =
        word.candidates().stream()
            .filter(candidate -> !taken.contains(candidate))
            .collect(Collectors.joining(" or "));
    return "\""
        + word.word()
        + "\" in \""
        + places.first().words()
        + "\" is written "
        + written
        + (others.isEmpty() ? "" : " and may be " + others);
  }

  private static String message(DoubtLog.Unused unused) {
    return switch (unused.kind()) {
      case TERM -> "the term \"" + unused.words() + "\" does not occur in the text";
      case DECISION -> "the word \"" + unused.words() + "\" is not in doubt anywhere";
      case EXCEPTION -> "the word does not occur in the words \"" + unused.words() + "\"";
    };
  }

  private static String suggestion(DoubtLog.Unused unused) {
    return unused.kind() == DoubtLog.Unused.Kind.DECISION
        ? "delete the decision, or move it below "
            + DecisionFile.GLOSSARY
            + ", which is obeyed"
            + " everywhere"
        : "delete the entry, or write it as the text has it now";
  }
}
