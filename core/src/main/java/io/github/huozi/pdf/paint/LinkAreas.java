package io.github.huozi.pdf.paint;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import io.github.huozi.tagging.Tagging;
import io.github.huozi.url.PercentEncoding;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Writes the areas of links, one for each box of a link (ISO 32000-1, 12.5.6.5). A link to a place
 * in the publication names its id as destination, which binding replaces by the place.
 */
final class LinkAreas {

  private static final COSName BORDER_STYLE = COSName.getPDFName("BS");
  private static final int PRINTED = 4;

  private final Tagging tags;

  LinkAreas(Tagging tags) {
    this.tags = tags;
  }

  /** Adds the area of a box, if it is one of a link, to its page. */
  void add(RenderingContext context, Box box, COSDictionary page, ContentWriter out) {
    @Nullable Element element = box.getElement();
    if (element == null || !element.getTagName().equals("a") || !element.hasAttribute("href")) {
      return;
    }
    Optional<COSDictionary> annotation = annotation(element.getAttribute("href"));
    if (annotation.isEmpty()) {
      return;
    }
    annotation.get().setItem(COSName.RECT, array(areaOfAll(context, box, out)));
    @Nullable COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(annotation.get());
    tags.link(element, annotation.get());
  }

  /** The area of a box with its siblings from the same element, such as a number after a leader. */
  private Rectangle2D areaOfAll(RenderingContext context, Box box, ContentWriter out) {
    Rectangle2D area = area(context, box, out);
    for (@Nullable Box at = box.getPreviousSibling();
        at != null && at.getElement() == box.getElement();
        at = at.getPreviousSibling()) {
      area = area.createUnion(area(context, at, out));
    }
    for (@Nullable Box at = box.getNextSibling();
        at != null && at.getElement() == box.getElement();
        at = at.getNextSibling()) {
      area = area.createUnion(area(context, at, out));
    }
    return area;
  }

  private static Optional<COSDictionary> annotation(String address) {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
    annotation.setInt(COSName.F, PRINTED);
    COSDictionary border = new COSDictionary();
    border.setDirect(true);
    border.setItem(COSName.S, COSName.S);
    border.setInt(COSName.W, 0);
    annotation.setItem(BORDER_STYLE, border);
    if (address.length() > 1 && address.startsWith("#")) {
      annotation.setItem(COSName.DEST, new COSString(address.substring(1)));
      return Optional.of(annotation);
    }
    try {
      new URI(address);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    COSDictionary action = new COSDictionary();
    action.setDirect(true);
    action.setItem(COSName.S, COSName.URI);
    // The address in a PDF is of ASCII (ISO 32000-2 §12.6.4.8).
    action.setString(COSName.URI, PercentEncoding.ascii(address));
    annotation.setItem(COSName.A, action);
    return Optional.of(annotation);
  }

  /** The part of a box's content that is on the page in work, in points. */
  Rectangle2D area(RenderingContext context, Box box, ContentWriter out) {
    Rectangle bounds = PagedBoxCollector.findAdjustedBoundsForContentBox(context, box);
    @Nullable PageBox page = context.getPage();
    return out.area(
        page == null
            ? bounds
            : bounds.intersection(page.getDocumentCoordinatesContentBounds(context)));
  }

  /** A rectangle of a PDF: its lower left and its upper right corner. */
  static COSArray array(Rectangle2D area) {
    COSArray array = new COSArray();
    double[] edges = {area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY()};
    for (double edge : edges) {
      COSBase number = new COSFloat((float) edge);
      array.add(number);
    }
    return array;
  }
}
