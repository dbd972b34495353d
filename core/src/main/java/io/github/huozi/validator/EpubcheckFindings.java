package io.github.huozi.validator;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * EPUBCheck's messages as findings.
 *
 * <p>Its fatal errors and errors are errors, its warnings warnings. Its notes on usage tell what a
 * book makes use of and not what is wrong with it; those on accessibility alone are taken, as
 * warnings.
 */
final class EpubcheckFindings {

  private static final String NO_ADVICE =
      "mend the source or the theme that this part of the EPUB comes from";

  private EpubcheckFindings() {}

  static List<Finding> of(List<Map<String, String>> testimony, Path file, FinishedEdition edition) {
    List<Finding> findings = new ArrayList<>();
    for (Map<String, String> message : testimony) {
      String rule = message.get(MessageKeys.RULE);
      severity(rule, message.get(MessageKeys.SEVERITY))
          .ifPresent(
              severity -> {
                Optional<Place> place = place(message, file);
                findings.add(
                    new Finding(
                        Tool.EPUBCHECK.key() + "/" + rule.replace('_', '-'),
                        severity,
                        file,
                        place,
                        place.flatMap(found -> source(found, edition)),
                        text(message)));
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

  /** EPUBCheck gives the archive itself as path if it means the whole. */
  private static Optional<Place> place(Map<String, String> message, Path file) {
    String entry = message.get(MessageKeys.ENTRY);
    if (entry.isEmpty() || entry.endsWith(file.getFileName().toString())) {
      return Optional.empty();
    }
    return Optional.of(
        new Place.InEntry(
            entry,
            Integer.parseInt(message.get(MessageKeys.LINE)),
            Integer.parseInt(message.get(MessageKeys.COLUMN))));
  }

  /** A section's document is named after the section. */
  private static Optional<SourceLocation> source(Place place, FinishedEdition edition) {
    String entry = ((Place.InEntry) place).entry();
    return edition.manuscript().sections().stream()
        .filter(section -> entry.endsWith("/" + section.id() + ".xhtml"))
        .map(section -> SourceLocation.of(section.file()))
        .findFirst();
  }

  private static String text(Map<String, String> message) {
    String advice = Clause.of(message.get(MessageKeys.ADVICE));
    return Clause.of(message.get(MessageKeys.MESSAGE))
        + "; "
        + (advice.isEmpty() ? NO_ADVICE : advice);
  }
}
