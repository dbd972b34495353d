package io.github.huozi.preview;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Leads from the printed text to the files of a manuscript, and from its headings to pages. */
final class SectionPlaces {

  private final Manuscript manuscript;
  private final SourceLink links;

  SectionPlaces(Manuscript manuscript, SourceLink links) {
    this.manuscript = manuscript;
    this.links = links;
  }

  /** The sections with their headings, as the page takes them. */
  List<Map<String, Object>> list(Optional<PageMap> pages) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      Map<String, Object> entry = entry(section, section.title(), section.line(), pages);
      entry.put("id", section.id());
      entry.put("level", section.place().level());
      List<Map<String, Object>> headings = new ArrayList<>();
      Map<String, Integer> lines = headingLines(section);
      for (Section.Heading heading : section.headings()) {
        Map<String, Object> below =
            entry(section, heading.text(), lines.getOrDefault(heading.id(), 0), pages);
        below.put("id", heading.id());
        below.put("level", heading.level());
        headings.add(below);
      }
      entry.put("headings", headings);
      list.add(entry);
    }
    return list;
  }

  private Map<String, Object> entry(
      Section section, String title, int line, Optional<PageMap> pages) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("title", title);
    entry.put("source", links.to(section.place(line)));
    pages
        .flatMap(map -> map.find(section.id(), line))
        .ifPresent(
            found -> {
              entry.put("page", found.page());
              entry.put("top", Math.round(found.bottom() + found.height()));
            });
    return entry;
  }

  /** The lines of a section's headings, by their ids. */
  private static Map<String, Integer> headingLines(Section section) {
    Map<String, Integer> lines = new HashMap<>();
    for (Element heading : section.contentTree().select("h1, h2, h3, h4, h5, h6")) {
      if (heading.hasAttr("id") && heading.hasAttr(Names.LINE)) {
        lines.put(heading.id(), Integer.parseInt(heading.attr(Names.LINE)));
      }
    }
    return lines;
  }

  /** The source of a printed line, as the page takes it; empty if it is no text of the author. */
  Optional<Map<String, Object>> source(LineOnPage line) {
    return manuscript.sections().stream()
        .filter(section -> section.id().equals(line.section()))
        .findFirst()
        .map(section -> links.to(place(section, line)));
  }

  /**
   * The source of a block of the book, as the page takes it.
   *
   * @param id the id of its section
   * @param line its line in the section's text
   */
  Optional<Map<String, Object>> source(String id, int line) {
    return manuscript.sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .map(section -> links.to(section.place(line)));
  }

  /** Inside a block each line feed counts as one line. */
  private static SourceLocation place(Section section, LineOnPage line) {
    String number = String.valueOf(line.line());
    List<Element> blocks =
        section.contentTree().select("[" + Names.LINE + "]").stream()
            .filter(block -> block.attr(Names.LINE).equals(number))
            .toList();
    int further =
        line.characters() > 0 && line.turn() < blocks.size()
            ? new LineFeeds(line.characters()).in(blocks.get(line.turn()))
            : 0;
    return section.place(line.line() + further);
  }

  /** Counts the line feeds of a block before a number of visible characters. */
  private static final class LineFeeds {

    private int left;
    private int feeds;

    LineFeeds(int characters) {
      this.left = characters;
    }

    int in(Node node) {
      for (Node child : node.childNodes()) {
        if (left < 0) {
          break;
        }
        if (child instanceof TextNode text) {
          count(text.getWholeText());
        } else {
          in(child);
        }
      }
      return feeds;
    }

    private void count(String text) {
      for (int i = 0;
          i < text.length() && left >= 0;
          i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        if (c == '\n') {
          feeds++;
        } else if (Characters.isRead(c)) {
          left--;
        }
      }
    }
  }
}
