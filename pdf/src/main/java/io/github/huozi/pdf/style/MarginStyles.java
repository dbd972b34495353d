package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.render.PageBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The margin boxes of a page in the style sheets. */
public final class MarginStyles {

  private static final String DECIMAL = "decimal";

  private final PageInfo page;
  private final CssContext context;

  MarginStyles(PageInfo page, CssContext context) {
    this.page = page;
    this.context = context;
  }

  /** The content of the box at a place; empty if it has none, so that there is no box. */
  public Optional<List<ContentPart>> content(MarginPlace place) {
    return page.getMarginBoxes().containsKey(place.box())
        ? ContentPart.of(cascaded(place))
        : Optional.empty();
  }

  /**
   * The style of the box at a place.
   *
   * @param around the page, from which it inherits
   */
  public ElementStyle style(MarginPlace place, PageBox around) {
    // The renderer makes cells of a table of them, which would have no margins.
    CascadedStyle style =
        CascadedStyle.createLayoutStyle(
            cascaded(place),
            new PropertyDeclaration[] {
              CascadedStyle.createLayoutPropertyDeclaration(CSSName.DISPLAY, IdentValue.BLOCK)
            });
    return new ElementStyle(around.getStyle().deriveStyle(style), context);
  }

  private CascadedStyle cascaded(MarginPlace place) {
    return page.createMarginBoxStyle(place.box(), true);
  }

  /**
   * The counter style of the number that the page prints: that of the first {@code counter(page,
   * …)} in its margin boxes; empty if no box shows the number.
   */
  public Optional<String> numberStyle() {
    return page.getMarginBoxes().entrySet().stream()
        .sorted((one, other) -> one.getKey().toString().compareTo(other.getKey().toString()))
        .flatMap(box -> content(box.getValue()))
        .flatMap(part -> numberStyle(part).stream())
        .findFirst();
  }

  /** The content of a margin box: the last declaration counts. */
  private static Stream<ContentPart> content(List<PropertyDeclaration> box) {
    return box.stream()
        .filter(declaration -> declaration.getCSSName().equals(CSSName.CONTENT))
        .reduce((before, last) -> last)
        .flatMap(ContentPart::of)
        .stream()
        .flatMap(List::stream);
  }

  private static Optional<String> numberStyle(ContentPart part) {
    return part instanceof ContentPart.Function function
            && function.name().equals("counter")
            && function.parameter(0, "").equals("page")
        ? Optional.of(function.parameter(1, DECIMAL))
        : Optional.empty();
  }
}
