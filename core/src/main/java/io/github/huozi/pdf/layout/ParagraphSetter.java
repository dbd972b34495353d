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
 * Writes a composed paragraph into the document: its gaps as kern codes, its line ends as breaks.
 */
final class ParagraphSetter {

  /** The largest error of rounding a measure and a line to whole dots, in dots. */
  private static final double ROUNDING = 2;

  private final ParagraphText paragraph;
  private final Composition lines;
  private final boolean breaksLines;
  private final boolean fits;

  /** The current text node; null outside text. Its new data is in {@link #text}. */
  private @Nullable Text node;

  private double em;
  private final StringBuilder text = new StringBuilder();

  /** The shift that is not yet written into a text, in dots. */
  private double pending;

  /** The last finished text of the current line; null if a picture follows it. */
  private @Nullable Text finished;

  private double finishedEm;

  /** Whether the current text has a visible character. */
  private boolean hasInk;

  /**
   * @param breaksLines whether to write line ends as well as gaps
   * @param fits whether all lines are known to fit
   */
  ParagraphSetter(ParagraphText paragraph, Composition lines, boolean breaksLines, boolean fits) {
    this.paragraph = paragraph;
    this.lines = lines;
    this.breaksLines = breaksLines;
    this.fits = fits;
  }

  /** Writes the paragraph. */
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
    if (node != null && hasInk && isFormula(piece)) {
      flush(); // the gap before it
    }
    leave();
    if (paragraph.pieces().get(piece) instanceof Piece.Text content) {
      node = (Text) paragraph.node(piece);
      em = content.em();
      begin();
    } else if (paragraph.pieces().get(piece) instanceof Piece.Solid) {
      finished = null;
    }
  }

  private boolean isFormula(int piece) {
    return paragraph.pieces().get(piece) instanceof Piece.Solid solid && solid.isWord();
  }

  /**
   * Writes the gap before an element into the text before it, so that an underline or a background
   * of the element does not include the gap.
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

  /** Finishes the current text node. */
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

  /** Begins the new text of a node. */
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
   * Writes the pending shift at the end of a line into its last text, although a break or white
   * space follows. Otherwise it would shift the next line, and the white space would take room.
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
   * Makes a line slightly shorter at its end, where no glyph moves. The renderer rounds to whole
   * dots, and would break a line again that is a fraction of one longer than its measure.
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

  /** Whether white space that is left out at a line end separates two words. */
  private boolean isBetweenWords(int cluster) {
    return cluster > 0 && cluster < lines.size() - 1 && !lines.isDropped(cluster - 1);
  }

  /** The character to write: a space for white space, 〓 for a character that is used as a code. */
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
    // The rest of the piece goes into a new text node, after the break.
    Text rest = document.createTextNode("");
    node.setData(content());
    node.getParentNode().insertBefore(rest, node.getNextSibling());
    node.getParentNode().insertBefore(lineEnd, rest);
    node = rest;
    begin();
  }
}
