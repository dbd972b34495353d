package io.github.huozi.source.text;

import java.util.Map;

/**
 * HTML made from an author's file, not yet cleaned.
 *
 * @param html the HTML
 * @param lines which line of the file each place of it comes from
 * @param calls the notes that are called, by the place of the {@code span} that stands for the call
 */
public record Markup(String html, LineMap lines, Map<Integer, String> calls) {

  /** On an element that stands for the call of a note: the note's key. */
  public static final String NOTE = "data-note";

  public Markup {
    calls = Map.copyOf(calls);
  }

  /** HTML as the author wrote it. */
  public static Markup of(String html) {
    return new Markup(html, LineMap.of(html, new int[] {0}, new int[] {1}), Map.of());
  }
}
