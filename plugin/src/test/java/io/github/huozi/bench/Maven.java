package io.github.huozi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds projects with the plugin that this build has made, in a Maven of their own. */
final class Maven {

  private static final long SETTLED_MILLIS = 5000;

  private final List<String> line;
  private final Path repository;
  private final Path tail;
  private final Path archives;

  /**
   * @param repository where the plugin is installed
   * @param tail the repository that has all else
   */
  Maven(Path repository, Path tail) throws IOException {
    String home = System.getProperty("maven.home", "");
    Path program =
        (home.isEmpty() ? Programs.find("mvn") : Programs.in(Path.of(home, "bin"), "mvn"))
            .orElseThrow(() -> new IOException("there is no mvn on the path"));
    this.repository = repository.toAbsolutePath();
    this.tail = tail.toAbsolutePath();
    this.archives = repository.resolve(".cache/huozi");
    this.line =
        List.of(
            program.toString(),
            "-B",
            "-o",
            "-Dmaven.repo.local=" + repository.toAbsolutePath(),
            "-Dmaven.repo.local.tail=" + tail.toAbsolutePath());
  }

  /**
   * Maven of another machine: it has one processor, if the system can bind a process to one, and a
   * local repository of its own.
   *
   * @param number of the machine and its processor, from 0
   */
  Measured onMachine(int number, Path project, String heap, Duration limit, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    Programs.find("taskset")
        .ifPresent(bind -> all.addAll(List.of(bind.toString(), "-c", String.valueOf(number))));
    all.addAll(line.subList(0, line.indexOf("-o") + 1));
    all.add("-Dmaven.repo.local=" + repository.resolveSibling("machine-" + number));
    all.add("-Dmaven.repo.local.tail=" + repository + "," + tail);
    all.addAll(List.of(arguments));
    all.add("package");
    return new Command(all, project, heap).run(limit);
  }

  /** {@code mvn package} with more arguments. */
  Measured build(Path project, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(line);
    all.addAll(List.of(arguments));
    all.add("package");
    return new Command(all, project, heap).run();
  }

  /** Deletes what earlier builds have left to make later ones faster. */
  void forget() throws IOException, InterruptedException {
    // The last build may still be writing it.
    Thread.sleep(SETTLED_MILLIS);
    if (Files.isDirectory(archives)) {
      try (Stream<Path> files = Files.list(archives)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
