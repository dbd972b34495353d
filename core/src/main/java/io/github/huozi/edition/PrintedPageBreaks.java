package io.github.huozi.edition;

import io.github.huozi.epub.book.PageList.PageBreak;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.query.Queries;
import io.github.huozi.template.ReadingDocument;
import io.github.huozi.template.ReadingDocument.Kind;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Marks in an EPUB's documents where the pages of the PDF of the same build begin, so that a page
 * number means the same place in both (EPUB Accessibility 1.1 §4, “Page navigation”).
 */
final class PrintedPageBreaks {

  /** Elements that a page break stands before. In other elements it stands at the start. */
  private static final Set<String> APART =
      Set.of(
          "h1", "h2", "h3", "h4", "h5", "h6", "pre", "figure", "table", "img", "hr", "blockquote");

  /** Elements that hold other elements only, and no page break (HTML §4.3 to §4.9). */
  private static final Set<String> CLOSED =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "hgroup", "picture");

  private static final String ROLE = "doc-pagebreak";

  private static final Set<String> VOID = Set.of("img", "hr", "br", "wbr", "col");

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9-]+");

  /** The elements with a section's content, by the section's id. */
  private final Map<String, List<Element>> sections = new HashMap<>();

  /** The blocks of such an element in their order, by their lines. */
  private final Map<Element, Map<String, List<Element>>> blocks = new HashMap<>();

  private final PrintedPages printed;

  /** The ids of the pages' breaks. */
  private final List<String> ids;

  private final List<ReadingDocument> documents;

  private PrintedPageBreaks(PrintedPages printed, List<ReadingDocument> documents) {
    this.printed = printed;
    this.ids = ids(printed.labels());
    this.documents = documents;
    for (ReadingDocument document : documents) {
      Set<String> here = new HashSet<>();
      for (Element section : Queries.select(document.xhtml(), "[" + Names.SECTION + "]")) {
        String id = section.attr(Names.SECTION);
        if (here.add(id)) {
          sections.computeIfAbsent(id, key -> new ArrayList<>()).add(section);
        }
      }
    }
  }

  /**
   * Inserts the page breaks.
   *
   * @return the page breaks of the pages that begin in one of the documents, in order
   */
  static List<PageBreak> mark(PrintedPages printed, List<ReadingDocument> documents) {
    PrintedPageBreaks breaks = new PrintedPageBreaks(printed, documents);
    return printed.starts().stream()
        .filter(breaks::mark)
        .map(start -> new PageBreak(printed.label(start.page()), "#" + breaks.id(start.page())))
        .toList();
  }

  /** The id of the page break of a page: {@code page-12}, by the number that the page has. */
  private String id(int page) {
    return ids.get(page - 1);
  }

  private static List<String> ids(List<String> labels) {
    Set<String> ids = new LinkedHashSet<>();
    for (String label : labels) {
      String id = "page-" + (ASCII.matcher(label).matches() ? label : "at-" + (ids.size() + 1));
      ids.add(ids.contains(id) ? id + "-at-" + (ids.size() + 1) : id);
    }
    return List.copyOf(ids);
  }

  private boolean mark(PageStart start) {
    boolean first =
        start.equals(printed.starts().get(0))
            && printed.starts().stream().noneMatch(one -> one.section().equals(Names.TITLE_PAGE));
    if (start.section().equals(Names.TITLE_PAGE) || (start.section().isEmpty() && first)) {
      return mark(start.page(), EnumSet.of(Kind.TITLE_PAGE));
    } else if (start.section().equals(Names.IMPRINT_PAGE)) {
      return mark(start.page(), EnumSet.of(Kind.COPYRIGHT_PAGE, Kind.COLOPHON))
          || markOnTitlePage(start.page(), "imprint");
    } else if (start.section().equals(Names.ABSTRACT)) {
      return markOnTitlePage(start.page(), Names.ABSTRACT);
    }
    return sections.getOrDefault(start.section(), List.of()).stream()
        .anyMatch(section -> mark(start, section));
  }

  private boolean mark(int page, Set<Kind> kinds) {
    return documents.stream()
        .filter(document -> kinds.contains(document.kind()))
        .findFirst()
        .filter(document -> prepend(document.xhtml().body(), page))
        .isPresent();
  }

  /** The title page of an EPUB also has what stands on its back in print. */
  private boolean markOnTitlePage(int page, String name) {
    for (ReadingDocument document : documents) {
      @Nullable Element part = document.xhtml().selectFirst("." + name);
      if (document.kind() == Kind.TITLE_PAGE && part != null) {
        before(part, pageBreak(page));
        return true;
      }
    }
    return false;
  }

  private boolean mark(PageStart start, Element section) {
    if (start.line() == PageStart.END) {
      append(section, pageBreak(start.page()));
      return true;
    }
    Optional<Element> block = block(section, start);
    if (block.isEmpty()) {
      return start.line() == 0 && prepend(section, start.page());
    }
    markIn(block.get(), start);
    return true;
  }

  private boolean prepend(Element element, int page) {
    Element first = element.firstElementChild();
    prepend(
        first != null && first.normalName().equals("section") ? first : element, pageBreak(page));
    return true;
  }

  private Optional<Element> block(Element section, PageStart start) {
    return blocks
        .computeIfAbsent(section, PrintedPageBreaks::byLine)
        .getOrDefault(String.valueOf(start.line()), List.of())
        .stream()
        .skip(start.turn())
        .findFirst();
  }

  private static Map<String, List<Element>> byLine(Element section) {
    return Queries.select(section, "[" + Names.LINE + "]").stream()
        .collect(Collectors.groupingBy(element -> element.attr(Names.LINE)));
  }

  private void markIn(Element block, PageStart start) {
    Element mark = pageBreak(start.page());
    // Pictures before the text may have begun pages in the block.
    if (start.characters() > 0 || Queries.has(block, "[role=" + ROLE + "]")) {
      Position position = new Position(start.characters());
      block.filter(position);
      if (!position.insert(mark)) {
        append(block, mark);
      }
    } else if (APART.contains(block.normalName()) || block.hasClass("note")) {
      before(block, mark);
    } else {
      prepend(block, mark);
    }
  }

  /** Puts a page break at the start of an element's text. */
  private static void prepend(Element element, Element mark) {
    Element at = element;
    while (isClosed(at) && at.firstElementChild() != null) {
      at = at.firstElementChild();
    }
    if (isClosed(at) || VOID.contains(at.normalName())) {
      before(at, mark);
    } else {
      // Several pages may begin here.
      int marks = 0;
      while (marks < at.childNodeSize() && at.childNode(marks).attr("role").equals(ROLE)) {
        marks++;
      }
      at.insertChildren(marks, mark);
    }
  }

  /** Puts a page break at the end of an element's text. */
  private static void append(Element element, Element mark) {
    Element at = element;
    while (isClosed(at) && at.lastElementChild() != null) {
      at = at.lastElementChild();
    }
    if (isClosed(at) || VOID.contains(at.normalName())) {
      before(at, mark);
    } else {
      at.appendChild(mark);
    }
  }

  /**
   * Puts a page break before a node, or before the element around it that may not have one. One at
   * the start of a heading stands before that.
   */
  private static void before(Node node, Element mark) {
    Node at = node;
    while (at.parent() instanceof Element around
        && (isClosed(around)
            || (at.previousSibling() == null && HEADING.matcher(around.normalName()).matches()))) {
      at = around;
    }
    at.before(mark);
  }

  /** Tells whether an element may not have a page break among its children. */
  private static boolean isClosed(Element element) {
    return CLOSED.contains(element.normalName());
  }

  private Element pageBreak(int page) {
    return new Element("span")
        .attr("epub:type", "pagebreak")
        .attr("role", ROLE)
        .attr("id", id(page))
        .attr("aria-label", printed.label(page));
  }

  /** Finds the place in a block after a number of visible characters. */
  private static final class Position implements NodeFilter {

    private int left;
    private @Nullable Node node;
    private int offset;

    Position(int characters) {
      this.left = characters;
    }

    @Override
    public FilterResult head(Node at, int depth) {
      if (depth > 0 && at instanceof Element element) {
        String name = element.normalName();
        if (name.equals("math")) {
          return formula(element);
        }
        boolean counts =
            !element.hasAttr(Names.LINE)
                && !name.equals("rt")
                && !name.equals("rp")
                && !name.equals("svg")
                && !element.hasClass(Names.NOTE_CALL);
        return counts ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
      }
      return at instanceof TextNode text && find(text) ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    /** A formula counts as one character, as in print: MathML may have no page break in it. */
    private FilterResult formula(Element math) {
      if (left == 0) {
        node = math;
        return FilterResult.STOP;
      }
      left--;
      return FilterResult.SKIP_ENTIRELY;
    }

    /** Finds the first character of the new page; the page break goes before it. */
    private boolean find(TextNode text) {
      String string = text.getWholeText();
      for (int i = 0; i < string.length(); ) {
        int codePoint = string.codePointAt(i);
        if (Characters.isRead(codePoint)) {
          if (left == 0) {
            node = text;
            offset = i;
            return true;
          }
          left--;
        }
        i += Character.charCount(codePoint);
      }
      return false;
    }

    /** Inserts the page break at the place that was found, if any. */
    boolean insert(Element mark) {
      if (node == null) {
        return false;
      }
      before(offset > 0 && node instanceof TextNode text ? text.splitText(offset) : node, mark);
      return true;
    }
  }
}
