package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.language.Language;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A page that the package adds to the author's documents. */
final class EpubPage {

  /** The image is a block, since the descent of a line would make a second page. */
  private static final String COVER_STYLE =
      "body.cover { margin: 0; padding: 0; }"
          + " body.cover img { max-width: 100%; max-height: 100%; }"
          // An engine that knows no object-fit would stretch the picture.
          + " @supports (object-fit: contain) { body.cover img"
          + " { display: block; width: 100%; height: 100vh; object-fit: contain; } }";

  private final Document document;
  private final String title;
  private final Language language;
  private final Element head;
  private final Element body;

  private EpubPage(String title, Language language) {
    this.title = title;
    this.language = language;
    document = new Document("");
    document.parser(Parser.xmlParser());
    // The templates' style sheets select the writing system by this class.
    Element html = document.appendElement("html").addClass(scriptOf(language));
    head = html.appendElement("head");
    head.appendElement("title").text(title);
    body = html.appendElement("body");
  }

  private static String scriptOf(Language language) {
    return language.script().name().toLowerCase(Locale.ROOT);
  }

  static EpubPage titled(String title, Language language) {
    return new EpubPage(title, language);
  }

  /**
   * The first page: the cover image, as large as the screen allows.
   *
   * @param image the path of the cover image
   */
  static ContentDocument cover(EpubBook book, String image, List<String> stylesheets) {
    Language language = book.metadata().language();
    String label = book.labels().cover();
    EpubPage page = titled(label, language).style(COVER_STYLE).stylesheets(stylesheets);
    page.body()
        .addClass("cover")
        .attr("epub:type", "cover")
        .appendElement("div")
        .appendElement("img")
        .attr("role", "doc-cover")
        .attr("src", image)
        .attr("alt", label + (language.script().isHan() ? "：" : ": ") + book.metadata().title());
    return page.finish();
  }

  EpubPage style(String css) {
    head.appendElement("style").text(css);
    return this;
  }

  /** Links the style sheets of the author's documents. */
  EpubPage stylesheets(List<String> paths) {
    for (String path : paths) {
      head.appendElement("link")
          .attr("rel", "stylesheet")
          .attr("type", FileFormat.CSS.mediaType())
          .attr("href", path);
    }
    return this;
  }

  Element body() {
    return body;
  }

  ContentDocument finish() {
    MarkupWriter.indent(document.expectFirst("html"));
    return ContentDocument.page(document, title, language);
  }
}
