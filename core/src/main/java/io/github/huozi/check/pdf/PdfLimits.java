package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Whether a PDF stays within what can be read, by count: pages, their sizes, how deep things are
 * nested, whether they go in circles, how often forms draw each other.
 */
final class PdfLimits {

  /** ISO 32000-1, annex C: in pt. */
  private static final float LARGEST_PAGE = 14_400;

  private static final int MOST_PAGES = 50_000;
  private static final int DEEPEST_FORM = 20;

  /** How many forms a page may draw, those in forms counted each time. */
  private static final long MOST_FORMS = 100_000;

  private static final int DEEPEST_TREE = 500;

  private final PDDocument pdf;
  private final Findings findings;
  private final IdentityHashMap<COSBase, Long> drawn = new IdentityHashMap<>();

  private PdfLimits(PDDocument pdf, Findings findings) {
    this.pdf = pdf;
    this.findings = findings;
  }

  static void check(PDDocument pdf, Findings findings) throws IOException {
    PdfLimits limits = new PdfLimits(pdf, findings);
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    limits.tree(catalog, COSName.PAGES, "its tree of pages", COSName.KIDS);
    limits.tree(catalog, COSName.STRUCT_TREE_ROOT, "its structure", COSName.K);
    limits.tree(catalog, COSName.OUTLINES, "its list of bookmarks", COSName.FIRST, COSName.NEXT);
    if (findings.list().isEmpty()) {
      limits.pages();
    }
  }

  /**
   * Looks at a tree that its readers descend: each node has one place in it, and none lies too
   * deep. The next of a list does not lie deeper than the first.
   */
  private void tree(COSDictionary catalog, COSName root, String what, COSName... kids) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(catalog.getDictionaryObject(root), 0));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node.depth() > DEEPEST_TREE) {
        tell(what + " is nested more than " + DEEPEST_TREE + " deep");
        return;
      }
      if (node.content() instanceof COSArray array) {
        if (!seen.add(array)) {
          tell(what + " goes in circles");
          return;
        }
        for (int i = array.size() - 1; i >= 0; i--) {
          open.push(new Node(array.getObject(i), node.depth() + 1));
        }
      } else if (node.content() instanceof COSDictionary dictionary) {
        if (!seen.add(dictionary)) {
          tell(what + " goes in circles");
          return;
        }
        for (COSName kid : kids) {
          boolean next = kid.equals(COSName.NEXT);
          COSBase below = dictionary.getDictionaryObject(kid);
          if (below instanceof COSDictionary || below instanceof COSArray) {
            open.push(new Node(below, node.depth() + (next ? 0 : 1)));
          }
        }
      }
    }
  }

  private void pages() throws IOException {
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      if (number > MOST_PAGES) {
        tell("it has more than " + MOST_PAGES + " pages");
        return;
      }
      for (PDRectangle box : List.of(page.getMediaBox(), page.getCropBox())) {
        if (!(box.getWidth() > 0 && box.getWidth() <= LARGEST_PAGE)
            || !(box.getHeight() > 0 && box.getHeight() <= LARGEST_PAGE)) {
          findings.error(
              "limit",
              new Place.OnPage(number, Optional.empty()),
              "the page is nought or more than 5 m wide or high; publish the file again");
          return;
        }
      }
      if (forms(page.getResources(), page, 0) > MOST_FORMS) {
        tell("its page " + number + " draws forms within forms without end");
        return;
      }
    }
  }

  /**
   * How many forms a content draws, all in all. Contents that draw no forms with forms in them are
   * not even parsed.
   */
  private long forms(PDResources resources, PDContentStream content, int depth) throws IOException {
    if (depth > DEEPEST_FORM) {
      return MOST_FORMS + 1;
    }
    if (resources == null) {
      return 0;
    }
    Map<COSName, PDFormXObject> nested = new HashMap<>();
    for (COSName name : resources.getXObjectNames()) {
      if (!resources.isImageXObject(name)) {
        PDXObject object = resources.getXObject(name);
        if (object instanceof PDFormXObject form) {
          nested.put(name, form);
        }
      }
    }
    if (nested.isEmpty()) {
      return 0;
    }
    Map<COSName, Long> counts = new HashMap<>();
    boolean deep = depth > 0;
    for (Map.Entry<COSName, PDFormXObject> form : nested.entrySet()) {
      COSBase key = form.getValue().getCOSObject();
      Long count = drawn.get(key);
      if (count == null) {
        drawn.put(key, MOST_FORMS + 1); // if it comes to draw itself
        count = 1 + forms(form.getValue().getResources(), form.getValue(), depth + 1);
        drawn.put(key, count);
      }
      counts.put(form.getKey(), count);
      deep |= count > 1;
    }
    return deep ? counted(content, counts) : nested.size();
  }

  private static long counted(PDContentStream content, Map<COSName, Long> counts)
      throws IOException {
    long sum = 0;
    PDFStreamParser parser = new PDFStreamParser(content);
    COSBase operand = null;
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        if (operator.getName().equals(OperatorName.DRAW_OBJECT) && operand instanceof COSName) {
          sum += counts.getOrDefault(operand, 0L);
          if (sum > MOST_FORMS) {
            return sum;
          }
        }
        operand = null;
      } else if (token instanceof COSObject object) {
        operand = object.getObject();
      } else {
        operand = token instanceof COSBase base ? base : null;
      }
    }
    return sum;
  }

  private void tell(String what) {
    findings.error("limit", null, what + "; publish the file again");
  }

  private record Node(COSBase content, int depth) {}
}
