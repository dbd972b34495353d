package io.github.huozi.press;

import java.util.List;

/**
 * The report of what became of a finished PDF.
 *
 * @param pages the number of pages, with those that were added
 * @param warnings what a reader of the printed book or the printer would notice, once a kind, with
 *     the first page
 * @param colors the colours that were converted, each once
 */
public record PressReport(int pages, List<Warning> warnings, List<Converted> colors) {

  public PressReport {
    warnings = List.copyOf(warnings);
    colors = List.copyOf(colors);
  }

  /**
   * A warning.
   *
   * @param page the first page that it concerns, from 1; 0 for the file as a whole
   * @param what what is so
   * @param advice how to put it right
   */
  public record Warning(int page, String what, String advice) {}

  /**
   * A colour of the style sheets or of a drawing that is not given in inks.
   *
   * @param screen as style sheets write it, such as {@code #a51c1c}
   * @param inks in percent, such as {@code cmyk(23% 98% 91% 16%)}
   */
  public record Converted(String screen, String inks) {}
}
