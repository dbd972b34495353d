package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;
import java.util.Map;

/**
 * The words that huozi itself puts into an edition.
 *
 * @param contents heads the table of contents
 * @param cover names the cover in a reading system's list of places
 * @param titlePage names the title page there
 * @param start names the place where the text starts
 * @param pages names the list of the printed edition's pages there
 * @param taskDone says of a task that it is done
 * @param taskOpen says of a task that it is to do
 */
public record Labels(
    String contents,
    String cover,
    String titlePage,
    String start,
    String pages,
    String taskDone,
    String taskOpen) {

  /** The words in an edition's language; English ones where huozi does not know it. */
  public static Labels in(Language language) {
    EditionWords words = EditionWords.in(language, Labels.class);
    return new Labels(
        words.get("contents"),
        words.get("cover"),
        words.get("title-page"),
        words.get("start"),
        words.get("pages"),
        words.get("task-done"),
        words.get("task-open"));
  }

  Map<String, String> toMap() {
    return Map.of("contents", contents);
  }
}
