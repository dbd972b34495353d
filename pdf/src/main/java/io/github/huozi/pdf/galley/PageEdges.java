package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.Page;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that show their text only where they begin or end a page. Between two paragraphs the blank
 * line that such a block is says that a scene ends; where no line can be seen to be blank, a sign
 * says so.
 */
final class PageEdges {

  private PageEdges() {}

  /** Takes the text out of such blocks that stand between others. */
  static void hide(BoxGalley galley, List<Page> pages, PrintStyles sheets) {
    for (Page page : pages) {
      List<Page.PlacedItem> pieces =
          page.pieces().stream().sorted(Comparator.comparingDouble(Page.PlacedItem::y)).toList();
      for (int i = 1; i < pieces.size() - 1; i++) {
        @Nullable Part part = galley.parts().get(pieces.get(i).item());
        if (part != null && sheets.isShownAtPageEdge(part.first.block().getElement())) {
          for (Box box : part.boxes) {
            TextElement.clear(box);
          }
        }
      }
    }
  }
}
