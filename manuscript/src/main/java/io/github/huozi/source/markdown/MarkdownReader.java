package io.github.huozi.source.markdown;

import io.github.huozi.language.Language;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.markdown.block.AlertWords;
import io.github.huozi.source.markdown.block.BlockSource;
import io.github.huozi.source.markdown.block.BlockStructure;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * Turns Markdown into HTML: CommonMark with tables, task lists and strikethrough of GFM, notes
 * ({@code [^1]}, {@code ^[…]}), attribute lists and the marks that {@link
 * io.github.huozi.source.markdown.inline.InlineStructure} reads.
 */
public final class MarkdownReader {

  private final PlainText plainText;
  private final AlertWords words;

  /**
   * @param language the language of the edition
   * @param plainText makes the values of attributes
   */
  public MarkdownReader(Language language, PlainText plainText) {
    this.plainText = plainText;
    this.words = AlertWords.in(language);
  }

  /**
   * Reads a file's text as HTML.
   *
   * @param text the file's text, with blank lines in place of front matter
   * @param cites whether citations are read, and are no unread markup
   */
  public MarkedText read(String text, boolean cites, Reporter reporter) {
    MarkdownSource source = new MarkdownSource(text);
    Node document = source.parse(reporter);
    new BlockStructure(new BlockSource(source.text()), reporter)
        .complete(MarkdownSource.below(document));
    ImageCaption.readAll(document, source);
    UnreadMarkup.report(document, source, cites, reporter);
    source.inlines().report(reporter);
    SwallowedText.report(MarkdownSource.below(document), source, reporter);
    UnmeantBlocks.report(MarkdownSource.below(document), source, reporter);
    Diagrams.report(MarkdownSource.below(document), source, reporter);
    reportCells(document, source, reporter);
    Cells.find(document, source);
    MarkdownNotes notes = new MarkdownNotes(document, source, reporter);
    MarkdownMarkup writer = new MarkdownMarkup(source, notes.calls(), plainText, words, reporter);
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
                        node instanceof InlineFootnote,
                        writer.write(node))));
    return new MarkedText(writer.write(document), marked);
  }

  /**
   * A note that the author defined.
   *
   * @param key the key that calls refer to
   * @param label the label as typed, or {@code note} if it has none
   * @param line the line where the definition starts
   * @param isInText whether it stands in the text, where it is called
   * @param markup the note's blocks
   */
  public record MarkedNote(String key, String label, int line, boolean isInText, Markup markup) {}

  /**
   * A file's text as HTML.
   *
   * @param markup the text
   * @param notes the notes that the file defines, in its order
   */
  public record MarkedText(Markup markup, List<MarkedNote> notes) {

    public MarkedText {
      notes = List.copyOf(notes);
    }
  }

  private static void reportCells(Node document, MarkdownSource source, Reporter reporter) {
    for (Node node : MarkdownSource.below(document)) {
      if (node instanceof TableRow row && row.getParent() instanceof TableBody body) {
        int columns = columns((TableBlock) body.getParent());
        String typed = source.of(row);
        int cells = cells(typed);
        if (columns > 1 && typed.indexOf('|') < 0) {
          reporter.report(
              ProblemKind.UNREAD_MARKUP,
              source.lineOf(row).orElse(0),
              "\"" + UnreadFindings.shown(typed) + "\" is read as a row of the table above it",
              "put a blank line between the table and text that is not a row");
        }
        if (cells > columns) {
          reporter.report(
              ProblemKind.DROPPED_CONTENT,
              source.lineOf(row).orElse(0),
              "the row has " + cells + " cells, and the table " + columns + " columns",
              "write \\| for a pipe that does not separate cells; surplus cells are not shown");
        }
      }
    }
  }

  private static int columns(TableBlock table) {
    int columns = 0;
    // The head is the first child and has one row.
    Node row = table.getFirstChild().getFirstChild();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      columns++;
    }
    return columns;
  }

  /** The number of cells of a row as typed: pipes separate them, even in code. */
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
