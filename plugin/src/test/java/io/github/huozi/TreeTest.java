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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of the source tree: which package may use which. */
class TreeTest {

  /** The modules of the engine, each after those that it uses. */
  private static final List<Path> ENGINE =
      Stream.of("composer", "math", "citation", "manuscript", "pdf", "check", "core")
          .map(name -> Path.of("..", name))
          .toList();

  /** The poms say what they use; the table says it of the modules that see more than they may. */
  private static final Set<Path> BY_THEIR_POMS = Set.copyOf(ENGINE.subList(0, 4));

  private static final List<Path> MODULES =
      Stream.concat(
              ENGINE.stream(),
              Stream.of("../api", "../frontend", "../cli", "../pins", "../site", "").map(Path::of))
          .toList();
  private static final String MAIN = "src/main/java/io/github/huozi";

  private static final int MANY_LINES = 400;
  private static final int MANY_FILES = 30;

  /** Packages of huozi-api: every module sees them. */
  private static final Set<String> SHARED =
      Set.of("problem", "language", "input", "output", "request", "message", "sarif", "wording");

  /** Stands for the package at the top, which has no name here. */
  private static final String ROOT = "(root)";

  /**
   * The packages that each package of the engine, with those below it, may use beside huozi-api.
   * The stages publication, template, pdf and epub do not know each other, and no check knows how
   * its file was made. Packages of composer, math, citation and manuscript may use all of the
   * modules below, too. Where packages below a package have rows, these say what each of them may
   * use of the others there; all may use what lies at the top.
   */
  private static final Map<String, Set<String>> MAY_USE =
      table(
          """
          (root)                 | publication preview publish verify compare validator review report font work
          preview                | publish cover typography font pdf model work query
          worker                 | (root)
          verify                 | publication publish check validator report typography model work
          review                 | publication conversion source model work
          publish                | cover edition publication template theme svg font pdf press epub image model work query
          cover                  | edition template theme pdf svg typography font epub image model work
          edition                | template theme css svg typography font pdf epub image model numbering query
          compare                | check report
          report                 | check model
          validator              | check model
          check                  | css svg raster image typography model url numbering
          check.file             | epub pdf structure text
          check.composition      | pdf text
          check.pages            | pdf text
          check.structure        | epub pdf text
          check.text             | difference epub pdf
          check.image            | difference epub pdf text
          check.press            | pdf
          check.epub             |
          check.pdf              |
          check.difference       |
          publication            | citing conversion source image model url numbering query csl bibliography citation
          publication.edition    | convention key listing
          publication.convention | listing
          publication.listing    |
          publication.key        |
          publication.print      | key wording
          publication.wording    |
          citing                 | source model query csl bibliography citation
          conversion             | source image model
          conversion.passage     | decision
          conversion.decision    |
          source                 | image model url numbering query
          source.section         | code config format html html.cleaning html.structure html.text include link markdown text yaml
          source.include         | text
          source.link            | format
          source.markdown        | code format html.structure html.text markdown.block markdown.inline markdown.math text
          source.markdown.block  | markdown.inline text
          source.markdown.math   | text
          source.code            | markdown.inline
          source.markdown.inline | text
          source.yaml            | config text
          source.html.cleaning   | format html html.structure text
          source.html.structure  | html text
          source.html.text       | text
          source.html            | text
          source.config          | text
          source.format          | text
          source.text            |
          template               | theme css math mathml typography model url work numbering query
          pdf                    | css svg raster image tagging math mathml typography makeup font model url work query
          pdf.binding            | chapter counter file font kept layout lines margin style
          pdf.chapter            | counter file font formula galley image kept layout lines margin paint style text
          pdf.margin             | counter file font paint style text
          pdf.galley             | file layout paint style text
          pdf.formula            | file font layout paint style
          pdf.lines              | layout paint style text
          pdf.layout             | file font paint style table text
          pdf.image              | paint style
          pdf.kept               | file font
          pdf.paint              | file font style text
          pdf.text               | font style
          pdf.style              | counter font
          pdf.font               | file
          pdf.counter            |
          pdf.file               |
          pdf.limit              |
          pdf.table              |
          press                  | pdf model
          makeup                 |
          epub                   | css font image typography model url work query
          tagging                | mathml model
          svg                    | css font model url work
          tex                    | mathml
          math                   | mathml
          mathml                 |
          csl                    | citation
          bibliography           | citation
          citation               |
          raster                 | image
          font                   |
          typography             |
          image                  |
          css                    | url
          theme                  | css model
          numbering              | model query
          model                  | query csl citation
          query                  |
          url                    |
          work                   |
          """);

