package io.github.huozi.svg.text;

import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgFont;
import io.github.huozi.svg.style.SvgLength;
import io.github.huozi.svg.style.SvgViewport;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Lays out the characters of a {@code text} element in anchored chunks (SVG 2 §11.5). */
final class SvgLine {

  private static final Set<String> VERTICAL = Set.of("vertical-rl", "vertical-lr", "tb", "tb-rl");

  /** The height of the em square, and of its middle, above the baseline, in em, as in Han fonts. */
  private static final double ASCENT = 0.88;

  private static final double CENTRAL = 0.38;

  private final Element text;
  private final SvgLetters read;
  private final List<SvgLetters.Letter> letters;
  private final GlyphOutlines fonts;
  private final Map<Element, SvgFont> faces = new HashMap<>();

  /** True if the line runs downwards. */
  private final boolean vertical;

  SvgLine(Element text, SvgLetters read, GlyphOutlines fonts) {
    this.text = text;
    this.read = read;
    this.letters = read.all();
    this.fonts = fonts;
    this.vertical = VERTICAL.contains(inherited(text, "writing-mode"));
  }

  /** Gives each letter its advance and moves its outline to its position. */
  void place() {
    for (int i = 0; i < letters.size(); i++) {
      shape(letters.get(i), i + 1 < letters.size() ? letters.get(i + 1) : null);
    }
    List<Element> elements = text.stream().toList();
    for (int i = elements.size() - 1; i >= 0; i--) { // Inner elements come first.
      fit(elements.get(i));
    }
    double x = 0;
    double y = 0;
    for (int start = 0; start < letters.size(); ) {
      int end = start + 1;
      while (end < letters.size() && letters.get(end).x == null && letters.get(end).y == null) {
        end++;
      }
      List<SvgLetters.Letter> chunk = letters.subList(start, end);
      SvgLetters.Letter first = chunk.get(0);
      x = first.x == null ? x : first.x;
      y = first.y == null ? y : first.y;
      double back = anchor(first.element()) * length(chunk);
      x -= vertical ? 0 : back;
      y -= vertical ? back : 0;
      for (SvgLetters.Letter letter : chunk) {
        x += letter.dx;
        y += letter.dy;
        // The middle of a vertical line is at its x (SVG 2 §11.5.2).
        letter.moveTo(x, vertical ? y : y + baseline(letter.element()));
        x += vertical ? 0 : letter.advance;
        y += vertical ? letter.advance : 0;
      }
      start = end;
    }
  }

  private void shape(SvgLetters.Letter letter, SvgLetters.@Nullable Letter next) {
    Element element = letter.element();
    SvgFont font = font(element);
    Optional<GlyphOutlines.Glyph> upright =
        vertical ? fonts.upright(letter.codePoint(), font.face()) : Optional.empty();
    if (upright.isPresent()) {
      upright(letter, upright.get(), font);
      return;
    }
    GlyphOutlines.Glyph glyph = fonts.glyph(letter.codePoint(), font.face());
    double scale = font.size() / glyph.unitsPerEm();
    letter.advance = glyph.advance() * scale + spacing(element, "letter-spacing", font.size());
    if (letter.isSpace()) {
      letter.advance += spacing(element, "word-spacing", font.size());
    }
    if (next != null && isKerned(letter, next)) {
      letter.advance += fonts.kern(letter.codePoint(), next.codePoint(), font.face()) * font.size();
    }
    Path2D shape =
        new Path2D.Double(glyph.outline(), AffineTransform.getScaleInstance(scale, -scale));
    decorate(element, letter.advance, font.size(), shape);
    if (vertical) {
      shape.transform(AffineTransform.getTranslateInstance(0, CENTRAL * font.size()));
      shape.transform(AffineTransform.getQuadrantRotateInstance(1));
    }
    letter.setOutline(shape);
  }

  /** Shapes a letter that stands upright in a vertical line: it takes an em. */
  private static void upright(SvgLetters.Letter letter, GlyphOutlines.Glyph glyph, SvgFont font) {
    double scale = font.size() / glyph.unitsPerEm();
    Path2D shape =
        new Path2D.Double(glyph.outline(), AffineTransform.getScaleInstance(scale, -scale));
    shape.transform(
        AffineTransform.getTranslateInstance(-glyph.advance() * scale / 2, ASCENT * font.size()));
    letter.advance = font.size() + spacing(letter.element(), "letter-spacing", font.size());
    letter.setOutline(shape);
  }

