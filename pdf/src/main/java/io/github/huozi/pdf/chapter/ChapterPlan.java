package io.github.huozi.pdf.chapter;

import io.github.huozi.makeup.FirstPage;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.counter.Counters;
import io.github.huozi.pdf.counter.PageNumbering;
import io.github.huozi.pdf.margin.PageFacts.Side;
import io.github.huozi.pdf.style.BreakStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.StyleSheets;
import io.github.huozi.query.Queries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Divides a document into chapters: parts that begin on a page of their own. Only the blocks around
 * sections count; a page break inside one is for its galley.
 */
public final class ChapterPlan {

  private static final String HIDDEN = "display: none";

  /** The attribute of a block of another chapter. */
  private static final String ELSEWHERE = "data-elsewhere";

  private final Document document;
  private final List<Node> units = new ArrayList<>();

  /** The number of each unit. */
  private final IdentityHashMap<Node, Integer> numbers = new IdentityHashMap<>();

  /** The number of each unit's chapter. */
  private final List<Integer> chapters = new ArrayList<>();

  /** The units with which a page begins are true. */
  private final List<Boolean> begins = new ArrayList<>();

  /** The side on which each chapter must begin. */
  private final List<BreakStyle.Side> sides = new ArrayList<>(List.of(BreakStyle.Side.EITHER));

  /** The name of each unit's pages; empty if they have none. */
  private final List<String> pageNames = new ArrayList<>();

  /** The counter style of the numbers of pages, by the pages' name. */
  private final Map<String, String> numberStyles = new HashMap<>();

  /** The counter style of the first page of all, which may have other margin boxes. */
  private String firstNumberStyle = "";

  /** True if style sheets count siblings, so that a chapter needs stubs of all other blocks. */
  private final boolean countsSiblings;

  private ChapterPlan(Document document, boolean countsSiblings) {
    this.document = document;
    this.countsSiblings = countsSiblings;
  }

  /**
   * Plans the chapters of a document, and writes the values of its style sheets' counters into it,
   * before it is divided.
   */
  public static ChapterPlan of(Document document, ChapterSource source) throws IOException {
    List<String> sheets = StyleSheets.of(document, source.resources());
    ChapterPlan plan = new ChapterPlan(document, ChapterKey.countSiblings(sheets));
    plan.collect(document.body());
    IdentityHashMap<Object, Integer> copied = new IdentityHashMap<>();
    org.w3c.dom.Document outline = plan.outline(copied);
    try (PDDocument none = new PDDocument();
        ChapterRenderer renderer = ChapterRenderer.forStyles(source, outline, none)) {
      if (Counters.areUsed(document, sheets)) {
        Counters.evaluate(document, renderer.sheets().countedStyles());
      }
      plan.findBeginnings(outline, copied, renderer.sheets());
    }
    return plan;
  }

  private void collect(Element around) {
    for (Node child : around.childNodes()) {
      if (child instanceof Element element && holdsSections(element)) {
        collect(element);
      } else {
        numbers.put(child, units.size());
        units.add(child);
      }
    }
  }

  private static boolean holdsSections(Element element) {
    return !element.hasAttr(Names.SECTION) && Queries.has(element, "[" + Names.SECTION + "]");
  }

  /**
   * Finds where chapters begin, by the styles of the blocks around sections.
   *
   * @param copied the numbers of units by the sources of the outline's elements
   */
  private void findBeginnings(
      org.w3c.dom.Document outline, IdentityHashMap<Object, Integer> copied, PrintStyles sheets) {
    Map<Integer, Forced> forced = new HashMap<>();
    NamedPages names = new NamedPages(units.size());
    walk(outline.getDocumentElement(), copied, sheets, Forced.NONE, forced, names);
    names.complete();
    for (int i = 0; i < units.size(); i++) {
      Forced before = forced.getOrDefault(i, Forced.NONE);
      boolean begin = i > 0 && (before.forced || names.isNewAt(i));
      begins.add(begin);
      if (begin) {
        sides.add(before.side);
      }
      chapters.add((i == 0 ? 0 : chapters.get(i - 1)) + (begin ? 1 : 0));
      pageNames.add(names.of(i));
      numberStyles.computeIfAbsent(
          names.of(i), name -> numberStyle(name, sheets, Side.RIGHT, Side.LEFT, Side.FIRST));
    }
    firstNumberStyle = units.isEmpty() ? "" : numberStyle(names.of(0), sheets, Side.FIRST);
  }

