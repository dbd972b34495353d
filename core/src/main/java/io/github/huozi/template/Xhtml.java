package io.github.huozi.template;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** From a template's output to a document. */
final class Xhtml {

  private Xhtml() {}

  /** Parses as a browser would, so that a theme's author may leave a tag open. */
  static Document parse(String html) {
    Document document = Jsoup.parse(html);
    document
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    return document;
  }

  /** Lowers headings by a level: in print the sections stand below the publication's title. */
  static String lowerHeadings(String xhtml) {
    StringBuilder lowered = new StringBuilder(xhtml);
    for (int i = lowered.indexOf("<"); i >= 0; i = lowered.indexOf("<", i + 1)) {
      int tag = lowered.charAt(i + 1) == '/' ? i + 2 : i + 1;
      if (tag + 2 < lowered.length()
          && lowered.charAt(tag) == 'h'
          && lowered.charAt(tag + 1) >= '2'
          && lowered.charAt(tag + 1) <= '5'
          && (lowered.charAt(tag + 2) == ' ' || lowered.charAt(tag + 2) == '>')) {
        lowered.setCharAt(tag + 1, (char) (lowered.charAt(tag + 1) + 1));
      }
    }
    return lowered.toString();
  }
}
