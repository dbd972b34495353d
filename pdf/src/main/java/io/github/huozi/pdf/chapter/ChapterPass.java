package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.font.MathFace;
import io.github.huozi.pdf.formula.PlacedFormulas;
import io.github.huozi.pdf.galley.BesideText;
import io.github.huozi.pdf.galley.GalleyPages;
import io.github.huozi.pdf.galley.LayoutCorrections;
import io.github.huozi.pdf.galley.SheetEdges;
import io.github.huozi.pdf.image.ImageStyles;
import io.github.huozi.pdf.image.PlacedImages;
import io.github.huozi.pdf.image.PrintedImages;
import io.github.huozi.pdf.kept.PackedPages;
import io.github.huozi.pdf.layout.CaptionedTables;
import io.github.huozi.pdf.layout.ForeEdgeBlocks;
import io.github.huozi.pdf.layout.LineChoices;
import io.github.huozi.pdf.layout.LineComposition;
import io.github.huozi.pdf.layout.MadeContent;
import io.github.huozi.pdf.layout.NumberColumns;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.pdf.lines.LinesOnPage;
import io.github.huozi.pdf.paint.ChapterPainter;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.TurnedSheet;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.tagging.TaggedChapter;
import io.github.huozi.tagging.Tagging;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * One pass over a chapter: composes its lines, lays them out as a galley, makes it up and paints
 * it. A step that finds what only another pass can set right ends the pass.
 */
final class ChapterPass {

  private final ChapterSource source;
  private final PageProgress progress;
  private final NextPass known;
  private final Document dom;
  private final PDDocument pdf;
  private final ChapterRenderer chapter;
  private final SharedContext context;
  private final MadeContent generated;
  private final ForeEdgeBlocks foreEdge;
  private final PlacedImages images;
  private final PlacedFormulas formulas;
  private final Tagging tagging;
  private final LineComposition composition;

  /**
   * Composes the lines of a chapter.
   *
   * @param known the findings of the passes before
   * @param pdf receives the pages
   */
  ChapterPass(
      ChapterSource source,
      PageProgress progress,
      NextPass known,
      Document dom,
      PDDocument pdf,
      ChapterRenderer chapter,
      SvgDrawer drawer) {
    this.source = source;
    this.progress = progress;
    this.known = known;
    this.dom = dom;
    this.pdf = pdf;
    this.chapter = chapter;
    this.context = chapter.context();
    this.generated = new MadeContent(chapter.sheets());
    generated.make(dom);
    this.foreEdge = ForeEdgeBlocks.place(dom, chapter.sheets(), known::staysInText);
    new CaptionedTables(chapter.sheets()).keepTogether(dom);
    new NumberColumns(chapter.sheets()).align(dom);
    this.images = images(drawer);
    this.formulas = formulas();
    this.tagging = new Tagging(dom, source.language());
    this.composition = composition();
    composition.compose(dom);
  }

  /**
   * Sets the composed lines on pages.
   *
   * @param opening gives the side of the first page, and is told how many there are
   * @param notes those that get their numbers from the pages
   */
  PassResult set(String pageName, ChapterOpening opening, Optional<NotesByPage> notes)
      throws IOException {
    Set<Integer> turned = foreEdge.onTurnedPages(composition.blocks());
    if (!turned.isEmpty()) {
      return known.withInText(turned);
    }
    BlockBox root = laidOut();
    if (known.inWords().isEmpty() && !images.unshown().isEmpty()) {
      return known.withInWords(images.unshown());
    }
    BesideText beside = new BesideText();
    FirstPage side = opening.side();
    GalleyPages pages = composed(root, composition.texts(), side, beside);
    if (!pages.otherLines().isEmpty()) {
      composition.texts().vary(pages.otherLines());
      root = laidOut();
      pages = composed(root, LineChoices.NONE, side, beside);
    }
    while (beside.changes(pages, composition.texts(), side)) {
      root = laidOut();
      pages = composed(root, LineChoices.NONE, side, beside);
    }
    if (notes.isPresent() && notes.get().number(pages.notes())) {
      return known.withNumbers();
    }
    GalleyPages.MadeUpPages made = pages.make(source.stages());
    if (!made.crowded().isEmpty()) {
      return known.withInText(
          made.crowded().stream().map(foreEdge::number).collect(Collectors.toSet()));
    }
    opening.pages(made.pages().size());
    return painted(root, made, pageName);
  }

