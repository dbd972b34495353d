package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FoundText;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of {@code publication.yaml} that a reader misses in a file: titles, names,
 * publisher. A theme may leave them out.
 */
final class TitleText {

  private TitleText() {}

  /** Finds the missing words, in the order of a title page. */
  static List<Finding> find(TextAlignment alignment, FinishedEdition edition, Path file) {
    Publication publication = edition.publication();
    List<Finding> findings = new ArrayList<>();
    if (Files.isDirectory(publication.folder().resolve("theme"))) {
      return findings;
    }
    Keys rest = new Keys();
    FoundText found = alignment.found();
    for (int i = 0; i < found.size(); i++) {
      if (!alignment.isUsed(i)) {
        rest.add(found.codePoint(i), i);
      }
    }
    String text = string(rest);
    boolean shown = edition.manuscript().sections().stream().allMatch(section -> section.showTitle());
    List<Optional<LocalizedText>> words = new ArrayList<>();
    words.add(publication.category());
    words.add(shown ? Optional.of(publication.title()) : Optional.empty());
    words.add(publication.subtitle());
    for (Contributor author : publication.authors()) {
      words.add(Optional.of(author.name()));
      words.add(author.bio());
    }
    words.add(publication.summary());
    words.add(publication.publisher());
    words.add(publication.rights());
    for (Optional<LocalizedText> each : words) {
      String wanted = each.flatMap(said -> said.in(edition.language())).orElse("");
      Keys keys = new Keys();
      wanted.codePoints().filter(Characters::isRead).forEach(codePoint -> keys.add(codePoint, 0));
      if (!text.contains(string(keys))) {
        findings.add(
            new Finding(
                "text/missing",
                Severity.ERROR,
                file,
                Optional.empty(),
                Optional.of(SourceLocation.of(publication.file())),
                "“"
                    + wanted
                    + "” is missing from the "
                    + found.name()
                    + "; publish it again"));
      }
    }
    return findings;
  }

  private static String string(Keys keys) {
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }
}
