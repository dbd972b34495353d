package io.github.huozi.pdf.paint;

import io.github.huozi.tagging.PagePlace;
import io.github.huozi.tagging.Tagging;
import io.github.huozi.url.PercentEncoding;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Tags what is painted on a page by the elements of the document: each method says what follows,
 * until the next or {@link #end}. Areas are in dots, as what is painted.
 */
public final class PageTags {

  private static final COSName BORDER_STYLE = COSName.getPDFName("BS");
  private static final int PRINTED = 4;

  private final Tagging tags;
  private final COSDictionary page;
  private final ContentWriter out;

  /** The element whose text was wanted last, and what it comes after. */
  private @Nullable Element texts;

  private @Nullable Element textsAfter;
  private IntConsumer text = id -> {};

  /** True if what follows is painted elsewhere too, where it is read. */
  private boolean repeated;

  /**
   * @param page the dictionary of the page
   */
  PageTags(Tagging tags, COSDictionary page, ContentWriter out) {
    this.tags = tags;
    this.page = page;
    this.out = out;
  }

  /** Says whether what follows is painted elsewhere too, where it is read. */
  void setRepeated(boolean isRepeated) {
    repeated = isRepeated;
  }

  /** Makes an element part of the structure even if nothing of it is painted. */
  public void add(Element element) {
    texts = null; // what follows comes after it
    tags.add(element);
  }

  /**
   * Text of an element follows.
   *
   * @param after the element that begins last before it: the element itself or one in it; null if
   *     it follows what was painted last
   */
  public void text(Element element, @Nullable Element after) {
    if (isArtifact(element)) {
      return;
    }
    if (element != texts || after != textsAfter) {
      texts = element;
      textsAfter = after;
      text = id -> tags.text(element, after, page, id);
    }
    // Lines of the same text share one mark as long as nothing else is painted between them.
    out.mark("Span", text);
  }

  /** A reading follows, which is not copied: it would divide the text that it stands over. */
  public void reading(Element element) {
    if (!isArtifact(element)) {
      out.markUncopied("Span", id -> tags.text(element, null, page, id));
    }
  }

  /**
   * The marker of a list item follows.
   *
   * @param type the CSS list-style-type of its list
   */
  public void marker(Element item, String type) {
    if (!isArtifact(item)) {
      out.mark("Span", id -> tags.label(item, type, page, id));
    }
  }

  /** A picture or a formula follows. */
  public void picture(Element element, Rectangle2D area) {
    picture(element, area, false);
  }

  /**
   * A picture, a formula or a part of one follows.
   *
   * @param isRest whether it goes on where a line has divided it, and is not there a second time
   */
  void picture(Element element, Rectangle2D area, boolean isRest) {
    if ((isRest && !repeated) || !isArtifact(element)) {
      Rectangle2D points = out.area(area);
      OptionalDouble slack = slack();
      out.mark("Figure", id -> tags.picture(element, page, id, points, slack));
    }
  }

  private OptionalDouble slack() {
    return out.isAtForeEdge() ? OptionalDouble.of(out.slackInPoints()) : OptionalDouble.empty();
  }

  private boolean isArtifact(Element element) {
    boolean is = repeated || tags.isArtifact(element, page);
    if (is) {
      artifact();
    }
    return is;
  }

  /** Something that is no part of the text follows. */
  public void artifact() {
    out.artifact(ContentWriter.LAYOUT);
  }

  /** Nothing follows that has a tag. */
  public void end() {
    out.unmark();
  }

  /**
   * Adds an area of a link, to be clicked on (ISO 32000-1, 12.5.6.5). A link to a place in the
   * publication names its id as destination, which binding replaces by the place. Other elements
   * than links are left alone.
   */
  public void link(Element link, Rectangle2D area) {
    if (repeated || !link.getTagName().equals("a") || !link.hasAttribute("href")) {
      return;
    }
    Optional<COSDictionary> made = annotation(link.getAttribute("href"));
    if (made.isEmpty()) {
      return;
    }
    COSDictionary annotation = made.get();
    annotation.setItem(COSName.RECT, array(out.area(area)));
    slack().ifPresent(slack -> PagePlace.mark(annotation, slack));
    @Nullable COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    if (annotations == null) {
      annotations = new COSArray();
      page.setItem(COSName.ANNOTS, annotations);
    }
    annotations.add(annotation);
    tags.link(link, annotation);
  }

  /** The annotation of a link; empty if its address is none. */
  private static Optional<COSDictionary> annotation(String address) {
    COSDictionary annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, "Link");
    annotation.setInt(COSName.F, PRINTED);
    COSDictionary border = direct();
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
    COSDictionary action = direct();
    action.setItem(COSName.S, COSName.URI);
    // The address in a PDF is of ASCII (ISO 32000-2 §12.6.4.8).
    action.setString(COSName.URI, PercentEncoding.ascii(address));
    annotation.setItem(COSName.A, action);
    return Optional.of(annotation);
  }

  private static COSDictionary direct() {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setDirect(true);
    return dictionary;
  }

  private static COSArray array(Rectangle2D area) {
    COSArray array = new COSArray();
    double[] edges = {area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY()};
    for (double edge : edges) {
      array.add(new COSFloat((float) edge));
    }
    return array;
  }
}
