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
 * Lets the columns of a table be narrower than their longest words where it would be wider than the
 * text around it otherwise. The renderer makes no column narrower than a word; so the words get
 * places to break at, as few as will do, while the widths of columns are found out. Tables that fit
 * keep theirs.
 */
public final class WideTables {

  private static final char BREAK = '\u200B';

  /** Lengths in em that words have places to break after, one after the other. */
  private static final double[] LENGTHS = {12, 9, 7, 5.5, 4.5, 3.5, 3, 2.5, 2};

  /** About how wide a letter is, in em. */
  private static final double LETTER = 0.52;

  private static final double SYLLABLE = 0.92;

  /** The texts that were changed, as they were. */
  private final IdentityHashMap<Text, String> written = new IdentityHashMap<>();

  private int next;

  /**
   * Gives words of the tables that are too wide places to break at, more with each call.
   *
   * @param root what the document was laid out to
   * @return whether anything has changed, so that it must be laid out again
   */
  public boolean narrow(Box root) {
    List<Element> tables = tooWide(root);
    boolean changed = false;
    while (!changed && next < LENGTHS.length) {
      double length = LENGTHS[next++];
      for (Element table : tables) {
        changed |= part(table, length);
      }
    }
    return changed;
  }

  /** Makes the texts in a node as they were. */
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

  /** Parts the words below an element that are longer than a length. */
  private boolean part(Node node, double length) {
    boolean changed = false;
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        String before = written.getOrDefault(text, text.getData());
        String parted = parted(before, length);
        if (!parted.equals(text.getData())) {
          written.putIfAbsent(text, before);
          text.setData(parted);
          changed = true;
        }
      } else {
        changed |= part(child, length);
      }
    }
    return changed;
  }

  private static String parted(String text, double length) {
    StringBuilder parted = new StringBuilder(text.length());
    double run = 0;
    boolean digit = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!KernCode.isCode(codePoint)) {
        double width = width(codePoint);
        // A number in two would be two numbers.
        boolean inNumber = digit && Character.isDigit(codePoint);
        if (width > 0 && run > 0 && run + width > length && !inNumber) {
          parted.append(BREAK);
          run = 0;
        }
        digit = Character.isDigit(codePoint);
        run = width == 0 ? 0 : run + width;
      }
      parted.appendCodePoint(codePoint);
    }
    return parted.toString();
  }

  /** About how much a character adds to the word that it is in; 0 if a line may end beside it. */
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
