package io.github.huozi.goal;

import io.github.huozi.input.Digest;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the records of what finished files were made from. */
public final class RecordsFolder {

  /** A name has 255 bytes at most, and a character four. */
  private static final Pattern BEFORE_ITS_END = Pattern.compile("(?s)^.*(?=.{50}$)");

  private RecordsFolder() {}

  /**
   * The folder of the records of some files. Files in other folders, and of other formats, have
   * records of their own.
   *
   * @param records the folder of all records of a project
   * @param base the project's folder, which may move
   * @param outputDirectory the folder of the finished files
   */
  public static Path of(Path records, Path base, Path outputDirectory, Set<Format> formats) {
    String output = SourceLocation.of(outputDirectory).format(base);
    String name =
        BEFORE_ITS_END.matcher(output.replaceAll("[/:]+", "_")).replaceFirst("")
            + "-"
            + Digest.name(output + new TreeSet<>(formats));
    return records.resolve(name);
  }

  /** The folders of all choices of formats. */
  public static List<Path> all(Path records, Path base, Path outputDirectory) {
    return Stream.of(EnumSet.allOf(Format.class), EnumSet.of(Format.PDF), EnumSet.of(Format.EPUB))
        .map(formats -> of(records, base, outputDirectory, formats))
        .toList();
  }
}
