package io.github.huozi.source.listing;

import java.util.Comparator;
import java.util.Locale;

/** The natural order of file names: 2 before 10, and case only if nothing else differs. */
final class NaturalOrder implements Comparator<String> {

  @Override
  public int compare(String a, String b) {
    int result = compareFolded(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    return result != 0 ? result : a.compareTo(b);
  }

  private static int compareFolded(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int result;
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = endOfNumber(a, i);
        int endB = endOfNumber(b, j);
        result = compareNumbers(a.substring(i, endA), b.substring(j, endB));
        i = endA;
        j = endB;
      } else {
        result = Integer.compare(a.codePointAt(i), b.codePointAt(j));
        i += Character.charCount(a.codePointAt(i));
        j += Character.charCount(b.codePointAt(j));
      }
      if (result != 0) {
        return result;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  /** Compares numbers of any length. */
  private static int compareNumbers(String a, String b) {
    String shortA = a.replaceFirst("^0+", "");
    String shortB = b.replaceFirst("^0+", "");
    int byLength = Integer.compare(shortA.length(), shortB.length());
    return byLength != 0 ? byLength : shortA.compareTo(shortB);
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
