package io.github.huozi.pdf.layout;

import io.github.huozi.typography.Characters;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Piece;
import java.util.Set;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Shortens a running head that is longer than its line, with an ellipsis at the end. */
final class ShortenedHead {

  private static final String ELLIPSIS = "…";

  /** The distance within which a cut is moved back to the end of a word, in characters. */
  private static final int LONG_WORD = 15;

  /** The general categories of characters that must not precede an ellipsis. */
  private static final Set<Byte> WEAK =
      Set.of(
          Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION);

  private final ParagraphText text;
  private final Composition line;
  private final double spacing;

  /**
   * @param line the text, composed on one line
   * @param spacing the letter-spacing, in dots
   */
  ShortenedHead(ParagraphText text, Composition line, double spacing) {
    this.text = text;
    this.line = line;
    this.spacing = spacing;
  }

  /**
   * Shortens the text in the document if it is too long.
   *
   * @param measure the length of the line, in dots
   * @return whether the text was changed
   */
  boolean shorten(double measure) {
    double pen = 0;
    int last = -1;
    for (int cluster = 0; cluster < line.size(); cluster++) {
      pen += width(cluster);
      if (pen + ellipsis(cluster) <= measure) {
        last = cluster;
      }
    }
    if (pen <= measure || last < 0) {
      return false;
    }
    int end = wordEnd(last);
    // Marks after a picture are kept if nothing else fits.
    cutAfter(text.pieces().get(line.piece(end)) instanceof Piece.Text ? end : last);
    return true;
  }

  private double width(int cluster) {
    Piece piece = text.pieces().get(line.piece(cluster));
    double width = line.shiftBefore(cluster) + line.shiftAfter(cluster);
    if (piece instanceof Piece.Text run && !Characters.isInvisible(line.codePoint(cluster))) {
      width += run.advances().advance(line.codePoint(cluster)) * run.em() + spacing;
    } else if (piece instanceof Piece.Solid solid) {
      width += solid.width();
    } else if (piece instanceof Piece.Edge edge) {
      width += edge.width();
    }
    return width;
  }

  private double ellipsis(int cluster) {
    return text.pieces().get(line.piece(cluster)) instanceof Piece.Text run
        ? run.advances().advance(ELLIPSIS.codePointAt(0)) * run.em() + spacing
        : Double.POSITIVE_INFINITY;
  }

  /** The last cluster that is kept: the last of a word, and no mark. */
  private int wordEnd(int last) {
    int end = last;
    while (end > 0 && last - end < LONG_WORD && isInsideWord(end)) {
      end--;
    }
    if (isInsideWord(end)) {
      end = last;
    }
    while (end > 0 && (isWeak(end) || isCombining(end + 1))) {
      end--;
    }
    return end;
  }

  private boolean isInsideWord(int cluster) {
    return cluster + 1 < line.size() && isLetter(cluster) && isLetter(cluster + 1);
  }

  private boolean isLetter(int cluster) {
    int c = line.codePoint(cluster);
    return Character.isLetterOrDigit(c)
        && !Character.isIdeographic(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.KATAKANA;
  }

  private boolean isWeak(int cluster) {
    return line.codePoint(cluster) == 0
        || line.isDropped(cluster)
        || WEAK.contains((byte) Character.getType(line.codePoint(cluster)));
  }

  /** Whether a character combines with the one before it. */
  private boolean isCombining(int cluster) {
    if (cluster >= line.size()) {
      return false;
    }
    int type = Character.getType(line.codePoint(cluster));
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Characters.isJoined(line.codePoint(cluster - 1), line.codePoint(cluster));
  }

  private void cutAfter(int cluster) {
    int piece = line.piece(cluster);
    int end = line.offset(cluster) + Character.charCount(line.codePoint(cluster));
    Text cut = (Text) text.node(piece);
    cut.setData(cut.getData().substring(0, end) + ELLIPSIS);
    for (int later = piece + 1; later < text.pieces().size(); later++) {
      Node node = text.node(later);
      if (node instanceof Text rest) {
        rest.setData("");
      } else if (!(text.pieces().get(later) instanceof Piece.Edge)) {
        node.getParentNode().removeChild(node);
      }
    }
  }
}
