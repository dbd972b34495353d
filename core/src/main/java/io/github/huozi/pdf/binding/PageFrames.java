package io.github.huozi.pdf.binding;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.chapter.ChapterRenderer;
import io.github.huozi.pdf.chapter.RunningPlaces;
import io.github.huozi.pdf.counter.PageNumbering;
import io.github.huozi.pdf.font.DrawnCharacters;
import io.github.huozi.pdf.frame.MarginBoxes;
import io.github.huozi.pdf.frame.MarginWarning;
import io.github.huozi.pdf.frame.PageFacts;
import io.github.huozi.pdf.frame.PageFacts.Side;
import io.github.huozi.pdf.frame.RunningElements;
import io.github.huozi.pdf.layout.PrintStyles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDResources;

/** What surrounds the text of each page: its margins on that side, running heads and folio. */
public final class PageFrames {

  private final ChapterRenderer styles;
  private final PageNumbering numbering;
  private final MarginBoxes boxes;
  private final RunningElements running = new RunningElements();
  private final Map<Side, Frame> frames = new EnumMap<>(Side.class);

  /**
   * @param styles has the styles of the document's root
   * @param language the edition's language
   * @param numbering the numbers of the pages
   */
  public PageFrames(ChapterRenderer styles, Language language, PageNumbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
    this.boxes = MarginBoxes.of(styles.context(), styles.sheets(), styles.fonts(), language);
    LayoutContext context = styles.context().newLayoutContextInstance();
    PageBox set = styles.sheets().page(context, null, PrintStyles.RIGHT);
    for (Side side : Side.values()) {
      PageBox page = styles.sheets().page(context, null, side.pseudoClass());
      frames.put(
          side,
          new Frame(
              difference(page, set, CalculatedStyle.LEFT, context),
              -difference(page, set, CalculatedStyle.TOP, context)));
    }
  }

  /** By how much a margin is wider than that of a right-hand page, in pt. */
  private float difference(PageBox page, PageBox set, int edge, LayoutContext context) {
    int dots =
        page.getMarginBorderPadding(context, edge) - set.getMarginBorderPadding(context, edge);
    return dots / styles.renderer().getDotsPerPoint();
  }

  /** Adds the running elements of a chapter whose first page has an index in the PDF. */
  void add(List<RunningPlaces.Place> places, int first) {
    for (RunningPlaces.Place place : places) {
      running.add(place.name(), first + place.page(), place.text(), place.atHead());
    }
  }

  /** The frame of the page with an index in the PDF. */
  Frame of(int index) {
    return frames.get(Side.of(index));
  }

  /**
   * The operators that draw heads and folio.
   *
   * @param index the page's index in the PDF
   * @param pages the number of all pages
   * @param resources the resources of the page, which get the fonts
   */
  byte[] margins(int index, int pages, PDResources resources) {
    PageFacts facts =
        new PageFacts(
            Optional.empty(),
            Side.of(index),
            false,
            numbering.number(index),
            pages,
            running.on(index));
    return boxes.set(facts, resources);
  }

  /** What could not be drawn. */
  public List<MarginWarning> warnings() {
    return boxes.warnings();
  }

  /** The characters in all margins until now. */
  public DrawnCharacters drawn() {
    return styles.fonts().drawn();
  }

  /**
   * Where the text of a page stands, measured from its place on a right-hand page.
   *
   * @param right how far it moves to the right, in pt
   * @param up how far it moves up, in pt
   */
  record Frame(float right, float up) {}
}
