package io.github.huozi.pdf.layout;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.font.KernCode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes the columns of tables that are too wide narrower than their longest words. The renderer
 * makes no column narrower than a word, so words get break opportunities, as few as necessary,
 * while the widths of columns are determined.
 */
public final class WideTables {

  private static final char BREAK = '\u200B';

  /** The distances of break opportunities that are tried in turn, in em. */
  private static final double[] LENGTHS = {12, 9, 7, 5.5, 4.5, 3.5, 3, 2.5, 2};

  /** The average width of a letter, in em. */
  private static final double LETTER = 0.52;

  private static final double SYLLABLE = 0.92;

  /** The changed texts, with their original data. */
  private final IdentityHashMap<Text, String> written = new IdentityHashMap<>();

  private int next;

  /**
   * Adds break opportunities to the words of tables that are too wide, more with each call.
   *
   * @param root the layout
   * @return whether any text has changed, so that the document must be laid out again
   */
  public boolean narrow(Box root) {
    List<Element> tables = tooWide(root);
    boolean changed = false;
    while (!changed && next < LENGTHS.length) {
      double length = LENGTHS[next++];
      for (Element table : tables) {
        changed |= addBreaks(table, length);
      }
    }
    return changed;
  }

  /** Restores the texts in a node. */
  void restore(Node node) {
    if (node instanceof Text text) {
      @Nullable String before = written.remove(text);
      if (before != null) {
        text.setData(before);
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      restore(child);
    }
  }

  private static List<Element> tooWide(Box root) {
    List<Element> tables = new ArrayList<>();
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof TableBox table && table.getElement() != null && isTooWide(table)) {
            tables.add(table.getElement());
          }
        });
    return tables;
  }

  private static boolean isTooWide(TableBox table) {
    return table.getContainingBlock() != null
        && table.getWidth() > table.getContainingBlock().getContentWidth() + 1;
  }

  /** Adds break opportunities to the words in a node that are longer than a length. */
  private boolean addBreaks(Node node, double length) {
    boolean changed = false;
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        String before = written.getOrDefault(text, text.getData());
        String breakable = breakable(before, length);
        if (!breakable.equals(text.getData())) {
          written.putIfAbsent(text, before);
          text.setData(breakable);
          changed = true;
        }
      } else {
        changed |= addBreaks(child, length);
      }
    }
    return changed;
  }

  private static String breakable(String text, double length) {
    StringBuilder result = new StringBuilder(text.length());
    double run = 0;
    boolean digit = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!KernCode.isCode(codePoint)) {
        double width = width(codePoint);
        // A number is not divided.
        boolean inNumber = digit && Character.isDigit(codePoint);
        if (width > 0 && run > 0 && run + width > length && !inNumber) {
          result.append(BREAK);
          run = 0;
        }
        digit = Character.isDigit(codePoint);
        run = width == 0 ? 0 : run + width;
      }
      result.appendCodePoint(codePoint);
    }
    return result.toString();
  }

  /** The approximate width of a character in its word; 0 if a line may end beside it. */
  private static double width(int codePoint) {
    if (codePoint <= ' ' || codePoint == BREAK) {
      return 0;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> 0;
      case HANGUL -> SYLLABLE;
      default -> LETTER;
    };
  }
}