  /**
   * The counter style of the numbers on pages with a name: that of the first of some sides that has
   * any; empty if they have none.
   */
  private static String numberStyle(String name, PrintStyles sheets, Side... sides) {
    return Stream.of(sides)
        .map(side -> sheets.marginBoxes(name.isEmpty() ? null : name, side.pseudoClass()))
        .flatMap(page -> page.numberStyle().stream())
        .findFirst()
        .orElse("");
  }

  /** The blocks around sections, without the content of sections. */
  public org.w3c.dom.Document outline() {
    return outline(new IdentityHashMap<>());
  }

  /**
   * The blocks around sections.
   *
   * @param copied receives the copy of each unit, which is the source of its element, with the
   *     unit's number
   */
  private org.w3c.dom.Document outline(IdentityHashMap<Object, Integer> copied) {
    return new W3CDom()
        .fromJsoup(
            copy(
                unit -> {
                  @Nullable Element copy =
                      unit instanceof Element element ? element.shallowClone() : null;
                  if (copy != null) {
                    copied.put(copy, numbers.getOrDefault(unit, 0));
                  }
                  return copy;
                }));
  }

  /**
   * A copy of the document.
   *
   * @param units gives the copy of a unit; null to leave it out
   */
  private Document copy(Function<Node, @Nullable Node> units) {
    Document copy = document.shallowClone();
    Element html = Objects.requireNonNull(document.firstElementChild());
    Element root = html.shallowClone();
    copy.appendChild(root);
    root.appendChild(document.head().clone());
    copy(document.body(), root, numbers.keySet(), units);
    return copy;
  }

  /**
   * Copies a block around units. It is hidden if they are, so that it forces no page.
   *
   * @return whether anything in it is displayed
   */
  private static boolean copy(
      Element element, Element into, Set<Node> units, Function<Node, @Nullable Node> copies) {
    Element copy = element.shallowClone();
    into.appendChild(copy);
    boolean shown = false;
    for (Node child : element.childNodes()) {
      if (units.contains(child)) {
        @Nullable Node unit = copies.apply(child);
        if (unit != null) {
          copy.appendChild(unit);
          shown |= isShown(unit);
        }
      } else {
        shown |= copy((Element) child, copy, units, copies);
      }
    }
    if (!shown && element.childNodeSize() > 0) {
      hide(copy);
    }
    return shown;
  }

  private static boolean isShown(Node unit) {
    return unit instanceof TextNode text ? !text.isBlank() : !unit.attr("style").equals(HIDDEN);
  }

  /**
   * Finds the units that begin a page.
   *
   * @param units the numbers of units by the sources of their elements
   * @param pending the page break that is forced before what follows
   * @return the one that is forced after the element
   */
  private static Forced walk(
      org.w3c.dom.Element element,
      IdentityHashMap<Object, Integer> units,
      PrintStyles sheets,
      Forced pending,
      Map<Integer, Forced> forced,
      NamedPages names) {
    BreakStyle style = sheets.breaks(element);
    names.enter(style.page());
    Forced before = pending.and(new Forced(style.before(), style.sideBefore()));
    Forced after = new Forced(style.after(), style.sideAfter());
    @Nullable Integer unit = units.get(element.getUserData(W3CDom.SourceProperty));
    if (unit != null) {
      forced.put(unit, before);
      names.unit(unit, element, sheets);
      names.leave();
      return after;
    }
    Forced next = before;
    for (org.w3c.dom.Node child = element.getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      if (child instanceof org.w3c.dom.Element inner) {
        next = walk(inner, units, sheets, next, forced, names);
      }
    }
    names.leave();
    return next.and(after);
  }

