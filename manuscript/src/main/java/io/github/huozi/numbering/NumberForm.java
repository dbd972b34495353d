package io.github.huozi.numbering;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.CounterStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a number, made from the first one as somebody writes it: of 第一回 comes 第二回, of {@code
 * Lesson 01} {@code Lesson 02}.
 */
public final class NumberForm {

  /** The signs that may be the number in a text, the likeliest first. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("(?<!\\d)0{0,3}1(?!\\d)", "decimal"),
          new Sign("(?<![０-９])１(?![０-９])", "full-width"),
          new Sign("一", "cjk-ideographic"),
          new Sign("(?<!\\p{IsLatin})I(?!\\p{IsLatin})", "upper-roman"),
          new Sign("(?<!\\p{IsLatin})i(?!\\p{IsLatin})", "lower-roman"),
          new Sign("(?<!\\p{IsLatin})A(?!\\p{IsLatin})", "upper-alpha"),
          new Sign("(?<!\\p{IsLatin})a(?!\\p{IsLatin})", "lower-alpha"));

  private final String before;
  private final String style;
  private final int digits;
  private final String after;

  private NumberForm(String before, String style, int digits, String after) {
    this.before = before;
    this.style = style;
    this.digits = digits;
    this.after = after;
  }

  private record Sign(Pattern pattern, String style) {

    Sign(String pattern, String style) {
      this(Pattern.compile(pattern), style);
    }
  }

  /** The form of a first number; empty if the text has none. */
  public static Optional<NumberForm> of(String sample, Language language) {
    for (Sign sign : SIGNS) {
      Matcher found = sign.pattern.matcher(sample);
      if (found.find()) {
        boolean japanese = language.script() == Script.JAPANESE;
        return Optional.of(
            new NumberForm(
                sample.substring(0, found.start()),
                japanese && sign.style.equals("cjk-ideographic") ? "japanese-informal" : sign.style,
                found.end() - found.start(),
                sample.substring(found.end())));
      }
    }
    return Optional.empty();
  }

  /** The form with Han numerals in place of digits, as vertical lines have them. */
  NumberForm inHan(Language language) {
    return style.equals("decimal") && (before + after).matches(".*\\p{IsHan}.*")
        ? new NumberForm(
            before,
            language.script() == Script.JAPANESE ? "japanese-informal" : "cjk-ideographic",
            1,
            after)
        : this;
  }

  /** A number as the reader finds it in references: {@code 3} or {@code A}, without words. */
  String bare(int number) {
    boolean letters = style.endsWith("alpha");
    return letters ? CounterStyle.write(number, style).orElseThrow() : Integer.toString(number);
  }

  /** A number in this form. */
  String write(int number) {
    String plain =
        switch (style) {
          case "decimal" -> "0".repeat(Math.max(0, digits - length(number))) + number;
          case "full-width" ->
              Integer.toString(number)
                  .chars()
                  .collect(
                      StringBuilder::new,
                      (text, digit) -> text.append((char) (digit - '0' + '０')),
                      StringBuilder::append)
                  .toString();
          default -> CounterStyle.write(number, style).orElseThrow();
        };
    return before + plain + after;
  }

  /** Tells whether words stand around the number. */
  boolean hasWords() {
    return (before + after).codePoints().anyMatch(Character::isLetter);
  }

  private static int length(int number) {
    return Integer.toString(number).length();
  }
}
