package io.github.huozi.pdf.limit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How large a table is, by the rules of HTML: a cell spans 1,000 columns at most, and no row beyond
 * the last of its group. The renderer knows neither rule.
 *
 * @param rows the rows of all its groups
 * @param columns no fewer than its widest row has, or its {@code col} elements say
 */
record TableGrid(int rows, long columns) {

  private static final int MAX_COLUMNS = 1_000;
  private static final Pattern NUMBER = Pattern.compile("(?s)[ \\t\\n\\f\\r]*\\+?0*([0-9]+).*");

  /** Whether a cell stands in it or not. */
  long cells() {
    return rows * columns;
  }

  /** Has each cell, and each {@code col}, say what it spans by those rules. */
  static void settle(Document document) {
    document
        .select("[colspan], col[span], colgroup[span]")
        .forEach(
            element -> {
              String key = element.hasAttr("colspan") ? "colspan" : "span";
              set(element, key, Math.max(1, Math.min(number(element.attr(key)), MAX_COLUMNS)));
            });
    for (Element table : document.select("table")) {
      for (Element group : groups(table)) {
        List<Element> rows = rows(group);
        for (int i = 0; i < rows.size(); i++) {
          for (Element cell : rows.get(i).select("> [rowspan]")) {
            int left = rows.size() - i;
            int span = number(cell.attr("rowspan"));
            // 0 stands for all that are left.
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

  /** The size of a table whose spans are settled. */
  static TableGrid of(Element table) {
    int rows = 0;
    long columns =
        table.select("> col, > colgroup:not(:has(> col)), > colgroup > col").stream()
            .mapToLong(column -> span(column, "span"))
            .sum();
    for (Element group : groups(table)) {
      List<Element> inGroup = rows(group);
      rows += inGroup.size();
      columns = Math.max(columns, columns(inGroup));
    }
    return new TableGrid(rows, columns);
  }

  /** The columns of a group's widest row, with the cells that reach into it from above. */
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

  /** What holds rows: the groups, and the table itself. */
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

  /** A number as HTML reads it, 1 if there is none. */
  private static int number(String value) {
    Matcher number = NUMBER.matcher(value);
    if (!number.matches()) {
      return 1;
    }
    return number.group(1).length() > 6 ? 1_000_000 : Integer.parseInt(number.group(1));
  }
}
