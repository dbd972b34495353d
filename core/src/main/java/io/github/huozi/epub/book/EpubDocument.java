package io.github.huozi.epub.book;

import io.github.huozi.query.Queries;
import org.jsoup.nodes.Document;

/**
 * A document of the spine.
 *
 * <p>Its XHTML is complete, with head and body. Ids are unique in all documents of a book. A link
 * within the book is {@code #id}, whichever document has the id. {@code src} and {@code href} of a
 * resource are its {@link EpubResource#source}. Attributes {@code data-*} are for other stages and
 * do not go into the EPUB. The document is not changed.
 *
 * @param name the file name without its extension: ASCII letters, digits, {@code -}, {@code _},
 *     beginning with a letter
 * @param title its {@code title}, if the XHTML has none
 * @param role its part in the book
 * @param xhtml the document
 */
public record EpubDocument(String name, String title, Role role, Document xhtml) {

  /**
   * @throws IllegalArgumentException if the name has another form, the title is blank, or the XHTML
   *     lacks head or body
   */
  public EpubDocument {
    if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("no name for a document: " + name);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("the document " + name + " has no title");
    }
    if (Queries.select(xhtml, "html > head").size() != 1
        || Queries.select(xhtml, "html > body").size() != 1) {
      throw new IllegalArgumentException("the document " + name + " has no head or no body");
    }
  }

  /** The part of a document in the book. The landmarks show it to reading systems. */
  public enum Role {
    /** Title, authors and publisher. It comes before the contents. */
    TITLE_PAGE("titlepage"),
    /** The imprint. On the back of the title page it comes before the contents. */
    COPYRIGHT_PAGE("copyright-page"),
    /** The imprint of a Japanese book, its last page. */
    COLOPHON("colophon"),
    /** A preface or a dedication. It comes after the contents. */
    FRONT_MATTER("frontmatter"),
    /** The text. A reading system opens the book at its first section. */
    SECTION("bodymatter"),
    /** An appendix. */
    BACK_MATTER("backmatter");

    private final String type;

    Role(String type) {
      this.type = type;
    }

    /** The term of the EPUB structural semantics vocabulary. */
    public String type() {
      return type;
    }
  }
}
