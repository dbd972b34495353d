package io.github.huozi.source.section;

import io.github.huozi.language.Language;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A section before its links, images and note calls are resolved.
 *
 * @param id the section's id
 * @param reporter reports problems of its file
 * @param path the path by which links find it: that of its file or, if its file replaces one of
 *     another edition, of that
 * @param title its title
 * @param shortTitle a shorter title, for running heads
 * @param role what its file says that it is in the book
 * @param body the content after the title
 * @param notes the notes that it defines, by key
 * @param anchors its link targets
 */
public record Draft(
    String id,
    Reporter reporter,
    Path path,
    SectionTitle title,
    Optional<String> shortTitle,
    Optional<SectionRole> role,
    Element body,
    Map<String, Note> notes,
    Anchors anchors) {

  /**
   * A section that no file has.
   *
   * @param reporter of the file that made it necessary
   */
  public static Draft made(
      String id,
      Reporter reporter,
      String title,
      SectionRole role,
      Element body,
      Language language) {
    return new Draft(
        id,
        reporter,
        reporter.file().resolve(id),
        new SectionTitle(title, 1, Optional.empty(), true, true),
        Optional.empty(),
        Optional.of(role),
        body,
        new LinkedHashMap<>(),
        Anchors.set(id, Optional.empty(), List.of(), new PlainText(language), reporter));
  }

  /** An id for an element that has none, unique in the edition and made from a name. */
  public String newId(String name) {
    return anchors.unnamed(name);
  }

  /** The draft as links find it by another path. */
  public Draft at(Path other) {
    return new Draft(id, reporter, other, title, shortTitle, role, body, notes, anchors);
  }

  /** The draft with other words in its titles. */
  public Draft with(SectionTitle words, Optional<String> shorter) {
    return new Draft(id, reporter, path, words, shorter, role, body, notes, anchors);
  }

  /** The heading of the text that is the title, if there is one. */
  public Optional<Element> heading() {
    return title.heading();
  }

  /**
   * A note that a section defines.
   *
   * @param label the author's label
   * @param line the line of its definition
   * @param isInText whether it stands in the text, where it is called
   * @param body its blocks
   */
  public record Note(String label, int line, boolean isInText, Element body) {}
}
