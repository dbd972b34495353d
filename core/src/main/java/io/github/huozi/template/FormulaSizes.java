package io.github.huozi.template;

import io.github.huozi.math.FormulaSetter;
import io.github.huozi.math.MathFont;
import io.github.huozi.math.MathWords;
import io.github.huozi.mathml.MathElement;
import io.github.huozi.query.Queries;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gives wide formulas of an EPUB a size at which they fit the screen. Reading systems do not divide
 * formulas into lines, and those that turn pages cut what is wider than the page.
 *
 * <p>The size is a rule of CSS: as large as the text, or else so small that the formula fills its
 * line. It follows the width of the screen and the size that the reader chooses. Where {@code cqw}
 * is not known, readers scroll.
 */
public final class FormulaSizes {

  /** The widest formula that fits on all screens, in em: in large type a phone has no more. */
  private static final double WIDEST = 10;

  /** The ratio by which fonts for formulas, and spaces in browsers, may be wider than here. */
  private static final double RESERVE = 1.1;

  /** The smallest size: nobody could read a smaller one. */
  private static final String LEAST = "min(0.4em, 6px)";

  /** The part of the screen's width for a formula between words: the screen has margins. */
  private static final int PART_OF_SCREEN = 84;

  private static final int WHOLE = 100;

  private static final double WIDE_LETTER = 1;
  private static final double LETTER = 0.55;

  private @Nullable FormulaSetter setter;

  /** Sets the sizes of the formulas in a document. */
  void set(Document document) {
    for (Element math : Queries.select(document, "math")) {
      double width = RESERVE * width(math);
      if (width > WIDEST) {
        // The block of a formula is a container (CSS Containment 3), whose width is 100cqw.
        boolean fills =
            Queries.closest(math, ".formula") != null
                && Queries.closest(math, "td, th, figure") == null;
        String size =
            String.format(
                Locale.ROOT,
                "font-size: clamp(%s, %dcqw / %.1f, 1em)",
                LEAST,
                fills ? WHOLE : PART_OF_SCREEN,
                width);
        Xhtml.addStyle(math, size);
      }
    }
  }

  /** The width on one line in em, with the formula's number. */
  private double width(Element math) {
    FormulaSetter formulas = setter;
    if (formulas == null) {
      formulas = new FormulaSetter(MathFont.read(), words());
      setter = formulas;
    }
    MathElement read = read(math);
    return formulas.set(read, Double.MAX_VALUE).width() + formulas.number(read).width();
  }

  private static MathElement read(Element element) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : element.attributes()) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    List<MathElement> children = element.children().stream().map(FormulaSizes::read).toList();
    String text = children.isEmpty() ? element.wholeText() : "";
    return new MathElement(element.normalName(), attributes, children, text);
  }

  /** Words in a font of the text, which is not known: only their width counts. */
  private static MathWords words() {
    return c ->
        Optional.of(
            new MathWords.Letter(new Path2D.Double(), Xhtml.isWide(c) ? WIDE_LETTER : LETTER));
  }
}
