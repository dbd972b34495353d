package io.github.huozi.press;

import java.awt.geom.AffineTransform;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/**
 * Takes links out of a structure tree (ISO 32000-1, 14.7): their elements become plain text. Boxes
 * of figures go with their pages.
 */
final class UnlinkedTree {

  private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");
  private static final COSName LINK = COSName.getPDFName("Link");
  private static final COSName SPAN = COSName.getPDFName("Span");

  private UnlinkedTree() {}

  /**
   * Takes the links out.
   *
   * @param moved by how much the content of each page has moved
   */
  static void unlink(COSDictionary root, IdentityHashMap<COSDictionary, AffineTransform> moved) {
    COSDictionary tree = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (tree == null) {
      return;
    }
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      COSDictionary element = open.pop();
      if (!seen.add(element)) {
        continue;
      }
      if (LINK.equals(element.getCOSName(COSName.S))) {
        element.setItem(COSName.S, SPAN);
      }
      move(element, moved);
      COSBase kids = element.getDictionaryObject(COSName.K);
      if (kids instanceof COSArray array) {
        for (int i = array.size() - 1; i >= 0; i--) {
          if (array.getObject(i) instanceof COSDictionary kid) {
            if (isReference(kid)) {
              array.remove(i);
            } else {
              open.push(kid);
            }
          }
        }
      } else if (kids instanceof COSDictionary kid) {
        if (isReference(kid)) {
          element.removeItem(COSName.K);
        } else {
          open.push(kid);
        }
      }
    }
  }

  /**
   * Takes out of the tree what is on a page that is left out.
   *
   * @param page has elements right below the document's only
   */
  static void leaveOut(COSDictionary root, COSDictionary page) {
    COSDictionary tree = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (tree == null) {
      return;
    }
    COSDictionary document = tree.getCOSDictionary(COSName.K);
    COSArray kids = document == null ? null : document.getCOSArray(COSName.K);
    if (kids != null) {
      for (int i = kids.size() - 1; i >= 0; i--) {
        if (kids.getObject(i) instanceof COSDictionary kid
            && kid.getCOSDictionary(COSName.PG) == page) {
          kids.remove(i);
        }
      }
    }
    COSDictionary parents = tree.getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = parents == null ? null : parents.getCOSArray(COSName.NUMS);
    if (numbers != null) {
      for (int i = numbers.size() - 2; i >= 0; i -= 2) {
        if (numbers.getInt(i) == page.getInt(COSName.STRUCT_PARENTS)) {
          numbers.remove(i + 1);
          numbers.remove(i);
        }
      }
    }
  }

  private static boolean isReference(COSDictionary kid) {
    return OBJECT_REFERENCE.equals(kid.getCOSName(COSName.TYPE));
  }

  private static void move(
      COSDictionary element, IdentityHashMap<COSDictionary, AffineTransform> moved) {
    @Nullable COSBase attributes = element.getDictionaryObject(COSName.A);
    @Nullable COSDictionary page = element.getCOSDictionary(COSName.PG);
    @Nullable AffineTransform by = page == null ? null : moved.get(page);
    if (by == null) {
      return;
    }
    if (attributes instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        moveBox(array.getObject(i), by);
      }
    } else {
      moveBox(attributes, by);
    }
  }

  private static void moveBox(@Nullable COSBase attributes, AffineTransform by) {
    COSBase value = attributes instanceof COSObject object ? object.getObject() : attributes;
    if (value instanceof COSDictionary dictionary
        && dictionary.getDictionaryObject(COSName.BBOX) instanceof COSArray box
        && box.size() == 4) {
      COSArray to = new COSArray();
      for (int i = 0; i < box.size(); i++) {
        double shift = i % 2 == 0 ? by.getTranslateX() : by.getTranslateY();
        to.add(PressedContent.number(((COSNumber) box.getObject(i)).floatValue() + shift));
      }
      dictionary.setItem(COSName.BBOX, to);
    }
  }
}
