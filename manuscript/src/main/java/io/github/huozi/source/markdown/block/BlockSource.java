package io.github.huozi.source.markdown.block;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The text that a document was parsed from.
 *
 * @param text the text
 */
public record BlockSource(String text) {

  /** The line where a node starts, counted from 1; 0 if it is not known. */
  static int lineOf(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1;
  }

  /** The lines of a node as typed, joined by line feeds. */
  String of(Node node) {
    List<String> lines = new ArrayList<>();
    Lines all = new Lines(text);
    node.getSourceSpans().forEach(span -> lines.add(all.of(span)));
    return String.join("\n", lines);
  }
}
