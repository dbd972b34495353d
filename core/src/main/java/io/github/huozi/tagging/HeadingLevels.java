package io.github.huozi.tagging;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes gaps between the levels of headings: PDF/UA-1 (7.4.2) lets none be left out. */
final class HeadingLevels {

  private static final int LOWEST = 6;

  /** The levels, as they are written, of the headings that the next one may be under. */
  private final Deque<Integer> open = new ArrayDeque<>();

  void close(Tag tag) {
    tag.tags()
        .forEach(
            inner -> {
              if (Roles.isHeading(inner.role)) {
                int level = inner.role.charAt(1) - '0';
                while (!open.isEmpty() && open.peek() >= level) {
                  open.pop();
                }
                open.push(level);
                inner.role = "H" + Math.min(open.size(), LOWEST);
              } else {
                close(inner);
              }
            });
  }
}
