package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What elements are, by their names and classes. */
final class Classes {

  /** The class of the element that holds the notes of a galley. */
  static final String NOTES = "page-notes";

  /** The elements inside which figures and tables keep their place. */
  private static final Set<String> CLOSED =
      Set.of("li", "dd", "dt", "blockquote", "td", "th", "figure", "aside", "details");

  private Classes() {}

  static boolean has(Element element, String name) {
    return (" " + element.getAttribute("class") + " ").contains(" " + name + " ");
  }

  static @Nullable String name(BlockBox block) {
    return block.getElement() == null ? null : block.getElement().getTagName();
  }

  /** Whether the blocks around a box are only those that divide a text. */
  static boolean isFlow(Around around) {
    for (@Nullable Around at = around; at != null; at = at.outer()) {
      @Nullable String name = name(at.block());
      if (name != null && CLOSED.contains(name)) {
        return false;
      }
    }
    return true;
  }
}
