package io.github.huozi.check;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Which line of the author's files a thing in a finished file comes from. */
final class SourceLines {

  private static final String LINE = "data-line";

  private final Manuscript manuscript;
  private final Map<Section, Element> contents = new HashMap<>();

  SourceLines(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  List<Section> sections() {
    return manuscript.sections();
  }

  /** The section that an EPUB's document holds: the document has the section's id as its name. */
  Optional<Section> section(String entry) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    return manuscript.sections().stream()
        .filter(section -> file.equals(section.id() + ".xhtml"))
        .findFirst();
  }

  /** Title and content of a section. */
  Element content(Section section) {
    return contents.computeIfAbsent(
        section,
        unused ->
            Jsoup.parseBodyFragment("<h1>" + section.titleHtml() + "</h1>" + section.content())
                .body());
  }

  /** The line of the first element of a section that {@code wanted} holds for. */
  SourceLocation line(Section section, String query, Predicate<Element> wanted) {
    for (Element element : content(section).select(query)) {
      if (wanted.test(element)) {
        return line(section, element);
      }
    }
    return SourceLocation.of(section.file());
  }

  SourceLocation line(Section section, Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr(LINE)) {
        return new SourceLocation(section.file(), Integer.parseInt(at.attr(LINE)));
      }
      if (at.nameIs("h1")) {
        return new SourceLocation(section.file(), section.line());
      }
    }
    return SourceLocation.of(section.file());
  }

  /** Where each image is shown, in the order of the text. */
  List<Shown> images() {
    List<Shown> shown = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      for (Element image : content(section).select("img[src]")) {
        shown.add(new Shown(section, image.attr("src"), line(section, image)));
      }
    }
    return shown;
  }

  /**
   * An image of the text.
   *
   * @param source its path below the publication's folder
   */
  record Shown(Section section, String source, SourceLocation location) {}
}
