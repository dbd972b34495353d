package io.github.huozi.source.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives tables their captions and tells which way header cells head. A paragraph beside a table
 * that starts with {@code : } or {@code Table: } is its caption.
 */
public final class TableMarkup {

  private static final Pattern CAPTION = Pattern.compile("^(?:Table)?:[ \\t\\n\u3000]+");

  private TableMarkup() {}

  public static void mend(Element body) {
    Removal.of(body.select("table, thead, tbody, tfoot, tr").textNodes());
    for (Element table : body.select("table")) {
      if (table.select("tr").isEmpty()) {
        table.remove();
      }
    }
    body.select("thead th:not([scope])").attr("scope", "col");
    Map<Element, Boolean> rows = new HashMap<>();
    for (Element cell : body.select("tbody th:not([scope]), tfoot th:not([scope])")) {
      Element row = cell.parent();
      boolean heads = row != null && rows.computeIfAbsent(row, TableMarkup::holdsHeadsOnly);
      cell.attr("scope", heads ? "col" : "row");
    }
    Map<Element, Element> captions = new LinkedHashMap<>();
    for (Element paragraph : body.select("p")) {
      Matcher mark = CAPTION.matcher(leadingText(paragraph));
      Element table = mark.find() ? uncaptioned(paragraph, captions) : null;
      if (table != null && paragraph.firstChild() instanceof TextNode text) {
        text.text(text.getWholeText().substring(mark.end()));
        paragraph.tagName("caption");
        captions.put(table, paragraph);
      }
    }
    Removal.of(captions.values());
    captions.forEach(Element::prependChild);
  }

  private static boolean holdsHeadsOnly(Element row) {
    return row.childrenSize() > 1
        && row.children().stream().allMatch(cell -> cell.nameIs("th") || isCorner(cell));
  }

  /** The empty cell where a row and a column of heads meet. */
  private static boolean isCorner(Element cell) {
    Element row = cell.parent();
    return cell.previousElementSibling() == null
        && row != null
        && row.previousElementSibling() == null
        && cell.text().isBlank()
        && cell.select("img, svg").isEmpty();
  }

  private static String leadingText(Element paragraph) {
    return paragraph.firstChild() instanceof TextNode text ? text.getWholeText() : "";
  }

  /** The table before the paragraph, else the one after it, that has no caption yet. */
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
