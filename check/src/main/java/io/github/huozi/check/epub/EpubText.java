package io.github.huozi.check.epub;

import io.github.huozi.check.FoundText;
import io.github.huozi.check.HidingStyles;
import io.github.huozi.check.LetterMark;
import io.github.huozi.check.Place;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of an EPUB: that of the documents in its spine, in reading order. */
public final class EpubText implements FoundText {

  /** Elements that are part of a line, with breaks and pictures, which end no block either. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img",
          "ins", "kbd", "mark", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span",
          "strong", "sub", "sup", "time", "u", "var", "wbr");

  private final List<String> entries = new ArrayList<>();
  private int[] codePoints = new int[4096];
  private int[] entryAt = new int[4096];
  private int[] lineAt = new int[4096];
  private int[] blockAt = new int[4096];
  private int block;
  private final BitSet runs = new BitSet();
  private final BitSet readings = new BitSet();
  private final BitSet contents = new BitSet();
  private boolean inContents;

  /** Type of a smaller size, in root em, cannot be read: 4.8 px if a reader chooses none. */
  private static final double MIN_SIZE = 0.3;

  private double[] sizeAt = new double[4096];
  private final BitSet vertical = new BitSet();
  private final Map<LetterMark, BitSet> marks = new EnumMap<>(LetterMark.class);

  /** The looks of the elements that are open, the innermost first. */
  private final Deque<ElementLook> looks = new ArrayDeque<>();

  private final StringBuilder hidden = new StringBuilder();

  /** The outermost element around that hides its text. */
  private @Nullable Element hiding;

  private int size;

  private EpubText() {}

  /** Reads the text of an EPUB. */
  public static EpubText of(EpubArchive epub) throws IOException {
    EpubText text = new EpubText();
    Map<String, String> paths = new HashMap<>();
    epub.manifest().forEach(item -> paths.put(item.id(), item.path()));
    for (Element reference : epub.packageDocument().select("spine > itemref:not([linear=no])")) {
      String entry = paths.getOrDefault(reference.attr("idref"), "");
      if (epub.has(entry)) {
        Document document = epub.document(entry);
        text.add(
            entry,
            document,
            epub.styles(entry),
            epub.navigation().filter(nav -> nav.path().equals(entry)).isPresent());
      }
    }
    return text;
  }

  private void add(String entry, Document document, HidingStyles styles, boolean navigation) {
    int index = entries.size();
    inContents = navigation;
    entries.add(entry);
    Element body = document.selectFirst("body");
    if (body == null) {
      return;
    }
    looks.push(ElementLook.INITIAL);
    List<Element> around = new ArrayList<>(body.parents());
    Collections.reverse(around);
    around.forEach(element -> open(element, styles));
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            block += isBlock(node) ? 1 : 0;
            if (node instanceof Element element) {
              hiding = hiding == null && styles.hides(element) ? element : hiding;
              open(element, styles);
              add(styles.addedWords(element, "before"), element, index);
            } else if (node instanceof TextNode text
                && !isInFormula(text)
                && !isInParenthesis(text)) {
              add(text.getWholeText(), text, index);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              add(styles.addedWords(element, "after"), element, index);
              looks.pop();
              hiding = element.equals(hiding) ? null : hiding;
            }
            block += isBlock(node) ? 1 : 0;
          }
        },
        body);
    looks.clear();
  }

  private void open(Element element, HidingStyles styles) {
    looks.push(looks.element().in(element, styles.declared(element)));
  }

  /** Tells whether a text is part of a formula, whose markup is compared and not its text. */
  private static boolean isInFormula(TextNode text) {
    return text.parent() != null && text.parent().closest("math") != null;
  }

  /** Tells whether a text is a parenthesis that readers without ruby show around a reading. */
  private static boolean isInParenthesis(TextNode text) {
    return text.parent() != null && text.parent().nameIs("rp");
  }

  /** Tells whether an element ends a block; a line break and a picture stand in one. */
  private static boolean isBlock(Node node) {
    return node instanceof Element element
        && !INLINE.contains(element.normalName())
        && element.closest("math") == null;
  }

  /**
   * Adds a text.
   *
   * @param of the text, or the element to which a style sheet adds it
   */
  private void add(String whole, Node of, int entry) {
    if (whole.isEmpty()) {
      return;
    }
    int line = of.sourceRange().start().lineNumber();
    runs.set(size);
    Element inside = of instanceof Element element ? element : (Element) of.parent();
    boolean reading = inside != null && inside.closest("rt") != null;
    ElementLook look = looks.element();
    for (int i = 0; i < whole.length(); ) {
      int codePoint = whole.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == '\n') {
        line++;
      } else if (Characters.isRead(codePoint) && (hiding != null || look.size() < MIN_SIZE)) {
        hidden.appendCodePoint(codePoint);
      } else if (Characters.isRead(codePoint)) {
        if (size == codePoints.length) {
          codePoints = Arrays.copyOf(codePoints, 2 * size);
          entryAt = Arrays.copyOf(entryAt, 2 * size);
          lineAt = Arrays.copyOf(lineAt, 2 * size);
          blockAt = Arrays.copyOf(blockAt, 2 * size);
          sizeAt = Arrays.copyOf(sizeAt, 2 * size);
        }
        sizeAt[size] = look.size();
        vertical.set(size, look.vertical());
        for (LetterMark mark : look.marks()) {
          marks.computeIfAbsent(mark, unused -> new BitSet()).set(size);
        }
        readings.set(size, reading);
        contents.set(size, inContents);
        codePoints[size] = codePoint;
        entryAt[size] = entry;
        blockAt[size] = block;
        lineAt[size++] = line;
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int codePoint(int index) {
    return codePoints[index];
  }

  @Override
  public boolean isInContents(int index) {
    return contents.get(index);
  }

  @Override
  public int flow(int index) {
    return readings.get(index) ? READINGS : TEXT;
  }

  @Override
  public int block(int index) {
    return blockAt[index];
  }

  @Override
  public boolean has(LetterMark mark, int index) {
    return marks.containsKey(mark) && marks.get(mark).get(index);
  }

  @Override
  public double typeSize(int index) {
    return sizeAt[index];
  }

  /** Tells whether a character is in a vertical line. */
  public boolean isVertical(int index) {
    return vertical.get(index);
  }

  @Override
  public String hidden() {
    return hidden.toString();
  }

  @Override
  public boolean startsRun(int index) {
    return runs.get(index);
  }

  @Override
  public Place place(int from, int to) {
    return new Place.InEntry(entries.get(entryAt[from]), lineAt[from], 0);
  }

  @Override
  public String name() {
    return "EPUB";
  }
}