  /** Tells whether the font may kern two letters: no attribute places either by itself. */
  private static boolean isKerned(SvgLetters.Letter letter, SvgLetters.Letter next) {
    return letter.node().equals(next.node())
        && next.x == null
        && next.y == null
        && letter.rotate == 0
        && next.rotate == 0
        && !inherited(letter.element(), "font-kerning").equals("none");
  }

  private static double spacing(Element element, String property, double em) {
    return SvgLength.parse(inherited(element, property)).map(l -> l.in(em, em)).orElse(0.0);
  }

  /** Adds the lines of {@code text-decoration} at positions that are usual for fonts. */
  private static void decorate(Element element, double advance, double em, Path2D shape) {
    String lines = inherited(element, "text-decoration");
    if (lines.isEmpty()) {
      lines = inherited(element, "text-decoration-line");
    }
    double thickness = 0.05 * em;
    if (lines.contains("underline")) {
      shape.append(new Rectangle2D.Double(0, 0.1 * em, advance, thickness), false);
    }
    if (lines.contains("line-through")) {
      shape.append(new Rectangle2D.Double(0, -0.3 * em, advance, thickness), false);
    }
    if (lines.contains("overline")) {
      shape.append(new Rectangle2D.Double(0, -0.9 * em, advance, thickness), false);
    }
  }

  /** Stretches text to its {@code textLength}, the length that it had in the original fonts. */
  private void fit(Element element) {
    if (!element.hasAttr("textLength")) {
      return;
    }
    double em = font(element).size();
    double wanted =
        SvgLength.parse(element.attr("textLength"))
            .map(length -> length.in(em, SvgViewport.around(element).width()))
            .orElse(0.0);
    List<SvgLetters.Letter> own = read.in(element);
    double natural = own.stream().mapToDouble(letter -> letter.advance).sum();
    if (wanted <= 0 || natural <= 0) {
      return;
    }
    if (element.attr("lengthAdjust").equals("spacingAndGlyphs")) {
      own.forEach(letter -> letter.stretch *= wanted / natural);
      own.forEach(letter -> letter.advance *= wanted / natural);
    } else {
      for (SvgLetters.Letter letter : own.subList(0, own.size() - 1)) {
        letter.advance += (wanted - natural) / (own.size() - 1);
      }
    }
  }

  private double length(List<SvgLetters.Letter> chunk) {
    double length = 0;
    for (int i = 0; i < chunk.size(); i++) {
      // The first dx moves the anchor.
      SvgLetters.Letter letter = chunk.get(i);
      length += letter.advance + (i == 0 ? 0 : vertical ? letter.dy : letter.dx);
    }
    return length;
  }

  private static double anchor(Element element) {
    return switch (inherited(element, "text-anchor")) {
      case "middle" -> 0.5;
      case "end" -> 1;
      default -> 0;
    };
  }

  /**
   * The distance of the alphabetic baseline below the position of the text, in user units. The
   * proportions are those of an em square that descends 0.12 em, as in Han fonts.
   */
  private double baseline(Element element) {
    String own = element.equals(text) ? "" : element.attr("alignment-baseline");
    String name = own.isEmpty() ? inherited(element, "dominant-baseline") : own;
    double em = font(element).size();
    double down =
        switch (name) {
          case "middle" -> 0.26;
          case "central" -> CENTRAL;
          case "hanging" -> 0.8;
          case "mathematical" -> 0.5;
          case "text-before-edge", "before-edge", "text-top", "top" -> ASCENT;
          case "text-after-edge", "after-edge", "ideographic", "text-bottom", "bottom" -> -0.12;
          default -> 0;
        };
    return down * em + shift(element);
  }

  private double shift(Element element) {
    double down = 0;
    for (Element above = element; above != null && !above.equals(text); above = above.parent()) {
      double em = font(above).size();
      down +=
          switch (above.attr("baseline-shift")) {
            case "sub" -> 0.2 * em;
            case "super" -> -0.33 * em;
            default ->
                -SvgLength.parse(above.attr("baseline-shift")).map(l -> l.in(em, em)).orElse(0.0);
          };
    }
    return down;
  }

  private SvgFont font(Element element) {
    return faces.computeIfAbsent(element, SvgFont::of);
  }

  private static String inherited(Element element, String property) {
    for (Element above = element; above != null; above = above.parent()) {
      if (above.hasAttr(property)) {
        return above.attr(property);
      }
    }
    return "";
  }
}
