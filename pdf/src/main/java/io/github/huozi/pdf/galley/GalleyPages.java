package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.makeup.Frame;
import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Page;
import io.github.huozi.makeup.PageComposer;
import io.github.huozi.makeup.PageComposer.Composed;
import io.github.huozi.pdf.file.PrintStages;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.LineChoices;
import io.github.huozi.pdf.layout.PlacedBlocks;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.TurnedSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Makes pages of a layout: composes them, moves the boxes, and gives the layout its pages. */
public final class GalleyPages {

  /** The part of a page's height that an image may have. */
  public static final double HIGHEST_IMAGE = 0.9;

  /**
   * The part of a page across vertical lines that an image may have: its caption is beside it, and
   * text below both.
   */
  public static final double WIDEST_IMAGE = 0.8;

  /**
   * The cost by which other numbers of lines must make the pages cheaper, for paragraphs to be set
   * again.
   */
  private static final double GAIN = 60;

  /** The cost of a page that needs no other lines. */
  private static final double GOOD_PAGE = 8;

  /** The space between text and notes, with the rule, in lines. */
  private static final double NOTE_GAP = 0.75;

  /** The part of that space between the rule and the notes. */
  private static final double RULE_ABOVE_NOTES = 0.4;

  /** The least space between text and a figure at the head or the foot, in lines. */
  private static final double FIGURE_GAP = 0.55;

  private final BlockBox root;
  private final SharedContext shared;

  /** Sizes that differ by less, in dots, are the same. */
  private static final float SAME_SIZE = 0.5f;

  private final PrintStyles sheets;
  private final PlacedBlocks blocks;
  private final LayoutContext context;
  private final int height;
  private final int turnedHeight;
  private final int inset;
  private final double leading;

  private final BesideText beside;
  private final Frame frame;
  private final BoxGalley galley;
  private final Composed composed;
  private final Map<Element, Integer> otherLines = new LinkedHashMap<>();

  private GalleyPages(
      BlockBox root,
      SharedContext shared,
      PrintStyles sheets,
      PlacedBlocks blocks,
      LineChoices choices,
      FirstPage opening,
      BesideText beside) {
    this.beside = beside;
    this.root = root;
    this.blocks = blocks;
    this.shared = shared;
    this.sheets = sheets;
    this.context = shared.newLayoutContextInstance();
    PageBox page = sheets.page(context);
    this.height = page.getContentHeight(context);
    this.turnedHeight = TurnedSheet.of(sheets, context).getContentHeight(context);
    this.inset = InsetPage.inset(page, context);
    this.leading = leading();
    this.frame =
        new Frame(
            lines(height),
            leading,
            NOTE_GAP * leading,
            0,
            FIGURE_GAP * leading,
            lines(turnedHeight),
            opening);
    this.galley = GalleyReader.read(root, context, sheets, blocks, choices, frame, beside);
    for (@Nullable Part part : galley.parts()) {
      PrintStyles.limit(part == null ? 0 : part.bottom / Math.max(1, height));
    }
    this.composed = composed();
  }

  /**
   * The pages of a layout.
   *
   * @param pages the pages as they were composed
   * @param away the boxes that have left their place in the text
   * @param rules for each page, how far below its head the rule above its notes is, in dots; -1 if
   *     it has no notes
   * @param inset how far below the top of a page its text begins, in dots
   * @param cut the lines below the foot of their page, with what they are in
   * @param foreEdge for each box in the margin at the fore-edge, by how much its block is narrower
   *     than that, in dots
   * @param crowded the blocks that have no room there: they must be set in the text
   */
  public record MadeUpPages(
      List<Page> pages,
      Set<Box> away,
      List<Double> rules,
      int inset,
      Map<Box, TooHigh> cut,
      Map<Box, Integer> foreEdge,
      List<Element> crowded) {}

  /**
   * Composes the pages of a layout.
   *
   * @param blocks those that stand in columns or on turned pages
   * @param choices the texts that may have other numbers of lines
   * @param opening where the first page stands
   * @param beside the places of what stands beside lines
   */
  public static GalleyPages compose(
      BlockBox root,
      SharedContext shared,
      PrintStyles sheets,
      PlacedBlocks blocks,
      LineChoices choices,
      FirstPage opening,
      BesideText beside) {
    return new GalleyPages(root, shared, sheets, blocks, choices, opening, beside);
  }

  /**
   * The texts with whose other numbers of lines the pages would be much better: 1 for one line more
   * and -1 for one fewer. They must be set so, and the pages composed again, before {@link #make}.
   */
  public Map<Element, Integer> otherLines() {
    return otherLines;
  }

  BoxGalley galley() {
    return galley;
  }

  List<Page> pages() {
    return composed.pages();
  }

  Frame frame() {
    return frame;
  }

  LayoutContext context() {
    return context;
  }

  PrintStyles sheets() {
    return sheets;
  }