  /** The numbers of the pages of chapters. */
  public PageNumbering numbering(Collection<SetChapter> chapters) {
    Map<Integer, Integer> resets = new HashMap<>();
    List<String> styles = new ArrayList<>();
    int first = 0;
    for (SetChapter chapter : chapters) {
      for (Map.Entry<Integer, Integer> reset : chapter.newNumbers().entrySet()) {
        resets.put(first + reset.getKey(), reset.getValue());
      }
      first += chapter.pages();
      String style = numberStyles.getOrDefault(chapter.pageName(), "decimal");
      styles.addAll(Collections.nCopies(chapter.pages(), style));
    }
    // A first page that prints no number is named as those after it, and not as others of its name.
    String next = firstNumberStyle;
    for (int page = 1; page < first && next.isEmpty() && !resets.containsKey(page); page++) {
      next = styles.get(page);
    }
    if (!next.isEmpty()) {
      styles.set(0, next);
    }
    return new PageNumbering(first, resets, styles::get);
  }

  /** The keys of the chapters; see {@link ChapterKey#of(Document, ChapterSource, String)}. */
  ChapterKey keys(ChapterSource source, String producer) throws IOException {
    return ChapterKey.of(document, source, producer);
  }

  /** The side of the page on which a chapter must begin. */
  BreakStyle.Side side(int chapter) {
    return sides.get(chapter);
  }

  /** The side of a spread on which a chapter must begin; empty if it begins on either. */
  Optional<FirstPage> opening(int chapter) {
    BreakStyle.Side side = chapter == 0 ? BreakStyle.Side.RIGHT : side(chapter);
    return switch (side) {
      case RIGHT -> Optional.of(FirstPage.RECTO);
      case LEFT -> Optional.of(FirstPage.VERSO);
      case EITHER -> Optional.empty();
    };
  }

  /** A document without content: a blank page. */
  synchronized Document blank() {
    return copy(unit -> null);
  }

  /** The name of a chapter's pages; empty if they have none. */
  String pageName(int chapter) {
    return pageNames.get(chapters.lastIndexOf(chapter));
  }

  /** The number of sections in all chapters. */
  int sections() {
    return Queries.select(document, "[" + Names.SECTION + "]:not(." + Names.PAGE_NOTES + ")")
        .size();
  }

  /** The number of chapters; 1 if the whole document flows. */
  public int size() {
    return 1 + (int) begins.stream().filter(Boolean::booleanValue).count();
  }

  /**
   * The document of a chapter. The blocks of other chapters next to it are there, empty and not
   * displayed, so that selectors see what is first, last or next to another; with style sheets that
   * count siblings, all blocks are. Threads may call it; they take turns, since jsoup keeps lists
   * of children with the elements that it reads.
   */
  public synchronized Document chapter(int number) {
    int first = chapters.indexOf(number);
    int after = chapters.lastIndexOf(number) + 1;
    int before = elementFrom(first - 1, -1);
    int next = elementFrom(after, 1);
    Document copy =
        copy(
            unit -> {
              int place = numbers.getOrDefault(unit, -1);
              if (place >= first && place < after) {
                return unit.clone();
              }
              return unit instanceof Element element
                      && (countsSiblings || place == before || place == next)
                  ? hidden(element)
                  : null;
            });
    // After all text, where they take no room between two of its blocks.
    Queries.select(copy, "div." + Names.PAGE_NOTES)
        .forEach(notes -> copy.body().appendChild(notes));
    return copy;
  }

  /** The next unit in a direction that is an element. */
  private int elementFrom(int unit, int step) {
    int at = unit;
    while (at >= 0 && at < units.size() && !(units.get(at) instanceof Element)) {
      at += step;
    }
    return at;
  }

  private static Element hidden(Element element) {
    return hide(element.shallowClone()).attr(ELSEWHERE, "");
  }

  private static Element hide(Element element) {
    return element.removeAttr("id").removeAttr(Names.SECTION).attr("style", HIDDEN);
  }

  /** Tells whether an element of a chapter's document stands for a block of another chapter. */
  static boolean isElsewhere(Element element) {
    return element.hasAttr(ELSEWHERE);
  }

  /** Tells whether there is a block of another chapter in an element of a chapter's document. */
  static boolean isAroundElsewhere(Element element) {
    return Queries.has(element, "[" + ELSEWHERE + "]");
  }

  /** A page break that may be forced, to a side. */
  private record Forced(boolean forced, BreakStyle.Side side) {

    static final Forced NONE = new Forced(false, BreakStyle.Side.EITHER);

    /** This break and another one at the same place, which comes later in the document. */
    Forced and(Forced later) {
      return new Forced(
          forced || later.forced, later.side == BreakStyle.Side.EITHER ? side : later.side);
    }
  }
}
