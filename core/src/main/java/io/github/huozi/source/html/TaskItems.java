package io.github.huozi.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes an item that begins with a checkbox a task: nobody can tick a box on paper. */
public final class TaskItems {

  private TaskItems() {}

  public static void mark(Element body) {
    for (Element input : body.select("input[type=checkbox]")) {
      Element item = itemBegunBy(input);
      if (item != null) {
        item.attr("data-task", input.hasAttr("checked") ? "task done" : "task");
        Element box = Nesting.numbered("span", input).attr("data-task", "task-box");
        input.replaceWith(box);
        Element next = box.nextElementSibling();
        if (next != null && next.equals(box.nextSibling()) && next.nameIs("p")) {
          next.prependChild(box); // Markdown puts the box of a loose item before its paragraph
        }
        if (box.nextSibling() instanceof TextNode text) {
          text.text(text.getWholeText().replaceFirst("^[ \\t]+", ""));
        }
      }
    }
  }

  /** Gives the tasks their classes, which no author may give. */
  public static void finish(Element body) {
    for (Element element : body.select("[data-task]")) {
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
