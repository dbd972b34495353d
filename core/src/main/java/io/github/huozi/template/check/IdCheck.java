package io.github.huozi.template.check;

import io.github.huozi.model.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.template.theme.Theme;
import io.github.huozi.template.theme.ThemePlaces;
import io.github.huozi.url.PercentEncoding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks whether every link within an edition leads somewhere, and to one place only. Those of its
 * sections do; a template may link to what is not there, and give one id to every section.
 */
public final class IdCheck {

  private IdCheck() {}

  /**
   * Reports ids that are there twice, and links to ids that are not there.
   *
   * @param documents all that make up the edition
   * @param template made the documents that links are in
   * @param sections what the contents of an EPUB lead to
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
      for (Element element : document.select("[id]:not(svg *)")) {
        if (!ids.add(element.id())) {
          problems.error(
              places.find(template, "id=\"" + element.id()),
              "the templates give the id " + element.id() + " to two elements",
              "write it once in an edition; ${section.id} is different in each section");
        }
      }
    }
    for (Section section : sections) {
      if (!ids.contains(section.id())) {
        problems.error(
            places.find(template, ""),
            "the templates give no element the id of its section, where the contents lead",
            "write id=\"${section.id}\" on the element around the section");
      } else if (section.headings().stream()
          .anyMatch(heading -> heading.level() == 2 && !ids.contains(heading.id()))) {
        problems.error(
            places.find(template, ""),
            "the templates leave out headings of a section, where the contents lead",
            "write ${section.content?no_esc} as it is");
      }
    }
    for (Document document : documents) {
      for (Element link : document.select("a[href^=#]")) {
        String id = link.attr("href").substring(1);
        if (!ids.contains(id) && !ids.contains(PercentEncoding.decode(id))) {
          problems.error(
              places.find(template, "#" + id),
              "the templates link to #" + id + ", which no element has",
              "give the place this id, or delete the link");
        }
      }
    }
  }
}
