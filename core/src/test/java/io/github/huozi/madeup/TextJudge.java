package io.github.huozi.madeup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the text of a file.
 *
 * @param complaints where complaints go
 * @param file the file's name
 */
record TextJudge(Set<Complaint> complaints, String file) {

  /** The letters of the shortest text of a manuscript. */
  private static final int SHORTEST = 5;

  private static final String NOTES = "Notes";

  /** Each text is there once. */
  void eachOnce(String format, List<String> texts, ReadFile read) {
    for (String text : texts) {
      String letters = ReadFile.letters(text);
      int first = read.letters().indexOf(letters);
      if (first < 0) {
        add("text missing in the " + format, text);
      } else if (read.letters().indexOf(letters, first + 1) >= 0) {
        add("text twice in the " + format, text);
      }
    }
  }

  /**
   * Both formats have the same headings and captions, with the same numbers. A word that huozi
   * writes, such as “Notes”, is no concern of the manuscript.
   */
  void same(ReadFile pdf, ReadFile epub) {
    Set<String> missing = new TreeSet<>(pdf.titles());
    missing.removeAll(epub.titles());
    missing.removeAll(epub.unshown());
    Set<String> added = new TreeSet<>(epub.titles());
    added.removeAll(pdf.titles());
    missing.removeIf(title -> title.length() < SHORTEST || title.equals(NOTES));
    added.removeIf(title -> title.length() < SHORTEST);
    if (!missing.isEmpty() || !added.isEmpty()) {
      add("other titles or numbers", "PDF alone " + missing + ", EPUB alone " + added);
    }
  }

  private void add(String kind, String detail) {
    complaints.add(new Complaint(kind, file + " " + detail));
  }
}
