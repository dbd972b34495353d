package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.makeup.Frame;
import io.github.huozi.makeup.Page;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Moves the content of a block that has pages of its own to where {@code align-content} wants it
 * (CSS Box Alignment 3 §5.1): {@code end} to the foot of its last page, {@code center} to the
 * middle, and with {@code space-between} the last block in it to the foot.
 */
final class ContentAlignment {

  private final BoxGalley galley;
  private final PrintStyles sheets;

  private ContentAlignment(BoxGalley galley, PrintStyles sheets) {
    this.galley = galley;
    this.sheets = sheets;
  }

  /**
   * The pages, of which the last one may have its content lower. One with notes has it as it is.
   */
  static List<Page> of(BoxGalley galley, List<Page> pages, PrintStyles sheets, Frame frame) {
    List<Part> parts = galley.parts().stream().filter(Objects::nonNull).toList();
    if (parts.isEmpty() || pages.isEmpty() || !pages.get(pages.size() - 1).notes().isEmpty()) {
      return pages;
    }
    ContentAlignment alignment = new ContentAlignment(galley, sheets);
    @Nullable EnclosingBlocks block = alignment.block(parts);
    if (block == null) {
      return pages;
    }
    Page last = pages.get(pages.size() - 1);
    double free = Math.max(0, frame.height() - last.end());
    List<Page> aligned = new ArrayList<>(pages.subList(0, pages.size() - 1));
    aligned.add(
        switch (alignment.value(block)) {
          case "end" -> alignment.lowered(last, free, null);
          case "center" -> alignment.lowered(last, free / 2, null);
          default -> alignment.lowered(last, free, inner(parts.get(parts.size() - 1).last, block));
        });
    return aligned;
  }

  /** The outermost block that aligns its content and has all of the galley in it; null if none. */
  private @Nullable EnclosingBlocks block(List<Part> parts) {
    @Nullable EnclosingBlocks found = null;
    for (@Nullable EnclosingBlocks at = parts.get(0).first; at != null; at = at.outer()) {
      EnclosingBlocks block = at;
      if (!value(block).isEmpty() && parts.stream().allMatch(part -> block.holds(part.first))) {
        found = block;
      }
    }
    return found;
  }

  private String value(EnclosingBlocks around) {
    @Nullable Element element = around.block().getElement();
    return element == null ? "" : sheets.contentAlignment(element);
  }

  /** The block directly in another one that a part stands in; null if it stands in no further. */
  private static @Nullable BlockBox inner(EnclosingBlocks part, EnclosingBlocks block) {
    @Nullable BlockBox inner = null;
    for (@Nullable EnclosingBlocks at = part;
        at != null && at.depth() > block.depth();
        at = at.outer()) {
      inner = at.block();
    }
    return inner;
  }

  /**
   * A page with its content lower.
   *
   * @param only the block whose content moves; null for all
   */
  private Page lowered(Page page, double by, @Nullable BlockBox only) {
    List<PlacedItem> pieces =
        page.pieces().stream()
            .map(
                placed ->
                    only == null || isIn(placed, only)
                        ? new PlacedItem(placed.item(), placed.y() + by, placed.column())
                        : placed)
            .toList();
    return new Page(
        pieces,
        page.notes(),
        page.head(),
        page.end() + by,
        page.emptyLines(),
        page.filled(),
        page.cause());
  }

  private boolean isIn(PlacedItem placed, BlockBox block) {
    @Nullable Part part = galley.parts().get(placed.item());
    for (@Nullable EnclosingBlocks at = part == null ? null : part.first;
        at != null;
        at = at.outer()) {
      if (at.block() == block) {
        return true;
      }
    }
    return false;
  }
}
