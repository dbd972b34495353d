package io.github.huozi.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives tables their captions and tells which way header cells head. A paragraph beside a table
 * that starts with {@code : } or {@code Table: } is its caption.
 */
final class Tables {

  private static final Pattern CAPTION = Pattern.compile("^(?:Table)?:[ \\t\\n\u3000]+");

  private Tables() {}

  static void mend(Element body) {
    for (Element table : body.select("table")) {
      for (Node child : table.select("table, thead, tbody, tfoot, tr").textNodes()) {
        child.remove();
      }
      if (table.select("tr").isEmpty()) {
        table.remove();
      }
    }
    body.select("thead th:not([scope])").attr("scope", "col");
    for (Element cell : body.select("tbody th:not([scope]), tfoot th:not([scope])")) {
      Element row = cell.parent();
      boolean heads =
          row != null
              && row.children().stream().allMatch(other -> other.nameIs("th") || isCorner(other));
      cell.attr("scope", heads && row.childrenSize() > 1 ? "col" : "row");
    }
    for (Element paragraph : body.select("p")) {
      Matcher mark = CAPTION.matcher(leadingText(paragraph));
      Element table = mark.find() ? uncaptioned(paragraph) : null;
      if (table != null && paragraph.firstChild() instanceof TextNode text) {
        text.text(text.getWholeText().substring(mark.end()));
        paragraph.tagName("caption");
        table.prependChild(paragraph);
      }
    }
  }

  /** The empty cell where a row and a column of heads meet. */
  private static boolean isCorner(Element cell) {
    Element row = cell.parent();
    return cell.elementSiblingIndex() == 0
        && row != null
        && row.elementSiblingIndex() == 0
        && cell.text().isBlank()
        && cell.select("img, svg").isEmpty();
  }

  private static String leadingText(Element paragraph) {
    return paragraph.firstChild() instanceof TextNode text ? text.getWholeText() : "";
  }

  /** The table before the paragraph, else the one after it, that has no caption yet. */
  private static @Nullable Element uncaptioned(Element paragraph) {
    Element before = paragraph.previousElementSibling();
    return isUncaptioned(before) ? before : after(paragraph);
  }

  private static @Nullable Element after(Element paragraph) {
    Element after = paragraph.nextElementSibling();
    return isUncaptioned(after) ? after : null;
  }

  private static boolean isUncaptioned(@Nullable Element element) {
    return element != null
        && element.nameIs("table")
        && element.children().stream().noneMatch(child -> child.nameIs("caption"));
  }
}
