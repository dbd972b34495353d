package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import java.util.regex.Pattern;

/**
 * A mark that does not suit the language of the text around it. The repetitions of the patterns are
 * bounded, so that they take linear time.
 */
enum WrongMark {
  HALF_WIDTH(
      true,
      ",.;:!?()（）",
      // Not after the number of an item: 一. 活字. What stands first is the quickest to find.
      "(?=[,;!?:.(（])(?:(?<=[\\p{IsHan}》」』”）】])(?:[,;!?](?=\\s?[\\p{IsHan}“「『《（【]|\\s*\\z)|:(?=\\s?[“「『《（【]|\\s*\\z))"
          + "|(?<!\\A[一二三四五六七八九十]{1,3})(?<=[\\p{IsHan}》」』”）】])\\.(?=\\s?[\\p{IsHan}“「『《（]|\\s*\\z)"
          + "|(?<=\\p{IsHan})\\((?=\\p{IsHan}[^()\\n]{0,80}\\))|（(?=[^（）()\\n]{0,80}\\))|\\((?=[^（）()\\n]{0,80}）))",
      "the mark %s in \"%s\" is half-width",
      "write its full-width form"),
  HYPHENS(
      true,
      "-",
      "(?<=[\\p{IsHan}，。”』」》）])\\s?-{2,3}\\s?(?=[\\p{IsHan}“「『《（])",
      "the hyphens %s in \"%s\" stand for a dash",
      "write the dash ——"),
  DOTS(
      true,
      ".。",
      "(?=[.。])(?:(?<=[\\p{IsHan}”』」》）])\\.{3,6}|。{3,6})",
      "the dots %s in \"%s\" stand for an ellipsis",
      "write the ellipsis ……"),
  ANGLES(
      true,
      "<",
      "<<(?=\\p{IsHan}[^<>\\n]{0,40}>>)",
      "the symbols %s in \"%s\" stand for marks of a title",
      "write 《 and 》"),
  SPACE(
      true,
      "，。；：！？、",
      "[，。；：！？、] (?=\\p{IsHan})",
      "a space follows the mark %s in \"%s\"",
      "delete the space: the mark has its own"),
  FULL_WIDTH(
      false,
      "，。；：！？（）",
      "(?<=[A-Za-z0-9)])[，。；：！？（）]",
      "the mark %s in \"%s\" is full-width",
      "write the half-width mark");

  /** An entry of a bibliography, after GB/T 7714. */
  private static final Pattern WORK =
      Pattern.compile("\\A\\s*\\[\\d{1,3}\\]|\\[[A-Z](?:/[A-Z]{2})?\\]");

  private final boolean ofChinese;
  private final String signs;
  private final Pattern pattern;
  private final String message;
  private final String advice;

  /**
   * @param ofChinese whether it is wrong in Chinese text; else in Latin text
   * @param signs characters: a text with such a mark has one of them
   * @param message what is wrong, with places for the mark and for the words around it
   */
  WrongMark(boolean ofChinese, String signs, String pattern, String message, String advice) {
    this.ofChinese = ofChinese;
    this.signs = signs;
    this.pattern = Pattern.compile(pattern);
    this.message = message;
    this.advice = advice;
  }

  /** Tells whether text of a language may have such a mark. */
  boolean isOf(Language language) {
    return switch (language.script()) {
      case HANS, HANT -> ofChinese;
      case WESTERN -> !ofChinese;
      default -> false;
    };
  }

  /** Tells whether a text may have such a mark: the name of a work has marks of its own. */
  boolean mayBeIn(String text) {
    return signs.chars().anyMatch(sign -> text.indexOf(sign) >= 0)
        && text.codePoints().anyMatch(Character::isIdeographic) == ofChinese
        && !WORK.matcher(text).find();
  }

  Pattern pattern() {
    return pattern;
  }

  String message(String mark, String words) {
    return message.formatted(mark, words);
  }

  String advice() {
    return advice;
  }
}
