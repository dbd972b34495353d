package io.github.huozi.template;

import org.jsoup.nodes.Document;

/**
 * A document of an EPUB.
 *
 * @param kind the kind of content
 * @param name an ASCII name, unique in the edition
 * @param title its title
 * @param xhtml the document
 */
public record ReadingDocument(Kind kind, String name, String title, Document xhtml) {

  /** The kind of a document's content. */
  public enum Kind {
    TITLE_PAGE,
    SECTION
  }
}
