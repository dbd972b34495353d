package io.github.huozi.source.include;

import java.util.ArrayList;
import java.util.List;

/** Knows which parts of the lines are comments of HTML, in which nothing is carried out. */
final class Comments {

  private final List<int[]> ranges = new ArrayList<>();
  private boolean open;

  /** Reads the next line; one of a code block has no comments. */
  void read(String line, InlineCode inline, boolean code) {
    ranges.clear();
    if (code) {
      return;
    }
    int at = 0;
    while (at >= 0) {
      int start = open ? at : begin(line, at, inline);
      if (start < 0) {
        return;
      }
      int end = line.indexOf("-->", start);
      open = end < 0;
      ranges.add(new int[] {start, open ? line.length() : end});
      at = open ? -1 : end;
    }
  }

  private static int begin(String line, int from, InlineCode inline) {
    int at = line.indexOf("<!--", from);
    while (at >= 0 && inline.contains(at)) {
      at = line.indexOf("<!--", at + 1);
    }
    return at;
  }

  /** Tells whether an offset of the line is in a comment. */
  boolean contains(int offset) {
    return InlineCode.contain(ranges, offset);
  }
}
