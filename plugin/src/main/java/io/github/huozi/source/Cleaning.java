package io.github.huozi.source;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes over what {@link Vocabulary} allows. What is lost by that is reported. */
final class Cleaning {

  private static final String NOT_TAKEN = " is not taken over";

  private final Reporter reporter;
  private final AttributeCleaning attributes;

  Cleaning(Reporter reporter) {
    this.reporter = reporter;
    this.attributes = new AttributeCleaning(reporter);
  }

  void clean(Element parent) {
    for (Node child : List.copyOf(parent.childNodes())) {
      if (child instanceof Element element) {
        cleanChild(element);
      } else if (child instanceof TextNode text) {
        dropControls(text);
      } else {
        child.remove();
      }
    }
  }

  private void cleanChild(Element element) {
    String name = Vocabulary.current(element.normalName());
    if (!name.equals(element.normalName())) {
      element.tagName(name);
    }
    switch (Vocabulary.verdict(name)) {
      case KEEP -> {
        attributes.clean(element);
        clean(element);
      }
      case OPEN -> unwrap(element);
      case UNWRAP -> {
        reporter.warning(
            MarkupParser.lineOf(element),
            "the element <" + name + ">" + NOT_TAKEN,
            insteadOf(name).orElse("its content stays; delete the tags"));
        unwrap(element);
      }
      case IGNORE -> element.remove();
      case DROP -> {
        reporter.warning(
            MarkupParser.lineOf(element),
            "the element <" + name + ">" + NOT_TAKEN,
            insteadOf(name).orElse("delete it"));
        element.remove();
      }
    }
  }

  private void unwrap(Element element) {
    clean(element);
    String id = element.id();
    if (!id.isEmpty()) {
      // Links may lead to it.
      element
          .prependElement("span")
          .attr("id", id)
          .attr(MarkupParser.LINE, element.attr(MarkupParser.LINE));
    }
    element.unwrap();
  }

  /** A character that XML cannot hold comes here by a numeric character reference. */
  private void dropControls(TextNode text) {
    String whole = text.getWholeText();
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (XmlCharacters.allows(c)) {
        kept.append(c);
      } else {
        reporter.error(
            MarkupParser.lineOf(text),
            "the character " + XmlCharacters.name(c) + " is no text",
            "delete it");
      }
    }
    if (kept.length() < whole.length()) {
      text.text(kept.toString());
    }
  }

  private static Optional<String> insteadOf(String element) {
    return Optional.ofNullable(
        switch (element) {
          case "svg" -> "save it as a file and show it as an image";
          case "math" -> "save the formula as an image";
          case "video", "audio", "iframe", "object", "embed" -> "put a link in its place";
          case "style" -> "put the rules into the theme";
          case "center", "font", "big" ->
              "its content stays; give it a class, and the theme a rule";
          default -> null;
        });
  }
}
