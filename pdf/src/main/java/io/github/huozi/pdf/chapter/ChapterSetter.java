package io.github.huozi.pdf.chapter;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.font.MathFace;
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
import io.github.huozi.pdf.layout.ForeEdgeBlocks;
import io.github.huozi.pdf.layout.LineChoices;
import io.github.huozi.pdf.layout.LineComposition;
import io.github.huozi.pdf.layout.MadeContent;
import io.github.huozi.pdf.layout.NumberColumns;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.layout.PlacedBlocks;
import io.github.huozi.pdf.layout.TextBoxes;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.pdf.lines.LinesOnPage;
import io.github.huozi.pdf.paint.ChapterPainter;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.TurnedSheet;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.tagging.TaggedChapter;
import io.github.huozi.tagging.Tagging;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Sets one chapter: composes its lines, lays it out as a galley, makes it up and paints it. */
public final class ChapterSetter {

  /** How often blocks may be taken back from the fore-edge before all are. */
  private static final int ROUNDS = 4;

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
   * @param pageName the name of its pages; empty if they have none
   * @param opening where its first page stands
   * @param pageNumbers gives the page number that is printed for an id; null if it is not known yet
   */
  public SetChapter set(
      org.jsoup.nodes.Document xhtml,
      String pageName,
      FirstPage opening,
      Function<String, @Nullable String> pageNumbers)
      throws IOException {
    Set<Unshown> unshown = new LinkedHashSet<>();
    Set<Integer> inText = new HashSet<>();
    Optional<NotesByPage> notes = NotesByPage.of(xhtml, source.language());
    int rounds = 0;
    @Nullable SetChapter set = null;
    while (set == null) {
      boolean knowsImages = !unshown.isEmpty();
      boolean all = rounds > ROUNDS;
      int before = inText.size();
      set =
          set(
              xhtml,
              pageName,
              opening,
              pageNumbers,
              unshown,
              inText,
              number -> all || inText.contains(number),
              notes);
      if (!knowsImages && !unshown.isEmpty()) {
        UnshownImages.replace(xhtml, unshown);
      }
      rounds += inText.size() > before ? 1 : 0;
    }
    return set;
  }

  /**
   * Sets a chapter.
   *
   * @param unshown the images that are known not to be shown; if it is empty, receives those that
   *     are found
   * @param inText receives the numbers of the blocks that have no room at the fore-edge
   * @param staysInText whether a block that asks for a place there stays in the text
   * @param notes those that get their numbers from the pages
   * @return null if the chapter must be set again: it needs words in the place of images, other
   *     blocks in its text, or other numbers of notes
   */
  private @Nullable SetChapter set(
      org.jsoup.nodes.Document xhtml,
      String pageName,
      FirstPage opening,
      Function<String, @Nullable String> pageNumbers,
      Set<Unshown> unshown,
      Set<Integer> inText,
      IntPredicate staysInText,
      Optional<NotesByPage> notes)
      throws IOException {
    Document dom = new W3CDom().fromJsoup(xhtml);
    SvgDrawer drawer = new SvgDrawer(GlyphOutlines.of(source.fonts()));
    try (PDDocument pdf = new CountedPages();
        ChapterRenderer chapter = new ChapterRenderer(source, dom, pageName, pdf, drawer)) {
      PdfBoxRenderer renderer = chapter.renderer();
      chapter.sheets().printPageNumbers(pageNumbers);
      MadeContent generated = new MadeContent(chapter.sheets());
      generated.make(dom);
      ForeEdgeBlocks foreEdge = ForeEdgeBlocks.place(dom, chapter.sheets(), staysInText);
      new CaptionedTables(chapter.sheets()).keepTogether(dom);
      new NumberColumns(chapter.sheets()).align(dom);
      PlacedImages images = images(chapter, dom, pdf, drawer);
      PlacedFormulas formulas = formulas(chapter, dom, images);
      Tagging tagging = new Tagging(dom, source.language());
      LineComposition composition = compose(chapter, dom, generated, images, formulas);
      TextBoxes texts = composition.texts();
      PlacedBlocks blocks = composition.blocks();
      if (inText.addAll(foreEdge.onTurnedPages(blocks))) {
        return null;
      }
      SharedContext context = chapter.context();
      BlockBox root = laidOut(renderer, texts);
      if (unshown.isEmpty() && !images.unshown().isEmpty()) {
        unshown.addAll(images.unshown());
        return null;
      }
      GalleyPages pages =
          GalleyPages.compose(root, context, chapter.sheets(), blocks, texts, opening);
      if (!pages.otherLines().isEmpty()) {
        texts.vary(pages.otherLines());
        root = laidOut(renderer, texts);
        pages =
            GalleyPages.compose(root, context, chapter.sheets(), blocks, LineChoices.NONE, opening);
      }
      if (notes.isPresent() && notes.get().number(pages.notes())) {
        return null;
      }
      GalleyPages.MadeUpPages made = pages.make(source.stages());
      if (!made.crowded().isEmpty()) {
        made.crowded().forEach(block -> inText.add(foreEdge.number(block)));
        return null;
      }
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
          List.copyOf(unshown));
    }
  }

  private static BlockBox laidOut(PdfBoxRenderer renderer, TextBoxes texts) {
    renderer.layout();
    texts.fitBesideFloats(renderer);
    BlockBox root = renderer.getRootBox();
    TextElement.divide(root);
    LayoutCorrections.apply(root, renderer.getSharedContext());
    return root;
  }

  /** Has {@link PlacedImages} place all images. */
  private PlacedImages images(
      ChapterRenderer chapter, Document dom, PDDocument pdf, SvgDrawer drawer) {
    SharedContext context = chapter.context();
    PrintedImages images = new PrintedImages(pdf, source.resources());
    ImageStyles styles = ImageStyles.take(dom, chapter.sheets());
    PlacedImages placed =
        new PlacedImages(
            context,
            images,
            drawer,
            styles,
            GalleyPages.height(context, chapter.sheets()),
            GalleyPages.HIGHEST_IMAGE,
            image -> chapter.sheets().text(image).mode().isVertical());
    context.setReplacedElementFactory(placed);
    return placed;
  }

  /** Has {@link PlacedFormulas} place all formulas. */
  private PlacedFormulas formulas(ChapterRenderer chapter, Document dom, PlacedImages images) {
    MathFace font = source.bookFonts().mathematics();
    PlacedFormulas placed =
        PlacedFormulas.take(
            dom,
            chapter.sheets(),
            font,
            chapter.fonts(),
            images,
            source.mode().isVertical()
                ? OptionalDouble.of(GalleyPages.height(chapter.context(), chapter.sheets()))
                : OptionalDouble.empty());
    chapter.context().setReplacedElementFactory(placed);
    return placed;
  }

  private LineComposition compose(
      ChapterRenderer chapter,
      Document dom,
      MadeContent generated,
      PlacedImages images,
      PlacedFormulas formulas) {
    LineComposition composition =
        new LineComposition(
            chapter.sheets(),
            generated,
            chapter.context().getReplacedElementFactory(),
            source.language(),
            source.composers(),
            picture -> Math.max(images.preferredWidth(picture), formulas.preferredWidth(picture)),
            TurnedSheet.measure(chapter.sheets(), chapter.context().newLayoutContextInstance()),
            GalleyPages.height(chapter.context(), chapter.sheets()),
            progress);
    composition.compose(dom);
    return composition;
  }
}
