package io.github.huozi.conversion.passage;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a paragraph, heading or cell without its markup, so that words are seen whole: of
 * {@code **发**展} it is 发展. What becomes of it is given back to the text nodes that it comes from.
 */
final class Passage {

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  /** Collects what becomes of the characters that change. */
  private static final class Changes {

    private final boolean[] has;
    private final String[] texts;

    Changes(int length) {
      this.has = new boolean[length];
      this.texts = new String[length];
    }

    void set(int index, String text) {
      has[index] = true;
      texts[index] = text;
    }
  }

  /** Remembers whether it has a character that may change. */
  private boolean hasText;

  /** The node whose line feeds have been counted so far: indices are mostly asked in order. */
  private @Nullable TextNode counted;

  private int countedTo;
  private int feeds;

  /**
   * Characters of a text node that follow one another in the passage.
   *
   * @param node the text node; null for what is not converted
   * @param from the index of the first in the node's text
   * @param to the index after the last
   * @param start the index of the first in the passage
   */
  private record Run(@Nullable TextNode node, int from, int to, int start) {}

  /**
   * Adds the text of a node. Line feeds after Chinese characters, with the white space around them,
   * are left out: they are no part of the text in print.
   */
  void add(TextNode node) {
    String whole = node.getWholeText();
    int from = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      hasText |= c >= '\u2018';
      if (c == '\n' || c == ' ' || c == '\t' || c == '\r') {
        int end = i;
        boolean feed = false;
        while (end < whole.length() && " \t\r\n".indexOf(whole.charAt(end)) >= 0) {
          feed |= whole.charAt(end) == '\n';
          end++;
        }
        char before = i > from ? whole.charAt(i - 1) : last();
        if (feed && (before >= '\u2018' || before == 0)) {
          add(node, whole, from, i);
          from = end;
        }
        i = end - 1;
      }
    }
    add(node, whole, from, whole.length());
  }

  private void add(TextNode node, String whole, int from, int to) {
    if (to > from) {
      runs.add(new Run(node, from, to, text.length()));
      text.append(whole, from, to);
    }
  }

  /** Adds a character for something that stays; several in a row become one. */
  void addOpaque(char c) {
    if (last() != c) {
      runs.add(new Run(null, 0, 1, text.length()));
      text.append(c);
    }
  }

  private char last() {
    return text.length() == 0 ? 0 : text.charAt(text.length() - 1);
  }

  /** Tells whether nothing in it can change. */
  boolean isPlain() {
    return !hasText;
  }

  String text() {
    return text.toString();
  }

  /** The line of the character at an index. */
  int lineOf(int index) {
    int low = 0;
    for (int high = runs.size() - 1; low < high; ) {
      int middle = (low + high + 1) / 2;
      if (runs.get(middle).start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // Something that stays has no line: what stands before or after it has.
    for (int i = low; i >= 0; i--) {
      if (runs.get(i).node() != null) {
        return line(runs.get(i), index);
      }
    }
    for (int i = low; i < runs.size(); i++) {
      if (runs.get(i).node() != null) {
        return line(runs.get(i), index);
      }
    }
    return 0;
  }

  private int line(Run run, int index) {
    TextNode node = Objects.requireNonNull(run.node());
    int end = Math.max(run.from(), Math.min(run.to(), run.from() + index - run.start()));
    if (!node.equals(counted) || end < countedTo) {
      counted = node;
      countedTo = 0;
      feeds = 0;
    }
    String whole = node.getWholeText();
    for (; countedTo < end; countedTo++) {
      feeds += whole.charAt(countedTo) == '\n' ? 1 : 0;
    }
    return Markup.lineOf(node) + feeds;
  }

  /**
   * Puts what becomes of the passage into its nodes.
   *
   * @param conversion what becomes of its words
   * @param marks the passage with other quotation marks
   */
  void put(Conversion conversion, String marks) {
    Changes changes = new Changes(text.length());
    for (Conversion.Piece piece : conversion.pieces()) {
      String before = text.substring(piece.start(), piece.end());
      if (!before.equals(piece.text())) {
        share(before, piece, changes);
      }
    }
    for (int i = 0; i < text.length(); i++) {
      boolean stays = !changes.has[i] || changes.texts[i].contentEquals(text.subSequence(i, i + 1));
      if (stays && marks.charAt(i) != text.charAt(i)) {
        changes.set(i, String.valueOf(marks.charAt(i)));
      }
    }
    write(changes);
  }

  /**
   * Shares what becomes of a word among its characters: each character becomes one, in order. If
   * there are more or fewer of them, they are shared evenly, so that each part of a word that
   * markup divides keeps a part of it.
   */
  private static void share(String before, Conversion.Piece piece, Changes changes) {
    int[] from = before.codePoints().toArray();
    int[] to = piece.text().codePoints().toArray();
    int at = piece.start();
    int shared = 0;
    for (int i = 0; i < from.length; i++) {
      int end = (int) Math.ceil((i + 1) * (double) to.length / from.length);
      int length = Character.charCount(from[i]);
      changes.set(at, new String(to, shared, end - shared));
      shared = end;
      if (length == 2) {
        changes.set(at + 1, "");
      }
      at += length;
    }
  }

  private void write(Changes changes) {
    for (int i = 0; i < runs.size(); ) {
      TextNode node = runs.get(i).node();
      int next = i + 1;
      while (next < runs.size() && node != null && node.equals(runs.get(next).node())) {
        next++;
      }
      if (node != null) {
        write(node, runs.subList(i, next), changes);
      }
      i = next;
    }
  }

  private static void write(TextNode node, List<Run> itsRuns, Changes changes) {
    String whole = node.getWholeText();
    StringBuilder written = new StringBuilder(whole.length());
    int at = 0;
    for (Run run : itsRuns) {
      written.append(whole, at, run.from());
      for (int i = run.from(); i < run.to(); i++) {
        int place = run.start() + i - run.from();
        if (changes.has[place]) {
          written.append(changes.texts[place]);
        } else {
          written.append(whole.charAt(i));
        }
      }
      at = run.to();
    }
    written.append(whole, at, whole.length());
    String text = written.toString();
    if (!text.equals(whole)) {
      node.text(text);
    }
  }
}
