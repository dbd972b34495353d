package io.github.huozi.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A document in Markdown as a page of the website.
 *
 * @param source the file's path in the repository, with slashes
 * @param content the page's body; links are rewritten in it
 */
record DocumentPage(String source, Element content) {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  static DocumentPage of(String source, String markdown) {
    Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    Element body = Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown))).body();
    HeadingSlugs slugs = new HeadingSlugs();
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      heading.id(slugs.next(heading.text()));
    }
    return new DocumentPage(source, body);
  }

  /**
   * The page's path on the website: that of the source with another extension. A {@code README.md}
   * is its folder's {@code index.html}.
   */
  String address() {
    return source.replaceFirst("(^|/)README\\.md$", "$1index.md").replaceFirst("\\.md$", ".html");
  }

  /** The first heading, or the file's path if there is none. */
  String title() {
    Element heading = content.selectFirst("h1");
    return heading == null ? source : heading.text();
  }

  /** The headings of sections, for the list of what is on the page. */
  List<Element> sections() {
    return content.select("h2");
  }

  /** What a link can lead to. */
  Set<String> ids() {
    return new HashSet<>(content.select("[id]").eachAttr("id"));
  }

  /** A relative reference from this page to another file of the website. */
  String to(String address) {
    return "../".repeat((int) source.chars().filter(sign -> sign == '/').count()) + address;
  }
}
