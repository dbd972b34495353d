package io.github.huozi.epub.book;

/** The part that a document has in the book, as the landmarks tell it to reading systems. */
public enum DocumentRole {
  /** Title, authors, publisher; before the contents. */
  TITLE_PAGE("titlepage"),
  /** A preface, a dedication; after the contents. */
  FRONT_MATTER("frontmatter"),
  /** The text. A reading system opens the book at its first section. */
  SECTION("bodymatter"),
  /** An appendix, an imprint. */
  BACK_MATTER("backmatter");

  private final String type;

  DocumentRole(String type) {
    this.type = type;
  }

  /** The term of the EPUB structural semantics vocabulary. */
  public String type() {
    return type;
  }
}
