package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.makeup.Costs;
import io.github.huozi.makeup.Frame;
import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Page;
import io.github.huozi.makeup.PageComposer;
import io.github.huozi.makeup.PageComposer.Composed;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.LineWishes;
import io.github.huozi.pdf.layout.PrintStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes pages of a layout: composes them, moves the boxes, and gives the layout its pages. */
public final class GalleyPages {

  /** What pages must gain before paragraphs are set again: that of a widow. */
  private static final double GAIN = Costs.WIDOW;

  /** The space between text and notes, with the rule, in lines. */
  private static final double NOTE_GAP = 0.75;

  /** The part of that space between the rule and the notes. */
  private static final double RULE_ABOVE_NOTES = 0.4;

  /** The least space between text and a figure at the head or the foot, in lines. */
  private static final double FIGURE_GAP = 0.8;

  private final BlockBox root;
  private final SharedContext shared;
  private final PrintStyles sheets;
  private final LayoutContext context;
  private final int height;
  private final double leading;

  private GalleyPages(BlockBox root, SharedContext shared, PrintStyles sheets) {
    this.root = root;
    this.shared = shared;
    this.sheets = sheets;
    this.context = shared.newLayoutContextInstance();
    this.height = page().getContentHeight(context);
    this.leading = leading();
  }

  /**
   * The pages of a layout.
   *
   * @param pages the pages as they were composed
   * @param away the boxes that have left their place in the text
   * @param rules for each page, how far below its head the rule above its notes is, in dots; -1 if
   *     it has no notes
   */
  public record Made(List<Page> pages, Set<Box> away, List<Double> rules) {}

  /**
   * Makes the pages of a layout.
   *
   * @param wishes the paragraphs that may have other numbers of lines
   * @throws OtherLinesException if the pages are much better with other numbers of lines, with
   *     which the paragraphs must be set first
   */
  public static Made make(
      BlockBox root, SharedContext shared, PrintStyles sheets, LineWishes wishes) {
    GalleyPages pages = new GalleyPages(root, shared, sheets);
    return pages.make(wishes);
  }

  private Made make(LineWishes wishes) {
    Frame frame =
        new Frame(
            Math.max(1, (int) Math.floor((height + 2) / leading)),
            leading,
            NOTE_GAP * leading,
            0,
            FIGURE_GAP * leading);
    BoxGalley galley = GalleyReader.read(root, context, sheets, wishes, leading, frame.height());
    List<Page> pages = compose(galley, frame);
    PrintStyles.limit(pages.size());
    Set<Box> away = GalleyMover.move(galley, pages, height);
    number(Math.max(1, pages.size()));
    List<Double> rules = pages.isEmpty() ? List.of(-1.0) : pages.stream().map(this::rule).toList();
    return new Made(pages, away, rules);
  }

  private static List<Page> compose(BoxGalley boxes, Frame frame) {
    Galley galley = boxes.galley();
    Composed best =
        PageComposer.compose(
            new Galley(galley.items(), galley.notes(), List.of(), galley.bands()), frame);
    if (!galley.variations().isEmpty() && best.cost() > GAIN) {
      Composed varied = PageComposer.compose(galley, frame);
      if (best.cost() - varied.cost() > GAIN && !varied.variations().isEmpty()) {
        Map<Integer, Integer> wishes = new TreeMap<>();
        varied
            .variations()
            .forEach((index, lines) -> wishes.put(boxes.paragraphs().get(index), lines));
        throw new OtherLinesException(wishes);
      }
    }
    return best.pages();
  }

  private double rule(Page page) {
    return page.notes().isEmpty()
        ? -1
        : page.notes().get(0).y() - NOTE_GAP * leading * RULE_ABOVE_NOTES;
  }

  /** Gives the layout its pages. */
  private void number(int count) {
    List<PageBox> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PageBox page = page();
      page.setPageNo(i);
      page.setTopAndBottom(context, i * height);
      boxes.add(page);
    }
    root.getLayer().setPages(boxes);
    repeatHeads(boxes);
    root.calcPaintingInfo(context, false);
    root.getLayer().getChildren().forEach(this::calculatePaintingInfo);
  }

  private void calculatePaintingInfo(Layer layer) {
    layer.getMaster().calcPaintingInfo(context, false);
    layer.getChildren().forEach(this::calculatePaintingInfo);
  }

  /** Has the renderer repeat the heads of tables that continue. */
  private void repeatHeads(List<PageBox> pages) {
    LayoutContext paged = shared.newLayoutContextInstance();
    BlockBox master = new BlockBox();
    master.setStyle(root.getStyle());
    paged.pushLayer(master);
    paged.getRootLayer().setPages(pages);
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof TableBox table
              && isDivided(table)
              && !ColumnBands.isInColumns(table)) {
            // The renderer takes the page of the margin for that of the table.
            int top = table.getAbsY();
            table.setAbsY(table.getBorderBox(context).y);
            table.analyzePageBreaks(paged, null);
            table.setAbsY(top);
          }
        });
  }

  /** Whether the rows of a table stand on several pages. */
  private boolean isDivided(TableBox table) {
    int first = table.getBorderBox(context).y / height;
    int last = first;
    for (Box section : table.getChildren()) {
      for (Box row : section.getChildren()) {
        last = Math.max(last, (row.getAbsY() + row.getHeight() - 1) / height);
      }
    }
    return last > first;
  }

  private PageBox page() {
    return sheets.page(context);
  }

  /** The line height of most lines outside tables and notes. */
  private double leading() {
    Map<Float, Integer> heights = new TreeMap<>();
    BoxWalk walk = new BoxWalk(context, Double.MAX_VALUE);
    walk.root(root);
    for (Part part : walk.parts()) {
      if (part.line >= 0 && BreakPlaces.isProse(part)) {
        heights.merge(part.first.block().getStyle().getLineHeight(context), 1, Integer::sum);
      }
    }
    return heights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseGet(() -> root.getStyle().getLineHeight(context));
  }

  /** Reports that paragraphs are to be set with other numbers of lines. */
  public static final class OtherLinesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<Integer, Integer> wishes;

    OtherLinesException(Map<Integer, Integer> wishes) {
      super(wishes.size() + " paragraph(s) have other lines", null, false, false);
      this.wishes = wishes;
    }

    /** For the number of a paragraph, 1 for one line more and -1 for one fewer. */
    public Map<Integer, Integer> wishes() {
      return wishes;
    }
  }
}
