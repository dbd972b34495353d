package io.github.huozi.check;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Which line of the author's files a thing in a finished file comes from. */
public final class SourceLines {

  private static final String LINE = "data-line";

  private final Manuscript manuscript;
  private final Map<String, Section> sections = new HashMap<>();
  private final Map<Section, Element> contents = new HashMap<>();

  /** By section and query, the first element of each key. */
  private final Map<Section, Map<String, Map<String, Element>>> firsts = new HashMap<>();

  public SourceLines(Manuscript manuscript) {
    this.manuscript = manuscript;
    for (Section section : manuscript.sections()) {
      sections.putIfAbsent(section.id() + ".xhtml", section);
    }
  }

  public List<Section> sections() {
    return manuscript.sections();
  }

  /** The section that an EPUB's document holds: the document has the section's id as its name. */
  public Optional<Section> section(String entry) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    return Optional.ofNullable(sections.get(file));
  }

  /** Title and content of a section. */
  public Element content(Section section) {
    return contents.computeIfAbsent(
        section,
        unused ->
            Jsoup.parseBodyFragment("<h1>" + section.titleHtml() + "</h1>" + section.content())
                .body());
  }

  /**
   * The line of the first element of a section that has a key.
   *
   * @param query selects the elements; the same query always goes with the same {@code key}
   * @param key what of an element is compared
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

  public SourceLocation line(Section section, Element element) {
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
   * @param source its path below the publication's folder
   * @param element the element that shows it
   */
  public record Shown(Section section, String source, SourceLocation location, Element element) {

    /** Whether it has no description, so that it is no content to those who cannot see. */
    public boolean isDecoration() {
      return element.attr("alt").isBlank();
    }

    /** Whether it stands where the order of a page need not be that of the text. */
    public boolean isAside() {
      return element.closest(".note, .footnote, .footnotes, aside") != null;
    }

    /** Whether it may be repeated: the head of a table is, on each of its pages. */
    public boolean isRepeated() {
      return element.closest("thead, caption") != null;
    }
  }
}
