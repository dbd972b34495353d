package io.github.huozi.model.imprint;

import java.util.List;
import java.util.Optional;

/**
 * A line of an imprint.
 *
 * @param key the key of {@code imprint} that it comes from, or {@code title}, {@code people},
 *     {@code publisher}, {@code date}, {@code isbn}, {@code rights}, {@code lines}
 * @param kind how it is set
 * @param label the word before it; empty unless the kind is {@link Kind#LABELLED}
 * @param lines the text, as the author has divided it into lines; not empty
 * @param starts whether a space separates it from the line before
 */
public record ImprintLine(
    String key, Kind kind, Optional<String> label, List<String> lines, boolean starts) {

  public ImprintLine {
    lines = List.copyOf(lines);
  }

  /** The text in one line. */
  public String text() {
    return String.join(" ", lines);
  }

  ImprintLine starting(boolean starts) {
    return new ImprintLine(key, kind, label, lines, starts);
  }

  /** The look of a line. */
  public enum Kind {
    /** A text with a label, in the column of texts. */
    LABELLED,
    /** A text in that column, without a label. */
    CONTINUED,
    /** From the edge on. */
    STATEMENT,
    /** Lines that stay as they are: the data of a national library. */
    BLOCK
  }
}
