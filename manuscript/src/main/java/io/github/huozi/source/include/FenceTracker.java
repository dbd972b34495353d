package io.github.huozi.source.include;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows, from one line of Markdown to the next, whether they are those of a fenced code block. */
final class FenceTracker {

  private static final Pattern FENCE =
      Pattern.compile(
          "\\A[ \\t>]{0,200}+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]{1,9}+){0,9}(`{3,}+|~{3,}+)(.*)");

  private String open = "";

  /** Remembers whether the last line that was read is in a code block, its fences included. */
  private boolean inside;

  void read(String line) {
    Matcher fence = FENCE.matcher(line);
    inside = !open.isEmpty();
    if (!fence.matches()) {
      return;
    }
    String marks = fence.group(1);
    if (open.isEmpty()) {
      // A line with another backtick is text with code in it.
      if (marks.charAt(0) == '~' || fence.group(2).indexOf('`') < 0) {
        open = marks;
        inside = true;
      }
    } else if (marks.charAt(0) == open.charAt(0)
        && marks.length() >= open.length()
        && fence.group(2).isBlank()) {
      open = "";
    }
  }

  boolean isInside() {
    return inside;
  }
}
