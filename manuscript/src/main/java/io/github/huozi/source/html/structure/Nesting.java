package io.github.huozi.source.html.structure;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.Vocabulary;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Corrects the nesting of elements, as EPUB demands: no blocks inside a line of text, list items
 * inside lists, no loose text beside blocks. Links around blocks go into the blocks.
 */
public final class Nesting {

  private static final Set<String> LISTS = Set.of("ul", "ol");
  private static final Set<String> TERMS = Set.of("dt", "dd");
  private static final Set<String> MAY_BE_MIXED =
      Set.of("li", "dd", "td", "th", "div", "section", "aside", "figcaption");

  private final Reporter reporter;
  private final RubyForm rubies;

  public Nesting(Reporter reporter) {
    this.reporter = reporter;
    this.rubies = new RubyForm(reporter);
  }

  /** Corrects the nesting below an element. */
  public void correct(Element parent) {
    if (parent.nameIs("math")) {
      return; // MathCleaning has corrected it
    }
    Set<Node> unwrapped = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element child : List.copyOf(parent.children())) {
      correct(child);
      if (isBlock(child) && Vocabulary.isTransparent(child.normalName())) {
        new BlockLink(child).spread();
        unwrapped.add(child);
      } else if (mustUnwrap(child)) {
        unwrapped.add(child);
      }
    }
    unwrap(parent, unwrapped::contains);
    rubies.settle(parent);
    String name = parent.normalName();
    gather(parent);
    if (LISTS.contains(name)) {
      wrap(parent, Set.of("li"), "li");
    } else if (name.equals("dl")) {
      unwrap(parent, child -> child.nameIs("div"));
      wrap(parent, TERMS, "dd");
    } else if (name.equals("body") || name.equals("blockquote")) {
      paragraphs(parent, false);
    } else if (MAY_BE_MIXED.contains(name)) {
      if (parent.children().stream().anyMatch(Nesting::isBlock)) {
        paragraphs(parent, name.equals("li"));
      }
    }
    if (!name.equals("ruby") && !name.equals("rtc")) {
      childrenNamed(parent, Set.of("rt")).forEach(this::tellLoose);
      unwrap(parent, child -> RubyForm.PARTS.contains(child.normalName()));
    }
    List<Element> captions = childrenNamed(parent, Set.of("figcaption"));
    if (!name.equals("figure")) {
      captions.forEach(caption -> caption.tagName("p"));
    } else if (!captions.isEmpty()) {
      captions.stream().skip(1).forEach(caption -> caption.tagName("p"));
      caption(parent, captions.get(0));
    }
  }

  /** Makes a caption the first or the last of its figure, without the breaks beside it. */
  private static void caption(Element figure, Element caption) {
    boolean atEdge =
        caption.equals(figure.firstElementChild()) || caption.equals(figure.lastElementChild());
    if (atEdge && childrenNamed(figure, Set.of("br")).isEmpty()) {
      return;
    }
    List<Node> nodes = detach(figure);
    int at = nodes.indexOf(caption);
    Deque<Node> before = new ArrayDeque<>(nodes.subList(0, at));
    Deque<Node> after = new ArrayDeque<>(nodes.subList(at + 1, nodes.size()));
    for (Deque<Node> side : List.of(before, after)) {
      while (!side.isEmpty() && isSpace(side.peekFirst())) {
        side.removeFirst();
      }
      while (!side.isEmpty() && isSpace(side.peekLast())) {
        side.removeLast();
      }
    }
    if (before.isEmpty()) {
      figure.appendChild(caption).appendChildren(after);
    } else {
      figure.appendChildren(before).appendChildren(after).appendChild(caption);
    }
  }

  private static boolean isSpace(Node node) {
    return node instanceof TextNode text ? text.isBlank() : node.nameIs("br");
  }

  /** Tells whether the element is a block, or may be inline but holds blocks. */
  static boolean isBlock(Element element) {
    String name = element.normalName();
    return Vocabulary.isBlock(name)
        || (Vocabulary.isTransparent(name)
            && element.children().stream().anyMatch(Nesting::isBlock));
  }

  /**
   * Reports blocks inside an element that may hold only text. If the element is a block, its blocks
   * are replaced by their content.
   *
   * @return whether the element has to be replaced by its content
   */
  private boolean mustUnwrap(Element element) {
    if (!Vocabulary.holdsTextOnly(element.normalName())) {
      return false;
    }
    List<Element> blocks = element.children().stream().filter(Nesting::isBlock).toList();
    if (blocks.isEmpty()) {
      return false;
    }
    String inner = blocks.get(0).normalName();
    reporter.report(
        ProblemKind.DROPPED_MARKUP,
        Markup.lineOf(blocks.get(0)),
        "the element <" + inner + "> is not allowed inside <" + element.normalName() + ">",
        "move it outside");
    if (!Vocabulary.isBlock(element.normalName())) {
      return true;
    }
    List<Node> text = new ArrayList<>();
    flatten(element, text);
    element.appendChildren(text);
    return false;
  }

  /** Collects the text of blocks inside a block, with a space after each. */
  private static void flatten(Element parent, List<Node> text) {
    List<Node> children = detach(parent);
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Element block && isBlock(block)) {
        flatten(block, text);
        if (block.nameIs("hr") || i < children.size() - 1) {
          text.add(new TextNode(" "));
        }
      } else {
        text.add(children.get(i));
      }
    }
  }

  private void tellLoose(Element reading) {
    reporter.report(
        ProblemKind.DROPPED_MARKUP,
        Markup.lineOf(reading),
        "the reading <rt> is outside <ruby>",
        "write it directly in <ruby>, after its base");
  }

  /** Replaces some children by their content. */
  static void unwrap(Element parent, Predicate<Element> which) {
    if (parent.children().stream().noneMatch(which)) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    for (Node child : detach(parent)) {
      if (child instanceof Element element && which.test(element)) {
        nodes.addAll(detach(element));
      } else {
        nodes.add(child);
      }
    }
    parent.appendChildren(nodes);
  }

  /**
   * Removes all children of an element at once and returns them. jsoup renumbers all siblings for
   * each child that is removed or inserted by itself.
   */
  static List<Node> detach(Element parent) {
    List<Node> children = new ArrayList<>(parent.childNodes());
    parent.empty();
    return children;
  }

  /** Wraps list items and terms outside a list in a list. */
  private static void gather(Element parent) {
    String name = parent.normalName();
    if (!LISTS.contains(name) && !Vocabulary.holdsTextOnly(name)) {
      gather(parent, Set.of("li"), "ul");
    }
    if (!name.equals("dl") && !Vocabulary.holdsTextOnly(name)) {
      gather(parent, TERMS, "dl");
    }
  }

  private static void gather(Element parent, Set<String> names, String list) {
    if (childrenNamed(parent, names).isEmpty()) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    Element open = null;
    for (Node child : detach(parent)) {
      if (child instanceof Element item && names.contains(item.normalName())) {
        if (open == null) {
          open = numbered(list, item);
          nodes.add(open);
        }
        open.appendChild(item);
      } else {
        open = child instanceof Element ? null : open;
        nodes.add(child);
      }
    }
    parent.appendChildren(nodes);
  }

  /** Wraps each child that is not one of the named elements and not blank. */
  private static void wrap(Element parent, Set<String> names, String wrapper) {
    List<Node> nodes = new ArrayList<>();
    for (Node child : detach(parent)) {
      if (child instanceof Element element && names.contains(element.normalName())) {
        nodes.add(child);
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        nodes.add(numbered(wrapper, child).appendChild(child));
      }
    }
    parent.appendChildren(nodes);
  }

  /** Makes paragraphs of the text beside blocks. In a list item, text before inner lists stays. */
  private static void paragraphs(Element parent, boolean item) {
    boolean listsOnly =
        parent.children().stream()
            .filter(Nesting::isBlock)
            .allMatch(child -> LISTS.contains(child.normalName()));
    List<List<Node>> runs = runs(detach(parent));
    long texts = runs.stream().filter(run -> !isBlock(run.get(0))).count();
    boolean leads = texts == 1 && !isBlock(runs.get(0).get(0));
    List<Node> nodes = new ArrayList<>();
    for (List<Node> run : runs) {
      if (isBlock(run.get(0)) || (item && listsOnly && leads)) {
        nodes.addAll(run);
      } else {
        nodes.add(numbered("p", run.get(0)).appendChildren(run));
      }
    }
    parent.appendChildren(nodes);
  }

  /**
   * The blocks, each by itself, and the runs of other nodes between them. Blank text between blocks
   * is dropped.
   */
  static List<List<Node>> runs(List<Node> nodes) {
    List<List<Node>> runs = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node node : nodes) {
      if (isBlock(node)) {
        runs.add(List.of(node));
        run = new ArrayList<>();
      } else if (!run.isEmpty() || !(node instanceof TextNode text && text.isBlank())) {
        if (run.isEmpty()) {
          runs.add(run);
        }
        run.add(node);
      }
    }
    return runs;
  }

  static boolean isBlock(Node node) {
    return node instanceof Element element && isBlock(element);
  }

  private static List<Element> childrenNamed(Element parent, Set<String> names) {
    return parent.children().stream().filter(child -> names.contains(child.normalName())).toList();
  }

  /** A new element with the line of a node. */
  public static Element numbered(String name, Node node) {
    return new Element(name).attr(Names.LINE, String.valueOf(Markup.lineOf(node)));
  }

  /**
   * Removes nodes, all of one parent at once: jsoup takes quadratic time to remove many one by one.
   */
  public static void remove(Collection<? extends Node> nodes) {
    Set<Node> removed = new HashSet<>(nodes);
    Set<Element> parents = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node.parentNode() instanceof Element parent) {
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> kept = new ArrayList<>(detach(parent));
      kept.removeIf(removed::contains);
      parent.appendChildren(kept);
    }
  }
}
