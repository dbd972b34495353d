package io.github.huozi.problem;

import java.nio.file.Path;

/**
 * A place in the author's files.
 *
 * @param path the file, absolute
 * @param line the line, counted from 1; 0 means the file as a whole
 */
public record SourceLocation(Path path, int line) implements Comparable<SourceLocation> {

  public SourceLocation {
    if (line < 0) {
      throw new IllegalArgumentException("line " + line);
    }
  }

  /** The file as a whole. */
  public static SourceLocation of(Path path) {
    return new SourceLocation(path, 0);
  }

  /**
   * The location for a message: {@code path:line}, with forward slashes on every system. The path
   * is relative to {@code base} if the file is below it; {@code base} itself is a full stop.
   */
  public String format(Path base) {
    Path shown = path.startsWith(base) ? base.relativize(path) : path;
    String relative = text(shown);
    String name = relative.isEmpty() ? "." : relative;
    return SingleLine.of(line == 0 ? name : name + ":" + line);
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byPath = text(path).compareTo(text(other.path));
    return byPath != 0 ? byPath : Integer.compare(line, other.line);
  }

  /** A path with slashes on every system; on Windows paths themselves are compared without case. */
  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }
}
