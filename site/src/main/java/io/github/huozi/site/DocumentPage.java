package io.github.huozi.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A document in Markdown as a page of the website. The language of a translation is in its name:
 * {@code README.ja.md} is {@code README.md} in Japanese.
 *
 * @param source the file's path in the repository, with slashes
 * @param content the page's body; links are rewritten in it
 */
record DocumentPage(String source, Element content) {

  /** The language of documents that are no translations. */
  static final String ENGLISH = "en";

  private static final Pattern TRANSLATION =
      Pattern.compile("(.*)\\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\\.md");

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

  /** The document's language as a BCP 47 tag. */
  String language() {
    Matcher translation = TRANSLATION.matcher(source);
    return translation.matches() ? translation.group(2) : ENGLISH;
  }

  /** The path of the document of which this one is a translation, or else its own. */
  String original() {
    Matcher translation = TRANSLATION.matcher(source);
    return translation.matches() ? translation.group(1) + ".md" : source;
  }

  /** Tells whether this is the README of the repository, in any language. */
  boolean isStart() {
    return original().equals("README.md");
  }

  /**
   * The page's path on the website: that of the source with another extension. A {@code README} is
   * its folder's {@code index}.
   */
  String address() {
    return source
        .replaceFirst("(^|/)README(\\.[^/]*)?\\.md$", "$1index$2.md")
        .replaceFirst("\\.md$", ".html");
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

  /** The ids that a link can lead to. */
  Set<String> ids() {
    return new HashSet<>(content.select("[id]").eachAttr("id"));
  }

  /** A relative reference from this page to another file of the website. */
  String to(String address) {
    return "../".repeat((int) source.chars().filter(sign -> sign == '/').count()) + address;
  }
}
