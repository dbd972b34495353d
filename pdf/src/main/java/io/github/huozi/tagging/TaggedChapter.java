package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * The structure elements of a chapter, which {@link StructureTree} puts into the tree of the PDF.
 */
public final class TaggedChapter {

  private static final COSName TOPS = COSName.getPDFName("Tops");
  private static final COSName CONTENTS = COSName.getPDFName("Contents");
  private static final COSName LINKS = COSName.getPDFName("Links");
  private static final COSName NOTES = COSName.getPDFName("Notes");
  private static final COSName PLACES = COSName.getPDFName("Places");

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

  /**
   * The structure as one object, so that it can be packed with the pages.
   *
   * @param pages the dictionaries of the chapter's pages
   */
  public COSDictionary asObject(List<COSDictionary> pages) {
    COSDictionary object = new COSDictionary();
    object.setItem(TOPS, new COSArray(tops));
    COSArray all = new COSArray();
    COSArray areas = new COSArray();
    for (COSDictionary page : pages) {
      COSArray elements = new COSArray();
      for (@Nullable COSDictionary element : contents(page)) {
        elements.add(element == null ? COSNull.NULL : element);
      }
      all.add(elements);
      COSArray annotations = page.getCOSArray(COSName.ANNOTS);
      for (int i = 0; annotations != null && i < annotations.size(); i++) {
        if (annotations.getObject(i) instanceof COSDictionary annotation) {
          @Nullable COSDictionary element = link(annotation);
          if (element != null) {
            areas.add(annotation);
            areas.add(element);
          }
        }
      }
    }
    object.setItem(CONTENTS, all);
    object.setItem(LINKS, areas);
    COSArray named = new COSArray();
    for (Note note : notes) {
      named.add(new COSString(note.id));
      named.add(note.element);
    }
    object.setItem(NOTES, named);
    COSArray found = new COSArray();
    new TreeMap<>(places)
        .forEach(
            (id, element) -> {
              found.add(new COSString(id));
              found.add(element);
            });
    object.setItem(PLACES, found);
    return object;
  }

  /**
   * The structure that {@link #asObject} has made an object of.
   *
   * @param pages the dictionaries of the chapter's pages
   */
  public static TaggedChapter of(COSDictionary object, List<COSDictionary> pages) {
    IdentityHashMap<COSDictionary, List<@Nullable COSDictionary>> contents =
        new IdentityHashMap<>();
    COSArray all = array(object, CONTENTS);
    for (int i = 0; i < pages.size(); i++) {
      List<@Nullable COSDictionary> elements = new ArrayList<>();
      if (all.getObject(i) instanceof COSArray own) {
        own.forEach(value -> elements.add(value instanceof COSDictionary element ? element : null));
      }
      contents.put(pages.get(i), elements);
    }
    List<COSDictionary> tops = new ArrayList<>();
    array(object, TOPS).forEach(value -> tops.add((COSDictionary) value));
    IdentityHashMap<COSDictionary, COSDictionary> links = new IdentityHashMap<>();
    COSArray areas = array(object, LINKS);
    for (int i = 0; i < areas.size(); i += 2) {
      links.put((COSDictionary) areas.get(i), (COSDictionary) areas.get(i + 1));
    }
    List<Note> notes = new ArrayList<>();
    COSArray named = array(object, NOTES);
    for (int i = 0; i < named.size(); i += 2) {
      notes.add(new Note(((COSString) named.get(i)).getString(), (COSDictionary) named.get(i + 1)));
    }
    Map<String, COSDictionary> places = new HashMap<>();
    COSArray found = array(object, PLACES);
    for (int i = 0; i < found.size(); i += 2) {
      places.put(((COSString) found.get(i)).getString(), (COSDictionary) found.get(i + 1));
    }
    return new TaggedChapter(tops, contents, links, notes, places);
  }

  private static COSArray array(COSDictionary object, COSName name) {
    return Objects.requireNonNull(object.getCOSArray(name));
  }

  /** The outermost elements, in order. */
  List<COSDictionary> tops() {
    return tops;
  }

  /** The elements of a page's contents, by marked-content identifier. */
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