  /** The notes that each page calls. */
  public List<CalledNotes> notes() {
    List<CalledNotes> pages = new ArrayList<>();
    Set<Integer> earlier = new HashSet<>();
    for (Page page : composed.pages()) {
      TreeSet<Integer> own = new TreeSet<>();
      for (Page.PlacedItem placed : page.pieces()) {
        own.addAll(galley.galley().calls(placed.item()));
      }
      List<String> ids = own.stream().map(galley.noteIds()::get).toList();
      Map<String, String> again = new LinkedHashMap<>();
      for (Page.PlacedItem placed : page.pieces()) {
        again.putAll(again(galley.parts().get(placed.item()), ids));
      }
      for (int note : own) {
        galley.notes().get(note).forEach(line -> again.putAll(again(line, ids)));
      }
      boolean follows =
          page.notes().stream()
              .anyMatch(note -> note.firstLine() == 0 && earlier.contains(note.note()));
      pages.add(new CalledNotes(ids, again, follows));
      earlier.addAll(own);
    }
    return pages;
  }

  /** The calls of a part whose notes are not among those of its page. */
  private static Map<String, String> again(@Nullable Part part, List<String> notes) {
    Map<String, String> again = new LinkedHashMap<>();
    if (part != null) {
      part.calls.forEach(
          (call, note) -> {
            if (!notes.contains(note)) {
              again.put(call, note);
            }
          });
    }
    return again;
  }

  /**
   * Moves the boxes of the layout to the pages.
   *
   * @param stages gets the pages
   */
  public MadeUpPages make(PrintStages stages) {
    List<Page> aligned = ContentAlignment.of(galley, composed.pages(), sheets, frame);
    List<Page> pages = stages.pages(galley.galley(), aligned);
    PrintStyles.limit(pages.size());
    List<InsetPage> boxes = pages.stream().map(page -> box(galley, page)).toList();
    List<Integer> tops = textTops(boxes);
    Set<Box> away = GalleyMover.move(galley, pages, beside, tops, context);
    PageEdges.hide(galley, pages, sheets);
    ForeEdgeMover foreEdge = new ForeEdgeMover(sheets, context, leading);
    foreEdge.move(galley, pages, tops, frame.height());
    DividedGrounds.divide(galley, pages, tops, frame.height(), leading, context);
    number(boxes.isEmpty() ? List.of(new InsetPage(sheets.page(context), context)) : boxes);
    List<Double> rules = pages.isEmpty() ? List.of(-1.0) : pages.stream().map(this::rule).toList();
    return new MadeUpPages(
        pages,
        away,
        rules,
        inset,
        cut(galley, pages, boxes, tops),
        foreEdge.boxes(),
        foreEdge.crowded());
  }

  /** The height of a page's text, in dots. */
  public static int height(SharedContext shared, PrintStyles sheets) {
    LayoutContext context = shared.newLayoutContextInstance();
    return sheets.page(context).getContentHeight(context);
  }

