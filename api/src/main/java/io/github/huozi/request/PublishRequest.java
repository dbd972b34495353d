package io.github.huozi.request;

import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that shapes the files but the fonts.
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
 * @param records the folder for what is to be known at the next build, and is not for readers;
 *     without one nothing is recorded, and every file is made each time
 * @param baseName the files' name, to which {@code -<edition>.<extension>} is added
 * @param producer what makes the files, and changes with everything about it: the version of huozi
 *     and what it is made of
 * @param identity what an identifier is derived from if the publication has none, the same for
 *     every build: {@code group:artifact}
 * @param formats what to make
 * @param page the printed page
 * @param timestamp the date that the files bear
 * @param dated whether that date was asked for; files that bear the time at which they were made
 *     need not be made again for a later one
 * @param missingGlyphs how much it matters that a character is in no font
 * @param embedFonts whether the fonts go into the EPUB too
 */
public record PublishRequest(
    Path publication,
    Path output,
    Optional<Path> records,
    String baseName,
    String producer,
    String identity,
    Set<Format> formats,
    PageStyle page,
    Instant timestamp,
    boolean dated,
    Severity missingGlyphs,
    boolean embedFonts) {

  public PublishRequest {
    formats = Set.copyOf(formats);
  }

  /** A request with what the goal {@code publish} has where nothing is said. */
  public static Builder of(Path publication, Path output) {
    return new Builder(publication, output);
  }

  /** Where a file of an edition lies. */
  public Path path(String edition, Format format) {
    return PublishedFile.path(output, baseName, edition, format);
  }

  /** The values that shape the files, by the names that an author knows them by. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("the plugin", producer);
    parameters.put("the project's name", identity);
    parameters.put("the choice of formats", new TreeSet<>(formats).toString());
    parameters.put("the parameter pageSize", page.width() + " " + page.height());
    PageStyle.Margins margins = page.margins();
    parameters.put(
        "the parameter pageMargins",
        margins.top() + " " + margins.outer() + " " + margins.bottom() + " " + margins.inner());
    parameters.put("the parameter bodySize", String.valueOf(page.bodySize()));
    parameters.put("the parameter lineBreak", page.lineBreak().keyword());
    parameters.put("the parameter missingGlyphs", missingGlyphs.name());
    parameters.put("the parameter embedFonts", String.valueOf(embedFonts));
    parameters.put("the parameter outputTimestamp", dated ? timestamp.toString() : "not set");
    return parameters;
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
    private PageStyle page = PageStyle.A5;
    private Optional<Instant> timestamp = Optional.empty();
    private Severity missingGlyphs = Severity.ERROR;
    private boolean embedFonts;

    private Builder(Path publication, Path output) {
      this.publication = absolute(publication);
      this.output = absolute(output);
    }

    /** A folder for what is to be known at the next build. Without it every file is made anew. */
    public Builder records(Path folder) {
      this.records = Optional.of(absolute(folder));
      return this;
    }

    /** The files' name; {@code publication} if none is given. */
    public Builder baseName(String name) {
      this.baseName = name;
      return this;
    }

    /** What makes the files: another one makes all of them anew. */
    public Builder producer(String name) {
      this.producer = name;
      return this;
    }

    /**
     * What an identifier is derived from if the publication has none, as {@code group:artifact}.
     */
    public Builder identity(String name) {
      this.identity = name;
      return this;
    }

    /** What to make; both formats if nothing is said. */
    public Builder formats(Set<Format> chosen) {
      this.formats = Set.copyOf(chosen);
      return this;
    }

    /** The printed page; {@link PageStyle#A5} if nothing is said. */
    public Builder page(PageStyle style) {
      this.page = style;
      return this;
    }

    /** The date that the files bear. Without one they bear the time at which they were made. */
    public Builder timestamp(Instant date) {
      this.timestamp = Optional.of(date);
      return this;
    }

    /** How much it matters that a character is in no font; an error if nothing is said. */
    public Builder missingGlyphs(Severity severity) {
      this.missingGlyphs = severity;
      return this;
    }

    /** Whether the fonts go into the EPUB too; they do not if nothing is said. */
    public Builder embedFonts(boolean embed) {
      this.embedFonts = embed;
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
          page,
          timestamp.orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS)),
          timestamp.isPresent(),
          missingGlyphs,
          embedFonts);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }
  }
}
