package io.github.huozi.epub.font;

import io.github.huozi.font.FontFace;
import java.util.List;

/**
 * The type that a style sheet asks for.
 *
 * @param families in the order of preference, generic ones among them
 * @param weight 1 to 1000
 */
record TypeStyle(List<String> families, int weight, FontFace.Style style) {

  TypeStyle {
    families = List.copyOf(families);
  }
}
