package io.github.huozi.tagging;

import io.github.huozi.language.Language;
import io.github.huozi.mathml.MathReader;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes the structure of a chapter, as PDF/UA-1 requires; {@link StructureTree} writes that of all
 * chapters. It is told what is painted:
 *
 * <pre>
 * Tagging tagging = new Tagging(document, language);   // before lines are composed
 * tagging.begin();                                     // after layout
 * tagging.text(element, page, id);                     // for each marked content of a page
 * TaggedChapter tags = tagging.tags();                 // after painting
 * </pre>
 */
public final class Tagging {

  /** The name of the elements that hold a text: what is in one is painted in order. */
  public static final String TEXT = "text-lines";

  private static final COSName MATHML = COSName.getPDFName("MSFT_MathML");

  private final Document document;
  private final LinkWords words;
  private final List<Element> unmarked = new ArrayList<>();
  private final List<Element> cut = new ArrayList<>();
  private @Nullable ElementTags elements;

  public Tagging(Document document, Language language) {
    this.document = document;
    this.words = new LinkWords(document, language.locale());
  }

  /** Begins to tag a document, whose elements do not change any more. */
  public void begin() {
    words.removeOthers(document);
    elements = new ElementTags(document);
  }

  private ElementTags elements() {
    return Objects.requireNonNull(elements, "tagging has not begun");
  }

  private Tag tag(Element element) {
    return elements().of(element);
  }

  /** Adds an element that is part of the structure even if nothing of it is painted. */
  public void add(Element element) {
    tag(element);
  }

  /**
   * Tells whether what is painted of an element on a page is no part of the text: a picture without
   * alternative text, the rest of a picture on another page, the head of a table that is repeated.
   *
   * @param page the page's dictionary
   */
  public boolean isArtifact(Element element, COSDictionary page) {
    Tag tag = tag(element);
    boolean isDecoration = tag.is(Roles.FIGURE) && tag.alternative().isBlank();
    boolean isPicture = tag.is(Roles.FIGURE) || tag.is(Roles.FORMULA);
    // A rule between paragraphs is no text, whatever a style sheet shows in its place.
    boolean isRule = element.getTagName().equals("hr");
    boolean isDone = isRule || isDecoration || (isPicture && !tag.kids.isEmpty());
    return isDone || (tag.head != null && tag.head.page != null && tag.head.page != page);
  }

  /**
   * Adds text to an element.
   *
   * @param after the element that begins last before it: the element itself or one in it; null if
   *     it follows what was painted last
   * @param page the page's dictionary
   * @param id the marked-content identifier, from 0 on each page
   */
  public void text(Element element, @Nullable Element after, COSDictionary page, int id) {
    add(tag(element), page, id, elements().after(after));
  }

  private static void add(Tag tag, COSDictionary page, int id, int order) {
    tag.kids.add(new Kid.Content(page, id, order));
    if (tag.head != null && tag.head.page == null) {
      tag.head.page = page;
    }
  }

  /**
   * Adds the marker of a list item.
   *
   * @param type the CSS list-style-type of its list
   */
  public void label(Element item, String type, COSDictionary page, int id) {
    Tag tag = tag(item);
    if (!tag.is(Roles.ITEM)) {
      add(tag, page, id, -1);
      return;
    }
    add(ListTags.label(tag), page, id, -1);
    if (item.getParentNode() instanceof Element list) {
      ListTags.setNumbering(tag(list), type);
    }
  }

  /**
   * Adds a picture or a formula. A formula has its MathML where Word writes it and screen readers
   * look for it: in PDF 1.7, no place has been defined for it.
   *
   * @param area where it is on the page, in pt from the lower left corner
   * @param slack by how much it is narrower than the margin at the fore-edge, if it stands there
   */
  public void picture(
      Element element, COSDictionary page, int id, Rectangle2D area, OptionalDouble slack) {
    Tag tag = tag(element);
    boolean goesOn = tag.kids.stream().anyMatch(Kid.Content.class::isInstance);
    add(tag, page, id, -1);
    if (tag.is(Roles.FORMULA)) {
      if (!goesOn) {
        mathMl(tag, element);
      }
    } else if (tag.attributes == null) {
      tag.attributes = new COSDictionary();
      COSArray box = new COSArray();
      double[] edges = {area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY()};
      for (double edge : edges) {
        box.add(new COSFloat((float) edge));
      }
      tag.attributes.setItem(COSName.BBOX, box);
      tag.attributes.setName(COSName.O, "Layout");
      COSDictionary attributes = tag.attributes;
      slack.ifPresent(narrower -> PagePlace.mark(attributes, narrower));
    }
  }

  /** Adds the MathML of a formula, as the EPUB has it, if it is short enough. */
  private void mathMl(Tag tag, Element math) {
    String markup =
        MathReader.read(math).with("xmlns", "http://www.w3.org/1998/Math/MathML").markup();
    String written = TextString.fits(markup) ? markup : TextString.ascii(markup);
    if (TextString.fits(written)) {
      tag.attributes = new COSDictionary();
      tag.attributes.setName(COSName.O, "MSFT_Office");
      tag.attributes.setString(MATHML, written);
    } else {
      unmarked.add(math);
    }
  }

  /** Adds an area of a link, and describes it. */
  public void link(Element link, COSDictionary annotation) {
    Tag tag = tag(link);
    annotation.setString(COSName.CONTENTS, words.of(link, tag.alternative()));
    tag.kids.add(new Kid.LinkArea(annotation));
  }

  /** The structure of what has been painted. */
  public TaggedChapter tags() {
    Tag root = elements().root();
    new Arrangement().document(root);
    return new StructureWriter(cut).write(root);
  }

  /** The formulas whose MathML is too long for a PDF, in order. */
  public List<Element> unmarked() {
    return List.copyOf(unmarked);
  }

  /** The elements whose alternative text is too long for a PDF, which has its beginning only. */
  public List<Element> cut() {
    return List.copyOf(cut);
  }
}
