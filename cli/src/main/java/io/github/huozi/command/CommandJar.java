package io.github.huozi.command;

import io.github.huozi.engine.EngineClassPath;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.input.JarDigest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jar that this process runs from, which has the engine, too. */
final class CommandJar implements EngineHost.ClassPathSource {

  private static final String SNAPSHOT = "-SNAPSHOT";

  private final List<Path> classPath;

  CommandJar() {
    this(System.getProperty("java.class.path"));
  }

  /**
   * @param classPath the path of one jar, or several with the system's separator between them
   */
  CommandJar(String classPath) {
    boolean one = Files.isRegularFile(Path.of(classPath));
    this.classPath =
        (one
                ? Stream.of(classPath)
                : Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1)))
            .filter(path -> !path.isEmpty())
            .map(path -> Path.of(path).toAbsolutePath().normalize())
            .toList();
  }

  /**
   * An identification of what makes the files: two processes with the same value make the same of
   * the same input.
   *
   * @throws IOException if a snapshot's jar cannot be read
   */
  String producer() throws IOException {
    StringBuilder producer = new StringBuilder("huozi-cli ").append(Version.current());
    if (Version.current().endsWith(SNAPSHOT)) {
      for (Path path : classPath) {
        if (Files.exists(path)) {
          producer.append(' ').append(JarDigest.of(path));
        }
      }
    }
    return producer.toString();
  }

  /** The jars, which may have fonts. */
  List<Path> paths() {
    return classPath;
  }

  @Override
  public EngineClassPath find() throws IOException {
    for (Path path : classPath) {
      EngineClassPath.requirePlace(path, "move the jar to another folder");
    }
    return new EngineClassPath(List.of(), classPath);
  }
}
