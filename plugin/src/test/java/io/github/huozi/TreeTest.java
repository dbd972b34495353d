package io.github.huozi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the source tree: which package may use which, and how large they may be. */
class TreeTest {

  private static final List<Path> MODULES =
      List.of(Path.of("../api"), Path.of("../core"), Path.of("../site"), Path.of(""));
  private static final String MAIN = "src/main/java/io/github/huozi";

  /** Far above what is usual: a file is divided where a concept ends, not to pass this test. */
  private static final int MAX_LINES = 600;

  private static final int MAX_FILES = 35;

  /** Packages of huozi-api: every module sees them. */
  private static final Set<String> SHARED =
      Set.of("problem", "language", "input", "output", "request", "message", "sarif");

  /**
   * What each package of huozi-core, with those below it, may use beside huozi-api. The stages
   * source, template, pdf and epub do not know each other.
   */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry(
              "",
              Set.of("source", "preview", "publish", "verify", "review", "report", "font", "work")),
          Map.entry(
              "preview", Set.of("publish", "cover", "typography", "font", "pdf", "model", "work")),
          Map.entry("worker", Set.of("")),
          Map.entry(
              "verify",
              Set.of(
                  "source",
                  "publish",
                  "check",
                  "validator",
                  "report",
                  "typography",
                  "model",
                  "work")),
          Map.entry("review", Set.of("source", "model", "work")),
          Map.entry(
              "publish",
              Set.of(
                  "cover",
                  "edition",
                  "source",
                  "template",
                  "svg",
                  "font",
                  "pdf",
                  "epub",
                  "image",
                  "model",
                  "work")),
          Map.entry(
              "cover",
              Set.of(
                  "edition",
                  "template",
                  "svg",
                  "typography",
                  "font",
                  "epub",
                  "image",
                  "model",
                  "work")),
          Map.entry(
              "edition",
              Set.of(
                  "template", "css", "svg", "typography", "font", "pdf", "epub", "image", "model")),
          Map.entry("report", Set.of("check", "model")),
          Map.entry("validator", Set.of("check", "model")),
          Map.entry("check", Set.of("css", "svg", "raster", "image", "typography", "model", "url")),
          Map.entry(
              "source",
              Set.of("tex", "mathml", "image", "typography", "model", "url", "conversion")),
          Map.entry("template", Set.of("css", "typography", "model", "url", "work")),
          Map.entry(
              "pdf",
              Set.of(
                  "css",
                  "svg",
                  "raster",
                  "image",
                  "tagging",
                  "math",
                  "mathml",
                  "typography",
                  "makeup",
                  "font",
                  "model",
                  "url",
                  "work")),
          Map.entry("makeup", Set.of()),
          Map.entry("conversion", Set.of()),
          Map.entry("epub", Set.of("css", "font", "image", "typography", "model", "url")),
          Map.entry("tagging", Set.of("model")),
          Map.entry("svg", Set.of("css", "typography", "font", "model", "url", "work")),
          Map.entry("tex", Set.of("mathml")),
          Map.entry("math", Set.of("mathml")),
          Map.entry("mathml", Set.of()),
          Map.entry("raster", Set.of("image")),
          Map.entry("font", Set.of("model")),
          Map.entry("typography", Set.of("model")),
          Map.entry("image", Set.of()),
          Map.entry("css", Set.of("url")),
          Map.entry("model", Set.of("conversion")),
          Map.entry("url", Set.of()),
          Map.entry("work", Set.of()));

  @Test
  void packagesUseOnlyWhatLiesBelowThem() throws IOException {
    Map<String, Set<String>> uses = uses(Path.of("../core"));
    Map<String, Set<String>> ofRooms = new TreeMap<>();
    uses.forEach(
        (from, to) -> {
          Set<String> rooms = ofRooms.computeIfAbsent(room(from), unused -> new TreeSet<>());
          to.forEach(used -> rooms.add(room(used)));
        });
    ofRooms.forEach(
        (from, to) -> {
          assertThat(MAY_USE).as("the package " + from + " has no place here").containsKey(from);
          Set<String> used = new TreeSet<>(to);
          used.remove(from);
          used.removeAll(SHARED);
          assertThat(MAY_USE.get(from)).as("what " + from + " uses").containsAll(used);
        });
  }

  private static String room(String packageName) {
    return packageName.split("\\.", 2)[0];
  }

  @Test
  void noCircle() throws IOException {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (Path module : MODULES) {
      uses.putAll(uses(module));
    }
    List<String> circles = new ArrayList<>();
    uses.forEach(
        (from, to) ->
            to.stream()
                .filter(next -> reaches(next, from, uses))
                .forEach(next -> circles.add(from + " uses " + next + ", and is used by it")));
    assertThat(circles).isEmpty();
  }

  private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return false;
  }

  @Test
  void theSharedModuleHasNoLibrary() throws IOException {
    Pattern imported = Pattern.compile("^import (?:static )?([a-z]+\\.[a-z]+)", Pattern.MULTILINE);
    Set<String> roots = new TreeSet<>();
    namesIn(Path.of("../api"), imported).values().forEach(roots::addAll);
    assertThat(roots).allMatch(root -> root.matches("java\\..*|io\\.github|org\\.jspecify"));
  }

  @ParameterizedTest
  @CsvSource({
    "com.openhtmltopdf, pdf svg",
    "org.apache.pdfbox, pdf raster tagging svg font math check report",
    "org.apache.fontbox, pdf svg font math check",
    "com.adobe.epubcheck, validator",
    "org.verapdf, validator",
    "com.github.weisj, svg",
    "nl.siegmann.epublib, epub",
    "freemarker, template",
    "org.commonmark, source",
    "org.fife, source",
    "org.snakeyaml, source font",
  })
  void aLibraryIsUsedInItsOwnPackages(String library, String packages) throws IOException {
    Pattern theirs = Pattern.compile("import (?:static )?(" + Pattern.quote(library) + ")\\.");
    List<String> allowed = List.of(packages.split(" ", -1));
    assertThat(namesIn(Path.of("../core"), theirs).keySet())
        .allMatch(name -> allowed.contains(room(name)));
  }

  @Test
  void noFileIsLong() throws IOException {
    for (Path module : MODULES) {
      for (String folder : List.of("src/main/java", "src/test/java")) {
        for (Path file : javaFiles(module.resolve(folder))) {
          assertThat(Files.readAllLines(file))
              .as(file.toString())
              .hasSizeLessThanOrEqualTo(MAX_LINES);
        }
      }
    }
  }

  @Test
  void noTwoClassesHaveOneName() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Path module : MODULES) {
      for (Path file : javaFiles(module.resolve(MAIN))) {
        counts.merge(file.getFileName().toString(), 1, Integer::sum);
      }
    }
    counts.remove("package-info.java");
    assertThat(counts).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
  }

  @Test
  void noPackageIsCrowded() throws IOException {
    for (Path module : MODULES) {
      Map<Path, Integer> counts = new TreeMap<>();
      for (Path file : javaFiles(module.resolve(MAIN))) {
        counts.merge(file.getParent(), 1, Integer::sum);
      }
      counts.forEach(
          (folder, count) ->
              assertThat(count).as(folder.toString()).isLessThanOrEqualTo(MAX_FILES));
    }
  }

  /** The packages that each package of a module uses, itself left out. */
  private static Map<String, Set<String>> uses(Path module) throws IOException {
    Pattern ours = Pattern.compile("\\bio\\.github\\.huozi\\.((?:[a-z]+\\.)*)[A-Z]");
    Map<String, Set<String>> uses = new TreeMap<>();
    namesIn(module, ours)
        .forEach(
            (from, names) -> {
              Set<String> used = uses.computeIfAbsent(from, unused -> new TreeSet<>());
              names.forEach(name -> used.add(name.replaceAll("\\.$", "")));
              used.remove(from);
            });
    return uses;
  }

  /**
   * What a pattern's group matches in the files of each package of a module, comments left out.
   * Packages without match are absent.
   */
  private static Map<String, Set<String>> namesIn(Path module, Pattern pattern) throws IOException {
    Path main = module.resolve(MAIN);
    Map<String, Set<String>> names = new TreeMap<>();
    for (Path file : javaFiles(main)) {
      String packageName =
          file.getParent().equals(main)
              ? ""
              : main.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.');
      pattern
          .matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""))
          .results()
          .forEach(
              match ->
                  names
                      .computeIfAbsent(packageName, unused -> new TreeSet<>())
                      .add(match.group(1)));
    }
    return names;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
