package io.github.huozi.source.text;

import java.util.Arrays;

/**
 * Tells which line of the author's file a place in generated markup comes from. Marks tie places to
 * lines; from a mark on, each line feed of the markup stands for one of the file.
 */
public final class LineMap {

  private final int[] lineFeeds;
  private final int[] offsets;
  private final int[] lines;

  private LineMap(int[] lineFeeds, int[] offsets, int[] lines) {
    this.lineFeeds = lineFeeds;
    this.offsets = offsets;
    this.lines = lines;
  }

  /**
   * @param offsets the places of the marks, ascending, the first of them 0
   * @param lines the line of each mark
   */
  static LineMap of(CharSequence markup, int[] offsets, int[] lines) {
    int[] lineFeeds = new int[markup.length()];
    int count = 0;
    for (int i = 0; i < markup.length(); i++) {
      if (markup.charAt(i) == '\n') {
        lineFeeds[count++] = i;
      }
    }
    return new LineMap(Arrays.copyOf(lineFeeds, count), offsets.clone(), lines.clone());
  }

  public int lineOf(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    int mark = Math.max(0, found >= 0 ? found : -found - 2);
    return lines[mark] + lineFeedsBefore(offset) - lineFeedsBefore(offsets[mark]);
  }

  private int lineFeedsBefore(int offset) {
    int found = Arrays.binarySearch(lineFeeds, offset);
    return found >= 0 ? found : -found - 1;
  }
}
