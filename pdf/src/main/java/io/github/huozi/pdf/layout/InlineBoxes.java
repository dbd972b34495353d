package io.github.huozi.pdf.layout;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.typography.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Sizes the pictures, formulas and blocks that stand in lines. Lengths are in dots. */
final class InlineBoxes implements InlineReader.Boxes {

  private static final Set<String> REPLACED = Set.of("img", "svg", "math");

  private final PrintStyles styles;
  private final Blocks blocks;

  /** Sets the text of blocks in lines. */
  interface Blocks {
    InlineBox set(Element block, ElementStyle style, double around);
  }

  InlineBoxes(PrintStyles styles, Blocks blocks) {
    this.styles = styles;
    this.blocks = blocks;
  }

  /** Tells whether an element stands in its line as a box. */
  static boolean isBox(Element element, ElementStyle style) {
    return isReplaced(element) || style.isInlineBlock() || style.isInlineTable();
  }

  /** Tells whether an element is a picture or a formula. */
  static boolean isReplaced(Element element) {
    return REPLACED.contains(element.getTagName());
  }

  @Override
  public List<InlineBox> of(Element element, ElementStyle style, double measure) {
    return isReplaced(element)
        ? replaced(element, style, measure)
        : List.of(blocks.set(element, style, measure));
  }

  /** The place of a style's box in its line. */
  static InlineContent.Place place(ElementStyle style) {
    return switch (style.verticalAlign()) {
      case TOP -> InlineContent.Place.TOP;
      case MIDDLE -> InlineContent.Place.MIDDLE;
      case BOTTOM -> InlineContent.Place.BOTTOM;
      default -> InlineContent.Place.BASELINE;
    };
  }

  private List<InlineBox> replaced(Element element, ElementStyle style, double measure) {
    LayoutContext context = styles.context();
    BlockBox around = new BlockBox();
    style.give(around);
    around.setContentWidth((int) measure);
    BlockBox box = new BlockBox();
    style.give(box);
    box.setElement(element);
    box.setContainingBlock(around);
    box.calcDimensions(context);
    if (box.getReplacedElement() instanceof PaintedElement painted && !painted.parts().isEmpty()) {
      return parts(painted.parts(), element, style, around);
    }
    Sides margin = Sides.of(box.getMargin(context));
    Sides padding = Sides.of(box.getPadding(context));
    Sides border = Sides.of(box.getBorder(context));
    double top = margin.top() + padding.top() + border.top();
    double height = top + box.getHeight() + margin.bottom() + padding.bottom() + border.bottom();
    box.setHeight((int) Math.round(height)); // with its edges, as if it had been laid out
    @Nullable ReplacedElement replaced = box.getReplacedElement();
    boolean own = replaced != null && replaced.hasBaseline();
    return List.of(
        new InlineBox.OfRenderer(
            box,
            box.getWidth(),
            height,
            own ? top + replaced.getBaseline() : height,
            margin.top(),
            Piece.Joint.NONE,
            0,
            false));
  }

  /** The boxes of the parts of an element that has no edges. */
  private static List<InlineBox> parts(
      List<PaintedElement.Part> parts, Element element, ElementStyle style, BlockBox around) {
    List<InlineBox> boxes = new ArrayList<>();
    for (PaintedElement.Part part : parts) {
      PaintedElement painted = part.element();
      BlockBox box = new BlockBox();
      style.give(box);
      box.setElement(element);
      box.setContainingBlock(around);
      box.setReplacedElement(painted);
      box.setContentWidth(painted.getIntrinsicWidth());
      box.setHeight(painted.getIntrinsicHeight());
      boxes.add(
          new InlineBox.OfRenderer(
              box,
              box.getWidth(),
              box.getHeight(),
              painted.getBaseline(),
              0,
              part.joint(),
              part.gap(),
              !boxes.isEmpty()));
    }
    return boxes;
  }
}
