package io.github.huozi.verify;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Changes to the text of an EPUB's entry. */
final class Edits {

  private Edits() {}

  /** Puts a text in the place of another one, wherever it stands. */
  static UnaryOperator<String> replacing(String old, String other) {
    return text -> text.replace(old, other);
  }

  /** Puts a text in the place of the first match of a pattern. */
  static UnaryOperator<String> replacingFirst(String pattern, String other) {
    return text -> Pattern.compile(pattern, Pattern.DOTALL).matcher(text).replaceFirst(other);
  }
}
