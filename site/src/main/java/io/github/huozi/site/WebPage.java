package io.github.huozi.site;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The HTML of a page: the menu, the document and a list of its sections. There is no script. Menu
 * and list are there twice, beside the text for wide windows and folded above it for narrow ones;
 * the style sheet shows one of the two.
 */
final class WebPage {

  private static final String NAME = "huozi 活字";

  private final DocumentPage page;
  private final Menu menu;
  private final ResourceBundle words;

  private WebPage(DocumentPage page, Menu menu) {
    this.page = page;
    this.menu = menu;
    words = words(page.language());
  }

  /** The words of a page besides its document, in a language. */
  static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(
        WebPage.class.getPackageName() + ".words",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static String of(DocumentPage page, Menu menu) {
    return new WebPage(page, menu).html();
  }

  private String html() {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.prependChild(new DocumentType("html", "", ""));
    Element html = document.selectFirst("html");
    if (html != null) {
      html.attr("lang", page.language());
    }
    Element head = document.head();
    head.appendElement("meta").attr("charset", "UTF-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").text(title());
    head.appendElement("link").attr("rel", "stylesheet").attr("href", page.to("style.css"));

    Element body = document.body();
    body.appendElement("a").addClass("skip").attr("href", "#content").text(words.getString("text"));
    Element header = body.appendElement("header");
    header.appendElement("a").attr("href", page.to(menu.start().address())).text(NAME);
    String title = words.getString("menu");
    fill(folded(header, title).appendElement("nav").attr("aria-label", title));
    fill(body.appendElement("nav").addClass("menu").attr("aria-label", title));

    Element main = body.appendElement("main").id("content");
    if (page.sections().size() > 1) {
      String sections = words.getString("sections");
      list(folded(main, sections).appendElement("nav").attr("aria-label", sections));
      Element wide = body.appendElement("nav").addClass("sections").attr("aria-label", sections);
      wide.appendElement("p").text(sections);
      list(wide);
    }
    main.appendChild(prepared());
    return document.outerHtml() + "\n";
  }

  private String title() {
    return page.isStart() ? NAME : page.title() + " – " + NAME;
  }

  private static Element folded(Element parent, String title) {
    Element details = parent.appendElement("details");
    details.appendElement("summary").text(title);
    return details;
  }

  private void fill(Element nav) {
    for (Menu.Group group : menu.groups()) {
      if (!group.title().isEmpty()) {
        nav.appendElement("p").text(group.title());
      }
      Element list = nav.appendElement("ul");
      for (DocumentPage other : group.pages()) {
        Element link = list.appendElement("li").appendElement("a");
        link.attr("href", page.to(other.address())).text(other.title());
        if (!other.language().equals(page.language())) {
          link.attr("lang", other.language()).attr("hreflang", other.language());
        }
        if (other.source().equals(page.source())) {
          link.attr("aria-current", "page");
        }
      }
    }
  }

  private void list(Element nav) {
    Element list = nav.appendElement("ul");
    for (Element section : page.sections()) {
      list.appendElement("li")
          .appendElement("a")
          .attr("href", "#" + section.id())
          .text(section.text());
    }
  }

  /** The document, with what a browser needs: tables and code that scroll, links at headings. */
  private Element prepared() {
    Element article = page.content().clone().tagName("article");
    for (Element table : article.select("table")) {
      table.wrap(
          "<div class=\"wide\" role=\"group\" aria-label=\""
              + words.getString("table")
              + "\" tabindex=\"0\"></div>");
    }
    for (Element listing : article.select("pre")) {
      listing.attr("tabindex", "0");
    }
    for (Element heading : article.select("h2, h3, h4")) {
      heading
          .appendElement("a")
          .addClass("here")
          .attr("href", "#" + heading.id())
          .attr("aria-label", words.getString("link").replace("{0}", heading.text()))
          .text("#");
    }
    // The line of languages below the title names each in its own words.
    for (Element link : article.select("h1 + p > a[hreflang]")) {
      link.attr("lang", link.attr("hreflang"));
    }
    for (Element image : article.select("img")) {
      image.attr("loading", "lazy");
    }
    return article;
  }
}
