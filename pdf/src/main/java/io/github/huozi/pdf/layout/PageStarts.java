package io.github.huozi.pdf.layout;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.text.LaidOutLine;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.typography.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the place in the text at which each page of a layout begins. */
public final class PageStarts {

  /**
   * The classes of elements that stand elsewhere than in the text: at the head or the foot of the
   * page, or after all sections.
   */
  private static final Set<String> OUT_OF_THE_FLOW =
      Set.of(Names.FOOTNOTE, Names.RUNNING_HEAD, Names.BOOK_ENDNOTES, Names.ADDRESS_NOTE);

  private final List<PageBox> pages;
  private final Set<Box> away;
  private final MadeContent made;

  /** The first elements of what has left its place, by their pages. */
  private final NavigableMap<Integer, Element> figures = new TreeMap<>();

  private final NavigableMap<Integer, PageStart> starts = new TreeMap<>();

  /** The elements with which pages begin. */
  private final Map<Integer, Element> elements = new HashMap<>();

  /** The last headings on the pages, or the starts of pages without any. */
  private final NavigableMap<Integer, Element> headings = new TreeMap<>();

  /** The number of visible characters of each block so far. */
  private final Map<Element, Integer> characters = new HashMap<>();

  /** The number of each block among those from the same line of the same section. */
  private final Map<Element, Integer> turnOf = new HashMap<>();

  private PageStarts(List<PageBox> pages, Set<Box> away, MadeContent made) {
    this.pages = pages;
    this.away = away;
    this.made = made;
  }

  /**
   * Finds the starts of all pages.
   *
   * @param root the layout
   * @param away the boxes that have left their place in the text; a page begins with one of them
   *     only if it has nothing else
   * @param made what style sheets add to the text, which does not count
   */
  public static List<PageStart> of(Box root, Document document, Set<Box> away, MadeContent made) {
    PageStarts finder = new PageStarts(root.getLayer().getPages(), away, made);
    finder.number(document.getDocumentElement(), "", new HashMap<>());
    finder.walk(root);
    finder.addFigurePages();
    return List.copyOf(finder.starts.values());
  }

  /**
   * Adds the pages on which only figures are that have left their place. A page begins at its
   * figure if that stands after the starts and the headings of earlier pages, and before the start
   * of the next page. Else it begins where that one does: pages keep the order of the text, and
   * headings their pages.
   */
  private void addFigurePages() {
    for (int page : figures.descendingKeySet()) {
      if (!starts.containsKey(page)) {
        add(page, figures.get(page));
      }
    }
  }

  private void add(int page, @Nullable Element figure) {
    Map.@Nullable Entry<Integer, Element> before = headings.lowerEntry(page);
    Map.@Nullable Entry<Integer, PageStart> next = starts.higherEntry(page);
    @Nullable Element start = next == null ? null : elements.get(next.getKey());
    boolean late = before != null && isBefore(figure, before.getValue());
    if (!late && !isBefore(start, figure)) {
      add(start(page, figure), figure);
    } else if (next != null) {
      add(next.getValue().on(page), start);
    } else if (before != null) {
      add(PageStart.atEnd(page, Elements.sectionOf(before.getValue())), null);
    }
  }

  private void add(PageStart start, @Nullable Element element) {
    starts.put(start.page(), start);
    if (element != null) {
      elements.put(start.page(), element);
    }
  }

  private static boolean isBefore(@Nullable Element one, @Nullable Element other) {
    return one != null
        && other != null
        && (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) != 0;
  }

