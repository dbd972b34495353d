package io.github.huozi.check.structure;

import io.github.huozi.check.Href;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.structure.Unit.Origin;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads the units of a manuscript, section by section. */
final class SectionUnits {

  private SectionUnits() {}

  static List<List<Unit>> of(Manuscript manuscript) {
    SourceLines sources = new SourceLines(manuscript);
    List<List<Unit>> sections = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      Element content = sources.content(section).clone();
      if (!section.showTitle()) {
        content.expectFirst("h1").remove();
      } else {
        section.number().ifPresent(number -> number(content.expectFirst("h1"), number));
      }
      for (Section.Heading heading : section.headings()) {
        Element element = content.getElementById(heading.id());
        if (element != null) {
          heading.number().ifPresent(number -> number(element, number));
        }
      }
      content.id(section.id());
      for (Element note : content.select("." + Names.NOTE + "[" + Names.NUMBER + "]")) {
        Element call = content.selectFirst("a[href=#" + note.id() + "]");
        Element number = new Element("a").addClass(Names.NOTE_NUMBER).text(note.attr(Names.NUMBER));
        Element first = note.firstElementChild();
        (first != null && first.nameIs("p") ? first : note)
            .prependChild(
                number.attr(
                    "href",
                    call != null
                        ? "#" + call.id()
                        : note.hasAttr(Names.CALL) ? "#" + note.attr(Names.CALL) : ""));
      }
      sections.add(
          ElementUnits.of(
              content,
              href -> Optional.empty(),
              element ->
                  new Origin(
                      element.text(),
                      Optional.empty(),
                      0,
                      Optional.of(sources.line(section, element)))));
    }
    return sections;
  }

  private static void number(Element heading, SectionNumber number) {
    heading.prependText(" ");
    heading.prependElement("span").addClass(Names.HEADING_NUMBER).text(number.text());
  }

  /** Tells whether two links lead to one address, or both to no address that a file may have. */
  static boolean isSameAddress(String one, String other) {
    return Href.decode(one).equals(Href.decode(other));
  }
}
