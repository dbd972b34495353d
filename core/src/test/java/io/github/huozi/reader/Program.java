package io.github.huozi.reader;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
}
