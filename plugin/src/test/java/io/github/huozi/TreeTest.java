package io.github.huozi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The shape of the source tree: who may know whom, and how long a file may be. */
class TreeTest {

  private static final Path MAIN = Path.of("src/main/java/io/github/huozi");
  private static final int MAX_LINES = 400;

  /**
   * What each package may use. The stages source, template, pdf and epub do not know each other.
   */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry(
              "mojo",
              Set.of(
                  "press",
                  "publish",
                  "judge",
                  "report",
                  "template",
                  "typography",
                  "font",
                  "output",
                  "model",
                  "problem")),
          Map.entry(
              "press",
              Set.of(
                  "publish",
                  "verify",
                  "judge",
                  "report",
                  "template",
                  "typography",
                  "font",
                  "output",
                  "model",
                  "problem")),
          Map.entry(
              "publish",
              Set.of(
                  "source",
                  "template",
                  "css",
                  "svg",
                  "typography",
                  "font",
                  "pdf",
                  "epub",
                  "image",
                  "output",
                  "model",
                  "problem")),
          Map.entry("source", Set.of("image", "typography", "model", "problem")),
          Map.entry("template", Set.of("css", "typography", "model", "problem")),
          Map.entry(
              "pdf",
              Set.of(
                  "css",
                  "svg",
                  "raster",
                  "image",
                  "tagging",
                  "typography",
                  "font",
                  "model",
                  "problem")),
          Map.entry("tagging", Set.of("model")),
          Map.entry("epub", Set.of("css", "image", "model", "problem")),
          Map.entry(
              "verify",
              Set.of(
                  "source",
                  "template",
                  "check",
                  "judge",
                  "report",
                  "typography",
                  "model",
                  "problem")),
          Map.entry("report", Set.of("check", "model", "problem")),
          Map.entry("judge", Set.of("check", "model", "problem")),
          Map.entry(
              "check",
              Set.of("svg", "css", "raster", "image", "typography", "model", "problem")),
          Map.entry("raster", Set.of("image")),
          Map.entry("image", Set.of()),
          Map.entry("svg", Set.of("css", "typography", "font", "model", "problem")),
          Map.entry("css", Set.of()),
          Map.entry("typography", Set.of("model")),
          Map.entry("font", Set.of("model", "problem")),
          Map.entry("output", Set.of("model", "problem")),
          Map.entry("model", Set.of()),
          Map.entry("problem", Set.of()));

  @Test
  void packagesUseOnlyWhatLiesBelowThem() throws IOException {
    Pattern ours = Pattern.compile("\\bio\\.github\\.huozi\\.([a-z]+)\\b");
    for (Map.Entry<String, Set<String>> entry : namesIn(ours).entrySet()) {
      String from = entry.getKey();
      assertThat(MAY_USE)
          .as("the package " + from + " has no place in this test")
          .containsKey(from);
      Set<String> used = new TreeSet<>(entry.getValue());
      used.remove(from);
      assertThat(MAY_USE.get(from)).as("what " + from + " uses").containsAll(used);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.maven, mojo",
    "org.eclipse.aether, mojo",
    "javax.inject, mojo",
    "com.openhtmltopdf, pdf svg",
    "org.apache.pdfbox, pdf raster tagging svg font check report",
    "org.apache.fontbox, pdf svg font check",
    "com.adobe.epubcheck, judge",
    "org.verapdf, judge",
    "com.github.weisj, svg",
    "nl.siegmann.epublib, epub",
    "freemarker, template",
    "org.commonmark, source",
    "org.snakeyaml, source font",
  })
  void aLibraryIsKnownWhereItIsAtHome(String library, String homes) throws IOException {
    Pattern theirs = Pattern.compile("import (?:static )?(" + Pattern.quote(library) + ")\\.");
    assertThat(List.of(homes.split(" ", -1))).containsAll(namesIn(theirs).keySet());
  }

  @Test
  void noFileIsLong() throws IOException {
    for (String folder : List.of("src/main", "src/test/java")) {
      for (Path file : javaFiles(Path.of(folder))) {
        assertThat(Files.readAllLines(file))
            .as(file.toString())
            .hasSizeLessThanOrEqualTo(MAX_LINES);
      }
    }
  }

  /**
   * What a pattern's group matches in the files of each package; packages without match are absent.
   */
  private static Map<String, Set<String>> namesIn(Pattern pattern) throws IOException {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Path file : javaFiles(MAIN)) {
      String packageName = MAIN.relativize(file).getName(0).toString();
      pattern
          .matcher(Files.readString(file))
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
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
