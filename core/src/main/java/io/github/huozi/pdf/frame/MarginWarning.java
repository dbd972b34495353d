package io.github.huozi.pdf.frame;

/**
 * Something that cannot be drawn as it should be: in the margins of pages, or in the text.
 *
 * @param message what is wrong
 * @param suggestion how to put it right, a clause without full stop
 * @param section the id of the section in whose text it is; empty for the margins
 * @param line the line in the section's file; 0 if unknown
 */
public record MarginWarning(String message, String suggestion, String section, int line) {

  /** Something in the margins. */
  public MarginWarning(String message, String suggestion) {
    this(message, suggestion, "", 0);
  }
}
