package io.github.huozi.svg.text;

import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgTree;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Replaces the text of a drawing with paths. Each {@code text} becomes a {@code g} whose paths are
 * outlines of the edition's fonts, placed by SVG 2 §11. Attributes that paint ({@code fill}, {@code
 * stroke}, {@code opacity}, {@code transform} …) stay on their elements.
 *
 * <p>Letters are kerned, and {@code writing-mode: vertical-rl} sets them one below the other. Not
 * supported: {@code textPath} (its text is set in a straight line) and ligatures.
 */
public final class SvgText {

  /** Attributes that have no meaning, or another one, on a {@code g}. */
  private static final Set<String> OF_TEXT =
      Set.of("x", "y", "dx", "dy", "rotate", "textLength", "lengthAdjust", "xml:space");

  /** Steps of a coordinate in one user unit: precise enough for a glyph on a poster. */
  private static final long STEPS = 100_000;

  private SvgText() {}

  /** The texts that a drawing shows, one for each {@code text} element. */
  public static List<String> texts(Element svg) {
    Element copy = svg.clone();
    SvgCascade.apply(copy);
    List<String> texts = new ArrayList<>();
    for (Element text : outermost(copy)) {
      StringBuilder letters = new StringBuilder();
      SvgLetters.of(text).all().forEach(letter -> letters.appendCodePoint(letter.codePoint()));
      if (letters.length() > 0) {
        texts.add(letters.toString());
      }
    }
    return texts;
  }

  /** Replaces all text with paths. {@link SvgCascade} must have been applied before. */
  public static void outline(Element svg, GlyphOutlines fonts) {
    for (Element text : outermost(svg)) {
      SvgLetters read = SvgLetters.of(text);
      new SvgLine(text, read, fonts).place();
      List<SvgLetters.Letter> letters = read.all();
      if (isClip(text)) {
        // A clipPath may hold shapes but no groups.
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

  private static void replaceNodes(Element text, List<SvgLetters.Letter> letters) {
    IdentityHashMap<TextNode, List<SvgLetters.Letter>> byNode = new IdentityHashMap<>();
    for (SvgLetters.Letter letter : letters) {
      byNode.computeIfAbsent(letter.node(), node -> new ArrayList<>()).add(letter);
    }
    Element group = group(text, byNode);
    keepPaint(text, group);
    SvgTree.replace(text, group);
  }

  /** An element with paths in place of its text: jsoup would number all siblings at each change. */
  private static Element group(Element element, Map<TextNode, List<SvgLetters.Letter>> byNode) {
    Element group = SvgTree.element(SvgTree.is(element, "a") ? "a" : "g");
    keepPaint(element, group);
    group.removeAttr("transform"); // A tspan has no transform.
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        group.appendChild(group(inner, byNode));
      } else if (child instanceof TextNode node && byNode.containsKey(node)) {
        group.appendChild(path(byNode.get(node)));
      }
    }
    return group;
  }

  private static void keepPaint(Element from, Element to) {
    from.attributes().asList().stream()
        .filter(attribute -> !OF_TEXT.contains(attribute.getKey()))
        .forEach(attribute -> SvgTree.set(to, attribute.getKey(), attribute.getValue()));
  }

  private static Element path(List<SvgLetters.Letter> letters) {
    Element path = SvgTree.element("path");
    path.attr("d", pathData(letters));
    // These inherited properties apply to shapes but not to text.
    path.attr("fill-rule", "nonzero");
    path.attr("clip-rule", "nonzero");
    path.attr("marker-start", "none").attr("marker-mid", "none").attr("marker-end", "none");
    return path;
  }

  /** The outlines of letters as the {@code d} of a path; empty if none has an outline. */
  private static String pathData(List<SvgLetters.Letter> letters) {
    StringBuilder data = new StringBuilder();
    for (SvgLetters.Letter letter : letters) {
      Path2D outline = letter.outline();
      if (outline != null) {
        append(outline, data);
      }
    }
    return data.toString();
  }

  private static void append(Path2D outline, StringBuilder data) {
    double[] points = new double[6];
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      int type = i.currentSegment(points);
      switch (type) {
        case PathIterator.SEG_MOVETO -> command('M', 2, points, data);
        case PathIterator.SEG_LINETO -> command('L', 2, points, data);
        case PathIterator.SEG_QUADTO -> command('Q', 4, points, data);
        case PathIterator.SEG_CUBICTO -> command('C', 6, points, data);
        default -> data.append('Z');
      }
    }
  }

  private static void command(char letter, int count, double[] points, StringBuilder data) {
    data.append(letter);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        data.append(' ');
      }
      number(points[i], data);
    }
  }

  /** Writes a number by integer arithmetic, which is fast and the same on every machine. */
  private static void number(double value, StringBuilder data) {
    long steps = Math.round(value * STEPS);
    if (steps < 0) {
      data.append('-');
      steps = -steps;
    }
    data.append(steps / STEPS);
    long fraction = steps % STEPS;
    if (fraction > 0) {
      data.append('.');
      for (long step = STEPS / 10; fraction > 0; step /= 10) {
        data.append((char) ('0' + fraction / step));
        fraction %= step;
      }
    }
  }
}
