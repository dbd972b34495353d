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
 */
public record ConversionCounts(long characters, long sure, int decided, int open, int openWords) {

  /** Nothing is converted. */
  public static final ConversionCounts NONE = new ConversionCounts(0, 0, 0, 0, 0);

  /** The counts when all open places are decided. */
  public ConversionCounts accepted() {
    return new ConversionCounts(characters, sure, decided + open, 0, 0);
  }

  /**
   * The counts in words: {@code 8,120 characters converted, 8,004 of them sure; 41 places decided,
   * 17 open (5 words)}.
   */
  public String words() {
    String places = decided == 1 ? "1 place" : number(decided) + " places";
    String left =
        open == 0
            ? "none open"
            : number(open)
                + " open ("
                + (openWords == 1 ? "1 word" : number(openWords) + " words")
                + ")";
    return number(characters)
        + (characters == 1 ? " character" : " characters")
        + " converted, "
        + number(sure)
        + " of them sure; "
        + places
        + " decided, "
        + left;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
