package io.github.huozi.pdf.binding;

import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.chapter.ChapterRenderer;
import io.github.huozi.pdf.layout.PrintStyles;

/** What surrounds the text of each page: its margins on that side, running heads and folio. */
public final class PageFrames {

  private final PrintStyles sheets;
  private final LayoutContext context;
  private final double dotsPerPoint;
  private final PageBox set;

  /**
   * @param styles has the styles of the document's root
   */
  public PageFrames(ChapterRenderer styles) {
    this.sheets = styles.sheets();
    this.context = styles.context().newLayoutContextInstance();
    this.dotsPerPoint = styles.renderer().getDotsPerPoint();
    this.set = page(PrintStyles.RIGHT);
  }

  /**
   * The frame of a page.
   *
   * @param index the page's index in the PDF
   * @param opens whether a chapter opens on it
   */
  Frame of(int index, boolean opens) {
    String side = index == 0 ? "first" : index % 2 == 0 ? PrintStyles.RIGHT : "left";
    PageBox page = page(side);
    return new Frame(
        difference(page, CalculatedStyle.LEFT), -difference(page, CalculatedStyle.TOP), "");
  }

  /** By how much a margin is wider than that of a right-hand page, in pt. */
  private float difference(PageBox page, int edge) {
    return (float)
        ((page.getMarginBorderPadding(context, edge) - set.getMarginBorderPadding(context, edge))
            / dotsPerPoint);
  }

  private PageBox page(String side) {
    PageBox page = new PageBox();
    PageInfo info = sheets.pageStyle(null, side);
    page.setPageInfo(info);
    page.setStyle(new EmptyStyle().deriveStyle(info.getPageStyle()));
    page.setOuterPageWidth(page.getWidth(context));
    return page;
  }

  /**
   * The frame of a page.
   *
   * @param right how far its text moves to the right, in pt
   * @param up how far it moves up, in pt
   * @param content the operators that paint what stands outside the text
   */
  record Frame(float right, float up, String content) {}
}
