package io.github.huozi.model;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.problem.ProblemLevels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The content of {@code publication.yaml}.
 *
 * @param file the {@code publication.yaml} itself, absolute; without one, the file that tells most
 *     about the publication, or a name in its folder that no file has
 * @param shortTitle a shorter title, for running heads
 * @param authors in the order of the byline
 * @param identifiers a URI, such as {@code urn:isbn:…}, by the id of the edition that it names
 * @param cover the EPUB's cover
 * @param accessibility what the author declares about accessibility
 * @param notes where the notes stand, and how they are numbered
 * @param highlight whether listings are highlighted
 * @param site the web address of its site, to which links lead that lead to nothing published;
 *     perhaps another one for each language
 * @param editions at least one
 * @param contentsDepth how many levels the printed contents have, from 1 for chapters; empty for
 *     what suits the number of sections
 * @param theme the built-in theme that the author has chosen; empty for that of the type
 * @param kai whether Chinese editions have Kai as a second face; empty if it does not say so
 * @param links where the PDF has the addresses of links
 * @param levels what each kind of problem does to a build, and whether a draft is published
 * @param readings the readings that it gives words
 * @param structure how it is built, if it is a book
 * @param imprint what its imprint says besides
 * @param matter what stands around its text, if it is an article
 * @param works the works that it cites
 * @param print what the print shops ask for that print an edition, by the edition's id
 */
public record Publication(
    Path file,
    LocalizedText title,
    Optional<LocalizedText> shortTitle,
    Optional<LocalizedText> subtitle,
    Optional<LocalizedText> category,
    List<Contributor> authors,
    Optional<PublicationDate> date,
    Map<String, String> identifiers,
    Optional<LocalizedText> publisher,
    Optional<LocalizedText> rights,
    Optional<LocalizedText> summary,
    List<LocalizedText> keywords,
    Cover cover,
    Accessibility accessibility,
    Type type,
    HeadingStyle headings,
    NoteStyle notes,
    boolean highlight,
    Optional<LocalizedText> site,
    List<Edition> editions,
    OptionalInt contentsDepth,
    Optional<BuiltInTheme> theme,
    Optional<Boolean> kai,
    LinkStyle links,
    ProblemLevels levels,
    WordReadings readings,
    BookStructure structure,
    Optional<Imprint> imprint,
    ArticleMatter matter,
    CitedWorks works,
    Map<String, List<PrintProfile>> print) {

  public Publication {
    authors = List.copyOf(authors);
    identifiers = Map.copyOf(identifiers);
    keywords = List.copyOf(keywords);
    editions = List.copyOf(editions);
    print = Map.copyOf(print);
  }

  /** A publication whose contents are as deep as suits them, and that sets no levels. */
  public Publication(
      Path file,
      LocalizedText title,
      Optional<LocalizedText> shortTitle,
      Optional<LocalizedText> subtitle,
      Optional<LocalizedText> category,
      List<Contributor> authors,
      Optional<PublicationDate> date,
      Map<String, String> identifiers,
      Optional<LocalizedText> publisher,
      Optional<LocalizedText> rights,
      Optional<LocalizedText> summary,
      List<LocalizedText> keywords,
      Cover cover,
      Accessibility accessibility,
      Type type,
      HeadingStyle headings,
      NoteStyle notes,
      boolean highlight,
      Optional<LocalizedText> site,
      List<Edition> editions) {
    this(
        file,
        title,
        shortTitle,
        subtitle,
        category,
        authors,
        date,
        identifiers,
        publisher,
        rights,
        summary,
        keywords,
        cover,
        accessibility,
        type,
        headings,
        notes,
        highlight,
        site,
        editions,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        LinkStyle.NONE,
        ProblemLevels.DEFAULT,
        WordReadings.NONE,
        BookStructure.PLAIN,
        Optional.empty(),
        ArticleMatter.NONE,
        CitedWorks.NONE,
        Map.of());
  }

  /** The built-in theme: the one that was chosen, or else that of the type. */
  public BuiltInTheme builtInTheme() {
    return theme.orElseGet(() -> BuiltInTheme.of(type));
  }

  /**
   * The way in which its notes are counted: a book's by chapter, an article's through, unless it
   * says so.
   */
  public NoteStyle.Numbers noteNumbers() {
    return notes
        .numbers()
        .orElse(type == Type.BOOK ? NoteStyle.Numbers.CHAPTER : NoteStyle.Numbers.THROUGH);
  }

  /** Tells whether Chinese editions set quotations, abstracts and emphasis in a Kai face. */
  public boolean hasKai() {
    return kai.orElse(true);
  }

  /**
   * The URI that names an edition; if absent, one is derived from the Maven coordinates and the
   * edition's id.
   */
  public Optional<String> identifier(Edition edition) {
    return Optional.ofNullable(identifiers.get(edition.id()));
  }

  /** The profiles of the print shops that print an edition. Each of them gets a file. */
  public List<PrintProfile> print(Edition edition) {
    return print.getOrDefault(edition.id(), List.of());
  }

  /** The publication's folder, such as {@code src/main/publication}. Nothing outside is read. */
  public Path folder() {
    return Objects.requireNonNull(file.getParent());
  }

  /** The form of a publication. */
  public enum Type {
    /** A title block, then the sections one after the other. */
    ARTICLE,
    /**
     * A title page, contents, and each section on a page of its own with its title as running head.
     */
    BOOK
  }

  /** The place of the titles of an article's sections. */
  public enum HeadingStyle {
    /** A line of their own. */
    BLOCK,
    /** At the start of the section's first paragraph, in bold. */
    RUN_IN
  }

  /** The place of the addresses of links to the web in print. */
  public enum LinkStyle {
    /** Nowhere. */
    NONE,
    /** Notes. */
    NOTES,
    /** Parentheses after the link. */
    INLINE
  }
}
