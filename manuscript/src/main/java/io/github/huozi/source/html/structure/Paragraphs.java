package io.github.huozi.source.html.structure;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
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

/** Drops typed indents of paragraphs, and marks verse. */
public final class Paragraphs {

  static final String CLASS = "verse";

  /** The length of a line on a usual page, in em. */
  private static final double LONGEST = 30;

  /** Characters from this code point on are one em wide; those before count half an em. */
  private static final int FIRST_WIDE = 0x2E80;

  /** Elements whose paragraphs have no indent. */
  private static final Set<String> UNINDENTED = Set.of("li", "dd", "td", "th", "caption", "figure");

  private static final String SPACES = "(?:[\u2002\u2003\u3000]|\u00A0{2})";
  private static final Pattern INDENT =
      Pattern.compile("^\\s*" + SPACES + "[\\s\u00A0\u2002\u2003\u3000]*");
  private static final Pattern NEXT = Pattern.compile("\\n[ \\t]*(?=" + SPACES + ")");

  private Paragraphs() {}

  /**
   * Drops the ideographic spaces that an author types at a paragraph's start: the theme indents. In
   * such a paragraph each further line that starts with one becomes a paragraph too: many Chinese
   * and Japanese texts separate their paragraphs in no other way.
   */
  public static void dropIndents(Element body) {
    IdentityHashMap<Node, List<Element>> further = new IdentityHashMap<>();
    Set<Element> parents = new LinkedHashSet<>();
    for (Element paragraph : Queries.select(body, "p")) {
      if (isIndented(paragraph) && paragraph.parent() != null) {
        further.put(paragraph, split(paragraph));
        parents.add(paragraph.parent());
      }
    }
    parents.forEach(parent -> insert(further, parent));
    IdentityHashMap<Element, Set<Node>> empty = new IdentityHashMap<>();
    for (Element paragraph : Queries.select(body, "p")) {
      if (!isInVerse(paragraph)) {
        firstText(paragraph).ifPresent(Paragraphs::dropIndent);
      }
      Element parent = paragraph.parent();
      if (parent != null
          && !paragraph.hasText()
          && !Queries.has(paragraph, "img, a[href], [data-note], [id]")) {
        empty
            .computeIfAbsent(parent, element -> Collections.newSetFromMap(new IdentityHashMap<>()))
            .add(paragraph);
      }
    }
    empty.forEach(Paragraphs::remove);
  }

  /** Inserts the further paragraphs after the paragraphs that they were split from. */
  private static void insert(IdentityHashMap<Node, List<Element>> further, Element parent) {
    List<Node> children = new ArrayList<>();
    for (Node child : Nesting.detach(parent)) {
      children.add(child);
      children.addAll(further.getOrDefault(child, List.of()));
    }
    parent.appendChildren(children);
  }

  private static void remove(Element parent, Set<Node> children) {
    List<Node> kept = Nesting.detach(parent);
    kept.removeIf(children::contains);
    parent.appendChildren(kept);
  }

  private static boolean isIndented(Element paragraph) {
    return !isInVerse(paragraph)
        && firstText(paragraph)
            .filter(text -> INDENT.matcher(text.getWholeText()).find())
            .isPresent();
  }

  /** Tells whether the indents of a paragraph are part of verse. */
  private static boolean isInVerse(Element paragraph) {
    return paragraph.hasClass(CLASS)
        && paragraph.parent() != null
        && paragraph.parent().hasClass(CLASS);
  }

  /**
   * Splits a paragraph at its indented lines. It keeps its first part.
   *
   * @return new paragraphs for the other parts
   */
  private static List<Element> split(Element paragraph) {
    List<List<Node>> parts = new ArrayList<>();
    List<Node> part = new ArrayList<>();
    parts.add(part);
    for (Node child : Nesting.detach(paragraph)) {
      if (!(child instanceof TextNode text)) {
        part.add(child);
        continue;
      }
      String whole = text.getWholeText();
      Matcher next = NEXT.matcher(whole);
      TextNode rest = text;
      int line = Markup.lineOf(text);
      int from = 0;
      while (next.find()) {
        end(part, rest.text(whole.substring(from, next.start())));
        line += feeds(whole.substring(from, next.end()));
        from = next.end();
        rest = new TextNode("");
        rest.attr(Names.LINE, String.valueOf(line));
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

  /** Ends a paragraph with a text, and drops the line break before the next paragraph. */
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
      // The line feeds stay: later stages count lines by them.
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

  /**
   * Gives the class {@code verse} to paragraphs whose lines the author breaks: poems, addresses,
   * lists of names. A paragraph is verse if it has two lines or more, and two thirds of them are at
   * most 30 em long. A line break in long prose makes no verse.
   */
  public static void markVerse(Element body) {
    for (Element paragraph : Queries.select(body, "p:has(br)")) {
      if (!isUnindented(paragraph) && !Queries.has(paragraph, "img, svg")) {
        List<Double> lines = lines(paragraph);
        long shortOnes = lines.stream().filter(length -> length <= LONGEST).count();
        if (lines.size() > 1 && 3 * shortOnes >= 2L * lines.size()) {
          paragraph.addClass(CLASS);
        }
      }
    }
  }

  private static boolean isUnindented(Element paragraph) {
    return paragraph.parents().stream()
        .anyMatch(around -> UNINDENTED.contains(around.normalName()));
  }

  /** The lengths of the lines that have text, in em. */
  private static List<Double> lines(Element paragraph) {
    List<Double> lines = new ArrayList<>();
    double length = 0;
    for (Node node : paragraph.nodeStream().toList()) {
      if (node instanceof TextNode text) {
        length += width(text.text());
      } else if (node.nameIs("br")) {
        lines.add(length);
        length = 0;
      }
    }
    lines.add(length);
    lines.removeIf(line -> line == 0);
    return lines;
  }

  private static double width(String text) {
    return text.isBlank() ? 0 : text.codePoints().mapToDouble(c -> c < FIRST_WIDE ? 0.5 : 1).sum();
  }
}
