package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.chapter.SetChapter.Place;
import io.github.huozi.pdf.counter.Counters;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.font.FormulaPainter;
import io.github.huozi.pdf.font.MathFace;
import io.github.huozi.pdf.font.PaintedText;
import io.github.huozi.pdf.formula.PlacedFormulas;
import io.github.huozi.pdf.galley.GalleyPages;
import io.github.huozi.pdf.galley.LayoutCorrections;
import io.github.huozi.pdf.galley.SheetEdges;
import io.github.huozi.pdf.image.ImageStyles;
import io.github.huozi.pdf.image.PlacedImages;
import io.github.huozi.pdf.image.PlacedImages.Unshown;
import io.github.huozi.pdf.image.PrintedImages;
import io.github.huozi.pdf.kept.PackedPages;
import io.github.huozi.pdf.layout.CaptionedTables;
import io.github.huozi.pdf.layout.Excerpt;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.LineComposition;
import io.github.huozi.pdf.layout.LineWishes;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.pdf.lines.LinesOnPage;
import io.github.huozi.pdf.paint.ChapterPainter;
import io.github.huozi.pdf.style.TurnedSheet;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.tagging.TaggedChapter;
import io.github.huozi.tagging.Tagging;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sets one chapter: composes its lines, lays it out as a galley, makes it up and paints it. */
public final class ChapterSetter {

  private final ChapterSource source;
  private final PageProgress progress;

  public ChapterSetter(ChapterSource source, PageProgress progress) {
    this.source = source;
    this.progress = progress;
  }

  /**
   * Sets a chapter. It must not be called on a thread of a fork-join pool, since the renderer keeps
   * its state with the thread.
   *
   * @param xhtml the chapter's document
   * @param pageNumbers gives the page number that is printed for an id; null if it is not known yet
   */
  public SetChapter set(
      org.jsoup.nodes.Document xhtml, Function<String, @Nullable String> pageNumbers)
      throws IOException {
    try {
      return composed(xhtml, pageNumbers, List.of());
    } catch (UnshownImagesException e) {
      UnshownImages.replace(xhtml, e.unshown());
      return composed(xhtml, pageNumbers, e.unshown());
    }
  }

  private SetChapter composed(
      org.jsoup.nodes.Document xhtml,
      Function<String, @Nullable String> pageNumbers,
      List<Unshown> unshown)
      throws IOException {
    try {
      return set(xhtml, pageNumbers, new LineWishes(Map.of()), unshown);
    } catch (GalleyPages.OtherLinesException e) {
      return set(xhtml, pageNumbers, new LineWishes(e.wishes()), unshown);
    }
  }

  private SetChapter set(
      org.jsoup.nodes.Document xhtml,
      Function<String, @Nullable String> pageNumbers,
      LineWishes wishes,
      List<Unshown> unshown)
      throws IOException {
    Document dom = new W3CDom().fromJsoup(xhtml);
    SvgDrawer drawer = new SvgDrawer(GlyphOutlines.of(source.fonts()));
    try (PDDocument pdf = new CountedPages();
        ChapterRenderer chapter = new ChapterRenderer(source, dom, pdf, drawer)) {
      PdfBoxRenderer renderer = chapter.renderer();
      chapter.sheets().printPageNumbers(pageNumbers);
      new CaptionedTables(chapter.styles()).keepTogether(dom);
      // After the steps that replace elements with images in them.
      PlacedImages images = images(chapter, dom, pdf, drawer);
      PlacedFormulas formulas = formulas(chapter, dom, images);
      PaintedText painted = new PaintedText(dom);
      Tagging tagging = new Tagging(dom, source.language());
      compose(chapter, dom, images, formulas, wishes);
      painted.complete();
      renderer.layout();
      BlockBox root = renderer.getRootBox();
      SharedContext context = chapter.context();
      LayoutCorrections.apply(root, context);
      if (unshown.isEmpty() && !images.unshown().isEmpty()) {
        throw new UnshownImagesException(images.unshown());
      }
      GalleyPages.Made made =
          GalleyPages.make(root, context, chapter.sheets(), wishes, source.stages());
      List<SheetEdges.Outside> outside = SheetEdges.find(root, context, made.cut());
      List<PageStart> starts = PageStarts.of(root, dom, made.away());
      List<LineOnPage> lines = source.findsLines() ? LinesOnPage.of(root, context) : List.of();
      RunningPlaces.Found running =
          RunningPlaces.of(root, dom, context, source.language(), made.inset());
      Map<Integer, Integer> numbers = new TreeMap<>();
      Map<String, Place> places = places(root, renderer, numbers);
      PaintedText.complete(root);
      tagging.begin();
      NoteRules rules = new NoteRules(made.rules(), root, context, source.language());
      ChapterPainter.paint(root, context, rules::paint, pdf, tagging, progress);
      TaggedChapter tags = tagging.tags();
      return new SetChapter(
          PackedPages.of(pdf, tags, source.bookFonts(), chapter.fonts().drawn()),
          made.pages(),
          starts,
          lines,
          places,
          chapter.sheets().pageName(),
          numbers,
          running.places(),
          Stream.concat(formulas.warnings().stream(), running.warnings().stream()).toList(),
          chapter.fonts().drawn(),
          chapter.sheets().refersToPages(),
          outside,
          unshown);
    }
  }

