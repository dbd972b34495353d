package io.github.huozi.pdf.paint;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.DisplayListCollector;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the boxes that are painted on each page. A table that continues after a page of others,
 * such as one with a turned table, is not painted there: the renderer takes that page for one of
 * its own, and paints its ground on it, and its head once more on the page before.
 */
final class PageBoxes extends DisplayListCollector {

  private final List<PageBox> pages;

  PageBoxes(List<PageBox> pages) {
    super(pages);
    this.pages = pages;
  }

  @Override
  protected PagedBoxCollector createBoundedBoxCollector(int first, int last) {
    return new Collector(pages, first, last);
  }

  private static final class Collector extends PagedBoxCollector {

    private final List<PageBox> pages;

    /** The pages on which nothing of the tables around stands. */
    private BitSet others = new BitSet();

    Collector(List<PageBox> pages, int first, int last) {
      super(pages, first, last);
      this.pages = pages;
    }

    @Override
    public void collect(CssContext css, Layer layer, Box box, int shadowPage) {
      boolean elsewhere =
          box.getParent() instanceof TableSectionBox section
              && section.isHeader()
              && section.getTable().hasContentLimitContainer()
              && css instanceof RenderingContext context
              && others.get(context.getPageNo());
      if (!elsewhere) {
        super.collect(css, layer, box, shadowPage);
      }
    }

    @Override
    public void collect(CssContext css, Layer layer, Box box, int first, int last, int shadowPage) {
      BitSet around = others;
      if (box instanceof TableBox table && table.hasContentLimitContainer()) {
        others = withoutRows(css, table);
        others.or(around);
      }
      super.collect(css, layer, box, first, last, shadowPage);
      others = around;
    }

    @Override
    protected PageResult getPageResult(int page) {
      return others.get(page) ? new PageResult() : super.getPageResult(page);
    }

    /** The pages between those of a table on which nothing of it stands. */
    private BitSet withoutRows(CssContext css, TableBox table) {
      BitSet own = new BitSet();
      addPages(css, table, own);
      BitSet others = new BitSet();
      others.set(Math.max(0, own.nextSetBit(0)), own.length());
      others.andNot(own);
      return others;
    }

    private void addPages(CssContext css, Box box, BitSet found) {
      if (box.getChildCount() == 0) {
        found.set(findPageForY(css, box.getAbsY(), pages));
      }
      box.getChildren().forEach(child -> addPages(css, child, found));
    }
  }
}
