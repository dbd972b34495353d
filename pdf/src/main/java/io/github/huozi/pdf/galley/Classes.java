package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.model.section.Names;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The kinds of elements, by their names and classes. */
final class Classes {

  /** The elements inside which figures and tables keep their place. */
  private static final Set<String> CLOSED =
      Set.of("li", "dd", "dt", "blockquote", "td", "th", "figure", "aside", "details");

  private Classes() {}

  static @Nullable String name(BlockBox block) {
    return block.getElement() == null ? null : block.getElement().getTagName();
  }

  /** Tells whether the blocks around a box are only those that divide a text. */
  static boolean isFlow(EnclosingBlocks around) {
    for (@Nullable EnclosingBlocks at = around; at != null; at = at.outer()) {
      @Nullable String name = name(at.block());
      if (name != null && CLOSED.contains(name)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a part has a caption, by which the text can name it wherever it stands. */
  static boolean hasCaption(Part part) {
    return part.boxes.stream().anyMatch(Classes::hasCaption);
  }

  private static boolean hasCaption(Box box) {
    @Nullable Element element = box.getElement();
    return element == null
        ? box.getChildren().stream().anyMatch(Classes::hasCaption)
        : hasCaption(element);
  }

  /** Tells whether an element is the caption of a figure or a table. */
  static boolean isCaption(Element element) {
    String name = element.getTagName();
    return name.equals("figcaption") || name.equals("caption") || Names.has(element, Names.CAPTION);
  }

  /** Tells whether the words below a figure or a table say where it comes from: it stays there. */
  static boolean hasSourceBelow(BlockBox block) {
    @Nullable Node next = block.getElement() == null ? null : block.getElement().getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return next instanceof Element source && Names.has(source, Names.SOURCE);
  }

  private static boolean hasCaption(Element element) {
    if (isCaption(element)) {
      return true;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && hasCaption(inner)) {
        return true;
      }
    }
    return false;
  }
}