  private Map<Box, TooHigh> cut(
      BoxGalley galley, List<Page> pages, List<InsetPage> boxes, List<Integer> tops) {
    IdentityHashMap<Box, TooHigh> cut = new IdentityHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      int foot = tops.get(i) + boxes.get(i).getContentHeight(context) - boxes.get(i).inset();
      for (Page.PlacedItem placed : pages.get(i).pieces()) {
        @Nullable Part part = galley.parts().get(placed.item());
        if (part != null) {
          TooHigh high = new TooHigh();
          for (Box box : part.boxes) {
            LaidOutBoxes.each(box, inner -> high.add(inner, foot, cut));
          }
        }
      }
    }
    return cut;
  }

  /** The number of lines that fit a height. */
  private int lines(int height) {
    return Math.max(1, (int) Math.floor((height + 2) / leading));
  }

  /** The box of a page: a turned one if it has a table that is. */
  private InsetPage box(BoxGalley galley, Page page) {
    boolean turned =
        page.pieces().stream()
            .map(placed -> galley.parts().get(placed.item()))
            .anyMatch(part -> part != null && part.turned != null);
    PageBox box = turned ? TurnedSheet.of(sheets, context) : sheets.page(context);
    return new InsetPage(box, context);
  }

  /** The tops of the text of each page, and at last the foot of the last page. */
  private List<Integer> textTops(List<InsetPage> pages) {
    List<Integer> tops = new ArrayList<>();
    int top = 0;
    for (InsetPage page : pages) {
      tops.add(top + page.inset());
      top += page.getContentHeight(context);
    }
    tops.add(top);
    return tops;
  }

  private Composed composed() {
    Galley all = galley.galley();
    Composed best =
        PageComposer.compose(new Galley(all.items(), all.notes(), List.of(), all.bands()), frame);
    double price = Math.max(GAIN, GOOD_PAGE * best.pages().size());
    if (!all.variations().isEmpty() && best.cost() > price) {
      Composed varied = PageComposer.compose(all, frame);
      if (best.cost() - varied.cost() > GAIN) {
        varied
            .variations()
            .forEach((index, lines) -> otherLines.put(galley.texts().get(index), lines));
      }
    }
    List<Page> pages = new ArrayList<>(best.pages());
    while (pages.size() <= beside.lastPage()) {
      pages.add(
          new Page(
              List.of(),
              List.of(),
              Optional.empty(),
              0,
              frame.lines(),
              0,
              Optional.of(Page.Cause.FIGURE)));
    }
    return new Composed(pages, best.variations(), best.cost());
  }

  private double rule(Page page) {
    return page.notes().isEmpty()
        ? -1
        : inset + page.notes().get(0).y() - NOTE_GAP * leading * RULE_ABOVE_NOTES;
  }

  /** Gives the layout its pages. */
  private void number(List<InsetPage> boxes) {
    int top = 0;
    for (int i = 0; i < boxes.size(); i++) {
      boxes.get(i).setPageNo(i);
      boxes.get(i).setTopAndBottom(context, top);
      top = boxes.get(i).getBottom();
    }
    root.getLayer().setPages(new ArrayList<>(boxes));
    repeatHeads(root.getLayer().getPages());
    root.calcPaintingInfo(context, false);
    root.getLayer().getChildren().forEach(this::calculatePaintingInfo);
  }

  private void calculatePaintingInfo(Layer layer) {
    layer.getMaster().calcPaintingInfo(context, false);
    layer.getChildren().forEach(this::calculatePaintingInfo);
  }

  /** Makes the renderer repeat the heads of tables that continue. */
  private void repeatHeads(List<PageBox> pages) {
    LayoutContext paged = shared.newLayoutContextInstance();
    BlockBox master = new BlockBox();
    ElementStyle.of(root, context).give(master);
    paged.pushLayer(master);
    paged.getRootLayer().setPages(pages);
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof TableBox table && isDivided(table, pages) && repeatsHead(table)) {
            // The renderer takes the page of the margin for that of the table.
            int top = table.getAbsY();
            table.setAbsY(table.getBorderBox(context).y);
            table.analyzePageBreaks(paged, null);
            table.setAbsY(top);
          } else if (box instanceof TableSectionBox section) {
            // The foot would be repeated as well; no page has room for it.
            section.setFooter(false);
          }
        });
  }

  /** Tells whether a table repeats its head: in columns only one on turned pages does. */
  private boolean repeatsHead(TableBox table) {
    return TurnedTable.isIn(table, blocks) || !ColumnBands.isInColumns(table, blocks);
  }

  /** Tells whether the rows of a table stand on several pages. */
  private boolean isDivided(TableBox table, List<PageBox> pages) {
    int bottom = 0;
    for (PageBox page : pages) {
      bottom = page.getBottom();
      if (table.getBorderBox(context).y < bottom) {
        break;
      }
    }
    for (Box section : table.getChildren()) {
      for (Box row : section.getChildren()) {
        if (row.getAbsY() + row.getHeight() > bottom) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The line height of most lines outside tables and notes. Those of the size of the document's
   * text go before others, be they in lists and boxes: at the end of a chapter there may be more
   * lines of notes, or of an imprint, than of text. Those that stay with what follows, such as the
   * heading of the contents, are titles.
   */
  private double leading() {
    Map<Float, Integer> text = new TreeMap<>();
    Map<Float, Integer> inBlocks = new TreeMap<>();
    Map<Float, Integer> others = new TreeMap<>();
    BoxWalk walk = new BoxWalk(context, sheets, blocks, Double.MAX_VALUE, Double.MAX_VALUE);
    walk.root(root);
    for (Part part : walk.parts()) {
      if (part.line >= 0
          && "p".equals(Classes.name(part.first.block()))
          && !sheets.breaks(part.first.block().getElement()).avoidsAfter()) {
        ElementStyle style = ElementStyle.of(part.first.block(), context);
        float size = style.fontSize();
        boolean ofText = Math.abs(size - textSize(part.first)) < SAME_SIZE;
        boolean prose = BreakPlaces.isProse(part);
        if (ofText || prose) {
          (ofText ? prose ? text : inBlocks : others)
              .merge((float) style.lineHeight(), 1, Integer::sum);
        }
      }
    }
    return Stream.of(text, inBlocks, others)
        .filter(heights -> !heights.isEmpty())
        .findFirst()
        .flatMap(heights -> heights.entrySet().stream().max(Map.Entry.comparingByValue()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> (float) ElementStyle.of(root, context).lineHeight());
  }

  /** The size of the document's text, in dots: that of its body. */
  private float textSize(EnclosingBlocks around) {
    @Nullable EnclosingBlocks at = around;
    while (at != null && !"body".equals(Classes.name(at.block()))) {
      at = at.outer();
    }
    return ElementStyle.of(at == null ? root : at.block(), context).fontSize();
  }
}
