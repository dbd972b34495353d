package io.github.huozi.check;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the tags of a PDF have its content read (ISO 32000-1, 14.7.4): that of the
 * document, wherever a style sheet may have put something on the page.
 */
final class StructureOrder {

  /** A tree that is deeper was not written by us, and would fill the stack. */
  private static final int DEPTH = 400;

  private static final String NOTE = "Note";
  private static final String LABEL = "Lbl";

  private final IdentityHashMap<COSDictionary, Map<Integer, Tagged>> pages =
      new IdentityHashMap<>();
  private final IdentityHashMap<COSDictionary, Boolean> read = new IdentityHashMap<>();
  private int size;

  private StructureOrder() {}

  /**
   * Where a stretch of marked content stands.
   *
   * @param order its place in the order of reading, counted from 0
   * @param note whether it is part of a note
   * @param label whether it is the number or the mark of a list's item
   */
  record Tagged(int order, boolean note, boolean label) {}

  /** The order of a document; one without tags has none. */
  static StructureOrder of(PDDocument pdf) {
    StructureOrder order = new StructureOrder();
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      order.kids(root, null, false, false, 0);
    }
    return order;
  }

  /** What the tags say of a page's stretch of marked content; null if they know nothing of it. */
  @Nullable Tagged of(PDPage page, int mark) {
    Map<Integer, Tagged> known = pages.get(page.getCOSObject());
    return known == null ? null : known.get(mark);
  }

  private void kids(
      COSDictionary parent,
      @Nullable COSDictionary pageAbove,
      boolean note,
      boolean label,
      int depth) {
    if (depth > DEPTH || read.put(parent, true) != null) {
      return;
    }
    String role = parent.getNameAsString(COSName.S);
    boolean inNote = note || NOTE.equals(role);
    boolean inLabel = label || LABEL.equals(role);
    COSDictionary own = parent.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? pageAbove : own;
    COSBase kids = parent.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kid(array.getObject(i), page, inNote, inLabel, depth);
      }
    } else if (kids != null) {
      kid(kids, page, inNote, inLabel, depth);
    }
  }

  private void kid(
      @Nullable COSBase kid, @Nullable COSDictionary page, boolean note, boolean label, int depth) {
    if (kid instanceof COSInteger mark) {
      add(page, mark.intValue(), note, label);
    } else if (kid instanceof COSDictionary dictionary) {
      if (dictionary.containsKey(COSName.MCID)) {
        COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
        add(own == null ? page : own, dictionary.getInt(COSName.MCID), note, label);
      } else {
        kids(dictionary, page, note, label, depth + 1);
      }
    }
  }

  private void add(@Nullable COSDictionary page, int mark, boolean note, boolean label) {
    if (page != null) {
      pages
          .computeIfAbsent(page, unused -> new HashMap<>())
          .putIfAbsent(mark, new Tagged(size++, note, label));
    }
  }
}
