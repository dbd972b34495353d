package io.github.huozi.pdf.margin;

import com.openhtmltopdf.css.parser.FSCMYKColor;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import io.github.huozi.pdf.font.TextOperators;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A colour.
 *
 * @param parts grey, or red, green and blue, or cyan, magenta, yellow and black, each from 0 to 1
 */
record Ink(List<Float> parts) {

  static final Ink BLACK = new Ink(List.of(0f));

  private static final float MOST = 255;

  Ink {
    parts = List.copyOf(parts);
  }

  /** A colour of a style; empty if it is transparent. */
  static Optional<Ink> of(@Nullable FSColor color) {
    if (color instanceof FSCMYKColor ink) {
      return Optional.of(
          new Ink(List.of(ink.getCyan(), ink.getMagenta(), ink.getYellow(), ink.getBlack())));
    }
    if (color instanceof FSRGBColor light && light.getAlpha() > 0) {
      float red = onWhite(light.getRed(), light);
      boolean isGrey = light.getRed() == light.getGreen() && light.getGreen() == light.getBlue();
      return Optional.of(
          new Ink(
              isGrey
                  ? List.of(red)
                  : List.of(
                      red, onWhite(light.getGreen(), light), onWhite(light.getBlue(), light))));
    }
    return Optional.empty();
  }

  /** A part of a translucent colour, mixed with the white of the paper. */
  private static float onWhite(int part, FSRGBColor light) {
    return 1 - light.getAlpha() * (1 - part / MOST);
  }

  /** The operator that takes it for filling. */
  String operator() {
    return parts.stream().map(TextOperators::number).collect(Collectors.joining(" "))
        + switch (parts.size()) {
          case 1 -> " g";
          case 3 -> " rg";
          default -> " k";
        };
  }
}
