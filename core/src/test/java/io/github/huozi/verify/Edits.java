package io.github.huozi.verify;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Functions that change the text of an EPUB's entry. */
final class Edits {

  private Edits() {}

  /** Replaces all occurrences of a text. */
  static UnaryOperator<String> replacing(String old, String other) {
    return text -> text.replace(old, other);
  }

  /** Replaces the first match of a pattern. */
  static UnaryOperator<String> replacingFirst(String pattern, String other) {
    return text -> Pattern.compile(pattern, Pattern.DOTALL).matcher(text).replaceFirst(other);
  }
}
