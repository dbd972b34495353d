package io.github.huozi.epub.book;

import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.PublicationDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The metadata of a publication (EPUB 3.3 §5.5). White space around a text does not count. A blank
 * optional text counts as absent.
 *
 * <pre>{@code
 * EpubMetadata.builder("活字", new Language("zh-Hans"), "urn:isbn:9787000000000", modified)
 *     .creator(Creator.author("毕昇"))
 *     .publisher(Optional.of("…"))
 *     .build();
 * }</pre>
 *
 * @param title as the title page has it, without the subtitle
 * @param language the edition's
 * @param mode the direction of its lines
 * @param identifier a URI that names this edition and no other publication
 * @param modified the time of the last change; also the time of every file inside
 * @param subtitle the text that follows the title
 * @param creators in the order of the byline
 * @param date the date of publication
 * @param publisher the publisher's name
 * @param rights the statement of copyright or licence
 * @param description the abstract
 * @param subjects the keywords
 * @param accessibility what the author declares about accessibility
 * @param draft whether the publication is a draft
 */
public record EpubMetadata(
    String title,
    Language language,
    WritingMode mode,
    String identifier,
    Instant modified,
    Optional<String> subtitle,
    List<Creator> creators,
    Optional<PublicationDate> date,
    Optional<String> publisher,
    Optional<String> rights,
    Optional<String> description,
    List<String> subjects,
    Accessibility accessibility,
    boolean draft) {

  /**
   * @throws IllegalArgumentException if the title or the identifier is blank
   */
  public EpubMetadata {
    title = title.strip();
    identifier = identifier.strip();
    if (title.isEmpty() || identifier.isEmpty()) {
      throw new IllegalArgumentException("a publication has a title and an identifier");
    }
    subtitle = stripped(subtitle);
    creators = List.copyOf(creators);
    publisher = stripped(publisher);
    rights = stripped(rights);
    description = stripped(description);
    subjects = subjects.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  /** Makes a builder with the values that every publication has. */
  public static Builder builder(
      String title, Language language, String identifier, Instant modified) {
    return new Builder(title, language, identifier, modified);
  }

  private static Optional<String> stripped(Optional<String> text) {
    return text.map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Adds optional values. */
  public static final class Builder {

    private final String title;
    private final Language language;
    private final String identifier;
    private final Instant modified;
    private final List<Creator> creators = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private WritingMode mode = WritingMode.HORIZONTAL_TB;
    private Optional<String> subtitle = Optional.empty();
    private Optional<PublicationDate> date = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Accessibility accessibility = Accessibility.UNDECLARED;
    private boolean draft;

    private Builder(String title, Language language, String identifier, Instant modified) {
      this.title = title;
      this.language = language;
      this.identifier = identifier;
      this.modified = modified;
    }

    public Builder mode(WritingMode ofLines) {
      this.mode = ofLines;
      return this;
    }

    public Builder subtitle(Optional<String> subtitle) {
      this.subtitle = subtitle;
      return this;
    }

    public Builder creator(Creator creator) {
      creators.add(creator);
      return this;
    }

    public Builder date(Optional<PublicationDate> date) {
      this.date = date;
      return this;
    }

    public Builder publisher(Optional<String> publisher) {
      this.publisher = publisher;
      return this;
    }

    public Builder rights(Optional<String> rights) {
      this.rights = rights;
      return this;
    }

    public Builder description(Optional<String> description) {
      this.description = description;
      return this;
    }

    public Builder subject(String subject) {
      subjects.add(subject);
      return this;
    }

    public Builder accessibility(Accessibility accessibility) {
      this.accessibility = accessibility;
      return this;
    }

    public Builder draft(boolean isDraft) {
      this.draft = isDraft;
      return this;
    }

    public EpubMetadata build() {
      return new EpubMetadata(
          title,
          language,
          mode,
          identifier,
          modified,
          subtitle,
          creators,
          date,
          publisher,
          rights,
          description,
          subjects,
          accessibility,
          draft);
    }
  }
}
