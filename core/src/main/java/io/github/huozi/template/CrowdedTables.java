package io.github.huozi.template;

import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Sets the tables of an EPUB whose columns are too wide for a phone in smaller type, as much as
 * their longest words need: what is wider than a page is cut where pages are turned. The size is a
 * rule of CSS, which follows the width of the screen and the size that the reader chooses. Where
 * the smallest size is not enough, the longest words may be divided, as few as will do: the style
 * sheet alone could divide all words only.
 */
final class CrowdedTables {

  /** The class of such a table. */
  private static final String CLASS = "crowded";

  /** The class of a word in it that may be divided. */
  private static final String LONG_WORD = "long-word";

  /** The length of a line on a phone, in em of the text: 360 pixels less margins, at 18 pixels. */
  private static final double ROOM = 18;

  /** The sizes of tables in em of the text: the usual one, that of many columns, the smallest. */
  private static final double USUAL = 0.88;

  private static final double OF_MANY = 0.75;
  private static final double SMALLEST = 0.62;

  private static final int MANY = 7;

  /** The smallest size where the reader has chosen large type, in px. */
  private static final int LEGIBLE = 10;

  /** The room beside a cell's text, in em of the table: the usual one, that of a crowded table. */
  private static final double BESIDE = 1.2;

  private static final double LEAST_BESIDE = 0.5;

  /** The part of the screen's width that a table may have: the screen has margins. */
  private static final int PART_OF_SCREEN = 84;

  /** The width that a column of Han text should have, in em; below it, the least width. */
  private static final double HAN_TEXT = 4;

  private static final double LEAST_HAN_TEXT = 2;

  /** A word that is not divided, however many columns there are, in em. */
  private static final double SHORTEST = 2.5;

  private static final double STEP = 0.25;

  /** The least that a division gains: no single letter stands on a line. */
  private static final double LEAST_GAIN = 1;

  /** A text that no line divides: a run without spaces, hyphens, Han characters and kana. */
  private static final Pattern WORD =
      Pattern.compile(
          "[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u3000-\u303F\uFF00-\uFFEF-]+-?");

  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\p{Nd}[^\\p{L}]*");

  /** The cells of each column, but for those that span several. */
  private final Map<Integer, Column> columns = new TreeMap<>();

  private CrowdedTables(Element table) {
    for (Element row : Queries.select(table, "tr")) {
      int column = 0;
      for (Element cell : row.children()) {
        int span = span(cell);
        Column own = columns.computeIfAbsent(column, index -> new Column());
        if (span == 1) {
          own.add(cell);
        }
        column += span;
      }
    }
  }

  private static int span(Element cell) {
    String typed = cell.attr("colspan");
    return typed.matches("[1-9]\\d?") ? Integer.parseInt(typed) : 1;
  }

  /** Marks the crowded tables of a document, and long words in them. */
  static void mark(Document document) {
    Map<TextNode, List<Node>> divided = new LinkedHashMap<>();
    for (Element table : Queries.select(document, "table")) {
      CrowdedTables columns = new CrowdedTables(table);
      columns.widenHanText();
      double width = columns.width();
      if (USUAL * (width + BESIDE * columns.count()) > ROOM) {
        table.addClass(CLASS);
        columns.setSize(table, width + LEAST_BESIDE * columns.count());
        columns.divide(divided);
      }
    }
    Xhtml.Replacements marked = new Xhtml.Replacements();
    divided.forEach(marked::add);
    marked.make();
  }

  private int count() {
    return columns.size();
  }

  private double width() {
    return columns.values().stream()
        .mapToDouble(each -> Math.max(each.longest, each.hanText))
        .sum();
  }

  /** Browsers give a column of short Han text little more than a character, if another has much. */
  private void widenHanText() {
    if (USUAL * columns.values().stream().mapToDouble(each -> each.text).sum() > ROOM) {
      columns.values().stream()
          .filter(each -> each.hanText > LEAST_HAN_TEXT)
          .forEach(Column::widen);
    }
  }

