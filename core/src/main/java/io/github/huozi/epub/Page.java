package io.github.huozi.epub;

import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.language.Language;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The frame of the pages that the package adds to the author's. */
final class Page {

  private final Document document;
  private final String title;
  private final Language language;
  private final Element head;
  private final Element body;

  private Page(String title, Language language) {
    this.title = title;
    this.language = language;
    document = new Document("");
    document.parser(Parser.xmlParser());
    // The class by which the templates' style sheets know the writing system.
    Element html = document.appendElement("html").addClass(scriptOf(language));
    head = html.appendElement("head");
    head.appendElement("title").text(title);
    body = html.appendElement("body");
  }

  private static String scriptOf(Language language) {
    return language.script().name().toLowerCase(Locale.ROOT);
  }

  static Page titled(String title, Language language) {
    return new Page(title, language);
  }

  Page style(String css) {
    head.appendElement("style").text(css);
    return this;
  }

  /** Dresses it as the author's documents are. */
  Page stylesheets(List<String> paths) {
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
    Indentation.apply(document.expectFirst("html"));
    return ContentDocument.page(document, title, language);
  }
}
