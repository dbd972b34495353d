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

  /** Does to the filled template what reading systems need: to spaces, words, code, formulas. */
  public void finish(Language language, FormulaSizes formulas) {
    WhiteSpace.close(xhtml, language);
    LatinEmphasis.mark(xhtml, language);
    HanCode.mark(xhtml, language);
    LongTokens.mark(xhtml);
    KeptWords.mark(xhtml, language);
    CrowdedTables.mark(xhtml);
    formulas.set(xhtml);
  }

  /** The kind of a document's content. */
  public enum Kind {
    TITLE_PAGE("title-page.ftlh"),
    COPYRIGHT_PAGE("imprint.ftlh"),
    COLOPHON("imprint.ftlh"),
    SECTION("section.ftlh");

    private final String template;

    Kind(String template) {
      this.template = template;
    }

    /** The name of the template that makes such a document. */
    public String template() {
      return template;
    }
  }
}
