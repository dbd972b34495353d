package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the numbers of notes: what they are written in, and what stands around them.
 *
 * @param before what stands before a number, such as {@code 〔} or {@code 注}; may be empty
 * @param digits what it is written in
 * @param after what stands after it; may be empty
 */
public record NoteForm(String before, Digits digits, String after) {

  /** Plain numbers: 1, 2, 3. */
  public static final NoteForm PLAIN = new NoteForm("", Digits.PLAIN, "");

  /** The last number that has a circled character. */
  public static final int LAST_CIRCLED = 50;

  /** The text around a number: no sign of it is read as part of the number, or as markup. */
  private static final String AROUND = "[^\\p{N}*<>&\\s〇一二三四五六七八九十百千]{0,4}";

  private static final Pattern SAMPLE =
      Pattern.compile("(" + AROUND + "|\\*)(1|①|一|(?<!\\*)\\*)(" + AROUND + ")");

  private static final String[] SIGNS = {"*", "†", "‡", "§", "‖", "¶"};

  /** The signs in which numbers are written. */
  public enum Digits {
    /** 1, 2, 3. */
    PLAIN,
    /** ①, ②, ③ up to ㊿; from 51 on in brackets: [51]. */
    CIRCLED,
    /** 一, 二, 三. */
    HAN,
    /** *, †, ‡, §, ‖, ¶, and then each of them twice, and so on. */
    SIGNS
  }

  /**
   * The form of which a text is the first number.
   *
   * @param sample such as {@code 1}, {@code ①}, {@code 一}, {@code *}, {@code 〔1〕} or {@code 注1}
   * @return empty if it is none
   */
  public static Optional<NoteForm> of(String sample) {
    Matcher matcher = SAMPLE.matcher(sample);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Digits digits =
        switch (matcher.group(2)) {
          case "①" -> Digits.CIRCLED;
          case "一" -> Digits.HAN;
          case "*" -> Digits.SIGNS;
          default -> Digits.PLAIN;
        };
    return Optional.of(new NoteForm(matcher.group(1), digits, matcher.group(3)));
  }

  /** A number in this form, from 1. */
  public String write(int number, Language language) {
    return before + digits(number, language) + after;
  }

  private String digits(int number, Language language) {
    return switch (digits) {
      case PLAIN -> Integer.toString(number);
      case CIRCLED -> circled(number);
      case HAN ->
          CounterStyle.write(
                  number,
                  language.script() == Script.JAPANESE
                      ? "japanese-informal"
                      : "simp-chinese-informal")
              .orElseThrow();
      case SIGNS -> SIGNS[(number - 1) % SIGNS.length].repeat(1 + (number - 1) / SIGNS.length);
    };
  }

  private static String circled(int number) {
    if (number <= 20) {
      return String.valueOf((char) ('①' + number - 1));
    }
    if (number <= 35) {
      return String.valueOf((char) ('㉑' + number - 21));
    }
    return number <= LAST_CIRCLED ? String.valueOf((char) ('㊱' + number - 36)) : "[" + number + "]";
  }

  /**
   * The room that a number takes in em of its size, about: full-width characters take one, others a
   * bit more than a half.
   */
  public static double room(String number) {
    return number.codePoints().mapToDouble(NoteForm::room).sum();
  }

  private static double room(int character) {
    if (character >= '①') {
      return 1;
    }
    return "()[]".indexOf(character) >= 0 ? 0.36 : 0.56;
  }
}
