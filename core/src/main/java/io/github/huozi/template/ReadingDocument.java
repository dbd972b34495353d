package io.github.huozi.template;

import org.jsoup.nodes.Document;

/**
 * One of the documents that an e-reader shows.
 *
 * @param kind what it holds
 * @param name an ASCII name, unique in the edition
 * @param title its title
 * @param xhtml the document
 */
public record ReadingDocument(Kind kind, String name, String title, Document xhtml) {

  /** What a document holds. */
  public enum Kind {
    TITLE_PAGE,
    SECTION
  }
}
