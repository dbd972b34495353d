package io.github.huozi.validator;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the messages of validators into findings. */
final class ValidatorFindings {

  // The keys of a message. The compiler copies these constants into the classes that call the
  // validators, so the validators' class loaders need not load this class.
  static final String RULE = "rule";
  static final String SEVERITY = "severity";
  static final String MESSAGE = "message";

  /** The requirement, or how to meet it. */
  static final String ADVICE = "advice";

  static final String ENTRY = "entry";
  static final String LINE = "line";
  static final String COLUMN = "column";

  /** veraPDF's path from the document to the object that is wrong. */
  static final String CONTEXT = "context";

  private static final String NO_ADVICE =
      "correct the source or the theme that this part of the EPUB comes from";

  private static final Cure THEME =
      Cure.orTheme("correct the theme that this part of the EPUB comes from");

  /** A capital at the start of a plain word: not of a name such as {@code MarkInfo}. */
  private static final Pattern CAPITALIZED = Pattern.compile("^\\p{Lu}(?=\\p{Ll}*[ ,])");

  private static final Pattern PAGE = Pattern.compile("pages?\\[(\\d+)]");

  private ValidatorFindings() {}

  /**
   * EPUBCheck's messages as findings: its fatal errors and errors are errors, its warnings
   * warnings. Its usage notes say which features a book uses; only those on accessibility become
   * findings, as warnings.
   */
  static List<Finding> ofEpubcheck(
      List<Map<String, String>> messages, Path file, FinishedEdition edition) {
    List<Finding> findings = new ArrayList<>();
    for (Map<String, String> message : messages) {
      String rule = value(message, RULE);
      severity(rule, value(message, SEVERITY))
          .ifPresent(
              severity -> {
                Optional<Place> place = place(message, file);
                findings.add(
                    new Finding(
                        ValidatorKind.EPUBCHECK.key() + "/" + rule.replace('_', '-'),
                        severity,
                        file,
                        place,
                        place.flatMap(found -> source(found, edition)),
                        text(message, severity),
                        severity == Severity.ERROR ? Optional.of(THEME) : Optional.empty()));
              });
    }
    return findings;
  }

  private static Optional<Severity> severity(String rule, String severity) {
    return switch (severity) {
      case "FATAL", "ERROR" -> Optional.of(Severity.ERROR);
      case "WARNING" -> Optional.of(Severity.WARNING);
      case "INFO", "USAGE" ->
          rule.startsWith("ACC") ? Optional.of(Severity.WARNING) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A message about the whole archive has the archive itself as its path. */
  private static Optional<Place> place(Map<String, String> message, Path file) {
    String entry = value(message, ENTRY);
    if (entry.isEmpty() || entry.endsWith(file.getFileName().toString())) {
      return Optional.empty();
    }
    return Optional.of(
        new Place.InEntry(
            entry,
            Integer.parseInt(value(message, LINE)),
            Integer.parseInt(value(message, COLUMN))));
  }

  /** A section's document is named after the section. */
  private static Optional<SourceLocation> source(Place place, FinishedEdition edition) {
    String entry = ((Place.InEntry) place).entry();
    return edition.manuscript().sections().stream()
        .filter(section -> entry.endsWith("/" + section.id() + ".xhtml"))
        .map(section -> SourceLocation.of(section.file()))
        .findFirst();
  }

  /** A message of EPUBCheck with its advice. A warning without advice gets a general one. */
  private static String text(Map<String, String> message, Severity severity) {
    String advice = clause(value(message, ADVICE));
    String remedy = advice.isEmpty() && severity == Severity.WARNING ? NO_ADVICE : advice;
    return clause(value(message, MESSAGE)) + (remedy.isEmpty() ? "" : "; " + remedy);
  }

  /**
   * veraPDF's failed assertions as findings: one for each rule and page, however often the page
   * breaks the rule.
   */
  static List<Finding> ofVerapdf(List<Map<String, String>> messages, Path file) {
    Map<Breach, List<Map<String, String>>> breaches = new LinkedHashMap<>();
    for (Map<String, String> assertion : messages) {
      Breach breach = new Breach(value(assertion, RULE), page(value(assertion, CONTEXT)));
      breaches.computeIfAbsent(breach, unused -> new ArrayList<>()).add(assertion);
    }
    List<Finding> findings = new ArrayList<>();
    breaches.forEach((breach, assertions) -> findings.add(finding(breach, assertions, file)));
    return findings;
  }

  private record Breach(String rule, Optional<Integer> page) {}

  private static Finding finding(Breach breach, List<Map<String, String>> assertions, Path file) {
    Map<String, String> first = assertions.get(0);
    String requirement = clause(value(first, ADVICE));
    String breached = clause(value(first, MESSAGE));
    String times = assertions.size() > 1 ? " (" + assertions.size() + " times)" : "";
    String message =
        breached.isEmpty()
            ? "the file breaks a rule of " + standard(breach.rule()) + times
            : breached + times;
    return new Finding(
        ValidatorKind.VERAPDF.key() + "/" + breach.rule(),
        Severity.ERROR,
        file,
        breach.page().map(page -> new Place.OnPage(page, Optional.empty())),
        Optional.empty(),
        message + "; " + requirement,
        Optional.of(Cure.PUBLISHING));
  }

  private static String standard(String rule) {
    return rule.startsWith("ua1") ? "PDF/UA-1" : "PDF/A-2a";
  }

  private static Optional<Integer> page(String context) {
    Matcher matcher = PAGE.matcher(context);
    return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1)) + 1) : Optional.empty();
  }

  /** The value of a key that every message of the validator has. */
  private static String value(Map<String, String> message, String key) {
    return Objects.requireNonNull(message.get(key));
  }

  /** A validator's sentence as a clause: on one line, without a capital and without a full stop. */
  private static String clause(String sentence) {
    String line = sentence.strip().replaceAll("\\s+", " ").replaceAll("\\.+$", "");
    return CAPITALIZED.matcher(line).replaceFirst(match -> match.group().toLowerCase(Locale.ROOT));
  }
}
