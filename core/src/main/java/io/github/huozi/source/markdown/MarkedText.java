package io.github.huozi.source.markdown;

import io.github.huozi.source.text.Markup;
import java.util.List;

/**
 * A file's text as HTML.
 *
 * @param markup the text
 * @param notes the notes that are defined in it, in the order of the file
 */
public record MarkedText(Markup markup, List<MarkedNote> notes) {

  public MarkedText {
    notes = List.copyOf(notes);
  }
}
