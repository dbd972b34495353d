package io.github.huozi.source.html.structure;

import io.github.huozi.query.Queries;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Completes tables. A paragraph beside a table that starts with {@code : } or {@code Table: }
 * becomes its caption.
 */
public final class Captions {

  private static final Pattern CAPTION =
      Pattern.compile("^(?:(?:Table)?:[ \\t\\n\u3000]+|:(?=[\\p{IsHan}]))");

  private Captions() {}

  /**
   * Drops loose text and empty tables, moves feet to the ends of their tables, and gives header
   * cells their {@code scope} and tables their captions.
   */
  public static void ofTables(Element body) {
    Nesting.remove(Queries.select(body, "table, thead, tbody, tfoot, tr").textNodes());
    for (Element table : Queries.select(body, "table")) {
      if (!Queries.has(table, "tr")) {
        table.remove();
      }
      // In HTML 4 the foot stands before the body.
      table.children().stream().filter(part -> part.nameIs("tfoot")).forEach(table::appendChild);
    }
    Queries.select(body, "thead th:not([scope])").attr("scope", "col");
    Map<Element, Boolean> rows = new HashMap<>();
    for (Element cell : Queries.select(body, "tbody th:not([scope]), tfoot th:not([scope])")) {
      Element row = cell.parent();
      boolean headerRow = row != null && rows.computeIfAbsent(row, Captions::hasOnlyHeaders);
      cell.attr("scope", headerRow ? "col" : "row");
    }
    Map<Element, Element> captions = new LinkedHashMap<>();
    for (Element paragraph : Queries.select(body, "p")) {
      Matcher mark = CAPTION.matcher(leadingText(paragraph));
      Element table = mark.find() ? uncaptioned(paragraph, captions) : null;
      if (table != null && paragraph.firstChild() instanceof TextNode text) {
        text.text(text.getWholeText().substring(mark.end()));
        paragraph.tagName("caption");
        captions.put(table, paragraph);
      }
    }
    Nesting.remove(captions.values());
    captions.forEach(Element::prependChild);
  }

  private static boolean hasOnlyHeaders(Element row) {
    return row.childrenSize() > 1
        && row.children().stream().allMatch(cell -> cell.nameIs("th") || isCorner(cell));
  }

  /** Tells whether a cell is the empty one where a row and a column of header cells meet. */
  private static boolean isCorner(Element cell) {
    Element row = cell.parent();
    return cell.previousElementSibling() == null
        && row != null
        && row.previousElementSibling() == null
        && cell.text().isBlank()
        && !Queries.has(cell, "img, svg");
  }

  private static String leadingText(Element paragraph) {
    return paragraph.firstChild() instanceof TextNode text ? text.getWholeText() : "";
  }

  /** The table before the paragraph, else the table after it, if it has no caption yet. */
  private static @Nullable Element uncaptioned(Element paragraph, Map<Element, Element> captions) {
    Element before = paragraph.previousElementSibling();
    if (isUncaptioned(before, captions)) {
      return before;
    }
    Element after = paragraph.nextElementSibling();
    return isUncaptioned(after, captions) ? after : null;
  }

  private static boolean isUncaptioned(@Nullable Element element, Map<Element, Element> captions) {
    return element != null
        && element.nameIs("table")
        && !captions.containsKey(element)
        && element.children().stream().noneMatch(child -> child.nameIs("caption"));
  }
}
