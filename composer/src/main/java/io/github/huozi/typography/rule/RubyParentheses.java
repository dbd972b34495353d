package io.github.huozi.typography.rule;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;

/**
 * The parentheses around a ruby text that is set after its base and not above it: 漢字（かんじ）.
 *
 * @param opening the text between the base and the ruby text
 * @param closing the text after the ruby text
 */
public record RubyParentheses(String opening, String closing) {

  /** The parentheses of a language. */
  public static RubyParentheses of(Language language) {
    Script script = language.script();
    if (script.isHan()) {
      return new RubyParentheses("（", "）");
    }
    return new RubyParentheses(script == Script.KOREAN ? "(" : " (", ")");
  }
}
