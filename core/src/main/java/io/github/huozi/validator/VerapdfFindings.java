package io.github.huozi.validator;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * veraPDF's failed assertions as findings: one for each rule and page, however often the page
 * breaks the rule.
 */
final class VerapdfFindings {

  private static final Pattern PAGE = Pattern.compile("pages?\\[(\\d+)]");

  private VerapdfFindings() {}

  static List<Finding> of(List<Map<String, String>> testimony, Path file) {
    Map<Breach, List<Map<String, String>>> breaches = new LinkedHashMap<>();
    for (Map<String, String> assertion : testimony) {
      Breach breach =
          new Breach(assertion.get(MessageKeys.RULE), page(assertion.get(MessageKeys.CONTEXT)));
      breaches.computeIfAbsent(breach, unused -> new ArrayList<>()).add(assertion);
    }
    List<Finding> findings = new ArrayList<>();
    breaches.forEach((breach, assertions) -> findings.add(finding(breach, assertions, file)));
    return findings;
  }

  private static Finding finding(Breach breach, List<Map<String, String>> assertions, Path file) {
    Map<String, String> first = assertions.get(0);
    String requirement = Clause.of(first.get(MessageKeys.ADVICE));
    String told = Clause.of(first.get(MessageKeys.MESSAGE));
    String times = assertions.size() > 1 ? " (" + assertions.size() + " times)" : "";
    String message =
        told.isEmpty()
            ? "the file breaks a rule of " + standard(breach.rule()) + times
            : told + times;
    return new Finding(
        Tool.VERAPDF.key() + "/" + breach.rule(),
        Severity.ERROR,
        file,
        breach.page().map(page -> new Place.OnPage(page, Optional.empty())),
        Optional.empty(),
        message + "; " + requirement);
  }

  private static String standard(String rule) {
    return rule.startsWith("ua1") ? "PDF/UA-1" : "PDF/A-2a";
  }

  private static Optional<Integer> page(String context) {
    Matcher matcher = PAGE.matcher(context);
    return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1)) + 1) : Optional.empty();
  }

  private record Breach(String rule, Optional<Integer> page) {}
}