  /** Has {@link PlacedImages} place all images. */
  private PlacedImages images(
      ChapterRenderer chapter, Document dom, PDDocument pdf, SvgDrawer drawer) {
    SharedContext context = chapter.context();
    PrintedImages images = new PrintedImages(pdf, source.resources());
    ImageStyles styles = ImageStyles.take(dom, context);
    PlacedImages placed =
        new PlacedImages(
            context,
            images,
            drawer,
            styles,
            GalleyPages.HIGHEST_IMAGE * GalleyPages.height(context, chapter.sheets()));
    context.setReplacedElementFactory(placed);
    return placed;
  }

  /** Has {@link PlacedFormulas} place all formulas. */
  private PlacedFormulas formulas(ChapterRenderer chapter, Document dom, PlacedImages images) {
    MathFace font = source.bookFonts().mathematics();
    FormulaPainter painter = new FormulaPainter(chapter.fonts(), font);
    PlacedFormulas placed = PlacedFormulas.take(dom, chapter.styles(), font, painter, images);
    chapter.context().setReplacedElementFactory(placed);
    return placed;
  }

  private void compose(
      ChapterRenderer chapter,
      Document dom,
      PlacedImages images,
      PlacedFormulas formulas,
      LineWishes wishes) {
    PdfBoxRenderer renderer = chapter.renderer();
    LineComposition composition =
        new LineComposition(
            chapter.styles(),
            source.language(),
            source.composers(),
            wishes,
            picture -> Math.max(images.preferredWidth(picture), formulas.preferredWidth(picture)),
            TurnedSheet.measure(chapter.sheets(), chapter.context().newLayoutContextInstance()),
            progress);
    composition.compose(dom);
    if (composition.waitsForLayout()) {
      Excerpt excerpt = composition.excerpt(dom);
      renderer.layout();
      excerpt.restore();
      composition.composeWaiting(renderer.getRootBox());
    }
  }

  /**
   * Where each id is; the first box counts.
   *
   * @param numbers receives the new numbers of pages
   */
  private static Map<String, Place> places(
      BlockBox root, PdfBoxRenderer renderer, Map<Integer, Integer> numbers) {
    List<PageBox> pages = root.getLayer().getPages();
    var context = renderer.getSharedContext().newLayoutContextInstance();
    NavigableMap<Integer, PageBox> byTop = new TreeMap<>();
    pages.forEach(page -> byTop.put(page.getTop(), page));
    Map<String, Place> places = new LinkedHashMap<>();
    LaidOutBoxes.each(
        root,
        box -> {
          @Nullable Element element = box.getElement();
          if (element == null) {
            return;
          }
          // The margin may be on the page before.
          int y = box instanceof BlockBox block ? block.getBorderBox(context).y : box.getAbsY();
          Map.@Nullable Entry<Integer, PageBox> found = byTop.floorEntry(y);
          PageBox sheet = found == null ? pages.get(0) : found.getValue();
          int page = sheet.getPageNo();
          if (element.hasAttribute(Counters.PAGE)) {
            // The last one on a page counts.
            numbers.put(page, Integer.valueOf(element.getAttribute(Counters.PAGE)));
          }
          if (element.hasAttribute("id")) {
            int margin = sheet.getMarginBorderPadding(context, CalculatedStyle.TOP);
            int fromTop = margin + y - sheet.getTop();
            int height = sheet.getHeight(context);
            places.putIfAbsent(
                element.getAttribute("id"),
                new Place(
                    page, (float) Math.floor((height - fromTop) / renderer.getDotsPerPoint())));
          }
        });
    return places;
  }

  /** Ends a layout with images that cannot be shown. */
  private static final class UnshownImagesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Unshown> unshown;

    UnshownImagesException(List<Unshown> unshown) {
      this.unshown = unshown;
    }

    List<Unshown> unshown() {
      return unshown;
    }
  }
}
