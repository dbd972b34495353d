package io.github.huozi.check;

import io.github.huozi.css.CssCascade;
import io.github.huozi.css.CssRules.Declaration;
import io.github.huozi.css.CssValues;
import io.github.huozi.css.ElementTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The declarations of style sheets for the elements of a document: mostly those that hide text or
 * pictures, or change how pictures look.
 */
public final class HidingStyles {

  private static final Pattern HIDES =
      Pattern.compile(
          "display:.*none.*|visibility:.*(hidden|collapse).*|position:.*running.*"
              + "|(opacity|font-size):\\s*0(\\.0*)?[a-z%]*\\s*(!.*)?"
              + "|color:\\s*(white|transparent|#fff(fff)?|#f{3,8})\\s*(!.*)?");

  private static final Pattern CHANGES_PICTURES =
      Pattern.compile(
          "display:.*none.*|visibility:.*(hidden|collapse).*|opacity:\\s*(?!1\\s*(!|$)).*"
              + "|(max-)?(width|height):\\s*[01](\\D.*)?|content:.*url.*|position:.*(absolute|fixed).*"
              + "|(clip(-path)?|mask(-image)?|filter|transform|rotate|scale|mix-blend-mode"
              + "|object-position):.*|text-indent:\\s*-\\d{3}.*");

  private final boolean anywhere;
  private final CssCascade<Element> cascade;

  /**
   * @param css the style sheets, one after the other; their conditions count as met
   * @param anywhere whether what a selector asks of the elements around its own counts as met, and
   *     each rule counts, whatever others say: for elements that are not in the document of a
   *     template
   */
  public HidingStyles(String css, boolean anywhere) {
    this.anywhere = anywhere;
    this.cascade =
        new CssCascade<>(
            anywhere ? ElementTree.ofParts() : ElementTree.ofJsoup(),
            List.of(CssCascade.Sheet.ofAuthor(css, condition -> true)));
  }

  /**
   * The elements of a document whose text a rule or a {@code style} hides; one may be in another.
   */
  public List<Element> hidden(Document document) {
    return document.stream().filter(this::hides).toList();
  }

  /** Tells whether a rule, a {@code style} or an attribute hides the text of an element. */
  public boolean hides(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || isDeclared(HIDES, element);
  }

  /** The declarations that hold for an element, by their properties. */
  public Map<String, Declaration> declared(Element element) {
    return winning(cascade.declarations(element));
  }

  /**
   * The words that a style sheet adds to an element.
   *
   * @param pseudoElement {@code before} or {@code after}
   */
  public String addedWords(Element element, String pseudoElement) {
    Declaration content = winning(cascade.declarations(element, pseudoElement)).get("content");
    return content == null ? "" : String.join("", CssValues.strings(content.value()));
  }

  /** Tells whether a rule or a {@code style} hides a picture, or changes how it looks. */
  public boolean changesPicture(Element image) {
    return Stream.concat(Stream.of(image), image.parents().stream())
        .anyMatch(element -> element.hasAttr("hidden") || isDeclared(CHANGES_PICTURES, element));
  }

  private boolean isDeclared(Pattern pattern, Element element) {
    List<Declaration> all = cascade.declarations(element);
    return (anywhere ? all : winning(all).values())
        .stream().anyMatch(each -> each.matches(pattern));
  }

  private static Map<String, Declaration> winning(List<Declaration> all) {
    Map<String, Declaration> winning = new HashMap<>();
    all.forEach(declaration -> winning.put(declaration.property(), declaration));
    return winning;
  }
}
