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
 * Checks the limits within which the other checks can read a PDF: the number and size of its pages,
 * the depth of its trees, which must have no cycles, and the number of forms that a page draws.
 */
final class PdfLimits {

  /** The greatest width or height of a page, in pt (ISO 32000-1, annex C). */
  private static final float MAX_PAGE_SIZE = 14_400;

  private static final int MAX_PAGES = 50_000;
  private static final int MAX_FORM_DEPTH = 20;

  /** The most forms that a page may draw; a form in a form counts each time it is drawn. */
  private static final long MAX_FORMS = 100_000;

  private static final int MAX_TREE_DEPTH = 500;

  private final PDDocument pdf;
  private final Findings findings;
  private final IdentityHashMap<COSBase, Long> drawn = new IdentityHashMap<>();

  private PdfLimits(PDDocument pdf, Findings findings) {
    this.pdf = pdf;
    this.findings = findings;
  }

  /** Reports the limits that a file exceeds. */
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
   * Checks that each node of a tree is in it once, and that none is nested too deep. The siblings
   * of a linked list have the same depth.
   */
  private void tree(COSDictionary catalog, COSName root, String what, COSName... kids) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(catalog.getDictionaryObject(root), 0));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node.depth() > MAX_TREE_DEPTH) {
        report(what + " is nested more than " + MAX_TREE_DEPTH + " deep");
        return;
      }
      if (node.content() instanceof COSArray array) {
        if (!seen.add(array)) {
          report(what + " goes in circles");
          return;
        }
        for (int i = array.size() - 1; i >= 0; i--) {
          open.push(new Node(array.getObject(i), node.depth() + 1));
        }
      } else if (node.content() instanceof COSDictionary dictionary) {
        if (!seen.add(dictionary)) {
          report(what + " goes in circles");
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
      if (number > MAX_PAGES) {
        report("it has more than " + MAX_PAGES + " pages");
        return;
      }
      for (PDRectangle box : List.of(page.getMediaBox(), page.getCropBox())) {
        if (!(box.getWidth() > 0 && box.getWidth() <= MAX_PAGE_SIZE)
            || !(box.getHeight() > 0 && box.getHeight() <= MAX_PAGE_SIZE)) {
          findings.error(
              "limit",
              new Place.OnPage(number, Optional.empty()),
              "the page has no size or is more than 5 m wide or high; publish the file again");
          return;
        }
      }
      if (forms(page.getResources(), page, 0) > MAX_FORMS) {
        report("its page " + number + " draws forms within forms without end");
        return;
      }
    }
  }

  /**
   * The number of forms that a content stream draws, at any depth. The content of a page is parsed
   * only if its forms draw forms.
   */
  private long forms(PDResources resources, PDContentStream content, int depth) throws IOException {
    if (depth > MAX_FORM_DEPTH) {
      return MAX_FORMS + 1;
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
        drawn.put(key, MAX_FORMS + 1); // For a form that draws itself.
        count = 1 + forms(form.getValue().getResources(), form.getValue(), depth + 1);
        drawn.put(key, count);
      }
      counts.put(form.getKey(), count);
      deep |= count > 1;
    }
    return deep ? count(content, counts) : nested.size();
  }

  private static long count(PDContentStream content, Map<COSName, Long> counts) throws IOException {
    long sum = 0;
    PDFStreamParser parser = new PDFStreamParser(content);
    COSBase operand = null;
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        if (operator.getName().equals(OperatorName.DRAW_OBJECT) && operand instanceof COSName) {
          sum += counts.getOrDefault(operand, 0L);
          if (sum > MAX_FORMS) {
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

  private void report(String what) {
    findings.error("limit", null, what + "; publish the file again");
  }

  private record Node(COSBase content, int depth) {}
}
