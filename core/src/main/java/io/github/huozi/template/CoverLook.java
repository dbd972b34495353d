package io.github.huozi.template;

import freemarker.template.TemplateMethodModelEx;
import io.github.huozi.model.CoverComposition;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The look of a cover beside its words. Colours are written as SVG has them.
 *
 * @param composition how it is drawn
 * @param accent a dark colour
 * @param tint a light ground that goes with the accent
 * @param paper the colour of the paper
 * @param shades the colour between that of the paper, 0, and the accent, 1
 * @param numbers numbers from 0 to 255, the same for all editions of a publication, from which a
 *     drawing takes what chance would decide
 */
public record CoverLook(
    CoverComposition composition,
    String accent,
    String tint,
    String paper,
    DoubleFunction<String> shades,
    List<Integer> numbers) {

  public CoverLook {
    numbers = List.copyOf(numbers);
  }

  /**
   * The numbers of a digest.
   *
   * @param digest in hexadecimal digits
   */
  public static List<Integer> numbers(String digest) {
    byte[] bytes = HexFormat.of().parseHex(digest);
    return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i] & 0xFF).toList();
  }

  /** The names that a template has for it. */
  Map<String, Object> toMap() {
    TemplateMethodModelEx shade = LetteringMethod.text("shade(share)", shades);
    return Map.of(
        "template",
        composition.template(),
        "accent",
        accent,
        "tint",
        tint,
        "paper",
        paper,
        "shade",
        shade,
        "numbers",
        numbers);
  }
}
