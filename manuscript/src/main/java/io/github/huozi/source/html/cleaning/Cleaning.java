package io.github.huozi.source.html.cleaning;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.html.Vocabulary;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Drops the elements and attributes that {@link io.github.huozi.source.html.Vocabulary} does not
 * allow, and reports what is lost.
 */
public final class Cleaning {

  private static final String NOT_TAKEN = " is ignored";

  private final Reporter reporter;
  private final AttributeCleaning attributes;
  private final MathCleaning formulas;

  public Cleaning(Reporter reporter) {
    this.reporter = reporter;
    this.attributes = new AttributeCleaning(reporter);
    this.formulas = new MathCleaning(reporter);
  }

  /**
   * Cleans the content of an element. The children are removed and put back all at once: jsoup
   * takes quadratic time to remove many one by one.
   */
  public void clean(Element parent) {
    List<Node> children = List.copyOf(parent.childNodes());
    parent.empty();
    List<Node> kept = new ArrayList<>();
    for (Node child : children) {
      if (child instanceof Element element) {
        clean(element, kept);
      } else if (child instanceof TextNode text) {
        kept.add(text);
        dropForbiddenCharacters(text);
      }
    }
    parent.appendChildren(kept);
  }

  private void clean(Element element, List<Node> kept) {
    String name = Vocabulary.current(element.normalName());
    if (!name.equals(element.normalName())) {
      HtmlLooks.replace(element, name);
    }
    if (name.equals("math")) {
      formulas.clean(element);
      kept.add(element);
      return;
    }
    switch (Vocabulary.verdict(name)) {
      case KEEP -> {
        attributes.clean(element);
        clean(element);
        kept.add(element);
      }
      case OPEN -> unwrap(element, kept);
      case UNWRAP -> {
        reporter.report(
            ProblemKind.DROPPED_MARKUP,
            Markup.lineOf(element),
            "the element <" + name + ">" + NOT_TAKEN,
            insteadOf(name).orElseGet(() -> adviceForUnknown(name)));
        unwrap(element, kept);
      }
      case IGNORE -> {}
      case DROP ->
          reporter.report(
              Vocabulary.isWithoutText(name)
                  ? ProblemKind.DROPPED_MARKUP
                  : ProblemKind.DROPPED_CONTENT,
              Markup.lineOf(element),
              "the element <" + name + ">" + NOT_TAKEN,
              insteadOf(name).orElse("delete it"));
    }
  }

  private void unwrap(Element element, List<Node> kept) {
    clean(element);
    String id = element.id();
    if (!id.isEmpty()) {
      // Links may lead to the id.
      kept.add(new Element("span").attr("id", id).attr(Names.LINE, element.attr(Names.LINE)));
    }
    List<Node> children = List.copyOf(element.childNodes());
    element.empty();
    kept.addAll(children);
  }

  /** Drops the characters that XML cannot hold; they come from numeric character references. */
  private void dropForbiddenCharacters(TextNode text) {
    String whole = text.getWholeText();
    String kept = TextCharacters.removeForbidden(whole, Markup.lineOf(text), reporter);
    if (kept.length() < whole.length()) {
      text.text(kept);
    }
  }

  /** The advice for an unknown name. It may be text and no tag: {@code List<String>}. */
  private static String adviceForUnknown(String name) {
    return Tag.isKnownTag(name)
        ? "its content stays; delete the tags"
        : "its content stays; write &lt; for the < if it is meant as text, else delete the tags";
  }

  private static Optional<String> insteadOf(String element) {
    return Optional.ofNullable(
        switch (element) {
          case "svg" -> "save it as a file and show it as an image";
          case "video", "audio", "iframe", "object", "embed" -> "put a link in its place";
          case "style" -> "write the rules in the theme";
          case "font", "big" -> "its content stays; give it a class, and the theme a rule";
          default -> null;
        });
  }
}
