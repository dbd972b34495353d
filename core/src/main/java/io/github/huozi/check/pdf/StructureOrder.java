package io.github.huozi.check.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The reading order of a PDF's content by its tags (ISO 32000-1, 14.7.4). It is the order of the
 * document, wherever a style sheet puts the content on the page.
 */
public final class StructureOrder {

  /** Deeper elements are not read: huozi writes none, and they could overflow the stack. */
  private static final int MAX_DEPTH = 400;

  /** The inline structure types. */
  private static final Set<String> INLINE =
      Set.of(
          "Span",
          "Em",
          "Strong",
          "Code",
          "Quote",
          "Link",
          "Reference",
          "Figure",
          "Formula",
          "Ruby",
          "RB",
          "RT",
          "RP");

  private static final String NOTE = "Note";
  private static final String LABEL = "Lbl";

  private final IdentityHashMap<COSDictionary, Map<Integer, Tagged>> pages =
      new IdentityHashMap<>();
  private final IdentityHashMap<COSDictionary, Boolean> read = new IdentityHashMap<>();
  private int size;
  private int blocks;

  private StructureOrder() {}

  /**
   * The tag of a marked-content sequence.
   *
   * @param order the position in reading order, counted from 0
   * @param note whether it is in a note
   * @param label whether it is the number or bullet of a list item
   * @param block the number of the paragraph, heading, cell or other block that it is in
   * @param element the structure element that refers to it
   */
  public record Tagged(
      int order, boolean note, boolean label, int block, StructureElement element) {}

  /** Reads the order of a document; without tags it is empty. */
  static StructureOrder of(PDDocument pdf) {
    StructureOrder order = new StructureOrder();
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      order.kids(root, null, new Around(false, false, 0, null), 0);
    }
    return order;
  }

  /** The tag of a marked-content sequence of a page; null if it has none. */
  @Nullable Tagged of(PDPage page, int mark) {
    Map<Integer, Tagged> known = pages.get(page.getCOSObject());
    return known == null ? null : known.get(mark);
  }

  /** What the enclosing elements determine for their content. */
  private record Around(
      boolean note, boolean label, int block, @Nullable StructureElement element) {}

  private void kids(
      COSDictionary parent, @Nullable COSDictionary pageAbove, Around outer, int depth) {
    if (depth > MAX_DEPTH || read.put(parent, true) != null) {
      return;
    }
    String role = parent.getNameAsString(COSName.S);
    Around around =
        new Around(
            outer.note() || NOTE.equals(role),
            outer.label() || LABEL.equals(role),
            role == null || INLINE.contains(role) ? outer.block() : ++blocks,
            new StructureElement(role == null ? "" : role, outer.element()));
    COSDictionary own = parent.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? pageAbove : own;
    COSBase kids = parent.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kid(array.getObject(i), page, around, depth);
      }
    } else if (kids != null) {
      kid(kids, page, around, depth);
    }
  }

  private void kid(@Nullable COSBase kid, @Nullable COSDictionary page, Around around, int depth) {
    if (kid instanceof COSInteger mark) {
      add(page, mark.intValue(), around);
    } else if (kid instanceof COSDictionary dictionary) {
      if (dictionary.containsKey(COSName.MCID)) {
        COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
        add(own == null ? page : own, dictionary.getInt(COSName.MCID), around);
      } else {
        kids(dictionary, page, around, depth + 1);
      }
    }
  }

  private void add(@Nullable COSDictionary page, int mark, Around around) {
    if (page != null && around.element() != null) {
      pages
          .computeIfAbsent(page, unused -> new HashMap<>())
          .putIfAbsent(
              mark,
              new Tagged(size++, around.note(), around.label(), around.block(), around.element()));
    }
  }
}
