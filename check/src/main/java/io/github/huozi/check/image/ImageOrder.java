package io.github.huozi.check.image;

import io.github.huozi.check.difference.CommonText;
import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds out which images of a text are in the expected order and at the expected place. */
final class ImageOrder {

  private ImageOrder() {}

  /**
   * Pairs two lists in order, by their longest common subsequence.
   *
   * @return for each item of {@code expected} its index in {@code found}, ascending; -1 if it has
   *     none
   */
  static int[] pair(List<String> expected, List<String> found) {
    Map<String, Integer> numbers = new HashMap<>();
    ToIntFunction<String> number = item -> numbers.computeIfAbsent(item, unused -> numbers.size());
    return CommonText.subsequence(
        expected.stream().mapToInt(number).toArray(), found.stream().mapToInt(number).toArray());
  }

  /**
   * The letters before and after an image, by which its place in a text is compared.
   *
   * @param before the last letters and digits before the image
   * @param after the first letters and digits after it
   */
  record Context(String before, String after) {

    private static final int LENGTH = 10;

    private static final String NUMBERS =
        "." + Names.HEADING_NUMBER + ", ." + Names.CAPTION_NUMBER + ", ." + Names.NOTE_NUMBER;

    /** The contexts of images in an element, found in one traversal. */
    static List<Context> of(Element root, List<Element> images) {
      StringBuilder text = new StringBuilder();
      int[] places = new int[images.size()];
      IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
      for (int i = 0; i < images.size(); i++) {
        order.put(images.get(i), i);
      }
      root.traverse(
          (Node node, int depth) -> {
            if (node instanceof TextNode words && !isNumber(words.parent())) {
              words
                  .getWholeText()
                  .codePoints()
                  .filter(Character::isLetterOrDigit)
                  .forEach(text::appendCodePoint);
            } else if (node instanceof Element element && order.containsKey(element)) {
              places[order.get(element)] = text.length();
            }
          });
      List<Context> contexts = new ArrayList<>();
      for (int place : places) {
        contexts.add(
            new Context(
                text.substring(Math.max(0, place - LENGTH), place),
                text.substring(place, Math.min(text.length(), place + LENGTH))));
      }
      return contexts;
    }

    /**
     * Tells whether an element holds a number that the publisher counts; a manuscript may lack it.
     */
    private static boolean isNumber(@Nullable Node around) {
      return around instanceof Element element && element.closest(NUMBERS) != null;
    }

    /** Tells whether the letters both before and after the image differ. */
    boolean isElsewhere(Context other) {
      return !before.equals(other.before) && !after.equals(other.after);
    }
  }
}
