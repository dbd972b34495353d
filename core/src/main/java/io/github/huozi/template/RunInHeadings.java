package io.github.huozi.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Joins each heading that runs into its paragraph with that paragraph, in a {@code <div
 * class="run-in-paragraph">}, so that the two are set as one paragraph.
 */
final class RunInHeadings {

  private RunInHeadings() {}

  /**
   * Joins the title of each section of the class {@code run-in}; in one without a title, each
   * heading of the level below.
   */
  static void join(Document document) {
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
}
