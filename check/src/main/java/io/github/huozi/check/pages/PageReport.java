package io.github.huozi.check.pages;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import java.util.List;

/**
 * The pages that the rules judge, and their findings.
 *
 * @param pages the pages in order
 * @param frame the frame of the pages
 * @param sections where the sections end
 * @param sources tells which line of the sources text comes from
 * @param findings receives the findings
 */
record PageReport(
    List<PageContents> pages,
    PageFrame frame,
    SectionPages sections,
    Sources sources,
    Findings findings) {

  /** The word for horizontal lines, or that for vertical ones. */
  String word(String horizontal, String vertical) {
    return pages.get(0).page().frame().vertical() ? vertical : horizontal;
  }

  /** The side of a page where its last line stands. */
  String foot() {
    return word("foot", "left edge");
  }

  /**
   * Adds a warning.
   *
   * @param rule the rule, without the name of the check
   * @param cited the line whose source the warning names
   */
  void warning(String rule, Place place, PageItem cited, String message) {
    findings.warning(rule, place, sources.of(cited), message);
  }

  /** Adds a warning about a line. */
  void warning(String rule, PageItem line, String message) {
    warning(rule, line.place(), line, message);
  }
}
