package io.github.huozi.pdf;

import io.github.huozi.language.Language;
import org.jsoup.nodes.Document;

/** A document as it is set: bookmarks in its head, readings after their words, notes at calls. */
public final class PrintedForm {

  private PrintedForm() {}

  /**
   * Gives a document that form.
   *
   * <p>The bookmarks are {@code <bookmark name="…" href="#…">} within one another in {@code
   * <bookmarks>}, and a note is a {@code <div class="footnote">} before its call.
   */
  public static void give(Document xhtml, Language language) {
    Outline.addTo(xhtml);
    RubyReadings.place(xhtml, language);
    PageNotes.place(xhtml);
  }
}
