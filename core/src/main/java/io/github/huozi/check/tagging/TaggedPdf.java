package io.github.huozi.check.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The marked content and the structure tree of a PDF (ISO 32000-1, 14.7). */
final class TaggedPdf {

  private static final COSName OBJECT = COSName.getPDFName("Obj");

  /** Deeper elements are not read. Published trees are less than half as deep. */
  private static final int MAX_DEPTH = 600;

  private final PDDocument pdf;
  private final List<PDPage> pages = new ArrayList<>();
  private final List<PageMarks.Page> contents = new ArrayList<>();
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Integer, COSBase> parents = new TreeMap<>();
  private final List<Tag> tags = new ArrayList<>();
  private final Map<Content, Tag> owners = new HashMap<>();
  private final IdentityHashMap<COSDictionary, Tag> annotated = new IdentityHashMap<>();
  private final @Nullable Tag root;
  private boolean hasDuplicates;

  private TaggedPdf(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    PageMarks reader = new PageMarks();
    for (PDPage page : pdf.getPages()) {
      numbers.put(page.getCOSObject(), pages.size());
      pages.add(page);
      contents.add(reader.read(page));
    }
    COSDictionary tree =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    COSBase top = tree == null ? null : tree.getDictionaryObject(COSName.K);
    if (top instanceof COSArray several && several.size() == 1) {
      top = several.getObject(0);
    }
    root = top instanceof COSDictionary element ? read(element, null, 0) : null;
    if (tree != null && tree.getCOSDictionary(COSName.PARENT_TREE) != null) {
      numbers(tree.getCOSDictionary(COSName.PARENT_TREE), 0);
    }
  }

  static TaggedPdf read(PDDocument pdf) throws IOException {
    return new TaggedPdf(pdf);
  }

  /**
   * A reference to a marked-content sequence.
   *
   * @param page counted from 0
   */
  record Content(int page, int id) {}

  /** A structure element. */
  static final class Tag {

    private final COSDictionary dictionary;
    private final @Nullable Tag parent;
    private final int order;

    /** The kids: {@link Tag}s, {@link Content}s and annotation dictionaries. */
    private final List<Object> kids = new ArrayList<>();

    private Tag(COSDictionary dictionary, @Nullable Tag parent, int order) {
      this.dictionary = dictionary;
      this.parent = parent;
      this.order = order;
    }

    String role() {
      return dictionary.getNameAsString(COSName.S, "");
    }

    boolean is(String role) {
      return role().equals(role);
    }

    @Nullable Tag parent() {
      return parent;
    }

    /** The position among all tags, in reading order. */
    int order() {
      return order;
    }

    COSDictionary dictionary() {
      return dictionary;
    }

    List<Object> kids() {
      return kids;
    }

    /** The language of the tag or of the nearest enclosing tag that has one. */
    String language() {
      for (Tag tag = this; tag != null; tag = tag.parent) {
        String language = tag.dictionary.getString(COSName.LANG);
        if (language != null) {
          return language;
        }
      }
      return "";
    }

    /** Whether the tag or an enclosing tag has a role. */
    boolean isInside(String role) {
      for (Tag tag = this; tag != null; tag = tag.parent) {
        if (tag.is(role)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The pages, counted from 0. */
  List<PDPage> pages() {
    return pages;
  }

  /** The text of a page, counted from 0. */
  PageMarks.Page content(int page) {
    return contents.get(page);
  }

  /** A page's number, counted from 0; -1 if the page is not in the file. */
  int number(@Nullable COSDictionary page) {
    return page == null ? -1 : numbers.getOrDefault(page, -1);
  }

  /** The root element; null if the PDF is not tagged. */
  @Nullable Tag root() {
    return root;
  }

  /** All tags, in reading order. */
  List<Tag> tags() {
    return tags;
  }

  /** The tag of a marked-content sequence. */
  @Nullable Tag owner(Content content) {
    return owners.get(content);
  }

  /** The marked content that tags refer to. */
  Set<Content> owned() {
    return owners.keySet();
  }

  /** The tag of an annotation. */
  @Nullable Tag owner(COSDictionary annotation) {
    return annotated.get(annotation);
  }

  /** Whether some content is in two tags, or a tag in two places of the tree. */
  boolean hasDuplicates() {
    return hasDuplicates;
  }

  /** The entry of the parent tree for a key, which a page or an annotation has. */
  @Nullable COSBase parent(int number) {
    return parents.get(number);
  }

  /** The text of a marked-content sequence; null if the page has no such sequence. */
  PageMarks.@Nullable Mark mark(Content content) {
    return contents.get(content.page()).marks().get(content.id());
  }

  PDDocument pdf() {
    return pdf;
  }

  private Tag read(COSDictionary element, @Nullable Tag parent, int depth) {
    Tag tag = new Tag(element, parent, tags.size());
    tags.add(tag);
    int page = number(element.getCOSDictionary(COSName.PG));
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        kid(several.getObject(i), tag, page, depth);
      }
    } else if (kids != null) {
      kid(kids, tag, page, depth);
    }
    return tag;
  }

  private void kid(@Nullable COSBase kid, Tag tag, int page, int depth) {
    if (kid instanceof COSInteger id) {
      content(new Content(page, id.intValue()), tag);
    } else if (kid instanceof COSDictionary dictionary) {
      if (dictionary.containsKey(COSName.S)) {
        if (depth < MAX_DEPTH && seen.add(dictionary)) {
          tag.kids.add(read(dictionary, tag, depth + 1));
        } else {
          hasDuplicates = true;
        }
      } else if (dictionary.containsKey(COSName.MCID)) {
        COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
        content(
            new Content(own == null ? page : number(own), dictionary.getInt(COSName.MCID)), tag);
      } else if (dictionary.getDictionaryObject(OBJECT) instanceof COSDictionary annotation) {
        tag.kids.add(annotation);
        hasDuplicates |= annotated.put(annotation, tag) != null;
      }
    }
  }

  private void content(Content content, Tag tag) {
    if (content.page() >= 0) {
      tag.kids.add(content);
      hasDuplicates |= owners.put(content, tag) != null;
    }
  }

  /** Reads a number tree (ISO 32000-1, 7.9.7). */
  private void numbers(COSDictionary node, int depth) {
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      COSBase value = numbers.getObject(i + 1);
      if (value != null) {
        parents.put(numbers.getInt(i), value);
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size() && depth < 20; i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        numbers(kid, depth + 1);
      }
    }
  }
}
