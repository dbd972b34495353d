package io.github.huozi.pdf.margin;

import io.github.huozi.pdf.style.ContentPart;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.MarginPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts a word beside the number of each page: {@code 12 · Draft}. A page that shows no number has
 * the word alone, where numbers usually stand.
 */
final class PageStamp {

  /** The place of the word on a page without a number. */
  static final MarginPlace PLACE = MarginPlace.BOTTOM_CENTER;

  private PageStamp() {}

  /**
   * Adds the word to the margin boxes of a page.
   *
   * @param boxes the boxes, in the order in which they are drawn
   * @param style gives the style of the box at {@link #PLACE}
   */
  static void add(String word, List<MarginBox> boxes, Supplier<ElementStyle> style) {
    int at = -1;
    for (int i = 0; i < boxes.size(); i++) {
      boolean better = at < 0 || (boxes.get(i).isNumbered() && !boxes.get(at).isNumbered());
      if (better && (boxes.get(i).isNumbered() || boxes.get(i).name().equals(PLACE))) {
        at = i;
      }
    }
    if (at < 0) {
      boxes.add(new MarginBox(PLACE, style.get(), List.of(new ContentPart.Text(word))));
      return;
    }
    MarginBox box = boxes.get(at);
    List<ContentPart> content = new ArrayList<>(box.content());
    content.add(new ContentPart.Text(" · " + word));
    boxes.set(at, new MarginBox(box.name(), box.style(), content));
  }
}
