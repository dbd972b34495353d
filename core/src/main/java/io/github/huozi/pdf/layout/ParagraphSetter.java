package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.font.KernCode;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Piece;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a composed paragraph back into the document: its gaps as codes, its line ends as breaks.
 */
final class ParagraphSetter {

  /** What rounding a measure and a line to whole dots can make up, in dots. */
  private static final double ROUNDING = 2;

  private final ParagraphText paragraph;
  private final Composition lines;
  private final boolean breaksLines;
  private final boolean fits;

  /** The text node at hand, what replaces it so far, and where that goes. */
  private @Nullable Text node;

  private double em;
  private final StringBuilder text = new StringBuilder();

  /** A shift that no text has taken yet, in dots. */
  private double pending;

  /** The last text of the line at hand that is finished, if no picture comes after it. */
  private @Nullable Text finished;

  private double finishedEm;

  /** Whether anything of the text at hand is seen. */
  private boolean hasInk;

  /**
   * @param breaksLines whether the composer chose the lines; else only its gaps are taken over
   * @param fits whether each of its lines is known to fit
   */
  ParagraphSetter(ParagraphText paragraph, Composition lines, boolean breaksLines, boolean fits) {
    this.paragraph = paragraph;
    this.lines = lines;
    this.breaksLines = breaksLines;
    this.fits = fits;
  }

  void set() {
    int piece = -1;
    for (int cluster = 0; cluster < lines.size(); cluster++) {
      while (piece < lines.piece(cluster)) {
        piece++;
        enter(piece);
      }
      append(cluster);
      if (lines.endsLine(cluster) && cluster < lines.size() - 1 && !lines.isAuthorsBreak(cluster)) {
        endLine(cluster);
      }
    }
    while (piece < paragraph.pieces().size() - 1) {
      piece++;
      enter(piece);
    }
    leave();
  }

  private void enter(int piece) {
    keepGapOutside(paragraph.node(piece));
    leave();
    if (paragraph.pieces().get(piece) instanceof Piece.Text content) {
      node = (Text) paragraph.node(piece);
      em = content.em();
      begin();
    } else if (paragraph.pieces().get(piece) instanceof Piece.Solid) {
      finished = null;
    }
  }

  /**
   * Leaves the gap before an element to the text before it: a line under the element, or its
   * background, would begin in the gap.
   */
  private void keepGapOutside(@Nullable Node next) {
    if (node == null || next == null || !hasInk) {
      return;
    }
    Node around = node.getParentNode();
    for (Node at = next.getParentNode(); at != null; at = at.getParentNode()) {
      if (at == around && next.getParentNode() != around) {
        flush();
        return;
      }
    }
  }

  /** Ends the text node at hand. */
  private void leave() {
    if (node != null) {
      node.setData(content());
      if (hasInk) {
        finished = node;
        finishedEm = em;
      }
      node = null;
    }
  }

  /** Begins the text of a node. */
  private void begin() {
    text.setLength(0);
    hasInk = false;
    if (fits) {
      text.appendCodePoint(KernCode.WHOLE);
    }
  }

  private boolean isEmpty() {
    return text.length() == (fits ? Character.charCount(KernCode.WHOLE) : 0);
  }

  private String content() {
    return isEmpty() ? "" : text.toString();
  }

  private void append(int cluster) {
    if (lines.isDropped(cluster)) {
      if (node != null && !breaksLines) {
        text.append(' ');
      } else if (node != null && isBetweenWords(cluster)) {
        text.appendCodePoint(KernCode.SPACE);
      }
      if (node != null && lines.endsLine(cluster)) {
        makeFit();
      }
      return;
    }
    pending += lines.shiftBefore(cluster);
    if (node != null && lines.codePoint(cluster) != 0) {
      flush();
      hasInk = true;
      text.appendCodePoint(character(lines.codePoint(cluster)));
    }
    pending += lines.shiftAfter(cluster);
    if (node != null && lines.endsLine(cluster)) {
      if (lines.takesHyphen(cluster) && breaksLines) {
        text.appendCodePoint(KernCode.HYPHEN);
      }
      makeFit();
    }
    if (lines.isAuthorsBreak(cluster) && node == null) {
      endFinished();
    }
  }

  /**
   * What the end of a line loses belongs to the last text in it, though a break or white space
   * comes after that: else the next line would begin before its edge, and white space would take
   * room.
   */
  private void endFinished() {
    if (finished != null) {
      String line = finished.getData();
      String ink = line.stripTrailing();
      StringBuilder shifted = new StringBuilder(ink);
      KernCode.append(shifted, (breaksLines ? pending - ROUNDING : pending) / finishedEm);
      finished.setData(shifted.append(line, ink.length(), line.length()).toString());
    }
    finished = null;
    pending = 0;
  }

  /**
   * Has the end of a line take a little less than it does: the renderer knows whole dots only, and
   * would break a line again that is longer than its measure by a fraction of one. No glyph moves.
   */
  private void makeFit() {
    if (!hasInk && finished != null) {
      endFinished();
      return;
    }
    if (breaksLines && !isEmpty()) {
      pending -= ROUNDING;
    }
    flush();
  }

  /** Whether white space that the end of a line has swallowed must still be there to be read. */
  private boolean isBetweenWords(int cluster) {
    return cluster > 0 && cluster < lines.size() - 1 && !lines.isDropped(cluster - 1);
  }

  /** White space is one space; a character that looks like a code of ours is none of the font's. */
  private static int character(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return ' ';
    }
    return KernCode.isCode(codePoint) ? EditionTextRenderer.GETA : codePoint;
  }

  private void flush() {
    pending -= KernCode.append(text, pending / em) * em;
  }

  private void endLine(int cluster) {
    pending = 0;
    finished = null;
    if (!breaksLines) {
      return;
    }
    Node at = paragraph.node(lines.piece(cluster));
    Document document = at.getOwnerDocument();
    Element lineEnd = document.createElementNS(at.getParentNode().getNamespaceURI(), "br");
    if (node == null) {
      at.getParentNode().insertBefore(lineEnd, at.getNextSibling());
      return;
    }
    // What follows in the piece goes into a text node of its own, after the break.
    Text rest = document.createTextNode("");
    node.setData(content());
    node.getParentNode().insertBefore(rest, node.getNextSibling());
    node.getParentNode().insertBefore(lineEnd, rest);
    node = rest;
    begin();
  }
}
