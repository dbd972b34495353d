package io.github.huozi.template;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    for (Element heading :
        document.select(".run-in > .section-title, .run-in.untitled > h2:not(.section-title)")) {
      Element paragraph = heading.nextElementSibling();
      if (paragraph != null && paragraph.nameIs("p")) {
        Element joined = new Element("div").addClass("run-in-paragraph");
        heading.before(joined);
        joined.appendChild(heading).appendChild(paragraph);
      }
    }
  }
}
