package io.github.huozi.epub.book;

import org.jsoup.nodes.Document;

/**
 * One document of the spine.
 *
 * <p>Its XHTML is complete, with head and body. Ids are unique over all documents of a book; a link
 * into the book is {@code #id}, whichever document has the id; {@code src} and {@code href} of a
 * resource are its {@link EpubResource#source}. What the source stages leave for each other ({@code
 * data-*}) does not reach the reader. The document is not changed.
 *
 * @param name the file name without its extension: ASCII letters, digits, {@code -}, {@code _},
 *     beginning with a letter
 * @param title what its {@code title} says if the XHTML has none
 * @param role its part in the book
 * @param xhtml the document
 */
public record EpubDocument(String name, String title, DocumentRole role, Document xhtml) {

  /**
   * @throws IllegalArgumentException if the name is not such a name, the title blank or the XHTML
   *     without head or body
   */
  public EpubDocument {
    if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("no name for a document: " + name);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("the document " + name + " has no title");
    }
    if (xhtml.select("html > head").size() != 1 || xhtml.select("html > body").size() != 1) {
      throw new IllegalArgumentException("the document " + name + " has no head or no body");
    }
  }
}
