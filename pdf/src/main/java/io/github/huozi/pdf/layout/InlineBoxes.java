package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.InlineContent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Sizes the pictures, formulas and blocks that stand in lines. Lengths are in dots. */
final class InlineBoxes implements InlineReader.Boxes {

  private static final Set<String> REPLACED = Set.of("img", "svg", "math");

  private final Styles styles;
  private final Blocks blocks;

  /** Sets the text of blocks in lines. */
  interface Blocks {
    InlineBox set(Element block, CalculatedStyle style, double around);
  }

  InlineBoxes(Styles styles, Blocks blocks) {
    this.styles = styles;
    this.blocks = blocks;
  }

  /** Whether an element stands in its line as a box. */
  static boolean isBox(Element element, CalculatedStyle style) {
    return isReplaced(element) || style.isInlineBlock() || style.isInlineTable();
  }

  /** Whether an element is a picture or a formula. */
  static boolean isReplaced(Element element) {
    return REPLACED.contains(element.getTagName());
  }

  @Override
  public InlineBox of(Element element, CalculatedStyle style, double measure) {
    return isReplaced(element)
        ? replaced(element, style, measure)
        : blocks.set(element, style, measure);
  }

  /** Where the box of a style stands in its line. */
  static InlineContent.Place place(CalculatedStyle style) {
    if (style.isLength(CSSName.VERTICAL_ALIGN)) {
      return InlineContent.Place.BASELINE;
    }
    IdentValue align = style.getIdent(CSSName.VERTICAL_ALIGN);
    if (align == IdentValue.TOP || align == IdentValue.TEXT_TOP) {
      return InlineContent.Place.TOP;
    }
    if (align == IdentValue.BOTTOM || align == IdentValue.TEXT_BOTTOM) {
      return InlineContent.Place.BOTTOM;
    }
    return align == IdentValue.MIDDLE ? InlineContent.Place.MIDDLE : InlineContent.Place.BASELINE;
  }

  private InlineBox replaced(Element element, CalculatedStyle style, double measure) {
    LayoutContext context = styles.context();
    BlockBox around = new BlockBox();
    around.setStyle(style);
    around.setContentWidth((int) measure);
    BlockBox box = new BlockBox();
    box.setStyle(style);
    box.setElement(element);
    box.setContainingBlock(around);
    box.calcDimensions(context);
    RectPropertySet margin = box.getMargin(context);
    RectPropertySet padding = box.getPadding(context);
    BorderPropertySet border = box.getBorder(context);
    double top = margin.top() + padding.top() + border.top();
    double height = top + box.getHeight() + margin.bottom() + padding.bottom() + border.bottom();
    box.setHeight((int) Math.round(height)); // with its edges, as if it had been laid out
    @Nullable ReplacedElement replaced = box.getReplacedElement();
    boolean own = replaced != null && replaced.hasBaseline();
    return new InlineBox.OfRenderer(
        box, box.getWidth(), height, own ? top + replaced.getBaseline() : height, margin.top());
  }
}
