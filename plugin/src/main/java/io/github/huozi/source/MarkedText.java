package io.github.huozi.source;

import java.util.List;

/**
 * A file's text as HTML.
 *
 * @param markup the text
 * @param notes the notes that are defined in it, in the order of the file
 */
record MarkedText(Markup markup, List<MarkedNote> notes) {

  MarkedText {
    notes = List.copyOf(notes);
  }
}
