package io.github.huozi.source.html.structure;

import io.github.huozi.language.Language;
import io.github.huozi.numbering.NumberWords;
import io.github.huozi.query.Queries;
import org.jsoup.nodes.Element;

/**
 * Reads the element of the Rust book for code with a number, a caption and the name of its file:
 * {@code <Listing number="2-1" file-name="src/main.rs" caption="Reading a guess">}. HTML once had
 * an element of this name, for text without markup.
 */
public final class ListingElements {

  private ListingElements() {}

  /** Makes figures of them. */
  public static void read(Element body, Language language) {
    for (Element listing : Queries.select(body, "listing")) {
      if (!Queries.has(listing, "pre")) {
        continue;
      }
      String file = listing.attr("file-name").strip();
      if (!file.isEmpty()) {
        listing.prependChild(label(listing, "p", file).addClass("file-name"));
      }
      String number = listing.attr("number").strip();
      String caption = listing.attr("caption").strip();
      if (number.isEmpty() && caption.isEmpty()) {
        listing.tagName("div");
      } else {
        String word = number.isEmpty() ? "" : NumberWords.in(language).listing(number);
        String between = number.isEmpty() || caption.isEmpty() ? "" : ": ";
        listing.appendChild(label(listing, "figcaption", word + between + caption));
        listing.tagName("figure");
      }
      listing.removeAttr("file-name").removeAttr("number").removeAttr("caption");
    }
  }

  /** A label whose words between backticks are code. */
  private static Element label(Element listing, String name, String text) {
    Element label = Nesting.numbered(name, listing);
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1 && i < parts.length - 1) {
        label.appendElement("code").text(parts[i]);
      } else if (!parts[i].isEmpty()) {
        label.appendText((i % 2 == 1 ? "`" : "") + parts[i]);
      }
    }
    return label;
  }
}
