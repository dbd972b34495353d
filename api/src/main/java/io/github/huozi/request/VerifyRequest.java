package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be verified, and how.
 *
 * @param publication the folder with {@code publication.yaml}, absolute
 * @param output the folder with the finished files, absolute; the report goes there
 * @param records where {@code publish} keeps what it made, absolute; without it the files are not
 *     held against what is recorded of them
 * @param baseName the files' name, to which {@code -<edition>.<extension>} is added
 * @param formats what was made
 * @param base the folder that paths are told from, absolute
 * @param skippedChecks the names of checks that are left out
 * @param lineBreak which marks may not start a printed line
 * @param imageResolution how many pixels an inch a printed image must have
 * @param version the version of huozi, which the report names
 */
public record VerifyRequest(
    Path publication,
    Path output,
    Optional<Path> records,
    String baseName,
    Set<Format> formats,
    Path base,
    Set<String> skippedChecks,
    LineBreak lineBreak,
    double imageResolution,
    String version) {

  /** What a print shop asks of an image, in pixels an inch. */
  public static final double PRINT_RESOLUTION = 300;

  public VerifyRequest {
    formats = Set.copyOf(formats);
    skippedChecks = Set.copyOf(skippedChecks);
  }

  /** A request with what the goal {@code verify} has where nothing is said. */
  public static Builder of(Path publication, Path output) {
    return new Builder(publication, output);
  }

  /** Where a file of an edition lies, if files of this format were made. */
  public Optional<Path> path(String edition, Format format) {
    return formats.contains(format)
        ? Optional.of(PublishedFile.path(output, baseName, edition, format))
        : Optional.empty();
  }

  /** Makes a request. */
  public static final class Builder {

    private final Path publication;
    private final Path output;
    private Optional<Path> records = Optional.empty();
    private String baseName = "publication";
    private Set<Format> formats = EnumSet.allOf(Format.class);
    private Path base;
    private Set<String> skippedChecks = Set.of();
    private LineBreak lineBreak = LineBreak.STRICT;
    private double imageResolution = PRINT_RESOLUTION;
    private String version = "";

    private Builder(Path publication, Path output) {
      this.publication = absolute(publication);
      this.output = absolute(output);
      this.base = absolute(Path.of(""));
    }

    /** Where {@code publish} keeps what it made. */
    public Builder records(Path folder) {
      this.records = Optional.of(absolute(folder));
      return this;
    }

    /** The files' name; {@code publication} if none is given. */
    public Builder baseName(String name) {
      this.baseName = name;
      return this;
    }

    /** What was made; both formats if nothing is said. */
    public Builder formats(Set<Format> made) {
      this.formats = Set.copyOf(made);
      return this;
    }

    /** The folder that paths are told from; the current one if nothing is said. */
    public Builder base(Path folder) {
      this.base = absolute(folder);
      return this;
    }

    /** The names of checks that are left out. */
    public Builder skippedChecks(Set<String> names) {
      this.skippedChecks = Set.copyOf(names);
      return this;
    }

    /** Which marks may not start a printed line; the strictest rules if nothing is said. */
    public Builder lineBreak(LineBreak level) {
      this.lineBreak = level;
      return this;
    }

    /** How many pixels an inch a printed image must have; 300 if nothing is said. */
    public Builder imageResolution(double pixels) {
      this.imageResolution = pixels;
      return this;
    }

    /** The version of huozi, which the report names. */
    public Builder version(String name) {
      this.version = name;
      return this;
    }

    /** The request. */
    public VerifyRequest build() {
      return new VerifyRequest(
          publication,
          output,
          records,
          baseName,
          formats,
          base,
          skippedChecks,
          lineBreak,
          imageResolution,
          version);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }
  }
}
