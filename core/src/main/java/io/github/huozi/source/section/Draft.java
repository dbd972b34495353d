package io.github.huozi.source.section;

import io.github.huozi.source.text.Reporter;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A section whose links, images and note calls are still the author's.
 *
 * @param id the section's id
 * @param reporter reports on its file
 * @param title its title
 * @param body what follows the title
 * @param notes the notes that are defined, by key
 * @param anchors the places that a link may lead to
 */
public record Draft(
    String id,
    Reporter reporter,
    SectionTitle title,
    Element body,
    Map<String, Note> notes,
    Anchors anchors) {

  /** The title where it is a heading of the text. */
  public Optional<Element> heading() {
    return title.heading();
  }

  /**
   * A note that is defined in a section.
   *
   * @param label what the author calls it
   * @param line where it is defined
   * @param body its blocks
   */
  record Note(String label, int line, Element body) {}
}
