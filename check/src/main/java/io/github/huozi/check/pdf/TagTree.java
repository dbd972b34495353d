package io.github.huozi.check.pdf;

import io.github.huozi.check.pdf.StructureElement.Attributes;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree of a PDF (ISO 32000-1, 14.7): its elements, and its content in reading order.
 * That is the order of the document, wherever a style sheet puts the content on the page.
 */
public final class TagTree {

  /** Deeper elements are not read: huozi writes none, and they could overflow the stack. */
  private static final int MAX_DEPTH = 400;

  private static final COSName OBJECT = COSName.getPDFName("Obj");

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

  private final PdfLinks links;
  private final Map<Integer, Map<Integer, Tagged>> pages = new HashMap<>();
  private final List<StructureElement> elements = new ArrayList<>();
  private final Set<COSDictionary> read = Collections.newSetFromMap(new IdentityHashMap<>());
  private int size;
  private int blocks;

  private TagTree(PdfLinks links) {
    this.links = links;
  }

  /**
   * A marked-content sequence of a page.
   *
   * @param page counted from 1
   * @param mark its identifier on the page
   */
  public record Content(int page, int mark) {}

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
      int order, boolean note, boolean label, int block, StructureElement element) {

    /** Tells whether the glyph is ruby text. */
    public boolean isReading() {
      return element.isInside("RT");
    }
  }

  /** Reads the tree of a document; without tags it is empty. */
  static TagTree of(PDDocument pdf, PdfLinks links) {
    TagTree tree = new TagTree(links);
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      tree.kids(root, null, new EnclosingTags(false, false, 0, null), 0);
    }
    return tree;
  }

  /** The elements in reading order, the root first; empty if the file is not tagged. */
  public List<StructureElement> elements() {
    return Collections.unmodifiableList(elements);
  }

  /** The tag of a marked-content sequence; null if it has none. */
  public @Nullable Tagged of(Content content) {
    Map<Integer, Tagged> known = pages.get(content.page());
    return known == null ? null : known.get(content.mark());
  }

  /** The tags of a page's marked-content sequences, by their identifiers. */
  Map<Integer, Tagged> ofPage(int page) {
    return pages.getOrDefault(page, Map.of());
  }

  /** The context of content: what the enclosing elements determine for it. */
  private record EnclosingTags(
      boolean note, boolean label, int block, @Nullable StructureElement element) {}

  private void kids(
      COSDictionary parent, @Nullable COSDictionary pageAbove, EnclosingTags outer, int depth) {
    if (depth > MAX_DEPTH || !read.add(parent)) {
      return;
    }
    String role = parent.getNameAsString(COSName.S);
    StructureElement element =
        new StructureElement(role == null ? "" : role, outer.element(), attributes(parent));
    elements.add(element);
    if (outer.element() != null) {
      outer.element().add(element);
    }
    EnclosingTags around =
        new EnclosingTags(
            outer.note() || NOTE.equals(role),
            outer.label() || LABEL.equals(role),
            role == null || INLINE.contains(role) ? outer.block() : ++blocks,
            element);
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

  private void kid(
      @Nullable COSBase kid, @Nullable COSDictionary page, EnclosingTags around, int depth) {
    if (kid instanceof COSInteger mark) {
      add(page, mark.intValue(), around);
    } else if (kid instanceof COSDictionary dictionary) {
      COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
      if (dictionary.containsKey(COSName.MCID)) {
        add(own == null ? page : own, dictionary.getInt(COSName.MCID), around);
      } else if (dictionary.getDictionaryObject(OBJECT) instanceof COSDictionary annotation) {
        PdfLink link = links.of(annotation);
        if (link != null && around.element() != null) {
          around.element().add(link);
        }
      } else {
        kids(dictionary, page, around, depth + 1);
      }
    }
  }

  private void add(@Nullable COSDictionary page, int mark, EnclosingTags around) {
    int number = links.number(page);
    if (number > 0 && around.element() != null) {
      around.element().add(new Content(number, mark));
      pages
          .computeIfAbsent(number, unused -> new HashMap<>())
          .putIfAbsent(
              mark,
              new Tagged(size++, around.note(), around.label(), around.block(), around.element()));
    }
  }

  private static Attributes attributes(COSDictionary element) {
    return new Attributes(
        element.getString(COSName.LANG, ""),
        element.getString(COSName.ALT, ""),
        element.getString(COSName.ACTUAL_TEXT, ""),
        attribute(element.getDictionaryObject(COSName.A), COSName.getPDFName("Scope"))
            .map(value -> ((COSName) value).getName())
            .orElse(""),
        attribute(element.getDictionaryObject(COSName.A), COSName.BBOX).flatMap(TagTree::box));
  }

  /** An attribute, which is in a dictionary or in one of several. */
  private static Optional<COSBase> attribute(@Nullable COSBase attributes, COSName name) {
    if (attributes instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        Optional<COSBase> found = attribute(several.getObject(i), name);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (attributes instanceof COSDictionary dictionary) {
      return Optional.ofNullable(dictionary.getDictionaryObject(name));
    }
    return Optional.empty();
  }

  private static Optional<Rectangle2D> box(COSBase value) {
    if (!(value instanceof COSArray sides) || sides.size() != 4) {
      return Optional.empty();
    }
    double[] at = new double[4];
    for (int i = 0; i < at.length; i++) {
      at[i] = sides.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    Rectangle2D box = new Rectangle2D.Double();
    box.setFrameFromDiagonal(at[0], at[1], at[2], at[3]);
    return Optional.of(box);
  }
}
