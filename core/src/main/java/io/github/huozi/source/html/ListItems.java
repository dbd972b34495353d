package io.github.huozi.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes the items of lists look in print as a browser shows them. */
public final class ListItems {

  private ListItems() {}

  /** Numbers the items of reversed lists, and gives empty items a line to stand on. */
  public static void mend(Element body) {
    body.select("ol[reversed]").forEach(ListItems::number);
    for (Element item : body.select("li")) {
      if (!item.hasText() && item.childrenSize() == 0) {
        item.empty().appendChild(new TextNode("\u00A0"));
      }
    }
  }

  /** Writes each item's number: one less than that of the item before (HTML §4.4.5). */
  private static void number(Element list) {
    int count = (int) list.children().stream().filter(child -> child.nameIs("li")).count();
    int next = number(list.attr("start"), count);
    for (Element item : list.children()) {
      if (item.nameIs("li")) {
        int number = number(item.attr("value"), next);
        item.attr("value", String.valueOf(number));
        next = number - 1;
      }
    }
  }

  private static int number(String written, int otherwise) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
