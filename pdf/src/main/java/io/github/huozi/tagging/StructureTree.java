package io.github.huozi.tagging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Writes the structure tree of a PDF from that of its chapters (ISO 32000-1, 14.7). */
public final class StructureTree {

  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
  private static final int LOWEST_HEADING = 6;

  private final COSDictionary tree = new COSDictionary();
  private final COSDictionary top = new COSDictionary();
  private final COSArray tops = new COSArray();
  private final COSArray parents = new COSArray();
  private final Map<String, COSDictionary> notes = new TreeMap<>();

  /** The levels, as in the document, of the open headings: the next may be below any of them. */
  private final Deque<Integer> openHeadings = new ArrayDeque<>();

  private int next;

  /**
   * Adds a chapter. Its headings skip no level then.
   *
   * @param pages the dictionaries of its pages, with what brings the content of each to its place,
   *     in pt
   */
  public void add(TaggedChapter chapter, Map<COSDictionary, PagePlace> pages) {
    for (COSDictionary element : chapter.tops()) {
      element.setItem(COSName.P, top);
      tops.add(element);
      complete(element, pages);
    }
    for (TaggedChapter.Note note : chapter.notes()) {
      // A note from a theme may lack an id or share one.
      boolean own = !note.id().isEmpty() && !notes.containsKey(note.id());
      String id = own ? note.id() : "note " + notes.size();
      note.element().setItem(COSName.ID, name(id));
      notes.put(id, note.element());
    }
    pages.keySet().forEach(page -> addParents(page, chapter));
  }

  /**
   * Adds a figure before everything else: all that is on its page, with the marked-content
   * identifier 0.
   *
   * @param page the dictionary of its page
   * @param area all of the page
   */
  public void addFirst(COSDictionary page, PDRectangle area, String alternative) {
    COSDictionary figure = new COSDictionary();
    figure.setItem(COSName.TYPE, STRUCT_ELEM);
    figure.setName(COSName.S, Roles.FIGURE);
    figure.setItem(COSName.P, top);
    figure.setItem(COSName.PG, page);
    figure.setItem(COSName.K, COSInteger.ZERO);
    figure.setString(COSName.ALT, alternative);
    COSDictionary layout = new COSDictionary();
    layout.setName(COSName.O, "Layout");
    layout.setName("Placement", "Block");
    layout.setItem(COSName.BBOX, area.getCOSArray());
    layout.setDirect(true);
    figure.setItem(COSName.A, layout);
    tops.add(0, figure);
    parents.add(COSInteger.get(next));
    parents.add(new COSArray(List.of(figure)));
    page.setInt(COSName.STRUCT_PARENTS, next++);
  }

  /**
   * Moves the bounding boxes in an element with their pages, and renumbers headings so that no
   * level is skipped (PDF/UA-1, 7.4.2).
   */
  private void complete(COSDictionary element, Map<COSDictionary, PagePlace> pages) {
    moveBox(element, pages);
    String role = element.getNameAsString(COSName.S);
    if (Roles.isHeading(role)) {
      int level = role.charAt(1) - '0';
      while (!openHeadings.isEmpty() && openHeadings.peek() >= level) {
        openHeadings.pop();
      }
      openHeadings.push(level);
      element.setName(COSName.S, "H" + Math.min(openHeadings.size(), LOWEST_HEADING));
    }
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kid(array.getObject(i), pages);
      }
    } else {
      kid(kids, pages);
    }
  }

  private void kid(@Nullable COSBase kid, Map<COSDictionary, PagePlace> pages) {
    if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
      complete(inner, pages);
    }
  }

  private static void moveBox(COSDictionary element, Map<COSDictionary, PagePlace> pages) {
    @Nullable COSDictionary attributes = element.getCOSDictionary(COSName.A);
    @Nullable COSDictionary page = element.getCOSDictionary(COSName.PG);
    @Nullable PagePlace place = page == null ? null : pages.get(page);
    if (attributes != null && place != null) {
      place.move(attributes, COSName.BBOX);
    }
  }

  /** Adds to the parent tree the elements of a page's contents and of its annotations. */
  private void addParents(COSDictionary page, TaggedChapter chapter) {
    COSArray elements = new COSArray();
    for (@Nullable COSDictionary element : chapter.contents(page)) {
      elements.add(element == null ? COSNull.NULL : element);
    }
    parents.add(COSInteger.get(next));
    parents.add(elements);
    page.setInt(COSName.STRUCT_PARENTS, next++);
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        @Nullable COSDictionary link = chapter.link(annotation);
        if (link != null) {
          parents.add(COSInteger.get(next));
          parents.add(link);
          annotation.setInt(STRUCT_PARENT, next++);
        }
      }
    }
  }

  /**
   * Writes the tree of all chapters.
   *
   * @param language the document's language tag
   * @param vertical whether its lines are vertical
   */
  public void write(PDDocument document, String language, boolean vertical) {
    top.setItem(COSName.TYPE, STRUCT_ELEM);
    top.setName(COSName.S, Roles.DOCUMENT);
    top.setItem(COSName.P, tree);
    top.setString(COSName.LANG, language);
    if (vertical) {
      COSDictionary layout = new COSDictionary();
      layout.setName(COSName.O, "Layout");
      layout.setName("WritingMode", "TbRl");
      layout.setDirect(true);
      top.setItem(COSName.A, layout);
    }
    if (tops.size() > 0) {
      top.setItem(COSName.K, tops.size() == 1 ? tops.get(0) : tops);
    }
    tree.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
    tree.setItem(COSName.K, top);
    COSDictionary roles = new COSDictionary();
    new TreeMap<>(Roles.MAP).forEach(roles::setName);
    roles.setDirect(true);
    tree.setItem(COSName.ROLE_MAP, roles);
    COSDictionary numbers = new COSDictionary();
    numbers.setItem(COSName.NUMS, parents);
    tree.setItem(COSName.PARENT_TREE, numbers);
    tree.setInt(COSName.PARENT_TREE_NEXT_KEY, next);
    writeNotes();
    document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, tree);
  }

  private void writeNotes() {
    if (notes.isEmpty()) {
      return;
    }
    COSArray names = new COSArray();
    notes.forEach(
        (id, element) -> {
          names.add(name(id));
          names.add(element);
        });
    COSDictionary ids = new COSDictionary();
    ids.setItem(COSName.NAMES, names);
    tree.setItem(COSName.ID_TREE, ids);
  }

  private static COSString name(String id) {
    return new COSString(id.getBytes(StandardCharsets.UTF_8));
  }
}
