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

  private Joints() {}

  /** Takes away a space at the end, if a Chinese or Japanese phrase follows such words. */
  static void beforePhrase(StringBuilder words, String phrase) {
    int end = words.length();
    if (end > 1
        && !phrase.isEmpty()
        && words.charAt(end - 1) == ' '
        && isFullWidth(words.codePointBefore(end - 1))
        && isFullWidth(phrase.codePointAt(0))) {
      words.setLength(end - 1);
    }
  }

  private static boolean isFullWidth(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  /**
   * The words after a value. A Korean particle has the form that the value's last syllable wants;
   * after other letters, whose sound is not known, it stays in both. After a full-width bracket
   * there is no space.
   */
  static String afterValue(String value, String words) {
    if (value.isEmpty()) {
      return words;
    }
    char last = value.charAt(value.length() - 1);
    if (last == '）' && words.startsWith(" ")) {
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
