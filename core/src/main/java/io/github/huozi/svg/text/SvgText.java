package io.github.huozi.svg.text;

import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Lettering of a drawing: {@code text} becomes {@code g}, and what is written in it becomes paths
 * of glyphs from the edition's fonts, placed as SVG 2 §11 says. Everything that paints ({@code
 * fill}, {@code stroke}, {@code opacity}, {@code transform} …) stays on the elements that had it.
 *
 * <p>Not followed: {@code textPath} (its text is set straight), {@code writing-mode}, kerning and
 * ligatures.
 */
public final class SvgText {

  /** What a {@code g} would not understand, or understand in another way. */
  private static final Set<String> OF_TEXT =
      Set.of("x", "y", "dx", "dy", "rotate", "textLength", "lengthAdjust", "xml:space");

  private SvgText() {}

  /**
   * The texts that a drawing shows, one for each {@code text} element, to ask the fonts for them.
   */
  public static List<String> texts(Element svg) {
    Element copy = svg.clone();
    SvgCascade.apply(copy);
    List<String> texts = new ArrayList<>();
    for (Element text : outermost(copy)) {
      StringBuilder letters = new StringBuilder();
      SvgLetters.of(text).forEach(letter -> letters.appendCodePoint(letter.codePoint()));
      if (letters.length() > 0) {
        texts.add(letters.toString());
      }
    }
    return texts;
  }

  /** Replaces all text by shapes. Expects styles as {@link SvgCascade} leaves them. */
  public static void outline(Element svg, GlyphOutlines fonts) {
    for (Element text : outermost(svg)) {
      List<SvgLetter> letters = SvgLetters.of(text);
      new SvgLine(text, letters, fonts).place();
      if (isClip(text)) {
        // A clipPath holds shapes only, no groups.
        Element path = path(letters);
        keepPaint(text, path);
        SvgTree.replace(text, path);
      } else {
        replaceNodes(text, letters);
      }
    }
  }

  private static List<Element> outermost(Element svg) {
    return svg.stream()
        .filter(element -> SvgTree.is(element, "text") && !isInside(element, "text"))
        .filter(element -> !element.attr("display").equals("none") && !isHidden(element))
        .toList();
  }

  private static boolean isInside(Element element, String name) {
    return element.parents().stream().anyMatch(parent -> SvgTree.is(parent, name));
  }

  private static boolean isHidden(Element element) {
    return element.parents().stream().anyMatch(parent -> parent.attr("display").equals("none"));
  }

  private static boolean isClip(Element text) {
    Element parent = text.parent();
    return parent != null && SvgTree.is(parent, "clipPath");
  }

  private static void replaceNodes(Element text, List<SvgLetter> letters) {
    List<Element> elements = text.stream().toList();
    IdentityHashMap<TextNode, List<SvgLetter>> byNode = new IdentityHashMap<>();
    for (SvgLetter letter : letters) {
      byNode.computeIfAbsent(letter.node(), node -> new ArrayList<>()).add(letter);
    }
    for (Element element : elements) {
      for (TextNode node : element.textNodes()) {
        List<SvgLetter> own = byNode.getOrDefault(node, List.of());
        if (own.isEmpty()) {
          node.remove();
        } else {
          SvgTree.replace(node, path(own));
        }
      }
    }
    for (Element element : elements) {
      Element group = SvgTree.element(SvgTree.is(element, "a") ? "a" : "g");
      keepPaint(element, group);
      if (!element.equals(text)) {
        group.removeAttr("transform"); // Only text as a whole can be transformed.
      }
      for (Element child : element.children()) {
        group.appendChild(child);
      }
      SvgTree.replace(element, group);
    }
  }

  private static void keepPaint(Element from, Element to) {
    from.attributes().asList().stream()
        .filter(attribute -> !OF_TEXT.contains(attribute.getKey()))
        .forEach(attribute -> SvgTree.set(to, attribute.getKey(), attribute.getValue()));
  }

  private static Element path(List<SvgLetter> letters) {
    Element path = SvgTree.element("path");
    path.attr("d", SvgPathData.of(letters));
    // Properties that are inherited and mean something to shapes but nothing to text.
    path.attr("fill-rule", "nonzero");
    path.attr("clip-rule", "nonzero");
    path.attr("marker-start", "none").attr("marker-mid", "none").attr("marker-end", "none");
    return path;
  }
}
