package io.github.huozi.tagging;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/**
 * The structure elements of a chapter, which {@link StructureTree} puts into the tree of the PDF.
 */
public final class TaggedChapter {

  private final List<COSDictionary> tops;
  private final IdentityHashMap<COSDictionary, List<@Nullable COSDictionary>> contents;
  private final IdentityHashMap<COSDictionary, COSDictionary> links;
  private final List<Note> notes;
  private final Map<String, COSDictionary> places;

  TaggedChapter(
      List<COSDictionary> tops,
      IdentityHashMap<COSDictionary, List<@Nullable COSDictionary>> contents,
      IdentityHashMap<COSDictionary, COSDictionary> links,
      List<Note> notes,
      Map<String, COSDictionary> places) {
    this.tops = tops;
    this.contents = contents;
    this.links = links;
    this.notes = notes;
    this.places = places;
  }

  /** The outermost elements, in order. */
  List<COSDictionary> tops() {
    return tops;
  }

  /** For each page, the elements of its contents, by marked-content identifier. */
  List<@Nullable COSDictionary> contents(COSDictionary page) {
    return contents.getOrDefault(page, List.of());
  }

  /** The element of a link's annotation; null if it has none. */
  @Nullable COSDictionary link(COSDictionary annotation) {
    return links.get(annotation);
  }

  /** The notes, in order. */
  List<Note> notes() {
    return notes;
  }

  /** The element with an id in the text; null if none is. */
  public @Nullable COSDictionary place(String id) {
    return places.get(id);
  }

  /**
   * A note.
   *
   * @param id the id in the text; may be empty
   * @param element its element
   */
  record Note(String id, COSDictionary element) {}
}
