package io.github.huozi.typography.phrase;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.BreakIterator;
import io.github.huozi.language.Language;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds where the words and phrases of a Chinese or Japanese text end.
 *
 * <pre>{@code
 * Phrases phrases = Phrases.of(new Language("ja")).orElseThrow();
 * phrases.ends("見出しの処理")[4]; // Unit.PHRASE: 見出しの|処理
 * }</pre>
 *
 * <p>A phrase ends where three agree: the model of BudouX, the dictionary of ICU, and the list of
 * words that {@linkplain LeaningWords lean} on a neighbour, such as 的 and 与. So an error of the
 * model parts no word.
 *
 * <p>An instance may be used for any number of texts, by one thread at a time.
 */
public final class Phrases {

  /** Marks after which a phrase ends always. */
  private static final String PAUSES = "，。、；：！？…—–　・";

  private final PhraseModel model;
  private final BreakIterator words;
  private final LeaningWords leaning;
  private final boolean chinese;

  private Phrases(PhraseModel model, BreakIterator words, LeaningWords leaning) {
    this.model = model;
    this.words = words;
    this.leaning = leaning;
    this.chinese = leaning == LeaningWords.CHINESE;
  }

  /** The phrases of a language; empty if it is neither Chinese nor Japanese. */
  public static Optional<Phrases> of(Language language) {
    return switch (language.script()) {
      case HANS -> Optional.of(of("zh-hans", language, LeaningWords.CHINESE));
      case HANT -> Optional.of(of("zh-hant", language, LeaningWords.CHINESE));
      case JAPANESE -> Optional.of(of("ja", language, LeaningWords.JAPANESE));
      default -> Optional.empty();
    };
  }

  private static Phrases of(String model, Language language, LeaningWords leaning) {
    return new Phrases(
        PhraseModel.of(model), BreakIterator.getWordInstance(language.locale()), leaning);
  }

  /**
   * The unit that ends at each offset of a text.
   *
   * @return a value for each offset, that of the text's end included
   */
  public Unit[] ends(String text) {
    Unit[] ends = new Unit[text.length() + 1];
    Arrays.fill(ends, Unit.CHARACTER);
    words.setText(text);
    int start = words.first();
    int end = words.next();
    while (end != BreakIterator.DONE) {
      int next = words.next();
      ends[end] =
          next == BreakIterator.DONE || endsPhrase(text, start, end, next)
              ? Unit.PHRASE
              : Unit.WORD;
      start = end;
      end = next;
    }
    return ends;
  }

  /** Tells whether a phrase ends between two words, of which the second ends at {@code next}. */
  private boolean endsPhrase(String text, int start, int end, int next) {
    int before = text.codePointBefore(end);
    if (UCharacter.isUWhiteSpace(before) || PAUSES.indexOf(before) >= 0) {
      return true;
    }
    String word = text.substring(start, end);
    if (leaning.leansOnNext(word)) {
      return false;
    }
    String after = text.substring(end, next);
    return isOpening(text.codePointAt(end))
        || (model.startsAt(text, end)
            && !leaning.leansOnPrevious(after)
            && !(chinese && (isLone(word) || (isLone(after) && !word.matches("[的之]")))));
  }

  /**
   * Tells whether a Chinese word is one character that leans on no neighbour: most of these are
   * parts of a word or a name that the dictionary does not have.
   */
  private boolean isLone(String word) {
    return word.length() == Character.charCount(word.codePointAt(0))
        && UCharacter.isLetter(word.codePointAt(0))
        && !leaning.leansOnPrevious(word)
        && !leaning.leansOnNext(word);
  }

  private static boolean isOpening(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == UCharacterCategory.START_PUNCTUATION
        || type == UCharacterCategory.INITIAL_PUNCTUATION;
  }

  /** The largest unit that ends at a place. */
  public enum Unit {
    CHARACTER,
    WORD,
    PHRASE
  }
}
