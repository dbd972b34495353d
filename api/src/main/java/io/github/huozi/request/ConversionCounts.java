package io.github.huozi.request;

import java.util.Locale;

/**
 * Counts the characters of an edition that were converted, and those of them that are sure.
 *
 * @param characters the Chinese characters that were converted
 * @param sure those of them that belong to no doubtful word
 * @param decided the doubtful places that the editor has decided
 * @param open the doubtful places that are not decided
 * @param openWords the different words at the open places, each with its own choice of forms
 * @param replaced the places where the region's own word is written, undecided
 * @param replacedWords the different words at these places
 */
public record ConversionCounts(
    long characters,
    long sure,
    int decided,
    int open,
    int openWords,
    int replaced,
    int replacedWords) {

  /** Nothing is converted. */
  public static final ConversionCounts NONE = new ConversionCounts(0, 0, 0, 0, 0, 0, 0);

  /** The counts when all open places are decided. */
  public ConversionCounts accepted() {
    return new ConversionCounts(characters, sure, decided + open + replaced, 0, 0, 0, 0);
  }

  /**
   * The counts in words: {@code converted characters: 8,120 (sure: 8,004); decided places: 41; open
   * places: 17 (words: 5); places with words of the region: 60 (words: 12)}.
   */
  public String words() {
    return "converted characters: "
        + number(characters)
        + " (sure: "
        + number(sure)
        + "); decided places: "
        + number(decided)
        + (open == 0
            ? "; open places: none"
            : "; open places: " + number(open) + " (words: " + number(openWords) + ")")
        + (replaced == 0
            ? ""
            : "; places with words of the region: "
                + number(replaced)
                + " (words: "
                + number(replacedWords)
                + ")");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
