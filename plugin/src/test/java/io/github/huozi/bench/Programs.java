package io.github.huozi.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Programs on the path. */
final class Programs {

  private Programs() {}

  static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      Optional<Path> program = in(Path.of(folder), name);
      if (program.isPresent()) {
        return program;
      }
    }
    return Optional.empty();
  }

  /** The program of that name in a folder, which Windows calls otherwise. */
  static Optional<Path> in(Path folder, String name) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    List<String> names = windows ? List.of(name + ".cmd", name + ".exe") : List.of(name);
    return names.stream().map(folder::resolve).filter(Files::isExecutable).findFirst();
  }
}
