package io.github.huozi.template;

import io.github.huozi.language.Language;
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

  /** Does to the filled template what reading systems need: to spaces, emphasis and addresses. */
  public void finish(Language language) {
    WhiteSpace.close(xhtml, language);
    LatinEmphasis.mark(xhtml, language);
    AddressBreaks.mark(xhtml);
  }

  /** The kind of a document's content. */
  public enum Kind {
    TITLE_PAGE,
    SECTION
  }
}
