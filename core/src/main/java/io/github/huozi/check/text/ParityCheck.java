package io.github.huozi.check.text;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Section;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what one edition has less of than the others: a section ({@code parity/section}), headings
 * ({@code parity/headings}), figures, tables or notes in a section ({@code parity/figures}, {@code
 * parity/tables}, {@code parity/notes}).
 *
 * <p>Editions may differ on purpose, so all of it is warnings. What most editions have is taken for
 * what is meant: where one has more than the others, none is blamed.
 */
public final class ParityCheck implements Check {

  @Override
  public String name() {
    return "parity";
  }

  @Override
  public List<Finding> check(List<FinishedEdition> editions) {
    List<EditionCensus> censuses = EditionCensus.of(ofDifferentFolders(editions));
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
        SectionCensus own = census.sections().get(name);
        if (own != null) {
          compare(census, own, having, name, findings);
        } else if (having.size() >= most(censuses.size() - 1)) {
          findings.add(missing(census, having, name));
        }
      }
    }
    return findings;
  }

  /** The first edition of each folder: the others have the same sections. */
  private static List<FinishedEdition> ofDifferentFolders(List<FinishedEdition> editions) {
    Map<Path, FinishedEdition> byFolder = new LinkedHashMap<>();
    editions.forEach(
        edition -> byFolder.putIfAbsent(edition.manuscript().edition().folder(), edition));
    return List.copyOf(byFolder.values());
  }

  /** More than half of so many. */
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
      SectionCensus own,
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

  private static int count(EditionCensus census, String name, SectionCensus.What what) {
    SectionCensus section = census.sections().get(name);
    return section == null ? 0 : section.count(what).count();
  }

  private static String have(List<EditionCensus> editions) {
    String tags =
        editions.stream().map(census -> census.edition().id()).collect(Collectors.joining(", "));
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
