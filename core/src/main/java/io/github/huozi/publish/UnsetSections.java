package io.github.huozi.publish;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.query.Queries;
import io.github.huozi.template.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts a sentence in the place of the text of sections that the renderer fails on. */
final class UnsetSections {

  private UnsetSections() {}

  /**
   * The manuscript without the text of some sections, which keep their titles.
   *
   * @param unset the ids of the sections
   */
  static Manuscript leaveOut(Set<String> unset, Manuscript manuscript) {
    if (unset.isEmpty()) {
      return manuscript;
    }
    Element content = new Element("body");
    Element sentence =
        content
            .appendElement("p")
            .addClass("unset-section")
            .text(Labels.in(manuscript.edition().language()).unset());
    List<Section> sections =
        manuscript.sections().stream()
            .map(
                section -> {
                  if (!unset.contains(section.id())) {
                    return section;
                  }
                  sentence.attr(Names.LINE, String.valueOf(section.line()));
                  return section.withContent(XhtmlTree.of(content));
                })
            .toList();
    return new Manuscript(
        manuscript.edition(), sections, manuscript.images(), manuscript.drawings());
  }

  /** Lets links to places in the text that was left out lead to its section. */
  static void redirect(Document document, Set<String> unset, Manuscript whole) {
    Map<String, String> lost = new HashMap<>();
    for (Section section : whole.sections()) {
      if (unset.contains(section.id())) {
        for (Element place : section.contentTree().select("[id]")) {
          lost.put("#" + place.id(), "#" + section.id());
        }
      }
    }
    for (Element link : Queries.select(document, "a[href^=#]")) {
      String target = lost.get(link.attr("href"));
      if (target != null) {
        link.attr("href", target);
      }
    }
  }
}
