package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.conversion.Lexicon.Words;
import io.github.huozi.language.WordChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From Traditional to Simplified Chinese. Nearly every character has but one Simplified form; where
 * there are two, phrases decide, and else the words that come about.
 */
final class ToSimplified implements ScriptStep {

  /** The number of characters on each side of an ambiguous one that decide. */
  private static final int REACH = 4;

  /** The advantage that the words must have for a form to be sure, as a logarithm. */
  private static final float SURE = 3;

  private static final PhraseTable SIMPLIFIED = PhraseTable.toSimplified();

  /** The forms of the characters that have several, in everyday use. */
  private static final Map<Character, String> READINGS = readings();

  private final Lexicon lexicon = Lexicon.ofSimplified();
  private final Map<String, String> mainlandWords = new HashMap<>();
  private final PhraseTable standard;

  ToSimplified(Region region, WordChoice vocabulary) {
    this.standard = region.toStandard();
    if (vocabulary == WordChoice.REGION) {
      ConversionData.dictionary(
          region.wordsReversed(),
          (word, others) -> {
            String key = SIMPLIFIED.replace(word);
            String value = SIMPLIFIED.replace(others[0]);
            if (!key.equals(value) && mainlandWords.putIfAbsent(key, value) == null) {
              lexicon.put(key, "", Lexicon.costOfPhrase(key.length()) - 2);
            }
          });
    }
  }

  private static Map<Character, String> readings() {
    Map<Character, String> readings = new HashMap<>();
    ConversionData.lines(
        "readings-simplified.txt", (character, forms) -> readings.put(character.charAt(0), forms));
    return readings;
  }

  @Override
  public void survey(String passage, WholeText whole) {
    // Each character has one form nearly everywhere.
  }

  @Override
  public void convert(String passage, int start, int end, List<Piece> pieces, WholeText whole) {
    String text = standard.replace(passage.subSequence(start, end));
    if (text.length() != end - start) {
      text = passage.substring(start, end);
    }
    StringBuilder simplified = new StringBuilder(text.length());
    List<Integer> ambiguous = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int stop = SIMPLIFIED.end(text, at);
      if (stop - at == 1 && READINGS.containsKey(text.charAt(at))) {
        ambiguous.add(at);
      }
      stop = Math.max(stop, at + 1);
      String form = SIMPLIFIED.value(text.subSequence(at, stop));
      // The pieces are found by their places: a form of another length would move all after it.
      simplified.append(form.length() == stop - at ? form : text.substring(at, stop));
      at = stop;
    }
    Map<Integer, String> doubtful = new HashMap<>();
    for (int at : ambiguous) {
      choose(text, simplified, at, doubtful);
    }
    divide(passage.subSequence(start, end), simplified, start, doubtful, pieces);
  }

  /** Chooses the form of an ambiguous character with which the words around it are likeliest. */
  private void choose(
      String text, StringBuilder simplified, int at, Map<Integer, String> doubtful) {
    String forms = READINGS.getOrDefault(text.charAt(at), "");
    int from = Math.max(0, at - REACH);
    int to = Math.min(text.length(), at + REACH + 1);
    float[] costs = new float[forms.length()];
    int best = 0;
    for (int i = 0; i < costs.length; i++) {
      simplified.setCharAt(at, forms.charAt(i));
      costs[i] = lexicon.divide(simplified.subSequence(from, to)).cost();
      // The first form is the usual one: only a likelier word replaces it.
      if (costs[i] < costs[best] - (best == 0 ? SURE : 0)) {
        best = i;
      }
    }
    simplified.setCharAt(at, forms.charAt(best));
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < costs.length; i++) {
      if (i != best && costs[i] < costs[best] + SURE) {
        others.append(forms.charAt(i));
      }
    }
    if (others.length() > 0) {
      doubtful.put(at, others.toString());
    }
  }

  private void divide(
      CharSequence source,
      StringBuilder simplified,
      int offset,
      Map<Integer, String> doubtful,
      List<Piece> pieces) {
    Words words = lexicon.divide(simplified);
    for (int at = 0; at < simplified.length(); ) {
      int stop = words.end(at);
      if (Character.isHighSurrogate(simplified.charAt(at)) && stop < simplified.length()) {
        stop = Math.max(stop, at + 2);
      }
      String form = simplified.substring(at, stop);
      List<String> candidates = new ArrayList<>(List.of(form));
      for (int i = at; i < stop; i++) {
        String others = doubtful.getOrDefault(i, "");
        for (int other = 0; other < others.length(); other++) {
          StringBuilder changed = new StringBuilder(form);
          changed.setCharAt(i - at, others.charAt(other));
          candidates.add(changed.toString());
        }
      }
      String word = source.subSequence(at, stop).toString();
      String other = mainlandWords.getOrDefault(form, form);
      Optional<Doubt> doubt = Optional.empty();
      if (!other.equals(form)) {
        doubt = Optional.of(new Doubt(word, List.of(other, form), true));
      } else if (candidates.size() > 1) {
        doubt = Optional.of(new Doubt(word, candidates));
      }
      pieces.add(new Piece(offset + at, offset + stop, other, doubt));
      at = stop;
    }
  }
}
