package io.github.huozi.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a user reads who builds a project. */
public final class BuildLog {

  private static final String FAILURE = "[ERROR] Failed to execute goal";
  private static final String HEADING = "The publication has problems:";

  private final List<String> lines;

  private BuildLog(List<String> lines) {
    this.lines = lines;
  }

  /** The log of the project in {@code folder}; if it is a module, its part of the build's log. */
  public static BuildLog of(Path folder) throws IOException {
    Path log = folder.resolve("build.log");
    return new BuildLog(
        Files.exists(log)
            ? Files.readAllLines(log)
            : part(
                Files.readAllLines(folder.resolveSibling("build.log")),
                folder.getFileName().toString()));
  }

  /** The lines from one project's heading to the next, and what it failed with, at the end. */
  private static List<String> part(List<String> log, String project) {
    List<String> part = new ArrayList<>();
    boolean own = false;
    for (String line : log) {
      if (line.startsWith("[INFO] Building ") || line.startsWith("[INFO] Reactor Summary")) {
        own = line.startsWith("[INFO] Building " + project + " ");
      } else if (line.startsWith(FAILURE)) {
        own = line.contains(" on project " + project + ": ");
      }
      if (own) {
        part.add(line);
      }
    }
    return part;
  }

  /** What was wrong with the publication, a line a problem, in the order of the log. */
  public List<String> problems() {
    return lines.stream()
        .dropWhile(line -> !line.endsWith(HEADING))
        .skip(1)
        .takeWhile(line -> !line.contains("-> [Help"))
        .map(line -> line.replace("[ERROR] ", ""))
        .toList();
  }

  /** What the build failed with, if not with the publication's problems. */
  public String failure() {
    return lines.stream()
        .filter(line -> line.startsWith(FAILURE))
        .map(line -> line.replaceFirst(".*? on project [^:]*: ", ""))
        .map(line -> line.replaceFirst(" -> \\[Help \\d+]$", ""))
        .findFirst()
        .orElse("");
  }

  public List<String> warnings() {
    return tagged("[WARNING] ");
  }

  /** What the goal told of its course. */
  public List<String> published() {
    return tagged("[INFO] ").stream()
        .filter(line -> line.startsWith("target/") || line.startsWith("Publishing"))
        .toList();
  }

  /** What the goals told that begins so. */
  public List<String> told(String start) {
    return tagged("[INFO] ").stream().filter(line -> line.startsWith(start)).toList();
  }

  /** What was wrong with files, a line each. */
  public List<String> errors() {
    return tagged("[ERROR] ").stream()
        .filter(line -> line.startsWith("target/") || line.startsWith("src/"))
        .toList();
  }

  private List<String> tagged(String tag) {
    return lines.stream()
        .filter(line -> line.startsWith(tag))
        .map(line -> line.substring(tag.length()))
        .toList();
  }
}
