package io.github.huozi.pdf.paint;

import com.openhtmltopdf.css.parser.FSCMYKColor;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A colour as it is printed. A neutral one is grey: a press would print equal parts of red, green
 * and blue with four inks, which never meet exactly.
 *
 * @param parts grey, or red, green and blue, or cyan, magenta, yellow and black, each from 0 to 1
 * @param alpha the opacity, from 0 to 1
 */
public record Ink(List<Float> parts, float alpha) {

  public static final Ink BLACK = new Ink(List.of(0f), 1);

  private static final float MOST = 255;

  public Ink {
    parts = List.copyOf(parts);
  }

  /** A colour of a style; a missing one is transparent. */
  public static Ink of(@Nullable FSColor color) {
    if (color instanceof FSCMYKColor ink) {
      return new Ink(List.of(ink.getCyan(), ink.getMagenta(), ink.getYellow(), ink.getBlack()), 1);
    } else if (color instanceof FSRGBColor light) {
      float red = light.getRed() / MOST;
      boolean isGrey = light.getRed() == light.getGreen() && light.getGreen() == light.getBlue();
      return new Ink(
          isGrey ? List.of(red) : List.of(red, light.getGreen() / MOST, light.getBlue() / MOST),
          light.getAlpha());
    }
    return new Ink(List.of(0f), 0);
  }

  /** The colour mixed with the white of the paper as far as it is translucent. */
  public Ink onWhite() {
    return alpha == 1
        ? this
        : new Ink(parts.stream().map(part -> 1 - alpha * (1 - part)).toList(), 1);
  }
}
