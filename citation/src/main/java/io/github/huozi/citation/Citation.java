package io.github.huozi.citation;

import java.util.List;

/**
 * A place of a text that cites works.
 *
 * @param cites the works
 * @param note the number of the note in which it stands, counted through the text; 0 for a citation
 *     in the text
 * @param fresh begins a part of the text in which each work counts as not cited yet
 */
public record Citation(List<Cite> cites, int note, boolean fresh) {

  /** Copies the list. */
  public Citation {
    cites = List.copyOf(cites);
  }

  /** A citation that begins no part. */
  public Citation(List<Cite> cites, int note) {
    this(cites, note, false);
  }
}
