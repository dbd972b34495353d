package io.github.huozi.check.image;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a PDF's structure tree, in reading order (ISO 32000-1, 14.7). */
final class TaggedFigures {

  private static final COSName FIGURE = COSName.getPDFName("Figure");

  private TaggedFigures() {}

  static List<Figure> of(PDDocument pdf) throws IOException {
    COSDictionary root =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
    for (PDPage page : pdf.getPages()) {
      pages.put(page.getCOSObject(), pages.size() + 1);
    }
    List<Figure> figures = new ArrayList<>();
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    if (root != null) {
      open.push(root);
    }
    while (!open.isEmpty()) {
      COSBase node = open.pop();
      if (node instanceof COSArray array) {
        for (int i = array.size() - 1; i >= 0; i--) {
          push(open, array.getObject(i));
        }
      } else if (node instanceof COSDictionary element && seen.add(element)) {
        if (FIGURE.equals(element.getCOSName(COSName.S))) {
          figures.add(figure(element, pages));
        }
        push(open, element.getDictionaryObject(COSName.K));
      }
    }
    return figures;
  }

  private static void push(Deque<COSBase> open, @Nullable COSBase node) {
    if (node instanceof COSArray || node instanceof COSDictionary) {
      open.push(node);
    }
  }

  private static Figure figure(
      COSDictionary element, IdentityHashMap<COSDictionary, Integer> pages) {
    List<Content> contents = new ArrayList<>();
    COSBase kids = element.getDictionaryObject(COSName.K);
    COSArray list = kids instanceof COSArray array ? array : new COSArray();
    if (kids != null && !(kids instanceof COSArray)) {
      list.add(kids);
    }
    COSDictionary ownPage = element.getCOSDictionary(COSName.PG);
    for (int i = 0; i < list.size(); i++) {
      COSBase kid = list.getObject(i);
      if (kid instanceof COSInteger id) {
        contents.add(new Content(pages.getOrDefault(ownPage, 0), id.intValue()));
      } else if (kid instanceof COSDictionary reference && reference.containsKey(COSName.MCID)) {
        COSDictionary page = reference.getCOSDictionary(COSName.PG);
        contents.add(
            new Content(
                pages.getOrDefault(page == null ? ownPage : page, 0),
                reference.getInt(COSName.MCID)));
      }
    }
    return new Figure(contents, box(element.getDictionaryObject(COSName.A)));
  }

  private static Optional<Rectangle2D> box(@Nullable COSBase attributes) {
    if (attributes instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        Optional<Rectangle2D> box = box(several.getObject(i));
        if (box.isPresent()) {
          return box;
        }
      }
    } else if (attributes instanceof COSDictionary dictionary
        && dictionary.getDictionaryObject(COSName.BBOX) instanceof COSArray box
        && box.size() == 4) {
      double[] sides = new double[4];
      for (int i = 0; i < sides.length; i++) {
        sides[i] = box.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
      }
      return Optional.of(
          new Rectangle2D.Double(
              Math.min(sides[0], sides[2]),
              Math.min(sides[1], sides[3]),
              Math.abs(sides[2] - sides[0]),
              Math.abs(sides[3] - sides[1])));
    }
    return Optional.empty();
  }

  /**
   * A figure.
   *
   * @param contents its marked-content sequences
   * @param box its BBox attribute, in the page's coordinates
   */
  record Figure(List<Content> contents, Optional<Rectangle2D> box) {
    Figure {
      contents = List.copyOf(contents);
    }
  }

  /**
   * A reference to a marked-content sequence.
   *
   * @param page counted from 1; 0 if it is not known
   */
  record Content(int page, int mark) {}
}
