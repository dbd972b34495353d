package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;
import java.util.Map;

/**
 * The words that huozi itself adds to an edition.
 *
 * @param contents the heading of the table of contents
 * @param cover the name of the cover in a reading system's list of places
 * @param titlePage the name of the title page there
 * @param imprint the name of the imprint there
 * @param start the name of the start of the text there
 * @param pages the name of the list of the printed edition's pages there
 * @param notes the heading of notes at the end of a section or of the whole
 * @param notesToPage the running head of the notes of one page, with {@code %s} for its number
 * @param notesToPages that of the notes of several pages, with the first and the last one
 * @param taskDone marks a task as done
 * @param taskOpen marks a task as open
 * @param draft marks a draft
 * @param unset stands in the place of a section's text that cannot be laid out
 * @param summary begins the abstract of an article
 * @param keywords begins its keywords
 * @param inChapter heads the list of what is in a chapter
 * @param keyPoints heads what a reader takes away from it
 * @param about begins what is said about its author
 * @param aboutSeveral begins what is said about its authors
 * @param citation begins the line that says how it is cited
 */
public record Labels(
    String contents,
    String cover,
    String titlePage,
    String imprint,
    String start,
    String pages,
    String notes,
    String notesToPage,
    String notesToPages,
    String taskDone,
    String taskOpen,
    String draft,
    String unset,
    String summary,
    String keywords,
    String inChapter,
    String keyPoints,
    String about,
    String aboutSeveral,
    String citation) {

  /** The words in an edition's language; English words if huozi does not know the language. */
  public static Labels in(Language language) {
    EditionWords words = EditionWords.in(language, Labels.class);
    return new Labels(
        words.get("contents"),
        words.get("cover"),
        words.get("title-page"),
        words.get("imprint"),
        words.get("start"),
        words.get("pages"),
        words.get("notes"),
        words.get("notes-to-page"),
        words.get("notes-to-pages"),
        words.get("task-done"),
        words.get("task-open"),
        words.get("draft"),
        words.get("unset"),
        words.get("abstract"),
        words.get("keywords"),
        words.get("in-chapter"),
        words.get("key-points"),
        words.get("about"),
        words.get("about-several"),
        words.get("citation"));
  }

  Map<String, String> toMap() {
    return Map.of(
        "contents", contents,
        "notes", notes,
        "imprint", imprint,
        "abstract", summary,
        "keywords", keywords,
        "inChapter", inChapter,
        "keyPoints", keyPoints,
        "about", about,
        "aboutSeveral", aboutSeveral,
        "citation", citation);
  }
}
