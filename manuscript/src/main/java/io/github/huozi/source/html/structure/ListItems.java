package io.github.huozi.source.html.structure;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Prepares the items of lists: numbers, empty items and tasks. */
public final class ListItems {

  private ListItems() {}

  /**
   * Numbers the items of reversed lists, and gives empty items a space, so that they have a line in
   * print.
   */
  public static void prepare(Element body) {
    Queries.select(body, "ol[reversed]").forEach(ListItems::number);
    for (Element item : Queries.select(body, "li")) {
      if (!item.hasText() && item.childrenSize() == 0) {
        item.empty().appendChild(new TextNode("\u00A0"));
      }
    }
  }

  /** Writes the number of each item: one less than the number of the item before (HTML §4.4.5). */
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

  /** Marks each item that begins with a checkbox as a task, and replaces the checkbox by a span. */
  public static void markTasks(Element body) {
    for (Element input : Queries.select(body, "input[type=checkbox]")) {
      Element item = itemBegunBy(input);
      if (item != null) {
        item.attr("data-task", input.hasAttr("checked") ? "task done" : "task");
        Element box = Nesting.numbered("span", input).attr("data-task", Names.TASK_BOX);
        input.replaceWith(box);
        Element next = box.nextElementSibling();
        if (next != null && next.equals(box.nextSibling()) && next.nameIs("p")) {
          next.prependChild(box); // commonmark puts the box of a loose item before its paragraph
        }
        if (box.nextSibling() instanceof TextNode text) {
          text.text(text.getWholeText().replaceFirst("^[ \\t]+", ""));
        }
      }
    }
  }

  /** Gives the tasks their classes, which the cleaning takes from authors' elements. */
  public static void finishTasks(Element body) {
    for (Element element : Queries.select(body, "[data-task]")) {
      element.attr("class", element.attr("data-task")).removeAttr("data-task");
      if (element.nameIs("span")) {
        element.attr("role", "img");
      }
    }
  }

  private static @Nullable Element itemBegunBy(Element input) {
    Element at = input;
    while (isFirst(at)) {
      Element parent = at.parent();
      if (parent == null || parent.nameIs("li")) {
        return parent;
      }
      at = parent;
    }
    return null;
  }

  private static boolean isFirst(Element element) {
    for (Node before = element.previousSibling();
        before != null;
        before = before.previousSibling()) {
      if (!(before instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }
}
