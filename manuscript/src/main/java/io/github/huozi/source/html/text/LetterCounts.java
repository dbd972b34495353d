package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.lang.Character.UnicodeScript;
import java.util.BitSet;
import java.util.Optional;

/** The letters of a text, counted by their scripts: they tell its language. */
public final class LetterCounts {

  /** Frequent characters, some of which only one of the two forms of Chinese has. */
  private static final BitSet SIMPLIFIED = characters("们这为国来时说对学发会过还没关书电问题个么样开长经现见动进实两从机后应当义");

  private static final BitSet TRADITIONAL = characters("們這為國來時說對學發會過還沒關書電問題個麼樣開長經現見動進實兩從機後應當義");

  /** The least number of letters by which a language is certain. */
  private static final int CERTAIN = 30;

  /** The least number of characters by which one of the two forms of Chinese is certain. */
  private static final int CERTAIN_FORMS = 8;

  private long han;
  private long kana;
  private long hangul;
  private long latin;
  private long simplified;
  private long traditional;

  private static BitSet characters(String text) {
    BitSet characters = new BitSet();
    text.codePoints().forEach(characters::set);
    return characters;
  }

  /** Adds the letters of another text. */
  void add(LetterCounts other) {
    han += other.han;
    kana += other.kana;
    hangul += other.hangul;
    latin += other.latin;
    simplified += other.simplified;
    traditional += other.traditional;
  }

  /** Counts the letters of a text. */
  public void count(String text) {
    text.codePoints().forEach(this::count);
  }

  private void count(int codePoint) {
    switch (UnicodeScript.of(codePoint)) {
      case HAN -> {
        han++;
        simplified += SIMPLIFIED.get(codePoint) && !TRADITIONAL.get(codePoint) ? 1 : 0;
        traditional += TRADITIONAL.get(codePoint) && !SIMPLIFIED.get(codePoint) ? 1 : 0;
      }
      case HIRAGANA, KATAKANA -> kana++;
      case HANGUL -> hangul++;
      case LATIN -> latin++;
      default -> {
        // Says nothing about a language that has fonts.
      }
    }
  }

  /**
   * The language of the text; empty if it has no letters. A Han character or a syllable of Hangul
   * takes the place of three letters or more.
   */
  public Optional<Language> language() {
    if (han + kana + hangul + latin == 0) {
      return Optional.empty();
    }
    if (hangul * 3 > latin && hangul > han + kana) {
      return Language.parse("ko");
    }
    if ((han + kana) * 3 > latin) {
      return Language.parse(
          kana * 8 > han ? "ja" : traditional > simplified ? "zh-Hant" : "zh-Hans");
    }
    return Language.parse("en");
  }

  /**
   * The language that a text is certainly in, if it has another script than one that it should be
   * in. Latin letters tell nothing: any edition may have a chapter of names or of programs.
   */
  public Optional<Language> otherThan(Language expected) {
    return language()
        .filter(found -> found.script() != expected.script())
        .filter(found -> found.script() != Script.WESTERN)
        .filter(found -> han + kana + hangul >= CERTAIN)
        .filter(
            found ->
                switch (found.script()) {
                  case HANS ->
                      expected.script() == Script.WESTERN
                          || expected.script() == Script.KOREAN
                          || (simplified >= CERTAIN_FORMS
                              && simplified > 4 * traditional
                              && kana * 20 < han);
                  case HANT ->
                      expected.script() != Script.HANS
                          ? expected.script() != Script.JAPANESE
                          : traditional >= CERTAIN_FORMS && traditional > 4 * simplified;
                  case JAPANESE -> kana * 2 > han;
                  default -> true;
                });
  }

  /** Tells whether the text is Japanese, and not Chinese with a word of it. */
  boolean isJapanese() {
    return hasJapanese() && kana * 2 > han;
  }

  /** Tells whether the text has more than a word of Japanese. */
  boolean hasJapanese() {
    return kana > CERTAIN_FORMS;
  }

  /** Tells whether the text has letters of Chinese, Japanese or Korean. */
  boolean isEastAsian() {
    return han + kana + hangul > 0;
  }
}
