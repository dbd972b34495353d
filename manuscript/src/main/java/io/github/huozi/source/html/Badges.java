package io.github.huozi.source.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps the words of badges, which VitePress and Vue's documents have in attributes, and takes
 * pictures that are badges out of headings: what they say is no part of a title.
 */
public final class Badges {

  /** Finds badges. */
  public static final String SELECTOR = ".vt-badge";

  /** The class of Vue's badges. Another class beside it is a word, such as {@code experimental}. */
  private static final String CLASS = "vt-badge";

  private static final List<String> OF_COMPONENT = List.of("text", "type", "vertical");

  /** The address of a badge that a service draws, or of one in a folder of the project. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)(?:https?:)?//(?:[\\w-]+\\.)*(?:shields\\.io|badgen\\.net|fury\\.io|travis-ci\\.(?:org|com)"
              + "|circleci\\.com|codecov\\.io|coveralls\\.io|appveyor\\.com|snyk\\.io|gitter\\.im)(?:[/:?].*)?"
              + "|(?:https?:)?//.*\\bbadges?\\b.*|(?:.*/)?(?:badges/.*|[\\w-]*badge\\.svg)");

  private Badges() {}

  /** Puts the badges of each heading into a paragraph after it, or in its place if it is empty. */
  public static void takeOut(Element body) {
    Map<Element, Element> taken = new LinkedHashMap<>();
    for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
      for (Element picture : heading.select("img")) {
        if (PICTURE.matcher(picture.attr("src").strip()).matches()) {
          Element link = picture.parent();
          Element badge =
              link != null && link.nameIs("a") && link.childrenSize() == 1 && !link.hasText()
                  ? link
                  : picture;
          taken
              .computeIfAbsent(heading, key -> Nesting.numbered("p", key))
              .appendChild(badge)
              .appendText(" ");
        }
      }
    }
    // All at once: to put one node behind another takes time in proportion to its siblings.
    for (Element parent : taken.keySet().stream().map(Element::parent).distinct().toList()) {
      List<Node> nodes = new ArrayList<>();
      for (Node node : parent.childNodes()) {
        Element badges = node instanceof Element heading ? taken.get(heading) : null;
        if (badges == null || hasContent((Element) node)) {
          nodes.add(node);
        }
        if (badges != null) {
          nodes.add(badges);
        }
      }
      parent.empty();
      parent.appendChildren(nodes);
    }
  }

  private static boolean hasContent(Element heading) {
    return heading.hasText() || heading.selectFirst("img, math") != null;
  }

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