  private void setSize(Element table, double width) {
    String size =
        String.format(
            Locale.ROOT,
            "font-size: clamp(min(%.2fem, %dpx), %dcqw / %.1f, %.2fem)",
            SMALLEST,
            LEGIBLE,
            PART_OF_SCREEN,
            width,
            count() < MANY ? USUAL : OF_MANY);
    Xhtml.addStyle(table, size);
  }

  /** Marks the words that are longer than any may be for the columns to fit. */
  private void divide(Map<TextNode, List<Node>> divided) {
    double room = ROOM / SMALLEST - LEAST_BESIDE * count();
    double most = columns.values().stream().mapToDouble(each -> each.longest).max().orElse(0);
    double limit = most;
    while (limit > SHORTEST && width(limit) > room) {
      limit -= STEP;
    }
    if (limit < most) {
      for (Column column : columns.values()) {
        double longest = column.width(limit) + LEAST_GAIN;
        for (TextNode text : column.texts) {
          Optional<List<Node>> nodes = divide(text, longest);
          if (nodes.isPresent()) {
            divided.put(text, nodes.get());
          }
        }
      }
    }
  }

  private double width(double limit) {
    return columns.values().stream().mapToDouble(each -> each.width(limit)).sum();
  }

  private static Optional<List<Node>> divide(TextNode node, double longest) {
    String text = node.getWholeText();
    List<Node> nodes = new ArrayList<>();
    int at = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (width(word.group()) > longest && !isNumber(word.group())) {
        nodes.add(new TextNode(text.substring(at, word.start())));
        nodes.add(new Element("span").addClass(LONG_WORD).appendText(word.group()));
        at = word.end();
      }
    }
    nodes.add(new TextNode(text.substring(at)));
    return at == 0 ? Optional.empty() : Optional.of(nodes);
  }

  /** A divided number would be read as two. */
  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /** The width of a text in em, by what is usual. */
  private static double width(String text) {
    return text.codePoints().mapToDouble(CrowdedTables::width).sum();
  }

  private static double width(int c) {
    if (Xhtml.isWide(c)) {
      return 1;
    }
    return Character.isUpperCase(c) ? 0.7 : Character.isLetterOrDigit(c) ? 0.57 : 0.45;
  }

  /** The texts of a column, and the widths of what is longest in them, in em. */
  private static final class Column {

    private final List<TextNode> texts = new ArrayList<>();
    private double longest;
    private double longestNumber;
    private double hanText;
    private double text;
    private @Nullable Element first;

    void add(Element cell) {
      first = first == null ? cell : first;
      text = Math.max(text, CrowdedTables.width(cell.wholeText()));
      NodeTraversor.traverse(
          (node, depth) -> {
            if (node instanceof TextNode text
                && text.parentNode() instanceof Element parent
                && Queries.closest(parent, "math, svg, pre") == null) {
              add(text);
            }
          },
          cell);
    }

    private void add(TextNode node) {
      texts.add(node);
      String text = node.getWholeText();
      Matcher words = WORD.matcher(text);
      while (words.find()) {
        double width = CrowdedTables.width(words.group());
        longest = Math.max(longest, width);
        longestNumber = isNumber(words.group()) ? Math.max(longestNumber, width) : longestNumber;
      }
      long characters = text.codePoints().filter(Character::isIdeographic).count();
      hanText = Math.max(hanText, Math.min((double) characters, HAN_TEXT));
    }

    void widen() {
      if (first != null) {
        Xhtml.addStyle(first, String.format(Locale.ROOT, "min-width: %.0fem", hanText));
      }
    }

    /** The least width if no word but a number is wider than a limit. */
    double width(double limit) {
      double words = Math.max(longestNumber, Math.min(longest, limit));
      return Math.max(words, Math.min(hanText, LEAST_HAN_TEXT));
    }
  }
}
