package io.github.huozi.typography;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;

/**
 * What stands around the reading of characters where it is set after them and not above: 漢字（かんじ）.
 *
 * @param opening what is between the characters and their reading
 * @param closing what follows the reading
 */
public record RubyParentheses(String opening, String closing) {

  /** Those of an edition's language. */
  public static RubyParentheses of(Language language) {
    Script script = language.script();
    if (script.isHan()) {
      return new RubyParentheses("（", "）");
    }
    return new RubyParentheses(script == Script.KOREAN ? "(" : " (", ")");
  }
}
