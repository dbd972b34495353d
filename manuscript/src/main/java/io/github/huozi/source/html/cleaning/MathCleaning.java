package io.github.huozi.source.html.cleaning;

import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reduces a formula to the elements and attributes of {@link MathVocabulary}, and gives it an
 * alternative text.
 */
final class MathCleaning {

  private static final String ALT = "alttext";

  private final Reporter reporter;

  MathCleaning(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Cleans a {@code math} element in place. */
  void clean(Element math) {
    String annotation = annotation(math);
    children(math);
    attributes(math);
    String alternative = math.attr(ALT).strip();
    if (alternative.isEmpty()) {
      alternative = annotation.isEmpty() ? shown(math) : annotation;
    }
    math.attr(ALT, alternative.replaceAll("\\s+", " "));
    if (!math.attr("display").equals("block")) {
      math.removeAttr("display");
    }
  }

  /** The signs of a formula, without those in whose place it leaves room. */
  private static String shown(Element math) {
    Element copy = math.clone();
    Queries.select(copy, "mphantom").remove();
    return copy.text().strip();
  }

  /** The TeX source that other tools put into a formula. */
  private static String annotation(Element math) {
    @Nullable Element tex = Queries.first(math, "annotation[encoding=application/x-tex]");
    return tex == null ? "" : tex.text().strip();
  }

  private void children(Element parent) {
    List<Node> before = List.copyOf(parent.childNodes());
    parent.empty();
    List<Node> kept = new ArrayList<>();
    for (Node child : before) {
      if (child instanceof Element element) {
        element(element, kept);
      } else if (child instanceof TextNode text) {
        text(text, parent, kept);
      }
    }
    parent.appendChildren(kept);
    rows(parent);
  }

  private void text(TextNode text, Element parent, List<Node> kept) {
    String line = text.attr(Names.LINE);
    String whole =
        TextCharacters.removeForbidden(text.getWholeText(), Markup.lineOf(text), reporter);
    if (MathVocabulary.isToken(parent.normalName())) {
      kept.add(new TextNode(whole).attr(Names.LINE, line));
    } else if (!whole.isBlank()) {
      Element words = new Element("mtext").attr(Names.LINE, line);
      kept.add(words.appendChild(new TextNode(whole.strip()).attr(Names.LINE, line)));
    }
  }

  private void element(Element element, List<Node> kept) {
    String name = element.normalName();
    if (name.equals("semantics") || name.equals("maction")) {
      // The first child is shown.
      @Nullable Element first = element.firstElementChild();
      if (first != null) {
        element(first, kept);
      }
    } else if (name.startsWith("annotation")) {
      // The source of the formula, which has become its alternative text.
      return;
    } else if (name.equals("mfenced")) {
      kept.add(fenced(element));
    } else if (MathVocabulary.isKnown(name) && !name.equals("math")) {
      children(element);
      attributes(element);
      correctCount(element);
      kept.add(element);
    } else {
      reporter.report(
          ProblemKind.DROPPED_MARKUP,
          Markup.lineOf(element),
          "the element <" + name + "> in a formula is ignored",
          "its content stays; write it with the elements of MathML Core");
      children(element);
      kept.addAll(List.copyOf(element.childNodes()));
    }
  }

  private Element fenced(Element fenced) {
    String open = fenced.hasAttr("open") ? fenced.attr("open") : "(";
    String close = fenced.hasAttr("close") ? fenced.attr("close") : ")";
    children(fenced);
    Element row = new Element("mrow").attr(Names.LINE, fenced.attr(Names.LINE));
    row.appendElement("mo").text(open);
    List<Node> inner = List.copyOf(fenced.childNodes());
    for (int i = 0; i < inner.size(); i++) {
      if (i > 0) {
        row.appendElement("mo").text(",");
      }
      row.appendChild(inner.get(i));
    }
    row.appendElement("mo").text(close);
    return row;
  }

  /** Makes a row of an element that has not as many children as it needs. */
  private void correctCount(Element element) {
    int count = MathVocabulary.count(element.normalName());
    if (count >= 0 && element.childrenSize() != count) {
      reporter.report(
          ProblemKind.UNREAD_FORMULA,
          Markup.lineOf(element),
          "<"
              + element.normalName()
              + "> has "
              + element.childrenSize()
              + " children and is set as a row",
          "give it " + count);
      element.tagName("mrow");
      element.attributes().asList().stream()
          .map(Attribute::getKey)
          .filter(key -> !key.equals(Names.LINE))
          .toList()
          .forEach(element::removeAttr);
    }
  }

  /** Tables hold rows, and rows hold cells. */
  private static void rows(Element parent) {
    String child = parent.nameIs("mtable") ? "mtr" : parent.nameIs("mtr") ? "mtd" : "";
    if (child.isEmpty()) {
      return;
    }
    List<Node> kept = new ArrayList<>();
    for (Node node : List.copyOf(parent.childNodes())) {
      if (node instanceof Element element && element.nameIs(child)) {
        kept.add(element);
      } else {
        Element inner = child.equals("mtr") ? new Element("mtd") : new Element(child);
        inner.appendChild(node);
        kept.add(child.equals("mtr") ? new Element("mtr").appendChild(inner) : inner);
      }
    }
    parent.empty();
    parent.appendChildren(kept);
  }

  private void attributes(Element element) {
    for (Attribute attribute : List.copyOf(element.attributes().asList())) {
      String key = attribute.getKey();
      if (key.equals(Names.LINE)) {
        continue;
      }
      String value = attribute.getValue();
      if (!MathVocabulary.allows(element.normalName(), key, value)) {
        boolean known = key.startsWith("xmlns") || key.equals("style") || key.equals("encoding");
        if (!known) {
          reporter.report(
              ProblemKind.DROPPED_MARKUP,
              Markup.lineOf(element),
              "the attribute " + key + " of <" + element.normalName() + "> is ignored",
              "delete it");
        }
        element.removeAttr(key);
      } else {
        String text = TextCharacters.removeForbidden(value, Markup.lineOf(element), reporter);
        element.attr(key, text);
      }
    }
  }
}
