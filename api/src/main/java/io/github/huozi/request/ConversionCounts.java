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
   * The counts in words: {@code 8,120 characters converted, 8,004 of them sure; 41 places decided,
   * 17 open (5 words); 60 places with words of the region (12 words)}.
   */
  public String words() {
    String left =
        open == 0 ? "none open" : number(open) + " open (" + count(openWords, "word") + ")";
    String others =
        replaced == 0
            ? ""
            : "; "
                + count(replaced, "place")
                + " with words of the region ("
                + count(replacedWords, "word")
                + ")";
    return number(characters)
        + (characters == 1 ? " character" : " characters")
        + " converted, "
        + number(sure)
        + " of them sure; "
        + count(decided, "place")
        + " decided, "
        + left
        + others;
  }

  private static String count(int number, String what) {
    return number(number) + ' ' + what + (number == 1 ? "" : "s");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
