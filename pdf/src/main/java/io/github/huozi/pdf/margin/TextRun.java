package io.github.huozi.pdf.margin;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in one format.
 *
 * @param text the text, white space collapsed; a line feed is a line break of the author's
 * @param format how it is set
 */
record TextRun(String text, TextFormat format) {

  /** Tells whether the run is a line break and nothing else. */
  boolean isBreak() {
    return text.equals("\n");
  }

  /** The same text in runs that have no line break or are one; none is empty. */
  List<TextRun> lines() {
    List<TextRun> runs = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        runs.add(new TextRun("\n", format));
      }
      if (!lines[i].isEmpty()) {
        runs.add(new TextRun(lines[i], format));
      }
    }
    return runs;
  }
}