  private void number(Element element, String around, Map<String, Integer> turns) {
    if (isOutOfTheFlow(element)) {
      return;
    }
    String section =
        element.hasAttribute(Names.SECTION) ? element.getAttribute(Names.SECTION) : around;
    if (element.hasAttribute(Names.LINE)) {
      turnOf.put(
          element,
          turns.merge(section + ' ' + element.getAttribute(Names.LINE), 1, Integer::sum) - 1);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        number(inner, section, turns);
      }
    }
  }

  private void walk(Box box) {
    if (isOutOfTheFlow(box.getElement())) {
      return;
    }
    if (away.contains(box)) {
      LaidOutBoxes.each(box, this::leave);
      return;
    }
    @Nullable LaidOutLine line = TextElement.placed(box);
    if (line != null) {
      stands(box.getAbsY(), firstIn(line, box));
      count(line);
    } else if (box instanceof BlockBox picture && picture.isReplaced()) {
      stands(middle(picture), elementOf(picture));
      countFormula(picture.getElement());
    }
    LaidOutBoxes.inFlow(box).forEach(this::walk);
  }

  /** Notes a line or a picture that has left its place, which may stand on several pages. */
  private void leave(Box box) {
    @Nullable LaidOutLine line = TextElement.placed(box);
    @Nullable Element element =
        line != null
            ? firstIn(line, box)
            : box instanceof BlockBox picture && picture.isReplaced() ? elementOf(picture) : null;
    if (element != null) {
      figures.putIfAbsent(pageAt(middle(box)) + 1, element);
    }
  }

  /** The middle of a box: its edge may reach a little beyond its page. */
  private static int middle(Box box) {
    return box.getAbsY() + box.getHeight() / 2;
  }

  /** The element of the first line in a box. */
  private static @Nullable Element firstIn(Box box) {
    List<Element> found = new ArrayList<>();
    LaidOutBoxes.each(
        box,
        inner -> {
          @Nullable LaidOutLine line = found.isEmpty() ? TextElement.placed(inner) : null;
          if (line != null) {
            found.add(firstIn(line, inner));
          }
        });
    return found.isEmpty() ? elementAround(box) : found.get(0);
  }

  private static Element firstIn(LaidOutLine line, Box box) {
    @Nullable Element first = line.line().first();
    return first == null ? box.getElement() : first;
  }

  private void count(LaidOutLine line) {
    for (Line.Run run : line.line().runs()) {
      if (!made.isMade(run.element())) {
        count(run.element(), run.visible().codePointCount(0, run.visible().length()));
      }
    }
    line.boxes().stream()
        .filter(box -> box.box().joint() == Piece.Joint.NONE)
        .forEach(box -> countFormula(box.element()));
  }

  /** Counts a formula as one character, at its last part. */
  private void countFormula(@Nullable Element element) {
    if (element != null && element.getTagName().equals("math")) {
      count(element, 1);
    }
  }

  private void count(Element element, int visible) {
    @Nullable Element block = counted(element);
    if (block != null) {
      characters.merge(block, visible, Integer::sum);
    }
  }

  /** The block that the text of an element counts for; null if it does not count. */
  private static @Nullable Element counted(Element element) {
    for (@Nullable Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (e.hasAttribute(Names.LINE)) {
        return e;
      }
      String name = e.getTagName();
      if (name.equals("rt") || name.equals("rp") || isOfPrintOnly(e)) {
        return null;
      }
    }
    return null;
  }

  /** Tells whether the EPUB does not have an element, or not there. */
  private static boolean isOfPrintOnly(Element element) {
    return Names.has(element, Names.NOTE_CALL)
        || Names.has(element, Names.NOTE_NUMBER)
        || Names.has(element, Names.LINK_ADDRESS);
  }

  /**
   * The element of a box, or of the nearest box around it with one; of a block that is laid out by
   * itself, that of its first line.
   */
  public static @Nullable Element elementOf(Box box) {
    if (box instanceof BlockBox block
        && block.getReplacedElement() instanceof UprightPart upright) {
      List<Box> boxes = new ArrayList<>();
      upright.boxes(boxes::add);
      return boxes.isEmpty() ? upright.content() : firstIn(boxes.get(0));
    }
    return elementAround(box);
  }

  /** The element of a box, or of the nearest box around it with one. */
  public static @Nullable Element elementAround(Box box) {
    @Nullable Box at = box;
    while (at != null && at.getElement() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getElement();
  }

  /** Adds the start of a page if this is its first content, and notes a heading. */
  private void stands(int y, @Nullable Element element) {
    int page = pageAt(y) + 1;
    boolean first = starts.isEmpty() || page > starts.lastKey();
    if (first) {
      add(start(page, element), element);
    }
    @Nullable Element block = Elements.blockOf(element);
    if (element != null && (first || (block != null && isHeading(block)))) {
      headings.put(page, element);
    }
  }

  private static boolean isHeading(Element block) {
    return BlockElements.isHeading(block.getTagName());
  }

  private PageStart start(int page, @Nullable Element element) {
    @Nullable Element block = Elements.blockOf(element);
    if (block == null) {
      String section = Elements.sectionOf(element);
      String place = section.isEmpty() ? frontPage(element) : section;
      Map.@Nullable Entry<Integer, Element> before = headings.lowerEntry(page);
      // What stands after all sections of an article.
      return place.isEmpty() && before != null && !Elements.sectionOf(before.getValue()).isEmpty()
          ? PageStart.atEnd(page, Elements.sectionOf(before.getValue()))
          : new PageStart(page, place, 0, 0, 0);
    }
    return new PageStart(
        page,
        Elements.sectionOf(block),
        Elements.line(block),
        turnOf.getOrDefault(block, 0),
        characters.getOrDefault(block, 0));
  }

  /**
   * The class of the page around an element outside sections, if the EPUB has such a page; on that
   * of the imprint, of the abstract, which the EPUB has elsewhere.
   */
  private static String frontPage(@Nullable Element element) {
    boolean isAbstract = false;
    for (@Nullable Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (Names.has(e, Names.TITLE_PAGE)) {
        return Names.TITLE_PAGE;
      } else if (Names.has(e, Names.IMPRINT_PAGE)) {
        return isAbstract ? Names.ABSTRACT : Names.IMPRINT_PAGE;
      }
      isAbstract |= Names.has(e, Names.ABSTRACT);
    }
    return "";
  }

  /** The index of the page that a height is on; -1 if it is on none. */
  private int pageAt(int y) {
    int index = pages.isEmpty() ? 0 : indexAt(pages, y);
    return index < pages.size()
            && y >= pages.get(index).getTop()
            && y < pages.get(index).getBottom()
        ? index
        : -1;
  }

  /**
   * The page that a height is on, or the next one; the last one for all below it.
   *
   * @param pages at least one, in their order
   */
  public static PageBox pageAt(List<PageBox> pages, int y) {
    return pages.get(indexAt(pages, y));
  }

  private static int indexAt(List<PageBox> pages, int y) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (y < pages.get(middle).getBottom()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean isOutOfTheFlow(@Nullable Element element) {
    return element != null && OUT_OF_THE_FLOW.stream().anyMatch(name -> Names.has(element, name));
  }

  /**
   * The place in the text at which a page begins.
   *
   * @param page the printed page number
   * @param section the id of the section in {@code data-section}; outside sections the class of the
   *     title page, of that of the imprint or of the abstract there, or empty
   * @param line the source line of the block at the top of the page, in {@code data-line}; 0 at the
   *     start of the section, {@link #END} at its end
   * @param turn the number of blocks from the same line of the section before this one
   * @param characters the number of visible characters of the block on earlier pages, without
   *     notes, note calls and ruby; a formula counts as one
   */
  public record PageStart(int page, String section, int line, int turn, int characters) {

    /** The line of a page that begins at the end of its section. */
    public static final int END = -1;

    private static PageStart atEnd(int page, String section) {
      return new PageStart(page, section, END, 0, 0);
    }

    /** The same place, where another page begins. */
    PageStart on(int other) {
      return new PageStart(other, section, line, turn, characters);
    }

    /** The same place, after some more pages. */
    public PageStart after(int pages) {
      return on(page + pages);
    }
  }
}
