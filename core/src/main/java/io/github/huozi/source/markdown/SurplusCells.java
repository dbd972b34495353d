package io.github.huozi.source.markdown;

import io.github.huozi.source.text.Reporter;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Warns of rows that have more cells than their table has columns: what is too much is not shown
 * (GFM §4.10). Most often a pipe in code is meant as text.
 */
final class SurplusCells {

  private SurplusCells() {}

  static void report(Node document, MarkdownSource source, Reporter reporter) {
    for (Node node : MarkdownSource.below(document)) {
      if (node instanceof TableRow row && row.getParent() instanceof TableBody body) {
        int columns = columns((TableBlock) body.getParent());
        int cells = cells(source.of(row));
        if (cells > columns) {
          reporter.warning(
              source.lineOf(row).orElse(0),
              "the row has " + cells + " cells, and the table " + columns + " columns",
              "write \\| for a pipe that parts no cells; what is too much is not shown");
        }
      }
    }
  }

  private static int columns(TableBlock table) {
    int columns = 0;
    // The head is the first child, and has one row.
    Node row = table.getFirstChild().getFirstChild();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      columns++;
    }
    return columns;
  }

  /** How many cells a row is typed with: pipes part them, within code too. */
  private static int cells(String typed) {
    String row = typed.strip();
    int from = row.startsWith("|") ? 1 : 0;
    boolean closed = row.length() > from && row.endsWith("|") && !row.endsWith("\\|");
    int to = row.length() - (closed ? 1 : 0);
    int cells = 1;
    for (int i = from; i < to; i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        cells++;
      }
    }
    return cells;
  }
}
