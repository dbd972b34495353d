package io.github.huozi.source.markdown;

import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/**
 * Turns Markdown into HTML: CommonMark with tables, task lists and strikethrough of GFM, notes
 * ({@code [^1]}, {@code ^[…]}) and heading ids ({@code ## Heading {#id}}).
 */
public final class MarkdownReader {

  private final MarkdownParser parser = new MarkdownParser();
  private final PlainText plainText;

  /**
   * @param plainText makes the texts of attributes
   */
  public MarkdownReader(PlainText plainText) {
    this.plainText = plainText;
  }

  /**
   * The text as HTML.
   *
   * @param text the file's text; front matter is replaced by as many blank lines
   */
  public MarkedText read(String text, Reporter reporter) {
    HanPunctuation marks = new HanPunctuation(text);
    MarkdownSource source = new MarkdownSource(marks);
    Node document = parser.parse(marks, reporter);
    UnreadMarkup.report(document, source, reporter);
    SurplusCells.report(document, source, reporter);
    MarkdownNotes notes = new MarkdownNotes(document, source, reporter);
    MarkdownMarkup writer = new MarkdownMarkup(source, notes.calls(), plainText, reporter);
    List<MarkedNote> marked = new ArrayList<>();
    notes
        .definitions()
        .forEach(
            (key, node) ->
                marked.add(
                    new MarkedNote(
                        key,
                        notes.label(node),
                        source.lineOf(node).orElse(1),
                        writer.write(node))));
    return new MarkedText(writer.write(document), marked);
  }
}
