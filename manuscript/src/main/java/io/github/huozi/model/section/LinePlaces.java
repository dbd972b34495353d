package io.github.huozi.model.section;

import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places that the lines of a section's text come from. Most sections are one file, line for
 * line; one that includes other files has lines of all of them.
 */
public final class LinePlaces {

  private final List<Path> files;

  /** The index of each line's file; empty if all lines are those of the first file. */
  private final int[] fileOf;

  private final int[] lineOf;

  private LinePlaces(List<Path> files, int[] fileOf, int[] lineOf) {
    this.files = List.copyOf(files);
    this.fileOf = fileOf;
    this.lineOf = lineOf;
  }

  /** The lines of one file. */
  public static LinePlaces of(Path file) {
    return new LinePlaces(List.of(file), new int[0], new int[0]);
  }

  /** All files that lines come from, the section's own first. */
  public List<Path> files() {
    return files;
  }

  /**
   * The place of a line.
   *
   * @param line the line in the section's text, counted from 1; 0 means the file as a whole
   */
  public SourceLocation place(int line) {
    if (line <= 0 || fileOf.length == 0) {
      return new SourceLocation(files.get(0), Math.max(0, line));
    }
    int index = Math.min(line, fileOf.length) - 1;
    return new SourceLocation(files.get(fileOf[index]), lineOf[index]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinePlaces places
        && files.equals(places.files)
        && Arrays.equals(fileOf, places.fileOf)
        && Arrays.equals(lineOf, places.lineOf);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * files.hashCode() + Arrays.hashCode(fileOf)) + Arrays.hashCode(lineOf);
  }

  @Override
  public String toString() {
    return "LinePlaces[files=" + files + ", lines=" + lineOf.length + "]";
  }

  /** Collects the places line by line. */
  public static final class Builder {

    private final Map<Path, Integer> files = new LinkedHashMap<>();
    private int[] fileOf = new int[256];
    private int[] lineOf = new int[256];
    private int count;

    /**
     * @param file the section's own file
     */
    public Builder(Path file) {
      files.put(file, 0);
    }

    /** Adds the place of the next line. */
    public Builder add(Path file, int line) {
      if (count == fileOf.length) {
        fileOf = Arrays.copyOf(fileOf, 2 * count);
        lineOf = Arrays.copyOf(lineOf, 2 * count);
      }
      fileOf[count] = files.computeIfAbsent(file, unused -> files.size());
      lineOf[count++] = line;
      return this;
    }

    /** Tells whether no line has been added. */
    public boolean isEmpty() {
      return count == 0;
    }

    public LinePlaces build() {
      return new LinePlaces(
          new ArrayList<>(files.keySet()),
          Arrays.copyOf(fileOf, count),
          Arrays.copyOf(lineOf, count));
    }
  }
}
