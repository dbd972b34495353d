package io.github.huozi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds projects with the plugin that this build has made, in a Maven of their own. */
final class Maven {

  private static final long SETTLED_MILLIS = 5000;

  private final List<String> line;
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
    this.archives = repository.resolve(".cache/huozi");
    this.line =
        List.of(
            program.toString(),
            "-B",
            "-o",
            "-Dmaven.repo.local=" + repository.toAbsolutePath(),
            "-Dmaven.repo.local.tail=" + tail.toAbsolutePath());
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
