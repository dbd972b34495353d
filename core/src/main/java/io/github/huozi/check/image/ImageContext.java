package io.github.huozi.check.image;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The letters before and after an image: they tell whether it stands where the text has it.
 *
 * @param before the letters before it, without white space
 * @param after the letters after it
 */
record ImageContext(String before, String after) {

  private static final int LENGTH = 10;

  /** The contexts of images in an element, all of them found in one reading. */
  static List<ImageContext> of(Element root, List<Element> images) {
    StringBuilder text = new StringBuilder();
    int[] places = new int[images.size()];
    IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
    for (int i = 0; i < images.size(); i++) {
      order.put(images.get(i), i);
    }
    root.traverse(
        (Node node, int depth) -> {
          if (node instanceof TextNode words) {
            words
                .getWholeText()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(text::appendCodePoint);
          } else if (node instanceof Element element && order.containsKey(element)) {
            places[order.get(element)] = text.length();
          }
        });
    List<ImageContext> contexts = new ArrayList<>();
    for (int place : places) {
      contexts.add(
          new ImageContext(
              text.substring(Math.max(0, place - LENGTH), place),
              text.substring(place, Math.min(text.length(), place + LENGTH))));
    }
    return contexts;
  }

  /** Whether the letters are others both before and after. */
  boolean isElsewhere(ImageContext other) {
    return !before.equals(other.before) && !after.equals(other.after);
  }
}
