package io.github.huozi.csl;

import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The conditions of {@code if} and {@code else-if}: CSL 1.0.2, Choose. */
final class CslConditions {

  private final Rendering rendering;
  private final Work work;

  CslConditions(Rendering rendering) {
    this.rendering = rendering;
    work = rendering.work();
  }

  boolean hold(CslElement branch) {
    List<Boolean> tests = new ArrayList<>();
    branch.attributes().forEach((name, value) -> test(tests, name, value));
    branch
        .first("conditions")
        .ifPresent(
            all -> {
              List<Boolean> inner = all.children().stream().map(this::hold).toList();
              tests.add(matched(inner, all.get("match")));
            });
    return matched(tests, branch.get("match"));
  }

  private static boolean matched(List<Boolean> tests, String match) {
    return switch (match) {
      case "any" -> tests.contains(true);
      case "none", "nand" -> !tests.contains(true);
      default -> !tests.contains(false);
    };
  }

  private void test(List<Boolean> tests, String name, String value) {
    Predicate<String> test =
        switch (name) {
          case "type" -> work.type()::equals;
          case "variable" -> this::hasVariable;
          case "is-numeric" ->
              variable -> CslNumbers.isNumeric(CslValues.of(rendering.subject, variable));
          case "is-uncertain-date" -> variable -> work.date(variable).circa();
          case "locator" ->
              label ->
                  !CslValues.of(rendering.subject, "locator").isEmpty()
                      && label
                          .replace(' ', '-')
                          .equals(rendering.subject.cite().label().replace(' ', '-'));
          case "position" -> this::position;
          case "disambiguate" -> wanted -> wanted.equals("" + rendering.state().disambiguate);
          case "has-day" -> variable -> date(variable, day -> day.day() > 0);
          case "has-year-only" -> variable -> date(variable, day -> day.month() == 0);
          case "has-month-or-season-only" ->
              variable -> date(variable, day -> day.month() > 0 && day.day() == 0);
          case "has-to-month-or-season" -> variable -> date(variable, day -> day.month() > 0);
          case "locale" -> this::language;
          case "context" -> rendering.subject.part().name()::equals;
          case "is-plural" -> variable -> work.names(variable).size() > 1;
          case "is-multiple" -> variable -> CslValues.of(rendering.subject, variable).contains(" ");
          default -> null;
        };
    if (test != null) {
      // “sub verbo” is one value, with a space in it.
      for (String one : value.replace("sub verbo", "sub-verbo").strip().split("\\s+", -1)) {
        tests.add(test.test(one));
      }
    }
  }

  private boolean hasVariable(String variable) {
    return !work.names(variable).isEmpty()
        || !work.date(variable).isEmpty()
        || !CslValues.of(rendering.subject, variable).isEmpty();
  }

  private boolean position(String name) {
    return !rendering.subject.inBibliography() && rendering.subject.position().is(name);
  }

  private boolean date(String variable, Predicate<WorkDate.Day> test) {
    List<WorkDate.Day> days = work.date(variable).days();
    return !days.isEmpty() && test.test(days.get(0));
  }

  private boolean language(String wanted) {
    String field = work.text("language");
    boolean tag = field.matches("[A-Za-z]{2,3}([-_].+)?");
    String own = tag ? field : rendering.terms().language();
    return base(own).equals(base(wanted));
  }

  private static String base(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
