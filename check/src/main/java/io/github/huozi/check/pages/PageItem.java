package io.github.huozi.check.pages;

import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.StructureElement;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of text, or a picture, on a page. Lengths are in pt, from the page's top left corner.
 *
 * @param page counted from 1
 * @param kind what it is part of
 * @param block the number of its paragraph, heading, cell or other block
 * @param element the structure element that it is in
 * @param order its position in reading order: that of its first content
 * @param first the index of its first glyph, counted through all pages in painting order; -1 for a
 *     picture
 * @param area the line from about its ascent to its descent, or the picture
 * @param baseline the baseline of the line's largest letters, or the picture's lower edge
 * @param size the size of the line's largest letters; 0 for a picture
 * @param glyphs its glyphs in painting order; empty for a picture
 * @param calls whether it refers to a note
 */
public record PageItem(
    int page,
    Kind kind,
    int block,
    StructureElement element,
    int order,
    int first,
    Rectangle2D area,
    double baseline,
    double size,
    List<Glyph> glyphs,
    boolean calls) {

  /** A letter smaller than this, compared with the largest one, is raised or lowered. */
  private static final double SMALLER = 0.95;

  private static final String COLONS = ":：︰";

  /** Latin letters whose distance is greater, in em, have a space between them. */
  private static final double SPACE = 0.12;

  /** The number of characters that a message quotes. */
  private static final int QUOTED = 24;

  /** The kind of thing that an item is part of. */
  public enum Kind {
    PARAGRAPH("a paragraph"),
    LIST("a list"),
    QUOTATION("a quotation"),
    HEADING("a heading"),
    CAPTION("a caption"),
    TABLE("a table"),
    CODE("a listing"),
    FIGURE("a figure"),
    FORMULA("a formula"),
    NOTE("a note"),
    CONTENTS("a table of contents");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    /** The name in a message, with its article. */
    String phrase() {
      return phrase;
    }

    /** Tells whether an item of this kind is text that a page's end may divide anywhere. */
    boolean isProse() {
      return this == PARAGRAPH || this == LIST || this == QUOTATION;
    }
  }

  public boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** The thing that the item is part of, for a message; of a caption, what it belongs to. */
  String phrase() {
    return is(Kind.CAPTION)
        ? (element.isInside("Table") ? Kind.TABLE : Kind.FIGURE).phrase()
        : kind.phrase();
  }

  /** Tells whether the item is a line that ends in a colon, and the next one what it introduces. */
  boolean introduces(PageItem next) {
    return endsInColon()
        && next.block != block
        && switch (next.kind) {
          case QUOTATION, LIST -> next.kind != kind;
          case CODE, TABLE, FIGURE, CAPTION -> true;
          default -> false;
        };
  }

  boolean endsInColon() {
    return kind.isProse() && COLONS.indexOf(ending()) >= 0;
  }

  /** Tells whether the item is above a listing in one block with it, as the name of its file is. */
  boolean names(PageItem next) {
    StructureElement own = element.innermost(Set.of("P"));
    StructureElement other = next.element.innermost(Set.of("P"));
    return is(Kind.PARAGRAPH)
        && next.is(Kind.CODE)
        && own != null
        && other != null
        && other.parent() != null
        && own.parent() == other.parent()
        && "Div".equals(other.parent().role());
  }

  public boolean isPicture() {
    return first < 0;
  }

  public double top() {
    return area.getMinY();
  }

  public double bottom() {
    return area.getMaxY();
  }

  Place place() {
    return new Place.OnPage(page, Optional.of(area));
  }

  /** The last letter or mark of a line, without closing marks and note calls; 0 if none. */
  int ending() {
    for (int i = glyphs.size() - 1; i >= 0; i--) {
      int codePoint = glyphs.get(i).codePoint();
      if (glyphs.get(i).size() >= SMALLER * size && !isClosing(codePoint)) {
        return codePoint;
      }
    }
    return 0;
  }

  private static boolean isClosing(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || codePoint == '"'
        || codePoint == '\'';
  }

  /** The start of the line, for a message that quotes it. */
  String start() {
    return start(glyphs);
  }

  /** The start of some text. A file has no spaces: distances stand for them. */
  static String start(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glyphs.size() && i < QUOTED; i++) {
      Glyph glyph = glyphs.get(i);
      if (i > 0
          && glyph.gapAfter(glyphs.get(i - 1)) > SPACE * glyph.size()
          && !Character.isIdeographic(glyph.codePoint())) {
        text.append(' ');
      }
      text.appendCodePoint(glyph.codePoint());
    }
    return text.append(glyphs.size() > QUOTED ? "…" : "").toString();
  }
}
