package io.github.huozi.source.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.PostProcessor;

/**
 * Takes the caption out of a table that has it as its last row: GFM goes on with a table until a
 * blank line, and Pandoc's captions need none before them.
 */
final class TableCaptions implements PostProcessor {

  private static final Pattern CAPTION = Pattern.compile("\\s*(?:Table)?:\\s[^|]*");

  private final String text;

  /**
   * @param text the text that is parsed
   */
  TableCaptions(String text) {
    this.text = text;
  }

  @Override
  public Node process(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomBlock block) {
            if (block instanceof TableBlock
                && block.getLastChild() instanceof TableBody body
                && body.getLastChild() instanceof TableRow row
                && CAPTION.matcher(typed(row)).matches()) {
              takeOut(block, row);
            } else {
              visitChildren(block);
            }
          }
        });
    return document;
  }

  private static void takeOut(Node table, TableRow row) {
    Paragraph caption = new Paragraph();
    caption.setSourceSpans(row.getSourceSpans());
    Node cell = row.getFirstChild();
    while (cell.getFirstChild() != null) {
      caption.appendChild(cell.getFirstChild());
    }
    Node body = row.getParent();
    row.unlink();
    if (body.getFirstChild() == null) {
      body.unlink();
    }
    table.insertAfter(caption);
  }

  private String typed(Node row) {
    List<SourceSpan> spans = row.getSourceSpans();
    SourceSpan span = spans.get(spans.size() - 1);
    return text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }
}
