package io.github.huozi.source.section;

import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.source.html.cleaning.PictureWords;
import io.github.huozi.source.html.structure.Nesting;
import io.github.huozi.source.text.Markup;
import io.github.huozi.url.WebAddress;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts words in the place of pictures that cannot be shown: the alternative text and the address,
 * which is a link if it is one of the web.
 *
 * <pre>{@code
 * <figure class="lost-picture">
 *   <p class="lost-picture">[picture: A press — <a href="https://x.org/p.png">https://x.org/p.png</a>]</p>
 * </figure>
 * }</pre>
 */
final class LostPictures {

  /** The length at which a longer address is cut in the middle. */
  private static final int MAX_SHOWN = 300;

  private final PictureWords words;
  private final Set<Element> figures = new LinkedHashSet<>();
  private final Set<Element> paragraphs = new LinkedHashSet<>();

  LostPictures(PictureWords words) {
    this.words = words;
  }

  /**
   * Turns an image into words. The element itself changes: to replace it takes time in proportion
   * to its siblings.
   *
   * @param address the address or path as typed; empty if there is none to show
   */
  void replace(Element image, String address) {
    String said = said(image);
    String line = String.valueOf(Markup.lineOf(image));
    Element parent = image.parent();
    boolean block = parent != null && parent.nameIs("figure");
    Element around = parent != null && parent.nameIs("a") ? parent.parent() : parent;
    if (around != null && around.nameIs("figure")) {
      figures.add(around);
    } else if (around != null && around.nameIs("p")) {
      paragraphs.add(around);
    }
    image.clearAttributes();
    image.tagName(block ? "p" : "span").attr("class", Names.LOST_PICTURE).attr(Names.LINE, line);
    image.appendText(words.beforeLost() + said);
    if (!address.isEmpty()) {
      image.appendText(said.isEmpty() ? "" : words.between());
      Optional<String> web =
          WebAddress.isMeant(address) && Queries.closest(image, "a[href]") == null
              ? WebAddress.mended(address)
              : Optional.empty();
      if (web.isPresent()) {
        image.appendElement("a").attr("href", web.get()).text(shown(address));
      } else {
        image.appendText(shown(address));
      }
    }
    image.appendText(words.afterLost());
  }

  /**
   * Marks the figures and paragraphs that have nothing but words in the place of pictures, and
   * makes paragraphs of links in figures.
   */
  void finish() {
    for (Element paragraph : paragraphs) {
      if (paragraph.ownText().isBlank() && paragraph.children().stream().allMatch(this::isLost)) {
        paragraph.addClass(Names.LOST_PICTURE);
      }
    }
    for (Element figure : figures) {
      if (!Queries.has(figure, "img")) {
        for (Element link : Queries.select(figure, "> a")) {
          Element paragraph = Nesting.numbered("p", link);
          link.replaceWith(paragraph);
          paragraph.appendChild(link);
        }
        figure.addClass(Names.LOST_PICTURE);
      }
    }
  }

  private boolean isLost(Element element) {
    return element.hasClass(Names.LOST_PICTURE)
        || element.nameIs("br")
        || (element.nameIs("a")
            && element.ownText().isBlank()
            && element.children().stream().allMatch(child -> child.hasClass(Names.LOST_PICTURE)));
  }

  /** The text of a heading's image, which has no room for an address. */
  static void nameInTitle(Element image) {
    image.replaceWith(new TextNode(said(image)));
  }

  private static String said(Element image) {
    String alternative = image.attr("alt").strip();
    return alternative.isEmpty() ? image.attr("title").strip() : alternative;
  }

  private static String shown(String address) {
    if (address.length() <= MAX_SHOWN) {
      return address;
    }
    int start = MAX_SHOWN / 2;
    int end = address.length() - MAX_SHOWN / 2;
    start -= Character.isHighSurrogate(address.charAt(start - 1)) ? 1 : 0;
    end += Character.isLowSurrogate(address.charAt(end)) ? 1 : 0;
    return address.substring(0, start) + "…" + address.substring(end);
  }
}
