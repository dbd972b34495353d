package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.parser.FSCMYKColor;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.parser.property.Conversions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A colour as it is printed. A neutral one is grey: a press would print equal parts of red, green
 * and blue with four inks, which never meet exactly.
 *
 * @param parts grey, or red, green and blue, or cyan, magenta, yellow and black, each from 0 to 1
 * @param alpha the opacity, from 0 to 1
 */
public record PrintedColor(List<Float> parts, float alpha) {

  public static final PrintedColor BLACK = new PrintedColor(List.of(0f), 1);

  private static final float MOST = 255;
  private static final int HEX = 16;

  public PrintedColor {
    parts = List.copyOf(parts);
  }

  /** A colour of a style; a missing one is transparent. */
  public static PrintedColor of(@Nullable FSColor color) {
    if (color instanceof FSCMYKColor ink) {
      return new PrintedColor(
          List.of(ink.getCyan(), ink.getMagenta(), ink.getYellow(), ink.getBlack()), 1);
    } else if (color instanceof FSRGBColor light) {
      float red = light.getRed() / MOST;
      boolean isGrey = light.getRed() == light.getGreen() && light.getGreen() == light.getBlue();
      return new PrintedColor(
          isGrey ? List.of(red) : List.of(red, light.getGreen() / MOST, light.getBlue() / MOST),
          light.getAlpha());
    }
    return new PrintedColor(List.of(0f), 0);
  }

  /** An opaque colour of the parts red, green and blue, from 0 to 255. */
  public static PrintedColor of(int red, int green, int blue) {
    return of(new FSRGBColor(red, green, blue));
  }

  /** The colour that a keyword of CSS or {@code #} and six hexadecimal digits name. */
  public static Optional<PrintedColor> named(String name) {
    if (name.matches("#[0-9A-Fa-f]{6}")) {
      return Optional.of(of(new FSRGBColor(Integer.parseInt(name.substring(1), HEX))));
    }
    @Nullable FSRGBColor known = name.isEmpty() ? null : Conversions.getColor(name);
    return Optional.ofNullable(known).map(PrintedColor::of);
  }

  /** The colour on white paper; empty if it is transparent. */
  public Optional<PrintedColor> onPaper() {
    return alpha > 0 ? Optional.of(onWhite()) : Optional.empty();
  }

  /** The colour mixed with the white of the paper as far as it is translucent. */
  private PrintedColor onWhite() {
    return alpha == 1
        ? this
        : new PrintedColor(parts.stream().map(part -> 1 - alpha * (1 - part)).toList(), 1);
  }
}
