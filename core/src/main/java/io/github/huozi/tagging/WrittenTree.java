package io.github.huozi.tagging;

import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the structure tree of the renderer, which has an entry for each box, into one with a tag
 * for each element of the document. The parts of an element on several lines become one tag; a
 * note, which stands at the foot of the page, is in the paragraph of its call.
 */
final class WrittenTree {

  private final Marks marks;
  private final IdentityHashMap<Element, Tag> tags = new IdentityHashMap<>();
  private final Tag root = new Tag(Roles.DOCUMENT, (Element) null);

  private WrittenTree(Marks marks) {
    this.marks = marks;
  }

  /** Reads a structure tree. */
  static WrittenTree read(COSDictionary structureRoot, Marks marks) {
    WrittenTree tree = new WrittenTree(marks);
    tree.kids(structureRoot, tree.root, false, null);
    return tree;
  }

  /** The document's tag, which holds all others. */
  Tag root() {
    return root;
  }

  /** The tag of an element; null if it has no content on any page. */
  @Nullable Tag tag(Element element) {
    return tags.get(element);
  }

  private void kids(
      COSDictionary parent, Tag tag, boolean label, @Nullable COSDictionary pageAbove) {
    COSDictionary own = parent.getCOSDictionary(COSName.PG);
    COSDictionary page = own == null ? pageAbove : own;
    COSBase kids = parent.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kid(array.getObject(i), tag, label, page);
      }
    } else if (kids != null) {
      kid(kids, tag, label, page);
    }
  }

  private void kid(COSBase kid, Tag tag, boolean label, @Nullable COSDictionary page) {
    if (kid instanceof COSInteger id && page != null) {
      leaf(new Kid.Content(page, id.intValue()), tag, label);
    } else if (kid instanceof COSDictionary dictionary) {
      dictionary(dictionary, tag, label, page);
    }
  }

  private void dictionary(
      COSDictionary kid, Tag tag, boolean label, @Nullable COSDictionary pageAbove) {
    COSDictionary annotation = kid.getCOSDictionary(COSName.OBJ);
    COSDictionary page = kid.getCOSDictionary(COSName.PG);
    if (annotation != null) {
      leaf(new Kid.LinkArea(annotation), tag, label);
    } else if (kid.containsKey(COSName.MCID) && page != null) {
      leaf(new Kid.Content(page, kid.getInt(COSName.MCID)), tag, label);
    } else {
      Element element = marks.element(kid.getString(COSName.ALT));
      Tag at = element == null ? tag : of(element);
      COSDictionary attributes = kid.getCOSDictionary(COSName.A);
      if (attributes != null && at.attributes == null) {
        at.attributes = attributes;
      }
      kids(kid, at, label || kid.getNameAsString(COSName.S).equals(Roles.LABEL), pageAbove);
    }
  }

  private void leaf(Kid leaf, Tag tag, boolean label) {
    if (label && tag.is(Roles.ITEM)) {
      Tag marker = tag.tags().findFirst().filter(first -> first.is(Roles.LABEL)).orElse(null);
      if (marker == null) {
        marker = new Tag(Roles.LABEL, (Element) null);
        tag.kids.add(0, marker);
      }
      marker.kids.add(leaf);
    } else {
      tag.kids.add(leaf);
    }
  }

  /** The tag of an element, which is created in the tag of its parent on first use. */
  private Tag of(Element element) {
    Tag known = tags.get(element);
    if (known != null) {
      return known;
    }
    String role = Roles.of(element);
    if (role.equals(Roles.DOCUMENT) || !(element.getParentNode() instanceof Element)) {
      tags.put(element, root);
      return root;
    }
    Tag tag = new Tag(role, element);
    tags.put(element, tag);
    of((Element) marks.around(element)).kids.add(tag);
    return tag;
  }
}
