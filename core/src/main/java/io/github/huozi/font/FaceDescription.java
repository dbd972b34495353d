package io.github.huozi.font;

/**
 * What a font artifact says of a face.
 *
 * @param family the name a style sheet calls it by: {@code Noto Serif SC}
 * @param generic what it can stand for
 * @param weight 100 to 900, as in CSS
 * @param style upright or italic
 */
public record FaceDescription(String family, GenericFamily generic, int weight, FaceStyle style) {

  public FaceDescription {
    if (weight < 1 || weight > 1000) {
      throw new IllegalArgumentException("weight " + weight);
    }
  }
}
