package io.github.huozi.site;

/** The points that a design is judged by, and what each asks for. */
enum DesignPoint {
  FACING(1, "facing pages", "facing pages end alike, or one line apart on one spread in twenty"),
  TYPE_AREA(2, "type area", "50-62 % of the page; reports and vertical classics 39-50 %"),
  MARGINS(
      3,
      "margins",
      "foot : head 1.2-1.7, reversed in vertical classics; fore-edge : spine above 1, in vertical books the spine at most 2.5 mm wider"),
  INK(4, "ink", "8-12 % of the type area of full pages without pictures, tables and listings"),
  FINDING(5, "orientation", "", "an eye must tell how soon it finds its place"),
  SIZES(6, "sizes, families", "at most 3 sizes and 3 families on a page of text"),
  HEADS(7, "heads", "95 % of a level have its usual space above; none differ on a spread"),
  WHITE(8, "white", "", "the file does not say which white is an opening's"),
  HEAD_SPACES(
      9,
      "below : above",
      "from line to line at most .6; .77 in horizontal Japanese and in Latin text; 1 between vertical lines"),
  BELOW_HEADS(10, "below heads", "the same space below all heads of a level, in pt"),
  BLOCKS(11, "lists, quotations", "", "the file does not say what their spaces are meant to be"),
  LISTINGS(12, "listings", "", "the padding of their grounds is not known"),
  FIGURES(13, "figures", "", "the ink of a drawing may end inside its box"),
  CAPTIONS(14, "captions", "", "the ink of a drawing may end inside its box"),
  TABLES(15, "tables", "", "the file does not say which columns are aligned on decimals"),
  NOTES(16, "notes", "at most a third of the type area"),
  CONTENTS(17, "contents", "", "the file does not say which of its columns are folios"),
  RUNNING_HEADS(18, "running heads", "at most 60 % of the measure, and not cut"),
  GRID(19, "grid", "99 % of the lines of paragraphs stand on it, those set in apart"),
  HAN_SPACES(20, "Han spaces", "at most .06 em between two Han characters of a justified line"),
  LATIN_LINES(
      21,
      "Latin lines",
      "word spaces above .4 em at most 6 %, hyphens 12 % with none over a leaf, last lines of one word 6 %"),
  MEASURE(
      22,
      "measure",
      "Han 26-42 em, vertical 38-50 em (classics from 28); Korean 28-38 em; Latin 58-76 letters"),
  TITLES(23, "title lines", "the shortest line at least half as long as the longest"),
  COLOURS(24, "colours, rules", "", "contrast depends on the ground that lies below"),
  CHAPTER_ENDS(
      25, "chapter ends", "at least 5 lines; blank pages at most 4 %, in pocket books 2 %");

  private final int number;
  private final String title;
  private final String rule;
  private final String reason;

  DesignPoint(int number, String title, String rule) {
    this(number, title, rule, "");
  }

  DesignPoint(int number, String title, String rule, String reason) {
    this.number = number;
    this.title = title;
    this.rule = rule;
    this.reason = reason;
  }

  /** The number of the point, from 1. */
  int number() {
    return number;
  }

  String title() {
    return title;
  }

  /** The rule; empty if the point is not measured. */
  String rule() {
    return rule;
  }

  /** The reason why no program measures it; empty if one does. */
  String reason() {
    return reason;
  }

  boolean isMeasured() {
    return reason.isEmpty();
  }
}
