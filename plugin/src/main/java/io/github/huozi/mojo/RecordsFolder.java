package io.github.huozi.mojo;

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
import org.apache.maven.project.MavenProject;

/** Where it is kept what finished files were made from. */
final class RecordsFolder {

  /** A name has 255 bytes at most, and a character four. */
  private static final Pattern BEFORE_ITS_END = Pattern.compile("(?s)^.*(?=.{50}$)");

  private RecordsFolder() {}

  /**
   * The folder, where Maven's plugins keep what they want to know at the next build. Executions
   * that make different files have different records.
   */
  static Path of(MavenProject project, Path outputDirectory, Set<Format> formats) {
    Path base = absolute(project.getBasedir().toPath());
    String output = SourceLocation.of(outputDirectory).format(base);
    String name =
        BEFORE_ITS_END.matcher(output.replaceAll("[/:]+", "_")).replaceFirst("")
            + "-"
            + Digest.name(output + new TreeSet<>(formats));
    return absolute(Path.of(project.getBuild().getDirectory()))
        .resolve("maven-status")
        .resolve("huozi")
        .resolve(name);
  }

  /** The folders of all choices of formats. */
  static List<Path> all(MavenProject project, Path outputDirectory) {
    return Stream.of(EnumSet.allOf(Format.class), EnumSet.of(Format.PDF), EnumSet.of(Format.EPUB))
        .map(formats -> of(project, outputDirectory, formats))
        .toList();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
