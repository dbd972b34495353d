package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program on the machine. */
final class Program {

  private Program() {}

  /** The first of the names that is on the path. */
  static Optional<Path> find(List<String> names) {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    for (String name : names) {
      for (String folder : folders) {
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Runs a program that is to write a file.
   *
   * @param file what it writes
   * @param folder where it runs, and where its messages go
   */
  static void run(List<String> command, Path file, Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command.get(0) + " has ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(file).as(Files.readString(log)).exists();
  }
}
