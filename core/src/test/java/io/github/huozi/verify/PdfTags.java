package io.github.huozi.verify;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds and damages elements of a PDF's structure tree. */
final class PdfTags {

  private PdfTags() {}

  /** The elements of a role, in the order of the tree. */
  static List<COSDictionary> all(PDDocument pdf, String role) {
    List<COSDictionary> found = new ArrayList<>();
    collect(root(pdf).getDictionaryObject(COSName.K), role, found);
    return found;
  }

  /** The element of a role at an index. */
  static COSDictionary of(PDDocument pdf, String role, int index) {
    return all(pdf, role).get(index);
  }

  static COSDictionary root(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
  }

  /** Swaps the content of two elements. */
  static void exchangeKids(COSDictionary one, COSDictionary other) {
    COSBase kids = one.getItem(COSName.K);
    COSBase page = one.getItem(COSName.PG);
    one.setItem(COSName.K, other.getItem(COSName.K));
    one.setItem(COSName.PG, other.getItem(COSName.PG));
    other.setItem(COSName.K, kids);
    other.setItem(COSName.PG, page);
  }

  /** Swaps the places of two kids. */
  static void exchange(COSDictionary parent, int one, int other) {
    COSArray kids = parent.getCOSArray(COSName.K);
    COSBase kid = kids.get(one);
    kids.set(one, kids.get(other));
    kids.set(other, kid);
  }

  /** Removes an element and its descendants from the tree. */
  static void remove(COSDictionary element) {
    COSDictionary parent = element.getCOSDictionary(COSName.P);
    if (parent.getDictionaryObject(COSName.K) == element) {
      parent.removeItem(COSName.K);
    } else {
      COSArray kids = parent.getCOSArray(COSName.K);
      for (int i = kids.size() - 1; i >= 0; i--) {
        if (kids.getObject(i) == element) {
          kids.remove(i);
        }
      }
    }
  }

  private static void collect(COSBase kid, String role, List<COSDictionary> found) {
    if (kid instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        collect(several.getObject(i), role, found);
      }
    } else if (kid instanceof COSDictionary element) {
      if (role.equals(element.getNameAsString(COSName.S))) {
        found.add(element);
      }
      collect(element.getDictionaryObject(COSName.K), role, found);
    }
  }
}
