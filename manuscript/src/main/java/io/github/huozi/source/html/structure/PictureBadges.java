package io.github.huozi.source.html.structure;

import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes pictures that are badges out of headings: what they say is no part of a title. */
public final class PictureBadges {

  /** The address of a badge that a service draws, or of one in a folder of the project. */
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)(?:https?:)?//(?:[\\w.-]*\\.)?(?:shields\\.io|badgen\\.net|fury\\.io|travis-ci\\.(?:org|com)"
              + "|circleci\\.com|codecov\\.io|coveralls\\.io|appveyor\\.com|snyk\\.io|gitter\\.im)(?:[/:?].*)?"
              + "|(?:https?:)?//.*\\bbadges?\\b.*|(?:.*/)?(?:badges/.*|[\\w-]*badge\\.svg)");

  private PictureBadges() {}

  /** Puts the badges of each heading into a paragraph after it, or in its place if it is empty. */
  public static void takeOut(Element body) {
    Map<Element, Element> taken = new LinkedHashMap<>();
    for (Element heading : Queries.select(body, "h1, h2, h3, h4, h5, h6")) {
      for (Element picture : Queries.select(heading, "img")) {
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
    return heading.hasText() || Queries.has(heading, "img, math");
  }
}