  /** Paints the pages. */
  private SetChapter painted(BlockBox root, GalleyPages.MadeUpPages made, String pageName)
      throws IOException {
    List<SheetEdges.Outside> outside = SheetEdges.find(root, context, made.cut());
    List<PageStart> starts = PageStarts.of(root, dom, made.away(), generated);
    List<LineOnPage> lines =
        source.findsLines() ? LinesOnPage.of(root, context, made.foreEdge()) : List.of();
    RunningPlaces.Found running =
        RunningPlaces.of(root, dom, context, source.language(), made.inset());
    ElementPlaces places = ElementPlaces.of(root, context);
    tagging.begin();
    NoteRules rules = new NoteRules(made.rules(), root, context, source.language());
    ChapterPainter.paint(
        root, context, rules::paint, pdf, tagging, chapter.fonts(), made.foreEdge(), progress);
    TaggedChapter tags = tagging.tags();
    return new SetChapter(
        PackedPages.of(pdf, tags, source.bookFonts(), chapter.fonts().drawn()),
        made.pages(),
        starts,
        lines,
        places.ids(),
        pageName,
        places.numbers(),
        running.places(),
        Stream.of(
                formulas.warnings(),
                running.warnings(),
                RaggedLines.warnings(root, context),
                UnspokenTexts.warnings(tagging))
            .flatMap(List::stream)
            .toList(),
        chapter.fonts().drawn(),
        chapter.sheets().refersToPages(),
        images.pictures(),
        outside,
        List.copyOf(known.inWords()));
  }

  private GalleyPages composed(
      BlockBox root, LineChoices choices, FirstPage side, BesideText beside) {
    return GalleyPages.compose(
        root, context, chapter.sheets(), composition.blocks(), choices, side, beside);
  }

  private BlockBox laidOut() {
    PdfBoxRenderer renderer = chapter.renderer();
    renderer.layout();
    composition.texts().fitBesideFloats(renderer);
    BlockBox root = renderer.getRootBox();
    TextElement.divide(root);
    LayoutCorrections.apply(root, context);
    return root;
  }

  /** Makes {@link PlacedImages} place all images. */
  private PlacedImages images(SvgDrawer drawer) {
    PrintedImages printed = new PrintedImages(pdf, source.resources());
    ImageStyles styles = ImageStyles.take(dom, chapter.sheets());
    PlacedImages placed =
        new PlacedImages(
            context,
            printed,
            drawer,
            styles,
            GalleyPages.height(context, chapter.sheets()),
            source.mode().isVertical() ? GalleyPages.WIDEST_IMAGE : GalleyPages.HIGHEST_IMAGE,
            image -> chapter.sheets().text(image).mode().isVertical());
    context.setReplacedElementFactory(placed);
    return placed;
  }

  /** Makes {@link PlacedFormulas} place all formulas. */
  private PlacedFormulas formulas() {
    MathFace font = source.bookFonts().mathematics();
    PlacedFormulas placed =
        PlacedFormulas.take(
            dom,
            chapter.sheets(),
            font,
            chapter.fonts(),
            images,
            source.mode().isVertical(),
            GalleyPages.height(context, chapter.sheets()));
    context.setReplacedElementFactory(placed);
    return placed;
  }

  private LineComposition composition() {
    return new LineComposition(
        chapter.sheets(),
        generated,
        context.getReplacedElementFactory(),
        source.language(),
        source.composers(),
        picture -> Math.max(images.preferredWidth(picture), formulas.preferredWidth(picture)),
        TurnedSheet.measure(chapter.sheets(), context.newLayoutContextInstance()),
        GalleyPages.height(context, chapter.sheets()),
        progress);
  }
}
