package io.github.huozi.wording;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** The rules by which the words of a translation join what fills its holes. */
final class Joints {

  /** After a consonant, after a vowel, and how a translation writes both. */
  private record Particle(String both, String afterConsonant, String afterVowel) {}

  private static final List<Particle> PARTICLES =
      List.of(
          new Particle("이(가)", "이", "가"),
          new Particle("을(를)", "을", "를"),
          new Particle("은(는)", "은", "는"),
          new Particle("과(와)", "과", "와"),
          new Particle("와(과)", "과", "와"),
          new Particle("(으)로", "으로", "로"),
          new Particle("(이)라", "이라", "라"));

  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';

  /** The number of syllables that begin alike; the first of them ends with a vowel. */
  private static final int ENDINGS = 28;

  /** The ending ㄹ, after which {@code 로} stands as after a vowel. */
  private static final int RIEUL = 8;

  /** The full-width marks whose own space is enough before the next word. */
  private static final String CLOSING = "）］》」』";

  private Joints() {}

  /**
   * Sets the space between words that end with a hole for a phrase and the phrase: none between
   * Chinese or Japanese letters, one between them and a name, as around the names of a translation.
   */
  static void beforePhrase(StringBuilder words, String phrase) {
    int end = words.length();
    boolean spaced = end > 0 && words.charAt(end - 1) == ' ';
    int last = spaced ? end - 1 : end;
    if (last > 0 && !phrase.isEmpty() && isFullWidth(words.codePointBefore(last))) {
      int first = phrase.codePointAt(0);
      if (spaced && isFullWidth(first)) {
        words.setLength(last);
      } else if (!spaced && isOfName(first)) {
        words.append(' ');
      }
    }
  }

  /** The words after a phrase, with the same space before them. */
  static String afterPhrase(String phrase, String words) {
    boolean spaced = words.startsWith(" ");
    String own = spaced ? words.substring(1) : words;
    if (!phrase.isEmpty() && !own.isEmpty() && isFullWidth(own.codePointAt(0))) {
      int last = phrase.codePointBefore(phrase.length());
      if (spaced && isFullWidth(last)) {
        return own;
      } else if (!spaced && isOfName(last)) {
        return " " + own;
      }
    }
    return afterValue(phrase, words);
  }

  private static boolean isFullWidth(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  private static boolean isOfName(int character) {
    return UnicodeScript.of(character) == UnicodeScript.LATIN
        || (character >= '0' && character <= '9');
  }

  /**
   * The words after a value. A Korean particle has the form that the value's last syllable wants;
   * after other letters, whose sound is not known, it stays in both. After a full-width closing
   * mark there is no space.
   */
  static String afterValue(String value, String words) {
    if (value.isEmpty()) {
      return words;
    }
    char last = value.charAt(value.length() - 1);
    if (CLOSING.indexOf(last) >= 0 && words.startsWith(" ")) {
      return words.substring(1);
    }
    return last < FIRST_SYLLABLE || last > LAST_SYLLABLE
        ? words
        : withParticle((last - FIRST_SYLLABLE) % ENDINGS, words);
  }

  private static String withParticle(int ending, String words) {
    int start = words.startsWith("”") ? 1 : 0;
    for (Particle particle : PARTICLES) {
      if (words.startsWith(particle.both, start)) {
        boolean vowel = ending == 0 || (ending == RIEUL && particle.both.equals("(으)로"));
        return words.substring(0, start)
            + (vowel ? particle.afterVowel : particle.afterConsonant)
            + words.substring(start + particle.both.length());
      }
    }
    return words;
  }
}
