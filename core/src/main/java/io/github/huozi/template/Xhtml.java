package io.github.huozi.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/** Parses a template's output and edits it. */
final class Xhtml {

  private Xhtml() {}

  /** Parses HTML as a browser does, so that templates may leave tags open. */
  static Document parse(String html) {
    Document document = Jsoup.parse(html);
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    return document;
  }

  /** Lowers headings by a level: in print, sections rank below the publication's title. */
  static String lowerHeadings(String xhtml) {
    StringBuilder lowered = new StringBuilder(xhtml);
    for (int i = lowered.indexOf("<"); i >= 0; i = lowered.indexOf("<", i + 1)) {
      int tag = lowered.charAt(i + 1) == '/' ? i + 2 : i + 1;
      if (tag + 2 < lowered.length()
          && lowered.charAt(tag) == 'h'
          && lowered.charAt(tag + 1) >= '2'
          && lowered.charAt(tag + 1) <= '5'
          && (lowered.charAt(tag + 2) == ' ' || lowered.charAt(tag + 2) == '>')) {
        lowered.setCharAt(tag + 1, (char) (lowered.charAt(tag + 1) + 1));
      }
    }
    return lowered.toString();
  }

  /**
   * Joins each heading that runs into its paragraph with that paragraph, in a {@code <div
   * class="run-in-paragraph">}, so that they form one paragraph. These are the titles of sections
   * of the class {@code run-in}; in a section without a title, the headings of the level below.
   */
  static void joinRunInHeadings(Document document) {
    Map<Element, List<Node>> joined = new LinkedHashMap<>();
    Replacements replacements = new Replacements();
    for (Element heading :
        document.select(".run-in > .section-title, .run-in.untitled > h2:not(.section-title)")) {
      Element paragraph = heading.nextElementSibling();
      if (paragraph != null && paragraph.nameIs("p")) {
        Element both = new Element("div").addClass("run-in-paragraph");
        joined.put(both, List.of(heading, paragraph));
        replacements.add(heading, List.of(both));
        replacements.add(paragraph, List.of());
      }
    }
    replacements.make();
    joined.forEach(Element::appendChildren);
  }

  /**
   * Replaces nodes of a document, all children of a parent at once. To replace them one by one
   * would number the siblings again each time.
   */
  static final class Replacements {

    private final Map<Node, List<Node>> replacements = new HashMap<>();
    private final Set<Element> parents = new LinkedHashSet<>();

    /**
     * Adds the replacement of a node, for {@link #make}.
     *
     * @param node a node with a parent
     * @param nodes replace it; the node itself may be among them
     */
    void add(Node node, List<Node> nodes) {
      replacements.put(node, nodes);
      if (node.parentNode() instanceof Element parent) {
        parents.add(parent);
      }
    }

    /** Makes all replacements. */
    void make() {
      for (Element parent : parents) {
        List<Node> children = new ArrayList<>();
        for (Node child : parent.childNodes()) {
          children.addAll(replacements.getOrDefault(child, List.of(child)));
        }
        parent.empty();
        parent.appendChildren(children);
      }
    }
  }
}