  private static Map<String, Set<String>> table(String rows) {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String row : rows.strip().split("\n", -1)) {
      List<String> names =
          Pattern.compile("[^ |]+")
              .matcher(row)
              .results()
              .map(name -> name.group().replace(ROOT, ""))
              .toList();
      table.put(names.get(0), Set.copyOf(names.subList(1, names.size())));
    }
    return table;
  }

  @Test
  void packagesUseOnlyWhatLiesBelowThem() throws IOException {
    for (Path module : ENGINE) {
      Map<String, Set<String>> ofRooms = new TreeMap<>();
      uses(module)
          .forEach(
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
            if (BY_THEIR_POMS.contains(module)) {
              used.retainAll(ofRooms.keySet());
            }
            assertThat(MAY_USE.get(from)).as("what " + from + " uses").containsAll(used);
          });
    }
  }

  private static String room(String packageName) {
    return packageName.split("\\.", 2)[0];
  }

  @Test
  void packagesBelowAPackageUseOnlyWhatLiesBelowThem() throws IOException {
    Set<String> walled = new TreeSet<>();
    MAY_USE.keySet().stream().filter(name -> name.contains(".")).forEach(n -> walled.add(room(n)));
    uses(ENGINE)
        .forEach(
            (from, to) -> {
              if (from.contains(".") && walled.contains(room(from))) {
                assertThat(MAY_USE)
                    .as("the package " + from + " has no place here")
                    .containsKey(from);
                Set<String> used = new TreeSet<>();
                to.stream()
                    .filter(name -> name.startsWith(room(from) + "."))
                    .forEach(name -> used.add(name.substring(room(from).length() + 1)));
                assertThat(MAY_USE.get(from)).as("what " + from + " uses").containsAll(used);
              }
            });
  }

  @Test
  void noCircle() throws IOException {
    assertThat(circles(uses(MODULES))).isEmpty();
  }

  @Test
  void noCircleOfRooms() {
    Map<String, Set<String>> rooms = new TreeMap<>(MAY_USE);
    rooms.keySet().removeIf(name -> name.contains("."));
    assertThat(circles(rooms)).isEmpty();
  }

  private static List<String> circles(Map<String, Set<String>> uses) {
    List<String> circles = new ArrayList<>();
    uses.forEach(
        (from, to) ->
            to.stream()
                .filter(next -> reaches(next, from, uses))
                .forEach(next -> circles.add(from + " uses " + next + ", and is used by it")));
    return circles;
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
    "org.apache.pdfbox, pdf press raster tagging svg font math check compare report",
    "org.apache.fontbox, pdf svg font math check",
    "com.adobe.epubcheck, validator",
    "org.verapdf, validator",
    "com.github.weisj, svg",
    "uk.org.okapibarcode, cover",
    "nl.siegmann.epublib, epub",
    "freemarker, template",
    "org.commonmark, source publication",
    "org.fife, source",
    "org.snakeyaml, source conversion publication font bibliography",
  })
  void aLibraryIsUsedInItsOwnPackages(String library, String packages) throws IOException {
    Pattern theirs = Pattern.compile("import (?:static )?(" + Pattern.quote(library) + ")\\.");
    List<String> allowed = List.of(packages.split(" ", -1));
    for (Path module : ENGINE) {
      assertThat(namesIn(module, theirs).keySet()).allMatch(name -> allowed.contains(room(name)));
    }
  }

  /**
   * The packages of pdf ask pdf.style what the style sheets say, in values of ours. These files see
   * values of the renderer: the counters, on which pdf.style stands; fonts and drawings, for which
   * the renderer asks with a style; and what overrides or calls a method of its boxes that has one.
   */
  @Test
  void theRenderersCssIsSeenThroughOnePackage() throws IOException {
    Pattern seen = Pattern.compile("com\\.openhtmltopdf\\.css\\.|getStyle\\(\\)\\s*\\.");
    Path pdf = Path.of("../pdf", MAIN);
    Set<String> files = new TreeSet<>();
    for (Path file : javaFiles(pdf)) {
      if (!file.startsWith(pdf.resolve("pdf/style"))
          && seen.matcher(withoutComments(file)).find()) {
        files.add(file.getFileName().toString().replace(".java", ""));
      }
    }
    assertThat(files)
        .containsExactly(
            "CountedContent",
            "Counters",
            "EditionFontResolver",
            "Gradients",
            "InsetPage",
            "PageBoxes",
            "PagePainter",
            "RunningPlaces",
            "SvgDrawer");
  }

  private static String withoutComments(Path file) throws IOException {
    return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
  }

  @Test
  void theFrontEndNeedsNoBuildTool() throws IOException {
    Pattern theirs =
        Pattern.compile("import (?:static )?(org\\.(?:apache\\.maven|eclipse\\.aether))");
    assertThat(namesIn(Path.of("../frontend"), theirs))
        .isEqualTo(Map.of("artifact", Set.of("org.eclipse.aether")));
  }

  @Test
  void theCommandSeesNoClassOfTheEngine() throws IOException {
    Set<String> seen = new TreeSet<>();
    uses(Path.of("../cli")).values().forEach(seen::addAll);
    seen.removeAll(SHARED);
    assertThat(seen)
        .containsExactly(
            "annotation", "archive", "artifact", "cache", "console", "engine", "goal", "starter");
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
  void javadocBeginsWithANounOrAVerb() throws IOException {
    Pattern other =
        Pattern.compile(
            "/\\*\\*[\\s*]*(?:Whether|What|Where|Which|When|Who|Why|How|For|In|Is|Has|As|With|That|On|Of"
                + "|By|Its?|They|Their)\\b.*");
    List<String> found = new ArrayList<>();
    for (Path module : MODULES) {
      for (Path file : javaFiles(module.resolve(MAIN))) {
        other
            .matcher(Files.readString(file))
            .results()
            .forEach(comment -> found.add(file + ": " + comment.group()));
      }
    }
    assertThat(found).isEmpty();
  }

  /** Tells what is large. Only its author can say whether it has more than one concept. */
  @AfterAll
  static void hints() throws IOException {
    for (Path module : MODULES) {
      Map<Path, Integer> counts = new TreeMap<>();
      for (String folder : List.of("src/main/java", "src/test/java")) {
        for (Path file : javaFiles(module.resolve(folder))) {
          counts.put(file, Files.readAllLines(file).size());
        }
      }
      hint(counts, MANY_LINES, "lines");
      counts.clear();
      javaFiles(module.resolve(MAIN))
          .forEach(file -> counts.merge(file.getParent(), 1, Integer::sum));
      hint(counts, MANY_FILES, "files");
    }
  }

  private static void hint(Map<Path, Integer> counts, int many, String what) {
    counts.forEach(
        (path, count) -> {
          if (count > many) {
            System.out.println("hint: " + path + " has " + count + " " + what);
          }
        });
  }

  private static Map<String, Set<String>> uses(List<Path> modules) throws IOException {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (Path module : modules) {
      uses.putAll(uses(module));
    }
    return uses;
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
          .matcher(withoutComments(file))
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
