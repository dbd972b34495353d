package io.github.huozi.conversion;

import io.github.huozi.conversion.ContextModel.Scratch;
import io.github.huozi.conversion.ContextModel.WordAt;
import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.conversion.Lexicon.Words;
import io.github.huozi.conversion.Readings.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From Simplified to Traditional Chinese: divides the text into words; writes each character as its
 * word and its neighbours suggest; then gives it the form that the region uses.
 */
final class ToTraditional implements ScriptStep {

  /** A character that stands alone is in doubt if its likeliest form has a smaller share. */
  private static final double SURE = 0.9;

  /** The same for a character of a word. */
  private static final double SURE_IN_WORD = 0.8;

  /** The same for a character of a word that a dictionary writes in this way. */
  private static final double SURE_IN_LISTED_WORD = 0.7;

  /** The same for a word that houses write in different ways, and for a form that is unusual. */
  private static final double SURE_OF_UNUSUAL = 0.99;

  /** A form with a smaller share is no candidate. */
  private static final double POSSIBLE = 0.02;

  /** The cost of a word for which the region has another one, unless it is used often. */
  private static final float COST_OF_WORD = 14;

  /** The cost of a name with characters of its own. */
  private static final float COST_OF_NAME = 16;

  private static final CharacterTable CHARACTERS = CharacterTable.read("STCharacters");

  /** Finds the forms of characters beyond the basic plane, each a pair of chars. */
  private static final PhraseTable ALL_CHARACTERS = PhraseTable.of("STCharacters");

  private final Lexicon lexicon = Lexicon.ofSimplified();
  private final Readings readings = Readings.ofSimplified();
  private final Rules rules = Rules.ofSimplified();
  private final ContextModel contexts = ContextModel.learnt();
  private final CharacterTable forms;

  /** The words that the region writes otherwise than their characters tell, and how. */
  private final Map<String, String> regional = new HashMap<>();

  /** The words that houses write in different ways, each with those ways. */
  private final Map<String, List<String>> spellings;

  ToTraditional(Region region, WordChoice vocabulary) {
    this.forms = region.forms();
    this.spellings = region.spellings();
    PhraseTable simplified = PhraseTable.toSimplified();
    ConversionData.lines(
        "names.txt", (name, written) -> addRegional(name, forms.apply(written), COST_OF_NAME));
    ConversionData.dictionary(
        region.names(),
        (name, written) -> addRegional(simplified.replace(name), written[0], COST_OF_NAME));
    if (vocabulary == WordChoice.REGION) {
      ConversionData.dictionary(
          region.words(),
          (word, written) ->
              addRegional(simplified.replace(word), forms.apply(written[0]), COST_OF_WORD));
    }
  }

  private void addRegional(String word, String written, float cost) {
    if (regional.putIfAbsent(word, written) == null) {
      lexicon.put(word, "", cost);
    }
  }

  @Override
  public void convert(String passage, int start, int end, List<Piece> pieces) {
    new Part(passage, start, end, pieces).convert();
  }

  /** A part of a passage, while it is converted. */
  private final class Part {

    private final String passage;
    private final int start;
    private final int end;
    private final List<Piece> pieces;
    private final Scratch scratch = new Scratch();
    private final double[] shares = new double[Readings.MOST];

    /** Text that is sure and as long as before: it makes one piece, however many words it has. */
    private final StringBuilder sure = new StringBuilder();

    /** Where the text in {@link #sure} begins. */
    private int sureFrom;

    Part(String passage, int start, int end, List<Piece> pieces) {
      this.passage = passage;
      this.start = start;
      this.end = end;
      this.pieces = pieces;
      this.sureFrom = start;
    }

    void convert() {
      Words words = lexicon.divide(passage.subSequence(start, end));
      for (int at = start; at < end; ) {
        int number = words.number(at - start);
        int stop = start + words.end(at - start);
        if (Character.isHighSurrogate(passage.charAt(at))) {
          stop = Math.max(stop, at + Character.charCount(passage.codePointAt(at)));
        }
        word(at, stop, number);
        at = stop;
      }
      flush(end);
    }

    private void word(int from, int to, int number) {
      String other = to - from > 1 && !regional.isEmpty() ? regionalWord(from, to) : null;
      if (other != null) {
        add(from, to, other, Optional.empty());
        return;
      }
      if (Character.isHighSurrogate(passage.charAt(from))) {
        add(from, to, ALL_CHARACTERS.value(passage.substring(from, to)), Optional.empty());
        return;
      }
      int wordAt = sure.length();
      String listed = lexicon.form(number);
      List<Other> others = List.of();
      for (int i = from; i < to; i++) {
        char character = passage.charAt(i);
        Reading reading = readings.of(character);
        if (reading == null) {
          sure.append(listed.isEmpty() ? CHARACTERS.form(character) : listed.charAt(i - from));
          continue;
        }
        Character ruled = rules.form(passage, i, to - from == 1);
        if (ruled == null) {
          others = judge(from, to, i, reading, listed, others);
        } else {
          sure.append(ruled.charValue());
        }
      }
      if (!others.isEmpty()) {
        String taken = sure.substring(wordAt);
        Optional<Doubt> doubt = doubt(passage.substring(from, to), taken, others);
        if (doubt.isPresent()) {
          sure.setLength(wordAt);
          add(from, to, forms.apply(taken), doubt);
        }
      }
    }

