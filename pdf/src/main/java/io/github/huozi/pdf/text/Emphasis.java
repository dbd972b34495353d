package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.EmphasisMark;
import io.github.huozi.pdf.style.InterlinearStyle;
import io.github.huozi.pdf.style.PrintedColor;
import org.jspecify.annotations.Nullable;

/**
 * The marks beside the characters of a text that is emphasised.
 *
 * @param color their colour; null for that of the text
 * @param over whether they stand over the line, and not under it; over a vertical line is at its
 *     right
 */
public record Emphasis(EmphasisMark mark, @Nullable PrintedColor color, boolean over) {

  /**
   * The marks of a style; null if it has none.
   *
   * @param vertical whether the text is
   */
  public static @Nullable Emphasis of(InterlinearStyle style, boolean vertical) {
    @Nullable EmphasisMark mark = style.mark();
    return mark == null
        ? null
        : new Emphasis(mark, style.color(), vertical ? style.right() : style.over());
  }
}
