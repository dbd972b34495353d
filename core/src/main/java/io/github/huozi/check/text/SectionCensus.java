package io.github.huozi.check.text;

import io.github.huozi.model.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** How much of what a section has. */
record SectionCensus(Section section, Map<What, Count> counts) {

  /** What is counted. */
  enum What {
    HEADINGS_2("headings", "headings of level 2", "h2"),
    HEADINGS_3("headings", "headings of level 3", "h3"),
    HEADINGS_4("headings", "headings of level 4", "h4"),
    HEADINGS_5("headings", "headings of level 5", "h5"),
    HEADINGS_6("headings", "headings of level 6", "h6"),
    FIGURES("figures", "figures and images", "img"),
    TABLES("tables", "tables", "table"),
    NOTES("notes", "notes", "div.note");

    private final String rule;
    private final String noun;
    private final String selector;

    What(String rule, String noun, String selector) {
      this.rule = rule;
      this.noun = noun;
      this.selector = selector;
    }

    /** Its rule's name below {@code parity/}. */
    String rule() {
      return rule;
    }

    /** What it is called. */
    String noun() {
      return noun;
    }
  }

  /**
   * How many there are.
   *
   * @param line the line of the last one, or of the section's title
   */
  record Count(int count, int line) {}

  Count count(What what) {
    return counts.getOrDefault(what, new Count(0, 0));
  }

  static SectionCensus of(Section section) {
    Element root = Jsoup.parse(section.content(), Parser.xmlParser());
    Map<What, Count> counts = new EnumMap<>(What.class);
    for (What what : What.values()) {
      List<Element> all = root.select(what.selector);
      counts.put(what, new Count(all.size(), all.isEmpty() ? section.line() : line(all, section)));
    }
    return new SectionCensus(section, counts);
  }

  private static int line(List<Element> all, Section section) {
    String line = all.get(all.size() - 1).attr("data-line");
    return line.isEmpty() ? section.line() : Integer.parseInt(line);
  }
}
