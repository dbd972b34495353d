package io.github.huozi.citing;

import io.github.huozi.csl.Formatted;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns what a style makes of citations and works into elements of a section. */
final class CitationText {

  private CitationText() {}

  /** Puts the text in the place of an element's content. Its links are final. */
  static void fill(Element element, Formatted text) {
    Element made = Jsoup.parseBodyFragment(text.html()).body();
    for (Element span : Queries.select(made, "span[style]")) {
      String look = span.attr("style");
      span.removeAttr("style");
      switch (look) {
        case "font-variant:small-caps;" -> span.addClass("small-caps");
        case "text-decoration:underline;" -> span.tagName("u");
        case "font-style:normal;" -> span.addClass("upright-type");
        default -> span.unwrap();
      }
    }
    Queries.select(made, "a[href^=#]").attr(Names.CITES, "").addClass(Names.WORK_LINK);
    element.empty().appendChildren(List.copyOf(made.childNodes()));
  }
}