    private @Nullable String regionalWord(int from, int to) {
      return regional.get(passage.substring(from, to));
    }

    /**
     * Appends the form of an ambiguous character.
     *
     * @param from where its word begins
     * @param to where its word ends
     * @param listed how a dictionary writes the word; empty if none has it
     * @param others the possible forms of the characters before
     * @return the same with those of this character
     */
    private List<Other> judge(
        int from, int to, int at, Reading reading, String listed, List<Other> others) {
      String candidates = reading.candidates();
      int suggestion = listed.isEmpty() ? -1 : candidates.indexOf(listed.charAt(at - from));
      WordAt word = WordAt.NONE;
      if (to - from > 1 && suggestion >= 0) {
        word = new WordAt(suggestion, to - from, Contexts.ofWord(passage, from, to, at));
      }
      contexts.judge(passage, at, reading, word, scratch, shares);
      int best = 0;
      for (int i = 1; i < candidates.length(); i++) {
        if (shares[i] > shares[best]) {
          best = i;
        }
      }
      List<String> written = to - from > 1 ? spellings(from, to) : List.of();
      if (written.size() == 1) {
        sure.append(written.get(0).charAt(at - from)); // It is known how the region writes it.
        return others;
      }
      int usual =
          written.isEmpty() ? suggestion : candidates.indexOf(written.get(0).charAt(at - from));
      if (usual >= 0 && to - from > 1 && isUsual(from, to, shares[best])) {
        best = usual;
      }
      sure.append(candidates.charAt(best));
      if (best == suggestion && written.isEmpty() && to - from > 1 && isApart(from, to)) {
        return others; // Nothing but the dictionary tells of the word.
      }
      double limit = limit(to - from, best, suggestion, written);
      if (shares[best] >= limit) {
        return others;
      }
      List<Other> found = new ArrayList<>(others);
      double possible = Math.min(POSSIBLE, (1 - limit) / 2);
      for (int i = 0; i < candidates.length(); i++) {
        if (i != best && shares[i] >= possible) {
          found.add(new Other(at - from, candidates.charAt(i)));
        }
      }
      return found;
    }

    /** Whether a word is written as usual, whatever stands around it. */
    private boolean isUsual(int from, int to, double share) {
      return share < SURE_OF_UNUSUAL && isApart(from, to);
    }

    /** Whether no other word stands beside a word, as in a title or in the cell of a table. */
    private boolean isApart(int from, int to) {
      return (from == 0 || !Character.isIdeographic(passage.charAt(from - 1)))
          && (to == passage.length() || !Character.isIdeographic(passage.charAt(to)));
    }

    /** The share that the form of a character must have to be sure. */
    private double limit(int length, int best, int suggestion, List<String> written) {
      if (written.size() > 1 || best != Math.max(0, suggestion)) {
        return SURE_OF_UNUSUAL;
      }
      return length == 1 ? SURE : suggestion < 0 ? SURE_IN_WORD : SURE_IN_LISTED_WORD;
    }

    private List<String> spellings(int from, int to) {
      return spellings.getOrDefault(passage.substring(from, to), List.of());
    }

    private void add(int from, int to, String text, Optional<Doubt> doubt) {
      flush(from);
      pieces.add(new Piece(from, to, text, doubt));
      sureFrom = to;
    }

    private void flush(int to) {
      if (sureFrom < to) {
        pieces.add(new Piece(sureFrom, to, forms.apply(sure), Optional.empty()));
        sure.setLength(0);
        sureFrom = to;
      }
    }
  }

  /**
   * Another form that a character of a word may have.
   *
   * @param index the index of the character in the word
   */
  private record Other(int index, char form) {}

  /**
   * The doubt of a word, if there is one.
   *
   * @param taken the word as it is written, in standard characters
   */
  private Optional<Doubt> doubt(String word, String taken, List<Other> others) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(forms.apply(taken));
    for (String spelling : spellings.getOrDefault(word, List.of())) {
      candidates.add(forms.apply(spelling));
    }
    for (Other other : others) {
      StringBuilder changed = new StringBuilder(taken);
      changed.setCharAt(other.index(), other.form());
      candidates.add(forms.apply(changed));
    }
    // Which of two variants stands is a matter of taste, for the glossary.
    String shown = forms.apply(taken);
    candidates.removeIf(form -> !form.equals(shown) && Variants.isSame(form, shown));
    return candidates.size() == 1
        ? Optional.empty()
        : Optional.of(new Doubt(word, List.copyOf(candidates)));
  }
}
