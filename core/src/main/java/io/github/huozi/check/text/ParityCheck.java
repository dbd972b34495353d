package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds sections that an edition lacks and most others have ({@code parity/section}), and sections
 * that have fewer headings ({@code parity/headings}), figures, tables or notes than in most other
 * editions ({@code parity/figures}, {@code parity/tables}, {@code parity/notes}).
 *
 * <p>Editions may differ on purpose, so all findings are warnings. If one edition has more than the
 * others, there is no finding.
 */
public final class ParityCheck {

  /** The check's name in the configuration and in reports. */
  public String name() {
    return "parity";
  }

  /**
   * Compares editions. Reads no finished file.
   *
   * @param editions all editions of the publication, in the publication's order
   * @return what an edition lacks, edition by edition
   */
  public List<Finding> check(List<FinishedEdition> editions) {
    List<EditionCensus> censuses = EditionCensus.of(editions);
    List<Finding> findings = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    censuses.forEach(census -> names.addAll(census.sections().keySet()));
    for (EditionCensus census : censuses) {
      for (String name : names) {
        List<EditionCensus> having =
            censuses.stream()
                .filter(other -> !other.isOf(census.edition()))
                .filter(other -> other.sections().containsKey(name))
                .toList();
        EditionCensus.SectionCensus own = census.sections().get(name);
        if (own != null) {
          compare(census, own, having, name, findings);
        } else if (having.size() >= most(censuses.size() - 1)) {
          findings.add(missing(census, having, name));
        }
      }
    }
    return findings;
  }

  /** The least number that is more than half. */
  private static int most(int all) {
    return all / 2 + 1;
  }

  private static Finding missing(EditionCensus census, List<EditionCensus> having, String name) {
    Section theirs = having.get(0).sections().get(name).section();
    return finding(
        "section",
        census,
        SourceLocation.of(census.edition().manuscript().edition().folder()),
        "the edition has no section like %s, which %s; add it, or take it from the others"
            .formatted(theirs.file().getFileName(), have(having)));
  }

  private static void compare(
      EditionCensus census,
      EditionCensus.SectionCensus own,
      List<EditionCensus> others,
      String name,
      List<Finding> findings) {
    if (others.isEmpty()) {
      return;
    }
    own.counts()
        .forEach(
            (what, count) -> {
              int[] counts =
                  others.stream().mapToInt(other -> count(other, name, what)).sorted().toArray();
              int usual = counts[counts.length - most(counts.length)];
              if (usual > count.count()) {
                List<EditionCensus> having =
                    others.stream().filter(other -> count(other, name, what) >= usual).toList();
                boolean more = counts[counts.length - 1] > usual;
                findings.add(
                    finding(
                        what.rule(),
                        census,
                        new SourceLocation(own.section().file(), count.line()),
                        "of %s the section has %d where %s %d%s; add what it lacks, or take it from the others"
                            .formatted(
                                what.noun(),
                                count.count(),
                                have(having),
                                usual,
                                more ? " or more" : "")));
              }
            });
  }

  private static int count(
      EditionCensus census, String name, EditionCensus.SectionCensus.What what) {
    EditionCensus.SectionCensus section = census.sections().get(name);
    return section == null ? 0 : section.count(what).count();
  }

  private static String have(List<EditionCensus> editions) {
    String tags =
        editions.stream()
            .map(census -> census.edition().language().tag())
            .collect(Collectors.joining(", "));
    return tags + (editions.size() == 1 ? " has" : " have");
  }

  private static Finding finding(
      String rule, EditionCensus census, SourceLocation source, String message) {
    Path file =
        census
            .edition()
            .pdf()
            .or(() -> census.edition().epub())
            .orElse(census.edition().manuscript().edition().folder());
    return new Finding(
        "parity/" + rule, Severity.WARNING, file, Optional.empty(), Optional.of(source), message);
  }
}
