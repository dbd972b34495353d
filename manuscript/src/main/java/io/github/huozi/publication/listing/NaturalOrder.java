package io.github.huozi.publication.listing;

import io.github.huozi.input.TypedPath;
import io.github.huozi.numbering.TypedNumber;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The natural order of file names: 2 before 10, 第二章 before 第十章, 上 before 中 and 下, and case only if
 * nothing else differs.
 */
final class NaturalOrder implements Comparator<String> {

  /** A number, in any of its writings; those of volumes only where they are nothing else. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\d０-９]+|[〇零一二三四五六七八九十百千]{1,9}|[上中下](?=[篇卷巻册冊部集编編]|[-_. ]|$)");

  private static final String VOLUMES = "上中下";

  @Override
  public int compare(String a, String b) {
    int result = compareFolded(TypedPath.folded(a), TypedPath.folded(b));
    return result != 0 ? result : a.compareTo(b);
  }

  private static int compareFolded(String a, String b) {
    Matcher numberA = NUMBER.matcher(a);
    Matcher numberB = NUMBER.matcher(b);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      boolean isNumberA = isAt(numberA, i);
      boolean isNumberB = isAt(numberB, j);
      // Beside other characters all numbers stand where digits do.
      int result =
          isNumberA && isNumberB
              ? compareNumbers(digits(numberA.group()), digits(numberB.group()))
              : Integer.compare(
                  isNumberA ? '0' : a.codePointAt(i), isNumberB ? '0' : b.codePointAt(j));
      if (result != 0) {
        return result;
      }
      i = isNumberA ? numberA.end() : i + Character.charCount(a.codePointAt(i));
      j = isNumberB ? numberB.end() : j + Character.charCount(b.codePointAt(j));
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static boolean isAt(Matcher number, int start) {
    return number.region(start, number.regionEnd()).lookingAt();
  }

  private static String digits(String number) {
    int volume = VOLUMES.indexOf(number);
    return volume >= 0
        ? Integer.toString(volume + 1)
        : Character.isDigit(number.charAt(0))
            ? Normalizer.normalize(number, Normalizer.Form.NFKC)
            : Integer.toString(TypedNumber.han(number));
  }

  /** Compares numbers of any length. */
  private static int compareNumbers(String a, String b) {
    String shortA = a.replaceFirst("^0+", "");
    String shortB = b.replaceFirst("^0+", "");
    int byLength = Integer.compare(shortA.length(), shortB.length());
    return byLength != 0 ? byLength : shortA.compareTo(shortB);
  }
}
