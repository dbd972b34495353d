package io.github.huozi.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts elements where XHTML wants them: blocks not inside a line of text, items inside lists, and
 * no loose text beside blocks. HTML lets an author do otherwise; EPUB does not.
 */
final class Nesting {

  private static final Set<String> LISTS = Set.of("ul", "ol");
  private static final Set<String> TERMS = Set.of("dt", "dd");
  private static final Set<String> RUBY_PARTS = Set.of("rb", "rt", "rp");
  private static final Set<String> MAY_BE_MIXED =
      Set.of("li", "dd", "td", "th", "div", "section", "aside", "figcaption");

  private final Reporter reporter;

  Nesting(Reporter reporter) {
    this.reporter = reporter;
  }

  void mend(Element parent) {
    for (Element child : List.copyOf(parent.children())) {
      mend(child);
    }
    String name = parent.normalName();
    if (Vocabulary.holdsTextOnly(name)) {
      openBlocks(parent);
    } else if (LISTS.contains(name)) {
      wrap(parent, Set.of("li"), "li");
    } else if (name.equals("dl")) {
      parent.children().stream()
          .filter(child -> child.nameIs("div"))
          .toList()
          .forEach(Element::unwrap);
      wrap(parent, TERMS, "dd");
    } else if (name.equals("body") || name.equals("blockquote")) {
      gather(parent);
      paragraphs(parent, false);
    } else if (MAY_BE_MIXED.contains(name)) {
      gather(parent);
      if (parent.children().stream().anyMatch(Nesting::isBlock)) {
        paragraphs(parent, name.equals("li"));
      }
    }
    if (!name.equals("ruby")) {
      childrenNamed(parent, RUBY_PARTS).forEach(Element::unwrap);
    }
    if (!name.equals("figure")) {
      childrenNamed(parent, Set.of("figcaption")).forEach(caption -> caption.tagName("p"));
    }
  }

  /** Whether the element is a block, or may be inline but holds blocks. */
  static boolean isBlock(Element element) {
    String name = element.normalName();
    return Vocabulary.isBlock(name)
        || (Vocabulary.isTransparent(name)
            && element.children().stream().anyMatch(Nesting::isBlock));
  }

  private void openBlocks(Element parent) {
    List<Element> blocks = parent.children().stream().filter(Nesting::isBlock).toList();
    if (blocks.isEmpty() || parent.parent() == null) {
      return;
    }
    String inner = blocks.get(0).normalName();
    reporter.warning(
        MarkupParser.lineOf(blocks.get(0)),
        "the element <" + inner + "> cannot stand inside <" + parent.normalName() + ">",
        "put it outside");
    if (Vocabulary.isBlock(parent.normalName())) {
      blocks.forEach(Nesting::unwrapDeep);
    } else {
      parent.unwrap();
    }
  }

  private static void unwrapDeep(Element block) {
    for (Element child : List.copyOf(block.children())) {
      if (isBlock(child)) {
        unwrapDeep(child);
      }
    }
    if (block.nameIs("hr") || block.nextSibling() != null) {
      block.after(new TextNode(" "));
    }
    block.unwrap();
  }

  /** Gives list items and terms that stand alone a list of their own. */
  private static void gather(Element parent) {
    gather(parent, Set.of("li"), "ul");
    gather(parent, TERMS, "dl");
  }

  private static void gather(Element parent, Set<String> names, String list) {
    for (Element item : childrenNamed(parent, names)) {
      Element before = item.previousElementSibling();
      if (before != null && before.nameIs(list) && before.hasAttr("data-gathered")) {
        before.appendChild(item);
      } else {
        Element wrapper = numbered(list, item).attr("data-gathered", "");
        item.before(wrapper);
        wrapper.appendChild(item);
      }
    }
    parent.children().forEach(child -> child.removeAttr("data-gathered"));
  }

  /** Wraps what is none of the named elements, as far as it is not blank. */
  private static void wrap(Element parent, Set<String> names, String wrapper) {
    for (Node child : List.copyOf(parent.childNodes())) {
      boolean named = child instanceof Element element && names.contains(element.normalName());
      if (child instanceof TextNode text && text.isBlank()) {
        child.remove();
      } else if (!named) {
        Element around = numbered(wrapper, child);
        child.before(around);
        around.appendChild(child);
      }
    }
  }

  /** Makes paragraphs of the text beside blocks; in an item, text before inner lists stays. */
  private static void paragraphs(Element parent, boolean item) {
    List<List<Node>> runs = runs(parent);
    boolean listsOnly =
        parent.children().stream()
            .filter(Nesting::isBlock)
            .allMatch(child -> LISTS.contains(child.normalName()));
    Node first = parent.childNodeSize() > 0 ? parent.childNode(0) : null;
    boolean leads = runs.size() == 1 && runs.get(0).get(0).equals(first);
    if (item && listsOnly && leads) {
      return;
    }
    for (List<Node> run : runs) {
      Element paragraph = numbered("p", run.get(0));
      run.get(0).before(paragraph);
      paragraph.appendChildren(run);
    }
  }

  /** The runs of text and inline elements; blank text between blocks is dropped. */
  private static List<List<Node>> runs(Element parent) {
    List<List<Node>> runs = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node child : List.copyOf(parent.childNodes())) {
      if (child instanceof Element element && isBlock(element)) {
        run = new ArrayList<>();
      } else if (run.isEmpty() && child instanceof TextNode text && text.isBlank()) {
        child.remove();
      } else {
        if (run.isEmpty()) {
          runs.add(run);
        }
        run.add(child);
      }
    }
    return runs;
  }

  private static List<Element> childrenNamed(Element parent, Set<String> names) {
    return parent.children().stream().filter(child -> names.contains(child.normalName())).toList();
  }

  /** A new element with the line of a node. */
  static Element numbered(String name, Node node) {
    return new Element(name).attr(MarkupParser.LINE, String.valueOf(MarkupParser.lineOf(node)));
  }
}
