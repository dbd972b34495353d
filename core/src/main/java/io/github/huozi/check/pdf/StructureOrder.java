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
 * The order in which the tags of a PDF have its content read (ISO 32000-1, 14.7.4): that of the
 * document, wherever a style sheet may have put something on the page.
 */
public final class StructureOrder {

  /** A tree that is deeper was not written by us, and would fill the stack. */
  private static final int DEPTH = 400;

  /** What stands in a line. */
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
   * Where a stretch of marked content stands.
   *
   * @param order its place in the order of reading, counted from 0
   * @param note whether it is part of a note
   * @param label whether it is the number or the mark of a list's item
   * @param block which paragraph, heading, cell or the like it is part of
   */
  public record Tagged(int order, boolean note, boolean label, int block) {}

  /** The order of a document; one without tags has none. */
  static StructureOrder of(PDDocument pdf) {
    StructureOrder order = new StructureOrder();
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      order.kids(root, null, new Around(false, false, 0), 0);
    }
    return order;
  }

  /** What the tags say of a page's stretch of marked content; null if they know nothing of it. */
  @Nullable Tagged of(PDPage page, int mark) {
    Map<Integer, Tagged> known = pages.get(page.getCOSObject());
    return known == null ? null : known.get(mark);
  }

  /** What the elements around say of a stretch of content. */
  private record Around(boolean note, boolean label, int block) {}

  private void kids(
      COSDictionary parent, @Nullable COSDictionary pageAbove, Around outer, int depth) {
    if (depth > DEPTH || read.put(parent, true) != null) {
      return;
    }
    String role = parent.getNameAsString(COSName.S);
    Around around =
        new Around(
            outer.note() || NOTE.equals(role),
            outer.label() || LABEL.equals(role),
            role == null || INLINE.contains(role) ? outer.block() : ++blocks);
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
    if (page != null) {
      pages
          .computeIfAbsent(page, unused -> new HashMap<>())
          .putIfAbsent(mark, new Tagged(size++, around.note(), around.label(), around.block()));
    }
  }
}
