package io.github.huozi.source.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Drops the ideographic spaces that an author types at a paragraph's start: the theme indents. In a
 * paragraph that starts with one, each further line that starts with one is a paragraph as well,
 * since many Chinese and Japanese texts part their paragraphs in no other way.
 */
public final class Indents {

  private static final String SPACES = "(?:[\u2002\u2003\u3000]|\u00A0{2})";
  private static final Pattern INDENT =
      Pattern.compile("^\\s*" + SPACES + "[\\s\u00A0\u2002\u2003\u3000]*");
  private static final Pattern NEXT = Pattern.compile("\\n[ \\t]*(?=" + SPACES + ")");

  private Indents() {}

  public static void drop(Element body) {
    IdentityHashMap<Node, List<Element>> further = new IdentityHashMap<>();
    Set<Element> parents = new LinkedHashSet<>();
    for (Element paragraph : body.select("p")) {
      if (isIndented(paragraph) && paragraph.parent() != null) {
        further.put(paragraph, split(paragraph));
        parents.add(paragraph.parent());
      }
    }
    parents.forEach(parent -> insert(further, parent));
    IdentityHashMap<Element, Set<Node>> empty = new IdentityHashMap<>();
    for (Element paragraph : body.select("p")) {
      firstText(paragraph).ifPresent(Indents::dropIndent);
      Element parent = paragraph.parent();
      if (parent != null
          && !paragraph.hasText()
          && paragraph.select("img, [data-note], [id]").isEmpty()) {
        empty
            .computeIfAbsent(parent, element -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(paragraph);
      }
    }
    empty.forEach(Indents::remove);
  }

  /** Puts further paragraphs after those that they come out of. */
  private static void insert(IdentityHashMap<Node, List<Element>> further, Element parent) {
    List<Node> children = new ArrayList<>();
    for (Node child : Nesting.taken(parent)) {
      children.add(child);
      children.addAll(further.getOrDefault(child, List.of()));
    }
    parent.appendChildren(children);
  }

  private static void remove(Element parent, Set<Node> children) {
    List<Node> kept = Nesting.taken(parent);
    kept.removeIf(children::contains);
    parent.appendChildren(kept);
  }

  private static boolean isIndented(Element paragraph) {
    return firstText(paragraph)
        .filter(text -> INDENT.matcher(text.getWholeText()).find())
        .isPresent();
  }

  /** Leaves a paragraph its first part, and makes paragraphs of the others. */
  private static List<Element> split(Element paragraph) {
    List<List<Node>> parts = new ArrayList<>();
    List<Node> part = new ArrayList<>();
    parts.add(part);
    for (Node child : Nesting.taken(paragraph)) {
      if (!(child instanceof TextNode text)) {
        part.add(child);
        continue;
      }
      String whole = text.getWholeText();
      Matcher next = NEXT.matcher(whole);
      TextNode rest = text;
      int line = MarkupParser.lineOf(text);
      int from = 0;
      while (next.find()) {
        end(part, rest.text(whole.substring(from, next.start())));
        line += feeds(whole.substring(from, next.end()));
        from = next.end();
        rest = new TextNode("");
        rest.attr(MarkupParser.LINE, String.valueOf(line));
        part = new ArrayList<>();
        parts.add(part);
      }
      part.add(from == 0 ? text : rest.text(whole.substring(from)));
    }
    paragraph.appendChildren(parts.get(0));
    List<Element> further = new ArrayList<>();
    for (List<Node> nodes : parts.subList(1, parts.size())) {
      further.add(Nesting.numbered("p", nodes.get(0)).appendChildren(nodes));
    }
    return further;
  }

  /** Ends a paragraph with a text; the line break that parted it from the next one goes. */
  private static void end(List<Node> part, TextNode text) {
    boolean broken =
        text.isBlank()
            && !part.isEmpty()
            && part.get(part.size() - 1) instanceof Element last
            && last.nameIs("br");
    if (broken) {
      part.remove(part.size() - 1);
    } else {
      part.add(text);
    }
  }

  private static void dropIndent(TextNode text) {
    Matcher indent = INDENT.matcher(text.getWholeText());
    if (indent.find()) {
      // The line feeds stay: they count lines.
      String feeds = "\n".repeat(feeds(indent.group()));
      text.text(feeds + text.getWholeText().substring(indent.end()));
    }
  }

  private static Optional<TextNode> firstText(Element paragraph) {
    Node first = paragraph.firstChild();
    while (first instanceof Element element && element.childNodeSize() > 0) {
      first = element.firstChild();
    }
    return first instanceof TextNode text ? Optional.of(text) : Optional.empty();
  }

  private static int feeds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
