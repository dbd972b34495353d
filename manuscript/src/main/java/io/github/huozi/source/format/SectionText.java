package io.github.huozi.source.format;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A text as HTML, not yet cleaned.
 *
 * @param body the text in a {@code body}, parsed by {@link
 *     io.github.huozi.source.html.MarkupParser}, which gives each node its line
 * @param title a title that is not part of the text, as in the head of an HTML document
 * @param notes the notes that the text defines, in its order
 */
public record SectionText(Element body, Optional<String> title, List<Note> notes) {

  public SectionText {
    notes = List.copyOf(notes);
  }

  /** A text without a title of its own and without notes. */
  public static SectionText of(Element body) {
    return new SectionText(body, Optional.empty(), List.of());
  }

  /**
   * A note that the author defined.
   *
   * @param key the key that calls refer to
   * @param label the label as typed, or {@code note} if it has none
   * @param line the line where the definition starts
   * @param isInText whether it stands in the text, where it is called
   * @param body its blocks
   */
  public record Note(String key, String label, int line, boolean isInText, Element body) {}
}
