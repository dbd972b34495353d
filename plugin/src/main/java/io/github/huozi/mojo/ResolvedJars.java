package io.github.huozi.mojo;

import io.github.huozi.input.Digest;
import io.github.huozi.input.JarDigest;
import io.github.huozi.output.OutputFile;
import io.github.huozi.request.WrongValueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Class paths that were resolved by earlier builds: files in the local repository, one for each
 * key. A file counts only if every jar is there, with the size and the digest that it had.
 */
final class ResolvedJars {

  /** Another form of the files has another first line, so that old ones are passed over. */
  private static final String HEAD = "huozi class path 1";

  private static final String EXTENSION = ".classpath";

  /** A snapshot has a file for each of its builds. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Path folder;

  ResolvedJars(Path folder) {
    this.folder = folder;
  }

  /** The jars of a key, if all of them are there as they were. */
  Optional<List<Jar>> read(String key) {
    try {
      List<String> lines = Files.readAllLines(file(key));
      if (lines.size() < 2 || !lines.get(0).equals(HEAD) || !lines.get(1).equals(key)) {
        return Optional.empty();
      }
      List<Jar> jars = new ArrayList<>();
      for (String line : lines.subList(2, lines.size())) {
        Jar jar = Jar.parse(line);
        if (!jar.isThere()) {
          return Optional.empty();
        }
        jars.add(jar);
      }
      return Optional.of(jars);
    } catch (IOException | RuntimeException e) {
      // There is none, or it is damaged: the jars are resolved again.
      return Optional.empty();
    }
  }

  /**
   * Keeps the jars of a key, and deletes files that are older than thirty days: at worst, a build
   * resolves its jars again. So it does if nothing can be written.
   */
  void write(String key, List<Jar> jars) {
    if (jars.stream().anyMatch(jar -> jar.digest().isEmpty())) {
      // A folder of classes may hold anything at the next build.
      return;
    }
    StringBuilder text = new StringBuilder(HEAD).append('\n').append(key).append('\n');
    jars.forEach(jar -> text.append(jar.format()).append('\n'));
    try {
      OutputFile.write(
          file(key), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
      sweep();
    } catch (IOException e) {
      return;
    }
  }

  private void sweep() throws IOException {
    Instant oldest = Instant.now().minus(KEPT);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path file(String key) {
    return folder.resolve(Digest.name(key) + EXTENSION);
  }

  /**
   * A jar, or a folder of classes as a reactor build has it.
   *
   * @param size in bytes; 0 for a folder
   * @param digest of a jar's directory; empty for a folder
   */
  record Jar(String groupId, String artifactId, Path path, long size, String digest) {

    private static final int FIELDS = 5;

    static Jar of(String groupId, String artifactId, Path path) throws IOException {
      boolean folder = Files.isDirectory(path);
      return new Jar(
          groupId,
          artifactId,
          path,
          folder ? 0 : Files.size(path),
          folder ? "" : JarDigest.of(path));
    }

    /** {@code group:artifact}. */
    String name() {
      return groupId + ":" + artifactId;
    }

    private boolean isThere() throws IOException {
      return Files.size(path) == size && JarDigest.of(path).equals(digest);
    }

    private String format() {
      return String.join("\t", groupId, artifactId, path.toString(), String.valueOf(size), digest);
    }

    private static Jar parse(String line) {
      String[] fields = line.split("\t", -1);
      if (fields.length != FIELDS) {
        throw new WrongValueException(line);
      }
      return new Jar(
          fields[0], fields[1], Path.of(fields[2]), Long.parseLong(fields[3]), fields[4]);
    }
  }
}
