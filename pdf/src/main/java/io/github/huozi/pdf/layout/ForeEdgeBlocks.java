package io.github.huozi.pdf.layout;

import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.ForeEdge;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Finds the captions, headings and other blocks that style sheets place in the margin at the
 * fore-edge, by {@code -huozi-place: fore-edge}, and takes them out of the text: they get the width
 * of the margin's room and no height.
 *
 * <p>One stays in the text if the room is narrow, if it stands in a list, a cell or the like, if no
 * text follows it in its section, or if it did not fit its page when the chapter was made up
 * before.
 */
public final class ForeEdgeBlocks {

  /** The least width of the room, in em of the block. */
  private static final double LEAST = 6;

  private static final Set<String> CAPTIONS = Set.of("figcaption", "caption");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final PrintStyles styles;

  /** The blocks that ask for the place, in the order of the document. */
  private final List<Element> asking = new ArrayList<>();

  private ForeEdgeBlocks(PrintStyles styles) {
    this.styles = styles;
  }

  /**
   * Places the blocks of a document.
   *
   * @param stays whether a block stays in the text, by its number among those that ask, from 0
   */
  public static ForeEdgeBlocks place(Document document, PrintStyles styles, IntPredicate stays) {
    ForeEdgeBlocks blocks = new ForeEdgeBlocks(styles);
    if (!styles.mode().isVertical()) {
      ForeEdge room = styles.foreEdge();
      for (Element element : Elements.in(document.getDocumentElement())) {
        if (styles.asksForForeEdge(element)) {
          int number = blocks.asking.size();
          blocks.asking.add(element);
          if (!stays.test(number) && blocks.mayStand(element, room)) {
            blocks.place(element, room);
          }
        }
      }
    }
    return blocks;
  }

  /** The number of a block among those that ask for the place. */
  public int number(Element block) {
    return asking.indexOf(block);
  }

  /** The numbers of the captions of tables on turned pages, which have no such margin. */
  public Set<Integer> onTurnedPages(PlacedBlocks blocks) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < asking.size(); i++) {
      if (styles.isAtForeEdge(asking.get(i)) && isTurned(asking.get(i).getParentNode(), blocks)) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isTurned(@Nullable Node subject, PlacedBlocks blocks) {
    return subject instanceof Element element
        && (blocks.isTurned(element) || Elements.in(element).stream().anyMatch(blocks::isTurned));
  }

  /**
   * Tells whether a block is a heading, or the number of one: it stands on the first line of what
   * follows, and nowhere else.
   */
  public static boolean isHead(Element element) {
    for (@Nullable Node at = element; at instanceof Element outer; at = outer.getParentNode()) {
      if (HEADINGS.contains(outer.getTagName())) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a block belongs to what it stands in, and not to what follows it. */
  public static boolean isCaption(Element element) {
    return CAPTIONS.contains(element.getTagName());
  }

  private boolean mayStand(Element element, ForeEdge room) {
    ElementStyle style = styles.of(element);
    // A number does not need the room of words.
    boolean number = Names.has(element, Names.HEADING_NUMBER);
    if ((!number && room.width() < LEAST * style.font().getSize2D())
        || style.isDisplayNone()
        || style.isOutOfFlow()
        || (!number && !isCaption(element) && !isFollowed(element))) {
      return false;
    }
    @Nullable Node around = element.getParentNode();
    if (isCaption(element) && around instanceof Element subject) {
      if (styles.of(subject).isOutOfFlow()) {
        return false;
      }
      around = subject.getParentNode();
    }
    for (@Nullable Node at = around; at instanceof Element outer; at = outer.getParentNode()) {
      // Notes are set apart from the text, and stand at the foot.
      if (Names.has(outer, Names.PAGE_NOTES)
          || ColumnBlocks.CLOSED.contains(outer.getTagName())
          || styles.columns(outer) > 1
          || styles.of(outer).isOutOfFlow()) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether text follows a block in its section: it stands beside the first line of that. */
  private boolean isFollowed(Element block) {
    for (@Nullable Node at = block;
        at instanceof Element outer && !outer.hasAttribute(Names.SECTION);
        at = outer.getParentNode()) {
      for (@Nullable Node next = outer.getNextSibling();
          next != null;
          next = next.getNextSibling()) {
        if (next instanceof Element follower
            && !Names.has(follower, Names.PAGE_NOTES)
            && !Names.has(follower, Names.ENDNOTES)
            && !styles.of(follower).isOutOfFlow()
            && !styles.asksForForeEdge(follower)) {
          return true;
        }
      }
    }
    return false;
  }

  private void place(Element element, ForeEdge room) {
    styles.placeAtForeEdge(element);
    // The space after a number would stand before the words that it has left.
    if (Names.has(element, Names.HEADING_NUMBER) && element.getNextSibling() instanceof Text next) {
      next.setData(next.getData().strip());
    }
    styles.change(
        element,
        "box-sizing: content-box; width: "
            + styles.px(room.width())
            + "; min-width: 0; max-width: none; height: 0; min-height: 0; max-height: none;"
            + " padding: 0; border: 0; margin-right: 0; margin-bottom: 0; margin-left: 0;"
            + " text-indent: 0"
            + (isCaption(element) ? "" : "; display: block")
            + (isHead(element) ? "" : "; margin-top: 0"));
  }
}
