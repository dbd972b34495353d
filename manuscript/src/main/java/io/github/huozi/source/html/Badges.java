package io.github.huozi.source.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Keeps the words of badges, which VitePress and Vue's documents have in attributes. */
public final class Badges {

  /** Finds badges. */
  public static final String SELECTOR = ".vt-badge";

  /** The class of Vue's badges. Another class beside it is a word, such as {@code experimental}. */
  private static final String CLASS = "vt-badge";

  private static final List<String> OF_COMPONENT = List.of("text", "type", "vertical");

  private Badges() {}

  /** Puts the words of an element that is a badge without content into it. */
  static void keepText(Element element) {
    boolean component = element.normalName().equals("badge");
    if (!component && !element.hasClass(CLASS)) {
      return;
    }
    String text = component ? element.attr("text") : words(element);
    if (element.childNodeSize() == 0 && !text.isBlank()) {
      element.appendChild(new TextNode(text));
    }
    if (component) {
      OF_COMPONENT.forEach(element::removeAttr);
    }
  }

  private static String words(Element badge) {
    return badge.hasAttr("data-text")
        ? badge.attr("data-text")
        : String.join(
            " ", badge.classNames().stream().filter(name -> !name.equals(CLASS)).toList());
  }
}
