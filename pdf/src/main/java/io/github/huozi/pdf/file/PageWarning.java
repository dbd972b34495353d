package io.github.huozi.pdf.file;

/**
 * Something that the pages do not show as the author or the theme has it: a formula that is set
 * smaller, a running head without its picture.
 *
 * @param message what is wrong
 * @param suggestion how to put it right, a clause without full stop
 * @param section the id of the section in whose text it is; empty if the theme is the cause
 * @param line the line in the section's file; 0 if unknown
 */
public record PageWarning(String message, String suggestion, String section, int line) {

  /** Something of which the theme is the cause. */
  public PageWarning(String message, String suggestion) {
    this(message, suggestion, "", 0);
  }
}
