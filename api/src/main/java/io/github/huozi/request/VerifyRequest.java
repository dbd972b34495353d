package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All parameters of verifying.
 *
 * @param publication the folder with {@code publication.yaml}, absolute
 * @param output the folder with the finished files, absolute
 * @param reports the folder that the reports are written into, absolute
 * @param records the folders with records of {@code publish}, absolute; without one the files are
 *     not compared with their records
 * @param baseName the files' name, to which {@code -<edition>.<extension>} is added
 * @param formats the formats to check
 * @param editions the editions to check
 * @param base paths in the report are relative to this folder, absolute
 * @param root paths in the SARIF are relative to this folder, absolute
 * @param skippedChecks the names of checks that are left out
 * @param lineBreak how strictly marks are kept from the start of a printed line, unless an edition
 *     sets that itself
 * @param imageResolution the least resolution of a printed image, in pixels per inch
 * @param version the version of huozi, which the report names
 * @param execution the id of one execution among several that report into the same folder, which
 *     the names of its reports have: {@code verify-<id>.html}; without it {@code verify.html}
 * @param draft whether the finished files are a draft
 * @param language the tag of the language in which findings are told, one of {@code
 *     Wording.LANGUAGES}
 */
public record VerifyRequest(
    Path publication,
    Path output,
    Path reports,
    List<Path> records,
    String baseName,
    Set<Format> formats,
    EditionChoice editions,
    Path base,
    Path root,
    Set<String> skippedChecks,
    LineBreak lineBreak,
    double imageResolution,
    String version,
    Optional<String> execution,
    boolean draft,
    String language) {

  /** The resolution that print shops ask for, in pixels per inch. */
  public static final double PRINT_RESOLUTION = 300;

  public VerifyRequest {
    records = List.copyOf(records);
    formats = Set.copyOf(formats);
    skippedChecks = Set.copyOf(skippedChecks);
  }

  /** A builder with the defaults of the goal {@code verify}. */
  public static Builder of(Path publication, Path output) {
    return new Builder(publication, output);
  }

  /**
   * The same for one of several publications, which may have none of the chosen editions.
   *
   * @param folder the publication's folder
   * @param files the folder with its finished files, and of its reports
   * @param name the files' name
   */
  public VerifyRequest with(Path folder, Path files, String name) {
    return new VerifyRequest(
        folder,
        files,
        files,
        records,
        name,
        formats,
        new EditionChoice(editions.names(), true),
        base,
        root,
        skippedChecks,
        lineBreak,
        imageResolution,
        version,
        execution,
        draft,
        language);
  }

  /**
   * The path of an edition's file for a print shop, if PDF files are to be checked.
   *
   * @param part the name of the profile, or what else the file's name ends in
   */
  public Optional<Path> printPath(String edition, String part) {
    return path(PublishedFile.classifier(edition, part), Format.PDF);
  }

  /** The path of an edition's file, if files of this format are to be checked. */
  public Optional<Path> path(String edition, Format format) {
    return formats.contains(format)
        ? Optional.of(PublishedFile.path(output, baseName, edition, format))
        : Optional.empty();
  }

  /** Makes a request. */
  public static final class Builder {

    private final Path publication;
    private final Path output;
    private Path reports;
    private final List<Path> records = new ArrayList<>();
    private String baseName = "publication";
    private Set<Format> formats = EnumSet.allOf(Format.class);
    private EditionChoice editions = EditionChoice.ALL;
    private Path base;
    private Optional<Path> root = Optional.empty();
    private Set<String> skippedChecks = Set.of();
    private LineBreak lineBreak = LineBreak.STRICT;
    private double imageResolution = PRINT_RESOLUTION;
    private String version = "";
    private Optional<String> execution = Optional.empty();
    private boolean draft;
    private String language = "en";

    private Builder(Path publication, Path output) {
      this.publication = absolute(publication);
      this.output = absolute(output);
      this.reports = this.output;
      this.base = absolute(Path.of(""));
    }

    /** The folder that the reports are written into; by default that of the finished files. */
    public Builder reports(Path folder) {
      this.reports = absolute(folder);
      return this;
    }

    /**
     * A folder with records of {@code publish}. A file must be as one of the folders has it: each
     * choice of formats may have a folder of its own.
     */
    public Builder records(Path folder) {
      records.add(absolute(folder));
      return this;
    }

    /** The files' name; by default {@code publication}. */
    public Builder baseName(String name) {
      this.baseName = name;
      return this;
    }

    /** The formats to check; by default both. */
    public Builder formats(Set<Format> chosen) {
      this.formats = Set.copyOf(chosen);
      return this;
    }

    /**
     * The editions to check, by id, or by the language's tag where one edition only has it; by
     * default all.
     */
    public Builder editions(Collection<String> names) {
      this.editions = new EditionChoice(List.copyOf(names));
      return this;
    }

    /** Paths in the report are relative to this folder; by default the current one. */
    public Builder base(Path folder) {
      this.base = absolute(folder);
      return this;
    }

    /** Paths in the SARIF are relative to this folder; by default as in the report. */
    public Builder root(Path folder) {
      this.root = Optional.of(absolute(folder));
      return this;
    }

    /** The names of checks that are left out. */
    public Builder skippedChecks(Set<String> names) {
      this.skippedChecks = Set.copyOf(names);
      return this;
    }

    /** Sets how strictly marks are kept from the start of a printed line; by default strictest. */
    public Builder lineBreak(LineBreak level) {
      this.lineBreak = level;
      return this;
    }

    /** The least resolution of a printed image in pixels per inch; by default 300. */
    public Builder imageResolution(double pixels) {
      this.imageResolution = pixels;
      return this;
    }

    /** The version of huozi, which the report names. */
    public Builder version(String name) {
      this.version = name;
      return this;
    }

    /**
     * The id of one execution among several that report into the same folder, as file names may
     * have it: {@code verify-<id>.html}. By default there is one: {@code verify.html}.
     */
    public Builder execution(String id) {
      this.execution = Optional.of(id);
      return this;
    }

    /** Sets whether the finished files are a draft; by default they are none. */
    public Builder draft(boolean isDraft) {
      this.draft = isDraft;
      return this;
    }

    /** The tag of the language in which findings are told; by default English. */
    public Builder language(String tag) {
      this.language = tag;
      return this;
    }

    /** The request. */
    public VerifyRequest build() {
      return new VerifyRequest(
          publication,
          output,
          reports,
          records,
          baseName,
          formats,
          editions,
          base,
          root.orElse(base),
          skippedChecks,
          lineBreak,
          imageResolution,
          version,
          execution,
          draft,
          language);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }
  }
}
