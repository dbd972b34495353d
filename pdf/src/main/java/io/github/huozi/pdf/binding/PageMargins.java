package io.github.huozi.pdf.binding;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.chapter.ChapterRenderer;
import io.github.huozi.pdf.chapter.RunningPlaces;
import io.github.huozi.pdf.chapter.SetChapter;
import io.github.huozi.pdf.counter.PageNumbering;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.font.DrawnCharacters;
import io.github.huozi.pdf.margin.MarginBoxes;
import io.github.huozi.pdf.margin.PageFacts;
import io.github.huozi.pdf.margin.PageFacts.Side;
import io.github.huozi.pdf.margin.RunningElements;
import io.github.huozi.pdf.style.ForeEdge;
import io.github.huozi.pdf.style.TextPlace;
import io.github.huozi.pdf.style.TurnedSheet;
import io.github.huozi.tagging.PagePlace;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** The surroundings of the text of each page: its margins on that side, running heads and folio. */
public final class PageMargins {

  private final ChapterRenderer styles;
  private final PageNumbering numbering;
  private final MarginBoxes boxes;
  private final RunningElements running = new RunningElements();
  private final LayoutContext context;

  private final Map<Kind, PagePlace> places = new HashMap<>();

  /** The indexes of the pages that are left blank. */
  private final Set<Integer> blanks = new HashSet<>();

  /** The index of the first page of each chapter, with the name of its pages. */
  private final TreeMap<Integer, String> names = new TreeMap<>();

  /**
   * @param styles has the styles of the document's root
   * @param language the edition's language
   * @param stamp a word that stands beside the number of each page
   * @param numbering the numbers of the pages
   * @param pdf receives the pages
   */
  public PageMargins(
      ChapterRenderer styles,
      Language language,
      Optional<String> stamp,
      PageNumbering numbering,
      PDDocument pdf) {
    this.styles = styles;
    this.numbering = numbering;
    this.boxes =
        MarginBoxes.of(styles.context(), styles.sheets(), styles.fonts(), language, stamp, pdf);
    this.context = styles.context().newLayoutContextInstance();
  }

  private float points(int dots) {
    return dots / styles.renderer().getDotsPerPoint();
  }

  /**
   * Adds the running elements of a chapter, and the name of its pages.
   *
   * @param first the index of its first page in the PDF
   */
  void add(SetChapter chapter, int first) {
    names.put(first, chapter.pageName());
    if (chapter.isBlank()) {
      blanks.add(first);
    }
    for (RunningPlaces.Place place : chapter.running()) {
      running.add(place.name(), first + place.page(), place.text(), place.atHead());
    }
  }

  /** Makes the pages with the notes of a book say to which pages these belong. */
  void add(NotePages notes, BoundPlaces places) {
    notes
        .heads(places, numbering)
        .forEach((page, head) -> running.replace(page, notes.heading(), head));
  }

  private WritingMode mode() {
    return styles.sheets().mode();
  }

  /** The height of the page with an index in the PDF, in pt. */
  double height(int index) {
    return page(new Kind(name(index), Side.of(index, mode()), false), Side.RIGHT).getHeight(context)
        / styles.renderer().getDotsPerPoint();
  }

  /**
   * The transform that brings the content of the page with an index in the PDF to its place, in pt:
   * from that on a right-hand page, and from that of horizontal lines if they are vertical.
   */
  PagePlace of(int index, PDPage page) {
    Side side = Side.of(index, mode());
    Optional<String> name = name(index);
    return places.computeIfAbsent(new Kind(name, side, boxes.isTurned(name, page)), this::place);
  }

  private PagePlace place(Kind kind) {
    PageBox set = page(kind, Side.RIGHT);
    PageBox page = page(kind, kind.side);
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            points(TextPlace.left(page, context) - TextPlace.left(set, context)),
            -points(TextPlace.top(page, context) - TextPlace.top(set, context)));
    if (mode().isVertical()) {
      float height = set.getHeight(context) / styles.renderer().getDotsPerPoint();
      place.concatenate(new AffineTransform(0, -1, 1, 0, 0, height));
    }
    ForeEdge room = ForeEdge.of(set, page(kind, Side.LEFT), context);
    double shift = room.shift(page, context) / styles.renderer().getDotsPerPoint();
    return new PagePlace(place, shift);
  }

  private PageBox page(Kind kind, Side side) {
    @Nullable String name = kind.name.orElse(null);
    return kind.turned
        ? TurnedSheet.of(styles.sheets(), context, name, side.pseudoClass())
        : styles.sheets().sheet(context, name, side.pseudoClass());
  }

  private Optional<String> name(int index) {
    return Optional.ofNullable(names.floorEntry(index))
        .map(Map.Entry::getValue)
        .filter(name -> !name.isEmpty());
  }

  /**
   * Draws heads and folio of a page.
   *
   * @param index the page's index in the PDF
   * @param pages the number of all pages
   */
  void draw(int index, int pages, PDPage page) throws IOException {
    boxes.draw(
        new PageFacts(
            name(index),
            Side.of(index, mode()),
            blanks.contains(index),
            numbering.number(index),
            pages,
            running.on(index)),
        page);
  }

  /** The warnings of what could not be drawn. */
  public List<PageWarning> warnings() {
    return boxes.warnings();
  }

  /** The characters in all margins until now. */
  public DrawnCharacters drawn() {
    return styles.fonts().drawn();
  }

  /** Pages with one name and one side, turned or not. */
  private record Kind(Optional<String> name, Side side, boolean turned) {}
}
