package io.github.huozi.template.check;

import io.github.huozi.model.section.Section;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.query.Queries;
import io.github.huozi.theme.Theme;
import io.github.huozi.theme.ThemePlaces;
import io.github.huozi.url.PercentEncoding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks that each link within an edition has exactly one target. The links of sections do. A
 * template may link to an id that is missing, and give one id to all sections.
 */
public final class IdCheck {

  private IdCheck() {}

  /**
   * Reports ids of more than one element, and links to ids that no element has. Both are taken
   * away.
   *
   * @param documents all documents of the edition
   * @param template the template of the documents with links
   * @param sections the targets of an EPUB's contents
   */
  public static void check(
      List<Document> documents,
      String template,
      List<Section> sections,
      Theme theme,
      Problems problems) {
    ThemePlaces places = new ThemePlaces(theme);
    Set<String> ids = new HashSet<>();
    for (Document document : documents) {
      for (Element element : Queries.select(document, "[id]:not(svg *)")) {
        if (!ids.add(element.id())) {
          problems.add(
              ProblemKind.DUPLICATE_ID,
              places.find(template, "id=\"" + element.id()),
              "the templates give the id " + element.id() + " to two elements",
              "write it once in an edition; ${section.id} is different in each section");
          element.removeAttr("id");
        }
      }
    }
    for (Section section : sections) {
      if (!ids.contains(section.id())) {
        problems.add(
            ProblemKind.FATAL,
            places.find(template, ""),
            "the templates give no element the id of its section, to which the table of"
                + " contents links",
            "write id=\"${section.id}\" on the element around the section");
      } else if (section.headings().stream()
          .anyMatch(heading -> heading.level() == 2 && !ids.contains(heading.id()))) {
        problems.add(
            ProblemKind.FATAL,
            places.find(template, ""),
            "the templates omit headings of a section, to which the table of contents links",
            "write ${section.content?no_esc} as it is");
      }
    }
    for (Document document : documents) {
      for (Element link : Queries.select(document, "a[href^=#]")) {
        String id = link.attr("href").substring(1);
        if (!ids.contains(id) && !ids.contains(PercentEncoding.decode(id))) {
          problems.add(
              ProblemKind.DEAD_LINK,
              places.find(template, "#" + id),
              "the templates link to #" + id + ", which no element has",
              "give the place this id, or delete the link");
          link.removeAttr("href");
        }
      }
    }
  }
}
