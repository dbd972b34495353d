package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Edition;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds sections that an edition lacks and most others have, and sections that have fewer headings,
 * figures, tables or notes than in most other editions ({@code parity/section}).
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

  /**
   * The first edition of each folder: the others have the same sections. Of converted editions only
   * those have others that replace sections.
   */
  private static List<FinishedEdition> ofDifferentFolders(List<FinishedEdition> editions) {
    Map<Path, FinishedEdition> byFolder = new LinkedHashMap<>();
    for (FinishedEdition edition : editions) {
      Path own =
          replacements(edition)
              .filter(
                  folder ->
                      edition.manuscript().sections().stream()
                          .anyMatch(section -> section.file().startsWith(folder)))
              .orElse(edition.manuscript().edition().folder());
      byFolder.putIfAbsent(own, edition);
    }
    return List.copyOf(byFolder.values());
  }

  /** The folder with the files that replace those of the edition's source. */
  private static Optional<Path> replacements(FinishedEdition edition) {
    return edition.manuscript().edition().source().map(Edition.Source::replacements);
  }

  /** The least number that is more than half. */
  private static int most(int all) {
    return all / 2 + 1;
  }

  private static Finding missing(EditionCensus census, List<EditionCensus> having, String name) {
    Section theirs = Objects.requireNonNull(having.get(0).sections().get(name)).section();
    return finding(
        census,
        SourceLocation.of(census.edition().manuscript().edition().folder()),
        "the edition has no section like %s, which %s; add it, or remove it from the others"
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
            (kind, count) -> {
              int[] counts =
                  others.stream().mapToInt(other -> count(other, name, kind)).sorted().toArray();
              int usual = counts[counts.length - most(counts.length)];
              if (usual > count.count()) {
                List<EditionCensus> having =
                    others.stream().filter(other -> count(other, name, kind) >= usual).toList();
                boolean more = counts[counts.length - 1] > usual;
                findings.add(
                    finding(
                        census,
                        own.section().place(count.line()),
                        "of %s the section has %d where %s %d%s; add what is missing, or remove it from the others"
                            .formatted(
                                kind.noun(),
                                count.count(),
                                have(having),
                                usual,
                                more ? " or more" : "")));
              }
            });
  }

  private static int count(EditionCensus census, String name, SectionCensus.Kind kind) {
    SectionCensus section = census.sections().get(name);
    return section == null ? 0 : section.count(kind).count();
  }

  private static String have(List<EditionCensus> editions) {
    String tags =
        editions.stream().map(census -> census.edition().id()).collect(Collectors.joining(", "));
    return tags + (editions.size() == 1 ? " has" : " have");
  }

  private static Finding finding(EditionCensus census, SourceLocation source, String message) {
    Path file =
        census
            .edition()
            .pdf()
            .or(() -> census.edition().epub())
            .orElse(census.edition().manuscript().edition().folder());
    return new Finding(
        "parity/section", Severity.WARNING, file, Optional.empty(), Optional.of(source), message);
  }

  /**
   * The number of headings, figures, tables and notes of each section of an edition.
   *
   * @param sections the sections by a key: corresponding sections of two editions have the same one
   */
  private record EditionCensus(FinishedEdition edition, Map<String, SectionCensus> sections) {

    private static final Pattern NUMBER = Pattern.compile("(.*/)?(\\d+)[^/]*");

    /**
     * Counts the things of all editions. Sections correspond by their file names if one edition has
     * all names; else by the numbers that the names start with; else by their positions if all
     * editions have the same number of sections.
     */
    static List<EditionCensus> of(List<FinishedEdition> editions) {
      List<List<String>> names = editions.stream().map(EditionCensus::names).toList();
      List<List<String>> numbers =
          names.stream().map(list -> list.stream().map(EditionCensus::number).toList()).toList();
      List<List<String>> keys = names;
      if (isOneSet(names)) {
        keys = names;
      } else if (numbers.stream().allMatch(EditionCensus::isDistinct)) {
        keys = numbers;
      } else if (names.stream().map(List::size).distinct().count() == 1) {
        keys = names.stream().map(EditionCensus::positions).toList();
      }
      List<EditionCensus> censuses = new ArrayList<>();
      for (int i = 0; i < editions.size(); i++) {
        Map<String, SectionCensus> sections = new LinkedHashMap<>();
        List<Section> all = withFiles(editions.get(i));
        for (int k = 0; k < all.size(); k++) {
          sections.put(keys.get(i).get(k), SectionCensus.of(all.get(k)));
        }
        censuses.add(new EditionCensus(editions.get(i), sections));
      }
      return censuses;
    }

    /** The sections that have a file of their own: all but titles of parts and lists of works. */
    private static List<Section> withFiles(FinishedEdition edition) {
      return edition.manuscript().sections().stream()
          .filter(section -> !section.place().isPart())
          .filter(section -> folder(edition, section).isPresent())
          .toList();
    }

    /** The folder of the edition in which the file of a section lies. */
    private static Optional<Path> folder(FinishedEdition edition, Section section) {
      return Stream.concat(
              replacements(edition).stream(), Stream.of(edition.manuscript().edition().folder()))
          .map(folder -> folder.toAbsolutePath().normalize())
          .filter(section.file().toAbsolutePath().normalize()::startsWith)
          .findFirst();
    }

    /** Tells whether the counts are those of an edition. */
    boolean isOf(FinishedEdition other) {
      return edition.id().equals(other.id());
    }

    /** Tells whether one edition has all names: the other editions then lack sections at most. */
    private static boolean isOneSet(List<List<String>> names) {
      Set<String> all = new HashSet<>();
      names.forEach(all::addAll);
      return names.stream().mapToInt(List::size).max().orElse(0) == all.size();
    }

    private static boolean isDistinct(List<String> numbers) {
      return !numbers.contains("") && new HashSet<>(numbers).size() == numbers.size();
    }

    private static List<String> positions(List<String> names) {
      List<String> positions = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        positions.add(String.valueOf(i));
      }
      return positions;
    }

    private static String number(String name) {
      Matcher matcher = NUMBER.matcher(name);
      if (!matcher.matches()) {
        return "";
      }
      String folder = matcher.group(1) == null ? "" : matcher.group(1);
      return folder + matcher.group(2).replaceFirst("^0+(?=\\d)", "");
    }

    /** The sections' paths in the edition's folder, without extension: {@code part/02-wood}. */
    private static List<String> names(FinishedEdition edition) {
      List<String> names = new ArrayList<>();
      for (Section section : withFiles(edition)) {
        String path =
            folder(edition, section)
                .orElseThrow()
                .relativize(section.file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        int dot = path.lastIndexOf('.');
        names.add(dot > path.lastIndexOf('/') ? path.substring(0, dot) : path);
      }
      return names;
    }
  }

  /** The number of headings, figures, tables and notes of a section. */
  private record SectionCensus(Section section, Map<Kind, Count> counts) {

    /** The kinds of things that are counted. */
    enum Kind {
      HEADINGS_2("the headings of level 2", "h2"),
      HEADINGS_3("the headings of level 3", "h3"),
      HEADINGS_4("the headings of level 4", "h4"),
      HEADINGS_5("the headings of level 5", "h5"),
      HEADINGS_6("the headings of level 6", "h6"),
      FIGURES("the figures and images", "img"),
      TABLES("the tables", "table"),
      // A style decides whether a citation is a note.
      NOTES("the notes", "div.note:not(:has(> p.%s:only-child))".formatted(Names.CITED));

      private final String noun;
      private final String selector;

      Kind(String noun, String selector) {
        this.noun = noun;
        this.selector = selector;
      }

      /** The name in messages. */
      String noun() {
        return noun;
      }
    }

    /**
     * A count of one kind of thing.
     *
     * @param line the line of the last one; the line of the section's title if there is none
     */
    record Count(int count, int line) {}

    Count count(Kind kind) {
      return counts.getOrDefault(kind, new Count(0, 0));
    }

    static SectionCensus of(Section section) {
      Map<Kind, Count> counts = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        List<Element> all = section.contentTree().select(kind.selector);
        counts.put(
            kind, new Count(all.size(), all.isEmpty() ? section.line() : line(all, section)));
      }
      return new SectionCensus(section, counts);
    }

    private static int line(List<Element> all, Section section) {
      String line = all.get(all.size() - 1).attr(Names.LINE);
      return line.isEmpty() ? section.line() : Integer.parseInt(line);
    }
  }
}
