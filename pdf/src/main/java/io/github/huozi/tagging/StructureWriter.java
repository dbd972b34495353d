package io.github.huozi.tagging;

import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Writes the tags of a chapter as structure elements (ISO 32000-1, 14.7.2). */
final class StructureWriter {

  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
  private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");
  private static final COSName MARKED_CONTENT_REFERENCE = COSName.getPDFName("MCR");
  private static final COSName EXPANSION = COSName.E;

  /** The structure elements of each page's contents, by marked-content identifier. */
  private final IdentityHashMap<COSDictionary, List<@Nullable COSDictionary>> contents =
      new IdentityHashMap<>();

  private final IdentityHashMap<COSDictionary, COSDictionary> links = new IdentityHashMap<>();
  private final List<TaggedChapter.Note> notes = new ArrayList<>();
  private final Map<String, COSDictionary> places = new HashMap<>();

  private final List<Element> cut;

  /**
   * @param cut receives the elements whose alternative text is too long
   */
  StructureWriter(List<Element> cut) {
    this.cut = cut;
  }

  /** Writes the tags of a chapter into dictionaries. */
  TaggedChapter write(Tag root) {
    List<COSDictionary> tops = new ArrayList<>();
    COSDictionary around = new COSDictionary();
    root.tags().forEach(tag -> tops.add(element(tag, around)));
    return new TaggedChapter(tops, contents, links, notes, places);
  }

  private COSDictionary element(Tag tag, COSDictionary parent) {
    COSDictionary dictionary = tag.dictionary;
    dictionary.setItem(COSName.TYPE, STRUCT_ELEM);
    dictionary.setName(COSName.S, tag.role);
    dictionary.setItem(COSName.P, parent);
    describe(tag, dictionary);
    @Nullable COSDictionary page = null;
    COSArray kids = new COSArray();
    for (Kid kid : tag.kids) {
      if (kid instanceof Kid.Content content) {
        if (page == null) {
          page = content.page();
          dictionary.setItem(COSName.PG, page);
        }
        kids.add(reference(content, page));
        setParent(content, dictionary);
      } else if (kid instanceof Kid.LinkArea area) {
        kids.add(reference(area));
        links.put(area.annotation(), dictionary);
      } else if (kid instanceof Tag inner) {
        kids.add(element(inner, dictionary));
      }
    }
    if (kids.size() > 0) {
      dictionary.setItem(COSName.K, kids.size() == 1 ? kids.get(0) : kids);
    }
    return dictionary;
  }

  private void describe(Tag tag, COSDictionary dictionary) {
    String language = tag.attribute("lang");
    if (!language.isEmpty()) {
      dictionary.setString(COSName.LANG, language);
    }
    if (tag.attributes != null) {
      tag.attributes.setDirect(true);
      dictionary.setItem(COSName.A, tag.attributes);
    }
    if (tag.actualText != null) {
      dictionary.setString(COSName.ACTUAL_TEXT, tag.actualText);
    }
    if (tag.element() == null) {
      return;
    }
    String alternative = tag.alternative().strip();
    boolean expansion = tag.element().getTagName().equals("abbr") && !alternative.isEmpty();
    boolean shown = tag.is(Roles.FIGURE) || tag.is(Roles.FORMULA);
    if ((shown || expansion) && !TextString.fits(alternative)) {
      cut.add(tag.element());
    }
    if (shown) {
      dictionary.setString(COSName.ALT, alternative);
    } else if (tag.hasClass(Names.TASK_BOX)) {
      dictionary.setString(COSName.ALT, ListTags.ticked(tag.element()));
    } else if (expansion) {
      dictionary.setString(EXPANSION, alternative);
    }
    if (tag.is(Roles.NOTE)) {
      notes.add(new TaggedChapter.Note(tag.attribute("id"), dictionary));
    }
    if (!tag.attribute("id").isEmpty()) {
      places.putIfAbsent(tag.attribute("id"), dictionary);
    }
  }

  private static COSBase reference(Kid.Content content, COSDictionary page) {
    COSInteger id = COSInteger.get(content.id());
    if (content.page() == page) {
      return id;
    }
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, MARKED_CONTENT_REFERENCE);
    reference.setItem(COSName.PG, content.page());
    reference.setItem(COSName.MCID, id);
    reference.setDirect(true);
    return reference;
  }

  private static COSBase reference(Kid.LinkArea area) {
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, OBJECT_REFERENCE);
    reference.setItem(COSName.OBJ, area.annotation());
    reference.setDirect(true);
    return reference;
  }

  private void setParent(Kid.Content content, COSDictionary element) {
    List<@Nullable COSDictionary> onPage =
        contents.computeIfAbsent(content.page(), unused -> new ArrayList<>());
    while (onPage.size() <= content.id()) {
      onPage.add(null);
    }
    onPage.set(content.id(), element);
  }
}
