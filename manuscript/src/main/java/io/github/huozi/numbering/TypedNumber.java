package io.github.huozi.numbering;

import io.github.huozi.model.section.TitleNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that the author has typed at the start of a title or caption: 第三章, {@code 1.2}, {@code
 * Figure 3:}, 图 1-2.
 *
 * @param text the number with its words
 * @param number the number alone, in digits or as a letter: {@code 3}, {@code 1.2}, {@code A}
 */
public record TypedNumber(String text, String number) {

  private static final String HAN = "[〇零一二三四五六七八九十百千]{1,9}|[\\d０-９]{1,4}";

  private static final Pattern TITLE =
      Pattern.compile(
          "[【〔［]?(?:第\\s?("
              + HAN
              + ")\\s?[章回节節卷部篇讲講话話編编課课]|제\\s?(\\d{1,4})\\s?[장절편부회화])[】〕］]?"
              + ("|(?iu:" + TitleNumber.WORDS + "|" + TitleNumber.APPENDIX + ")")
              + ("\\s(\\d{1,4}|[IVXLC]{1,9}|[A-Z]|(?iu:"
                  + TitleNumber.IN_WORDS
                  + "))(?![\\p{L}\\d])")
              + ("|(?:" + TitleNumber.EAST_ASIAN_APPENDIX + ")\\s?([A-Z]|")
              + HAN
              + ")(?![\\p{L}\\d])"
              + "|((?:\\d{1,3}|[A-Z])(?:\\.\\d{1,3}){1,4})\\.?(?=[\\s　])"
              + "|(\\d{1,3})(?:[.．](?=[\\s　\\p{IsHan}\\p{IsHangul}])|、)"
              + "|([一二三四五六七八九十]{1,3})、");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?iu:(?:figure|fig\\.|table|listing|abbildung|abb\\.|tabelle|tableau|figura|tabla|图表|圖表|图|圖|図表|図|表|代码清单|代码|代碼|清单|清單|리스트|リスト|그림|표))"
              + "\\s{0,2}((?:\\d{1,3}|[A-Z]\\s?[-–.．·]\\s?\\d{1,3})(?:\\s?[-–.．·]\\s?\\d{1,3}){0,3})(?=$|[\\s　:：.．、—-])");

  /** The name of an appendix without a number, and what stands between it and the rest. */
  private static final Pattern NAME =
      Pattern.compile(
          ("(?:(?iu:" + TitleNumber.APPENDIX + ")|" + TitleNumber.EAST_ASIAN_APPENDIX + ")")
              // In a sentence the name cannot stand apart: Appendix to the second edition.
              + "(?:[\\s　]*(?:[:：.．、]|[–—-](?=\\s)|——)[\\s　]*|[\\s　]+(?!\\p{javaLowerCase}))(?=\\S)");

  private static final Pattern ONLY_NAME =
      Pattern.compile(
          "(?iu)"
              + TitleNumber.APPENDIX
              + "|appendices|annexe?s|anhänge|apéndices"
              + ("|" + TitleNumber.EAST_ASIAN_APPENDIX));

  private static final Pattern NAMED =
      Pattern.compile(
          ("(?:(?iu:" + TitleNumber.APPENDIX + ")|" + TitleNumber.EAST_ASIAN_APPENDIX + ")")
              + "(?!\\p{IsLatin})");

  private static final List<String> UNITS =
      List.of(
          "",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty");

  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final String ROMAN = "IVXLC";
  private static final int[] ROMAN_VALUES = {1, 5, 10, 50, 100};

  /** The number of a title. */
  public static Optional<TypedNumber> ofTitle(String title) {
    return in(TITLE, title);
  }

  /** The name that an appendix has in its title, and no number with it, with what follows it. */
  static Optional<String> nameOfAppendix(String title) {
    Matcher found = NAME.matcher(title);
    return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
  }

  /** Tells whether a title begins with the name of an appendix. */
  static boolean isNamed(String title) {
    return NAMED.matcher(title.strip()).lookingAt();
  }

  /** Tells whether a title names an appendix, or all of them, and nothing else. */
  static boolean isOnlyName(String title) {
    return ONLY_NAME.matcher(title.strip()).matches();
  }

  /** The number of a caption. */
  static Optional<TypedNumber> ofCaption(String caption) {
    return in(CAPTION, caption);
  }

  private static Optional<TypedNumber> in(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text.strip());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return Optional.of(new TypedNumber(found.group(), digits(found.group(group))));
      }
    }
    return Optional.empty();
  }

  /** The last number of it, as a figure; empty for a letter. */
  Optional<Integer> last() {
    String last = number.substring(number.lastIndexOf('.') + 1);
    return last.matches("\\d{1,4}") ? Optional.of(Integer.parseInt(last)) : Optional.empty();
  }

  private static String digits(String typed) {
    String text = typed.replaceAll("\\s?[-–．·]\\s?", ".").replace(" ", "");
    if (text.matches("[IVXLC]{1,9}") && !text.equals("C")) {
      return Integer.toString(roman(text));
    } else if (typed.matches("(?i)[a-z][a-z -]{2,}")) {
      return Integer.toString(inWords(typed.toLowerCase(Locale.ROOT)));
    } else if (text.chars().anyMatch(c -> c >= '\u3007')) {
      return text.matches("[０-９]+")
          ? Integer.toString(Integer.parseInt(text))
          : Integer.toString(han(text));
    }
    return text.toUpperCase(Locale.ROOT);
  }

  private static int inWords(String text) {
    String[] words = text.split("[- ]", -1);
    int tens = TENS.indexOf(words[0]);
    return tens < 0
        ? UNITS.indexOf(words[0])
        : tens * 10 + (words.length > 1 ? UNITS.indexOf(words[1]) : 0);
  }

  private static int roman(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = ROMAN_VALUES[ROMAN.indexOf(text.charAt(i))];
      boolean less =
          i + 1 < text.length() && value < ROMAN_VALUES[ROMAN.indexOf(text.charAt(i + 1))];
      sum += less ? -value : value;
    }
    return sum;
  }

  /** The value of up to nine Han numerals: 二十三, 一百零五; without units 一〇五. */
  public static int han(String text) {
    int sum = 0;
    int digit = 0;
    boolean units = text.matches(".*[十百千].*");
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      int unit = sign == '十' ? 10 : sign == '百' ? 100 : sign == '千' ? 1000 : 0;
      if (unit > 0) {
        sum += Math.max(1, digit) * unit;
        digit = 0;
      } else {
        int value = Math.max(0, HAN_DIGITS.indexOf(sign));
        digit = units ? value : digit * 10 + value;
      }
    }
    return sum + digit;
  }
}
