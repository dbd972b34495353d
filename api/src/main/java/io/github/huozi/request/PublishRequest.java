package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import io.github.huozi.problem.FrontEnd;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All parameters of publishing except the fonts.
 *
 * <pre>{@code
 * PublishRequest request =
 *     PublishRequest.of(Path.of("src/main/publication"), Path.of("target/publication"))
 *         .baseName("annual-report")
 *         .build();
 * }</pre>
 *
 * @param publication the folder with {@code publication.yaml}, absolute
 * @param output the folder to write into, absolute
 * @param records the folder for the records that the next build needs; without it every file is
 *     made each time
 * @param baseName the files' name, to which {@code -<edition>.<extension>} is added
 * @param producer the program that makes the files: the version of huozi and of its parts; another
 *     value makes all files again
 * @param identity the base of a derived identifier, if the publication has none of its own; the
 *     same for every build: {@code group:artifact}
 * @param formats the formats to make
 * @param editions the editions to make
 * @param page what the build sets of the printed page
 * @param timestamp the date in the files
 * @param dated whether that date was given; without a given date, files have the time of their
 *     build and need not be made again for a later time
 * @param embedFonts whether the EPUB embeds the fonts
 * @param draft whether a draft is published, whatever is wrong
 */
public record PublishRequest(
    Path publication,
    Path output,
    Optional<Path> records,
    String baseName,
    String producer,
    String identity,
    Set<Format> formats,
    EditionChoice editions,
    PageLayout page,
    Instant timestamp,
    boolean dated,
    boolean embedFonts,
    boolean draft) {

  /** The name of the parameter that says which huozi makes the files. */
  public static final String PRODUCER = "huozi";

  private static final String NOT_SET = "not set";

  public PublishRequest {
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("no format; name pdf, epub or both");
    }
    formats = Set.copyOf(formats);
  }

  /** A builder with the defaults of the goal {@code publish}. */
  public static Builder of(Path publication, Path output) {
    return new Builder(publication, output);
  }

  /**
   * The same for one of several publications, which may have none of the chosen editions.
   *
   * @param folder the publication's folder
   * @param files the folder to write into
   * @param name the files' name
   * @param base the base of a derived identifier
   */
  public PublishRequest with(Path folder, Path files, String name, String base) {
    return new PublishRequest(
        folder,
        files,
        records,
        name,
        producer,
        base,
        formats,
        new EditionChoice(editions.names(), true),
        page,
        timestamp,
        dated,
        embedFonts,
        draft);
  }

  /** The path of an edition's PDF or EPUB. */
  public Path path(String edition, Format format) {
    return PublishedFile.path(output, baseName, edition, format);
  }

  /**
   * The path of a file for a print shop.
   *
   * @param part what its name has after the edition's id, such as {@code kdp}
   */
  public Path printPath(String edition, String part) {
    return path(PublishedFile.classifier(edition, part), Format.PDF);
  }

  /** The values that determine the files, by their names in messages. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(PRODUCER, producer);
    parameters.put("the project's name", identity);
    parameters.put("the choice of formats", new TreeSet<>(formats).toString());
    parameters.put(
        name("pageSize"),
        page.size().map(size -> size.width() + " " + size.height()).orElse(NOT_SET));
    parameters.put(
        name("pageMargins"),
        page.margins()
            .map(
                margins ->
                    margins.top()
                        + " "
                        + margins.outer()
                        + " "
                        + margins.bottom()
                        + " "
                        + margins.inner())
            .orElse(NOT_SET));
    parameters.put(name("bodySize"), length(page.bodySize()));
    parameters.put(name("leading"), length(page.leading()));
    parameters.put(name("lineBreak"), page.lineBreak().map(LineBreak::keyword).orElse(NOT_SET));
    parameters.put(name("embedFonts"), String.valueOf(embedFonts));
    parameters.put(name("draft"), String.valueOf(draft));
    parameters.put(name("outputTimestamp"), dated ? timestamp.toString() : NOT_SET);
    return parameters;
  }

  /** The same request for other folders of files and records. */
  public PublishRequest in(Path otherOutput, Path otherRecords) {
    return new PublishRequest(
        publication,
        otherOutput,
        Optional.of(otherRecords),
        baseName,
        producer,
        identity,
        formats,
        editions,
        page,
        timestamp,
        dated,
        embedFonts,
        draft);
  }

  private static String name(String parameter) {
    return FrontEnd.current().parameter(parameter);
  }

  private static String length(OptionalDouble length) {
    return length.isPresent() ? String.valueOf(length.getAsDouble()) : NOT_SET;
  }

  /** Makes a request. */
  public static final class Builder {

    private final Path publication;
    private final Path output;
    private Optional<Path> records = Optional.empty();
    private String baseName = "publication";
    private String producer = "huozi";
    private String identity = "publication";
    private Set<Format> formats = EnumSet.allOf(Format.class);
    private EditionChoice editions = EditionChoice.ALL;
    private PageLayout page = PageLayout.NONE;
    private Optional<Instant> timestamp = Optional.empty();
    private boolean embedFonts;
    private boolean draft;

    private Builder(Path publication, Path output) {
      this.publication = absolute(publication);
      this.output = absolute(output);
    }

    /** The folder for records. Without it every file is made each time. */
    public Builder records(Path folder) {
      this.records = Optional.of(absolute(folder));
      return this;
    }

    /** The files' name; by default {@code publication}. */
    public Builder baseName(String name) {
      this.baseName = name;
      return this;
    }

    /** The program that makes the files. Another value makes all files again. */
    public Builder producer(String name) {
      this.producer = name;
      return this;
    }

    /** The base of a derived identifier, if the publication has none: {@code group:artifact}. */
    public Builder identity(String name) {
      this.identity = name;
      return this;
    }

    /** The formats to make; by default both. */
    public Builder formats(Set<Format> chosen) {
      this.formats = Set.copyOf(chosen);
      return this;
    }

    /**
     * The editions to make, by id, or by the language's tag where one edition only has it; by
     * default all. The files and records of the others stay as they are.
     */
    public Builder editions(Collection<String> names) {
      this.editions = new EditionChoice(List.copyOf(names));
      return this;
    }

    /** Sets the build's page layout; by default nothing, so that the theme decides. */
    public Builder page(PageLayout layout) {
      this.page = layout;
      return this;
    }

    /** The date in the files; by default the time of the build. */
    public Builder timestamp(Instant date) {
      this.timestamp = Optional.of(date);
      return this;
    }

    /** Sets whether the EPUB embeds the fonts; by default it does not. */
    public Builder embedFonts(boolean embed) {
      this.embedFonts = embed;
      return this;
    }

    /**
     * Sets whether a draft is published; by default none is. Errors are warnings then, and each
     * page bears the word for draft.
     */
    public Builder draft(boolean isDraft) {
      this.draft = isDraft;
      return this;
    }

    /** The request. */
    public PublishRequest build() {
      return new PublishRequest(
          publication,
          output,
          records,
          baseName,
          producer,
          identity,
          formats,
          editions,
          page,
          timestamp.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS)),
          timestamp.isPresent(),
          embedFonts,
          draft);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }
  }
}
