package io.github.huozi.template;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.query.Queries;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The numbers of an edition's headings: the same in print, in its contents and bookmarks, and in
 * the EPUB.
 */
public final class HeadingNumbers {

  /** The variable with which an author's style sheet takes the numbers away. */
  private static final String VARIABLE = "--huozi-numbering";

  private static final String EN_SPACE = "\u2002";

  private final Map<String, SectionNumber> numbers;

  private HeadingNumbers(Map<String, SectionNumber> numbers) {
    this.numbers = numbers;
  }

  /** The numbers of an edition; bare ones only if its theme does not take them away. */
  public static HeadingNumbers of(Manuscript manuscript, Theme theme) throws IOException {
    boolean bare = theme.variables().value(VARIABLE).filter("none"::equals).isEmpty();
    Map<String, SectionNumber> numbers = new HashMap<>();
    for (Section section : manuscript.sections()) {
      section.number().ifPresent(number -> numbers.put(section.id(), number));
      for (Section.Heading heading : section.headings()) {
        heading.number().ifPresent(number -> numbers.put(heading.id(), number));
      }
    }
    numbers.values().removeIf(number -> !number.inWords() && !bare);
    return new HeadingNumbers(numbers);
  }

  /** The number of the heading, or of the section, with an id. */
  public Optional<String> of(String id) {
    return Optional.ofNullable(numbers.get(id)).map(SectionNumber::text);
  }

  /** Writes the numbers into the headings of a document, and into the links of its contents. */
  void write(Document document) {
    if (numbers.isEmpty()) {
      return;
    }
    for (Element element : Queries.select(document, "[id]")) {
      Element heading =
          element.normalName().matches("h[1-6]")
              ? element
              : element.selectFirst(
                  "> ."
                      + Names.SECTION_TITLE
                      + ", > ."
                      + Names.RUN_IN_PARAGRAPH
                      + " > ."
                      + Names.SECTION_TITLE);
      if (heading != null) {
        write(heading, element.id());
      }
    }
    for (Element link : Queries.select(document, "nav a[href^=#]")) {
      write(link, link.attr("href").substring(1));
    }
  }

  /** Writes a bare number; templates write those that stand apart from the title. */
  private void write(Element element, String id) {
    SectionNumber number = numbers.get(id);
    if (number != null && !number.inWords()) {
      element.prependChild(new TextNode(EN_SPACE));
      element.prependElement("span").addClass(Names.HEADING_NUMBER).text(number.text());
    }
  }
}
