package io.github.huozi.pdf.limit;

import io.github.huozi.query.Queries;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The size of a table by the rules of HTML: a cell spans at most 1,000 columns, and no rows beyond
 * its row group. The renderer applies neither rule.
 *
 * @param rows the rows of all groups
 * @param columns the columns of the widest row, or of the {@code col} elements if those are more
 */
record TableGrid(int rows, long columns) {

  private static final int MAX_COLUMNS = 1_000;
  private static final Pattern NUMBER = Pattern.compile("(?s)[ \\t\\n\\f\\r]*\\+?0*([0-9]+).*");

  /** The number of cells of the grid, empty ones included. */
  long cells() {
    return rows * columns;
  }

  /** Sets the span of each cell and each {@code col} to the one by those rules. */
  static void normalizeSpans(Document document) {
    Queries.select(document, "[colspan], col[span], colgroup[span]")
        .forEach(
            element -> {
              String key = element.hasAttr("colspan") ? "colspan" : "span";
              set(element, key, Math.max(1, Math.min(number(element.attr(key)), MAX_COLUMNS)));
            });
    for (Element table : Queries.select(document, "table")) {
      for (Element group : groups(table)) {
        List<Element> rows = rows(group);
        for (int i = 0; i < rows.size(); i++) {
          for (Element cell : rows.get(i).select("> [rowspan]")) {
            int left = rows.size() - i;
            int span = number(cell.attr("rowspan"));
            // 0 means all remaining rows.
            set(cell, "rowspan", span == 0 ? left : Math.min(span, left));
          }
        }
      }
    }
  }

  private static void set(Element element, String key, int number) {
    String value = String.valueOf(number);
    if (!element.attr(key).equals(value)) {
      element.attr(key, value);
    }
  }

  /** The size of a table whose spans are normalized. */
  static TableGrid of(Element table) {
    int rows = 0;
    long columns =
        Queries.select(table, "> col, > colgroup:not(:has(> col)), > colgroup > col").stream()
            .mapToLong(column -> span(column, "span"))
            .sum();
    for (Element group : groups(table)) {
      List<Element> inGroup = rows(group);
      rows += inGroup.size();
      columns = Math.max(columns, columns(inGroup));
    }
    return new TableGrid(rows, columns);
  }

  /** The columns of a group's widest row, with cells that span into it from above. */
  private static long columns(List<Element> rows) {
    long widest = 0;
    long fromAbove = 0;
    long[] ending = new long[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      fromAbove -= ending[i];
      long width = fromAbove;
      for (Element cell : rows.get(i).children()) {
        long span = span(cell, "colspan");
        width += span;
        int end = Math.min(rows.size(), i + span(cell, "rowspan"));
        if (end > i + 1) {
          fromAbove += span;
          ending[end] += span;
        }
      }
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /** The elements with rows: row groups, and the table itself. */
  private static List<Element> groups(Element table) {
    return Stream.concat(Stream.of(table), table.children().stream())
        .filter(group -> group.nameIs("table") || !rows(group).isEmpty())
        .toList();
  }

  private static List<Element> rows(Element group) {
    return group.children().stream().filter(child -> child.nameIs("tr")).toList();
  }

  private static int span(Element element, String key) {
    return element.hasAttr(key) ? Math.max(1, number(element.attr(key))) : 1;
  }

  /** The number at the start of an attribute by the rules of HTML; 1 if there is none. */
  private static int number(String value) {
    Matcher number = NUMBER.matcher(value);
    if (!number.matches()) {
      return 1;
    }
    return number.group(1).length() > 6 ? 1_000_000 : Integer.parseInt(number.group(1));
  }
}
