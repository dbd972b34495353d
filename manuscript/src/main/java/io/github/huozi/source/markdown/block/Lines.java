package io.github.huozi.source.markdown.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;

/**
 * The lines of the text that is parsed.
 *
 * @param text the text
 */
record Lines(String text) {

  private static final int FIRST_WIDE = 0x1100;

  /** The delimiter row of a table (GFM §4.10), after the markers of quotations. */
  private static final Pattern DELIMITERS = Pattern.compile("[ \\t>]*+[|:-][|: \\t-]*+");

  /** The text of a span. */
  String of(SourceSpan span) {
    return text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }

  /** The line after another one, as typed; empty if there is none. */
  String after(SourceLine line) {
    SourceSpan span = line.getSourceSpan();
    return span == null ? "" : at(next(span.getInputIndex()));
  }

  /**
   * The lines after another one, as typed.
   *
   * @param most the number of lines after which there is no need of others
   */
  List<String> after(SourceLine line, int most) {
    List<String> after = new ArrayList<>();
    SourceSpan span = line.getSourceSpan();
    int at = span == null ? text.length() : next(span.getInputIndex());
    while (at < text.length() && after.size() < most) {
      after.add(at(at));
      at = next(at);
    }
    return after;
  }

  /** Tells whether the next line that is not blank begins a table. */
  boolean isTableAfter(SourceLine line) {
    SourceSpan span = line.getSourceSpan();
    if (span == null) {
      return false;
    }
    int head = next(span.getInputIndex());
    while (head < text.length() && at(head).isBlank()) {
      head = next(head);
    }
    String first = at(head);
    return first.strip().startsWith("<table")
        || (first.indexOf('|') >= 0 && isDelimiterRow(at(next(head))));
  }

  /** Tells whether a line may be the delimiter row of a table. */
  static boolean isDelimiterRow(String line) {
    return line.indexOf('-') >= 0 && DELIMITERS.matcher(line).matches();
  }

  /** The width of a text in columns: characters of East Asian scripts take two. */
  static int width(String text) {
    return text.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
  }

  /** The offset of the line after an offset. */
  private int next(int offset) {
    int end = offset < text.length() ? text.indexOf('\n', offset) : -1;
    return end < 0 ? text.length() : end + 1;
  }

  private String at(int offset) {
    int end = offset < text.length() ? text.indexOf('\n', offset) : -1;
    return text.substring(Math.min(offset, text.length()), end < 0 ? text.length() : end);
  }
}
