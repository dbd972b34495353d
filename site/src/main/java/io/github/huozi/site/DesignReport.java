package io.github.huozi.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the PDF files of a folder by the points that a design is judged by, and writes a table
 * of them in Markdown: a row for each file, a column for each point.
 */
public final class DesignReport {

  private DesignReport() {}

  /**
   * Writes the report to a file, or to the console.
   *
   * @param arguments the folder, which is searched with those below it, and the report's file
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("usage: DesignReport FOLDER [REPORT]");
    }
    String report = of(Path.of(arguments[0]));
    if (arguments.length > 1) {
      Files.writeString(Path.of(arguments[1]), report);
    } else {
      System.out.write(report.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  /** The report on a folder. */
  static String of(Path folder) throws IOException {
    Map<String, Map<DesignPoint, PointResult>> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".pdf")).sorted().toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'), measure(file, theme(file)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return table(files) + rules();
  }

  /** Measures all points of a file that can be. */
  static Map<DesignPoint, PointResult> measure(Path path, String theme) throws IOException {
    DesignedFile file = DesignedFile.read(path);
    Map<DesignPoint, PointResult> results = new EnumMap<>(DesignPoint.class);
    new PageMeasures(file, theme).measure(results);
    new HeadMeasures(file).measure(results);
    new TextMeasures(file, theme).measure(results);
    return results;
  }

  /** The theme that the name of a file or of its folder has; empty if it has none. */
  private static String theme(Path file) {
    int names = file.getNameCount();
    String name = file.subpath(Math.max(0, names - 2), names).toString();
    List<String> words = List.of(name.split("[-/\\\\.]", -1));
    return words.stream().filter(Gallery.THEMES::contains).findFirst().orElse("");
  }

  private static List<DesignPoint> measured() {
    return Arrays.stream(DesignPoint.values()).filter(DesignPoint::isMeasured).toList();
  }

  private static String table(Map<String, Map<DesignPoint, PointResult>> files) {
    StringBuilder table = new StringBuilder("| File | Missed |");
    measured().forEach(point -> table.append(" " + point.number() + " " + point.title() + " |"));
    table.append("\n| --- | --- |").append(" --- |".repeat(measured().size())).append('\n');
    files.forEach(
        (name, results) -> {
          long missed = results.values().stream().filter(result -> !result.kept()).count();
          String row =
              measured().stream()
                  .map(point -> results.getOrDefault(point, PointResult.NONE).text())
                  .collect(Collectors.joining(" | "));
          table.append("| " + name + " | " + missed + " | " + row + " |\n");
        });
    return table.toString();
  }

  /** The rule of each point, or why it is not measured. */
  private static String rules() {
    return Arrays.stream(DesignPoint.values())
        .map(
            point ->
                "- %d %s: %s\n"
                    .formatted(
                        point.number(),
                        point.title(),
                        point.isMeasured() ? point.rule() : "not measured, " + point.reason()))
        .collect(
            Collectors.joining(
                "",
                "\n≈: no page that neither opens nor ends a chapter shows it; not judged\n\n",
                ""));
  }
}
