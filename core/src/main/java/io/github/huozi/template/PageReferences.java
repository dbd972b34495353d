package io.github.huozi.template;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes references to pages: with the page in print, and without it where there are no pages. */
final class PageReferences {

  private static final Pattern PLACE = Pattern.compile("\\{([01])}");

  private PageReferences() {}

  /**
   * Makes print show the page of each reference: a style sheet puts the number into an empty
   * element.
   */
  static void print(Document document) {
    for (Element link : Queries.select(document, "a[" + Names.PAGE_TEXT + "]")) {
      String form = link.attr(Names.PAGE_TEXT);
      List<Node> words = List.copyOf(link.childNodes());
      link.removeAttr(Names.PAGE_TEXT).empty();
      Matcher place = PLACE.matcher(form);
      int from = 0;
      while (place.find()) {
        link.appendText(form.substring(from, place.start()));
        if (place.group(1).equals("0")) {
          link.appendElement("span")
              .addClass(Names.PAGE_NUMBER)
              .attr(Names.PAGE_OF, link.attr("href"));
        } else {
          words.forEach(word -> link.appendChild(word.clone()));
        }
        from = place.end();
      }
      link.appendText(form.substring(from));
    }
  }

  /** Leaves the text without pages. */
  static void read(Document document) {
    Queries.select(document, "a[" + Names.PAGE_TEXT + "]").removeAttr(Names.PAGE_TEXT);
  }
}
