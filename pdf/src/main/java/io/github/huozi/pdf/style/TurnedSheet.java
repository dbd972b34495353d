package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of a table that is too wide for an upright one. Its width is the height of the upright
 * sheet; its margins have the sides that the style sheets give them.
 */
public final class TurnedSheet {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  /**
   * The properties of the side where each side of a page is when turned left, by those of the side.
   */
  private static final Map<CSSName, CSSName> TURNED = new HashMap<>();

  static {
    turn(CSSName.MARGIN_TOP, CSSName.MARGIN_RIGHT, CSSName.MARGIN_BOTTOM, CSSName.MARGIN_LEFT);
    turn(CSSName.PADDING_TOP, CSSName.PADDING_RIGHT, CSSName.PADDING_BOTTOM, CSSName.PADDING_LEFT);
    turn(
        CSSName.BORDER_TOP_WIDTH,
        CSSName.BORDER_RIGHT_WIDTH,
        CSSName.BORDER_BOTTOM_WIDTH,
        CSSName.BORDER_LEFT_WIDTH);
    turn(
        CSSName.BORDER_TOP_STYLE,
        CSSName.BORDER_RIGHT_STYLE,
        CSSName.BORDER_BOTTOM_STYLE,
        CSSName.BORDER_LEFT_STYLE);
    turn(
        CSSName.BORDER_TOP_COLOR,
        CSSName.BORDER_RIGHT_COLOR,
        CSSName.BORDER_BOTTOM_COLOR,
        CSSName.BORDER_LEFT_COLOR);
  }

  private TurnedSheet() {}

  private static void turn(CSSName top, CSSName right, CSSName bottom, CSSName left) {
    TURNED.put(right, top);
    TURNED.put(bottom, right);
    TURNED.put(left, bottom);
    TURNED.put(top, left);
  }

  /** The box of a turned page of a galley, as on a right-hand page. */
  public static PageBox of(PrintStyles sheets, CssContext context) {
    return turned(sheets.page(context), context);
  }

  /**
   * The box of a turned page.
   *
   * @param name the name of the page; null for one without
   * @param side {@code first}, {@code left} or {@code right}
   */
  public static PageBox of(
      PrintStyles sheets, CssContext context, @Nullable String name, String side) {
    return turned(sheets.page(context, name, side), context);
  }

  /**
   * The measure of a turned page of a galley, in dots; empty if it is not wider than an upright
   * one.
   */
  public static OptionalDouble measure(PrintStyles sheets, CssContext context) {
    int turned = of(sheets, context).getContentWidth(context);
    return !sheets.mode().isVertical() && turned > sheets.page(context).getContentWidth(context)
        ? OptionalDouble.of(turned)
        : OptionalDouble.empty();
  }

  /**
   * Tells whether a finished page is turned.
   *
   * @param upright the box of an upright page with its name
   * @param dotsPerPixel the number of dots to a pixel of CSS
   */
  public static boolean isOf(
      PDPage page, PageBox upright, CssContext context, double dotsPerPixel) {
    double width = page.getMediaBox().getWidth() * dotsPerPixel * PIXELS_TO_A_POINT;
    double asUpright = Math.abs(width - upright.getWidth(context));
    return Math.abs(width - upright.getHeight(context)) < asUpright;
  }

  /**
   * The style of a page that is turned to the left, with its margins: its right side is the head.
   */
  static PageInfo toTheLeft(PageInfo page) {
    List<PropertyDeclaration> turned = turned(page.getPageStyle());
    turned.replaceAll(
        declaration -> {
          @Nullable CSSName name = TURNED.get(declaration.getCSSName());
          return name == null
              ? declaration
              : new PropertyDeclaration(
                  name, declaration.getValue(), declaration.isImportant(), declaration.getOrigin());
        });
    return info(page, turned);
  }

  private static PageBox turned(PageBox upright, CssContext context) {
    PageInfo info = upright.getPageInfo();
    PageInfo turnedInfo = info(info, turned(info.getPageStyle()));
    PageBox page = new PageBox();
    page.setPageInfo(turnedInfo);
    page.setStyle(new EmptyStyle().deriveStyle(turnedInfo.getPageStyle()));
    page.setOuterPageWidth(page.getWidth(context));
    return page;
  }

  private static List<PropertyDeclaration> turned(CascadedStyle style) {
    List<PropertyDeclaration> turned = new ArrayList<>(style.getCascadedPropertyDeclarations());
    turned.removeIf(declaration -> declaration.getCSSName().equals(CSSName.FS_PAGE_ORIENTATION));
    boolean landscape = style.getIdent(CSSName.FS_PAGE_ORIENTATION) == IdentValue.LANDSCAPE;
    turned.add(
        new PropertyDeclaration(
            CSSName.FS_PAGE_ORIENTATION,
            new PropertyValue(landscape ? IdentValue.PORTRAIT : IdentValue.LANDSCAPE),
            true,
            StylesheetInfo.AUTHOR));
    return turned;
  }

  private static PageInfo info(PageInfo page, List<PropertyDeclaration> declarations) {
    return new PageInfo(
        page.getProperties(),
        CascadedStyle.createLayoutStyle(declarations),
        new HashMap<>(),
        List.of());
  }
}
