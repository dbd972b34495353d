package io.github.huozi.pdf.limit;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.query.Queries;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Limits what a paragraph, a table or a file that is printed may hold. Time and memory grow in
 * proportion to it; within the limits, both are those of a long book.
 */
public final class DocumentLimits {

  /** The inline elements of a paragraph, at any depth: some 1,500 pages without a line break. */
  private static final int INLINES = 100_000;

  /** The characters of a paragraph: some 500 pages, which take 300 MB to compose. */
  private static final int CHARACTERS = 1_000_000;

  /** The lines of a listing: some 2,000 pages. */
  private static final int LINES = 100_000;

  /** The rows of a table: some 500 pages. */
  private static final int ROWS = 20_000;

  /** The notes of a section, which take about a millisecond each. */
  private static final int NOTES = 20_000;

  /** The columns of a table, which are compared with one another. */
  private static final int COLUMNS = 1_000;

  /** The cells of a section's tables, rows times columns: they take 8 KB of memory each. */
  private static final int CELLS = 50_000;

  /** The headings of a section, with bookmarks and entries in the contents: 30 KB each. */
  private static final int HEADINGS = 20_000;

  /** The paragraphs and other blocks of a section: some 4,000 pages, which take 600 MB. */
  private static final int BLOCKS = 100_000;

  private final Map<String, Section> sections = new HashMap<>();
  private final SourceLocation template;
  private final Problems problems;
  private final Map<Path, Long> cells = new HashMap<>();

  private DocumentLimits(Manuscript manuscript, SourceLocation template, Problems problems) {
    this.template = template;
    this.problems = problems;
    manuscript.sections().forEach(section -> sections.put(section.id(), section));
  }

  /**
   * Reports what exceeds the limits, and limits the spans of cells to their tables.
   *
   * @param document the document to be printed
   * @param template the file that is the source of everything outside sections
   */
  public static void check(
      Document document, Manuscript manuscript, SourceLocation template, Problems problems) {
    DocumentLimits limits = new DocumentLimits(manuscript, template, problems);
    TableGrid.normalizeSpans(document);
    Queries.select(document, "table").forEach(limits::table);
    document.body().getAllElements().stream().filter(Element::isBlock).forEach(limits::paragraph);
    Map<String, List<Element>> parts =
        Queries.select(document, "[" + Names.SECTION + "]").stream()
            .collect(Collectors.groupingBy(element -> element.attr(Names.SECTION)));
    for (Section section : manuscript.sections()) {
      for (Element part : parts.getOrDefault(section.id(), List.of())) {
        blocks(part, section, problems);
      }
    }
  }

  private void table(Element table) {
    TableGrid grid = TableGrid.of(table);
    SourceLocation place = place(table);
    long before = cells.getOrDefault(place.path(), 0L);
    long all = cells.merge(place.path(), grid.cells(), Long::sum);
    if (grid.rows() > ROWS) {
      problems.add(
          ProblemKind.FORBIDDEN, place, "a table has more than " + ROWS + " rows", "split it");
    } else if (grid.columns() > COLUMNS) {
      String message = "a table has more than " + COLUMNS + " columns";
      problems.add(ProblemKind.FORBIDDEN, place, message, "split it, or make its cells span fewer");
    } else if (all > CELLS && before <= CELLS) {
      String message = "the tables have more than " + CELLS + " cells, rows times columns";
      problems.add(ProblemKind.FORBIDDEN, place, message, "split the file into several");
    }
  }

  private void paragraph(Element block) {
    OwnLines own = OwnLines.of(block);
    boolean listing = block.nameIs("pre");
    String problem = "";
    if (own.elements > INLINES) {
      problem = "a paragraph has more than " + INLINES + " links, emphases or line breaks";
    } else if (listing && own.feeds > LINES) {
      problem = "a listing has more than " + LINES + " lines";
    } else if (!listing && own.characters > CHARACTERS) {
      problem = "a paragraph has more than " + CHARACTERS + " characters";
    }
    if (!problem.isEmpty()) {
      problems.add(ProblemKind.FORBIDDEN, place(block), problem, "split it");
    }
  }

  /** The file that an element comes from, with its line if that is known. */
  private SourceLocation place(Element element) {
    Element section = Queries.closest(element, "[" + Names.SECTION + "]");
    Section read = section == null ? null : sections.get(section.attr(Names.SECTION));
    return read == null ? template : read.place(SourceLine.of(element).orElse(0));
  }

  private static void blocks(Element element, Section section, Problems problems) {
    SourceLocation place = SourceLocation.of(section.file());
    if (Queries.select(
                element, "section." + Names.NOTES + " div." + Names.NOTE + ", div." + Names.ENDNOTE)
            .size()
        > NOTES) {
      problems.add(
          ProblemKind.FORBIDDEN,
          place,
          "there are more than " + NOTES + " notes",
          "split the file into several");
    } else if (Queries.select(element, "h1, h2, h3, h4, h5, h6").size() > HEADINGS) {
      problems.add(
          ProblemKind.FORBIDDEN,
          place,
          "there are more than " + HEADINGS + " headings",
          "split the file into several");
    } else if (Queries.select(element, "p, li, dt, dd, pre, blockquote, figure, hr").size()
        > BLOCKS) {
      problems.add(
          ProblemKind.FORBIDDEN,
          place,
          "there are more than " + BLOCKS + " paragraphs and items",
          "split the file into several");
    }
  }

  /** Counts the content of a block's own lines, without that of blocks inside it. */
  private static final class OwnLines implements NodeFilter {

    private int elements;
    private long characters;
    private long feeds;

    static OwnLines of(Element block) {
      OwnLines own = new OwnLines();
      block.filter(own);
      return own;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        characters += whole.length();
        feeds += whole.chars().filter(c -> c == '\n').count();
      } else if (depth > 0 && node instanceof Element inner) {
        if (inner.isBlock()) {
          return FilterResult.SKIP_ENTIRELY;
        }
        elements++;
      }
      return FilterResult.CONTINUE;
    }
  }
}
