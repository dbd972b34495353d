package io.github.huozi.check;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the line of the author's files that an element of a finished file comes from, and the links
 * and images that the author's files have.
 */
public final class SourceLines {

  private final Manuscript manuscript;
  private final Map<String, Section> sections = new HashMap<>();
  private final Map<Section, Element> contents = new HashMap<>();

  /** The first element of each key, for each section and query. */
  private final Map<Section, Map<String, Map<String, Element>>> firsts = new HashMap<>();

  public SourceLines(Manuscript manuscript) {
    this.manuscript = manuscript;
    for (Section section : manuscript.sections()) {
      sections.putIfAbsent(section.id() + ".xhtml", section);
    }
  }

  /** The sections of the manuscript, in order. */
  public List<Section> sections() {
    return manuscript.sections();
  }

  /**
   * Finds the section that a document of an EPUB holds. The document is named by the section's id.
   *
   * @param entry the path of the document in the EPUB
   */
  public Optional<Section> section(String entry) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    return Optional.ofNullable(sections.get(file));
  }

  /** The section with its title in an {@code h1} and its content, as templates have it. */
  public Element content(Section section) {
    return contents.computeIfAbsent(
        section,
        unused -> {
          Element content = section.contentTree().copy().tagName("section").addClass("section");
          Element title = section.titleTree().copy().tagName("h1").addClass(Names.SECTION_TITLE);
          content.attr(Names.SECTION, section.id()).attr("id", section.id());
          return content.prependChild(title);
        });
  }

  /** A document of all sections. */
  public Document document() {
    Document document = Document.createShell("");
    sections().forEach(section -> document.body().appendChild(content(section).clone()));
    return document;
  }

  /**
   * Finds the line of the first element of a section that has a key.
   *
   * @param query selects the elements; the same query always goes with the same {@code key}
   * @param key computes the key of an element
   * @param wanted the key of the element to find
   * @return the section's file without a line if no element has the key
   */
  public SourceLocation line(
      Section section, String query, Function<Element, String> key, String wanted) {
    Element first =
        firsts
            .computeIfAbsent(section, unused -> new HashMap<>())
            .computeIfAbsent(query, unused -> firsts(section, query, key))
            .get(wanted);
    return first == null ? SourceLocation.of(section.file()) : line(section, first);
  }

  private Map<String, Element> firsts(
      Section section, String query, Function<Element, String> key) {
    Map<String, Element> elements = new HashMap<>();
    for (Element element : content(section).select(query)) {
      elements.putIfAbsent(key.apply(element), element);
    }
    return elements;
  }

  /**
   * Finds the line of an element of a section.
   *
   * @param element an element of {@link #content}
   */
  public SourceLocation line(Section section, Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr(Names.LINE)) {
        return section.place(Integer.parseInt(at.attr(Names.LINE)));
      }
      if (at.nameIs("h1")) {
        return section.place(section.line());
      }
    }
    return SourceLocation.of(section.file());
  }

  /** The images of the text in reading order, once for each place that shows them. */
  public List<Shown> images() {
    List<Shown> shown = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      for (Element image : content(section).select("img[src]")) {
        shown.add(new Shown(section, image.attr("src"), line(section, image), image));
      }
    }
    return shown;
  }

  /**
   * An image of the text.
   *
   * @param source the path of the image below the publication's folder
   * @param element the element that shows the image
   */
  public record Shown(Section section, String source, SourceLocation location, Element element) {

    /** Tells whether the image is decoration: its alternative text is empty. */
    public boolean isDecoration() {
      return element.attr("alt").isBlank();
    }

    /**
     * Tells whether the image is in a note or an aside, whose place on a page may break the text
     * order.
     */
    public boolean isAside() {
      return element.closest(".note, .footnote, .footnotes, aside") != null;
    }

    /**
     * Tells whether the image may be printed more than once: the head of a table is, on each page.
     */
    public boolean isRepeated() {
      return element.closest("thead, caption") != null;
    }
  }
}
