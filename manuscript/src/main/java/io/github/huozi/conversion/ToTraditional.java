package io.github.huozi.conversion;

import io.github.huozi.conversion.ContextModel.Scratch;
import io.github.huozi.conversion.ContextModel.WordAt;
import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.conversion.Lexicon.Words;
import io.github.huozi.conversion.Readings.Reading;
import io.github.huozi.conversion.RegionalWords.Regional;
import io.github.huozi.language.WordChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** The number of places in doubt that are outvoted by one where a rule makes a form sure. */
  private static final double WEIGHT_OF_SURE = 20;

  /** A form with a smaller share is no candidate. */
  private static final double POSSIBLE = 0.02;

  /** Characters beside which a character is no part of a term. */
  private static final String ANYWHERE =
      "了着过的地得是在有不就也都又还我你他她它们这那个一二三四五六七八九十百千万几两上下来去到和与跟对向从把被给让很太最更没会能"
          + "要想可以所为之而但如及或其此只多少大小前后里外中时年月日天";

  private static final CharacterTable CHARACTERS = CharacterTable.read("STCharacters");

  /** Finds the forms of characters beyond the basic plane, each a pair of chars. */
  private static final PhraseTable ALL_CHARACTERS = PhraseTable.of("STCharacters");

  private final Lexicon lexicon = Lexicon.ofSimplified();
  private final Readings readings = Readings.ofSimplified();
  private final Rules rules = Rules.ofSimplified();
  private final ContextModel contexts = ContextModel.learnt();
  private final CharacterTable forms;

  /** The words and names that the region writes otherwise than their characters tell. */
  private final RegionalWords regional;

  /** The words that houses write in different ways, each with those ways. */
  private final Map<String, List<String>> spellings;

  ToTraditional(Region region, WordChoice vocabulary) {
    this.forms = region.forms();
    this.spellings = region.spellings();
    this.regional = new RegionalWords(region, vocabulary, forms, lexicon);
  }

  @Override
  public void convert(String passage, int start, int end, List<Piece> pieces, WholeText whole) {
    new Part(passage, start, end, pieces, whole, false).convert();
  }

  @Override
  public void survey(String passage, WholeText whole) {
    new Part(passage, 0, passage.length(), new ArrayList<>(), whole, true).convert();
  }

  /** A part of a passage, while it is converted. */
  private final class Part {

    private final String passage;
    private final int start;
    private final int end;
    private final List<Piece> pieces;
    private final WholeText whole;
    private final boolean isSurvey;
    private boolean technical;
    private final Scratch scratch = new Scratch();
    private final double[] shares = new double[Readings.MOST];

    /** Text that is sure and as long as before: it makes one piece, however many words it has. */
    private final StringBuilder sure = new StringBuilder();

    /** The place where the text in {@link #sure} begins. */
    private int sureFrom;

    Part(
        String passage, int start, int end, List<Piece> pieces, WholeText whole, boolean isSurvey) {
      this.passage = passage;
      this.whole = whole;
      this.isSurvey = isSurvey;
      this.start = start;
      this.end = end;
      this.pieces = pieces;
      this.sureFrom = start;
    }

    void convert() {
      CharSequence text = passage.subSequence(start, end);
      Words words = lexicon.divide(text);
      if (regional.replaces()) {
        technical = whole.isTechnical() || regional.isTechnical(text, words);
        if (isSurvey) {
          whole.passage(technical);
        }
      }
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
      Regional other = to - from > 1 ? regional.of(passage.substring(from, to), technical) : null;
      if (other != null) {
        replace(from, to, number, other);
      } else if (Character.isHighSurrogate(passage.charAt(from))) {
        add(from, to, ALL_CHARACTERS.value(passage.substring(from, to)), Optional.empty());
      } else if (!isCompound(from, to)) {
        int wordAt = sure.length();
        List<Other> others = characters(from, to, number);
        if (!others.isEmpty()) {
          String taken = sure.substring(wordAt);
          Optional<Doubt> doubt = doubt(passage.substring(from, to), taken, others);
          if (doubt.isPresent()) {
            sure.setLength(wordAt);
            add(from, to, forms.apply(taken), doubt);
          }
        }
      }
    }

    private void replace(int from, int to, int number, Regional other) {
      int wordAt = sure.length();
      characters(from, to, number);
      String kept = forms.apply(sure.substring(wordAt));
      sure.setLength(wordAt);
      boolean told = other.kind() != RegionalWords.Kind.NAME && !kept.equals(other.form());
      Doubt doubt = new Doubt(passage.substring(from, to), List.of(other.form(), kept), true);
      add(from, to, other.form(), told ? Optional.of(doubt) : Optional.empty());
    }

    /** Converts the two words of a compound, if the region has another word for one of them. */
    private boolean isCompound(int from, int to) {
      if (!regional.replaces() || to - from < 4 || regional.knows(passage.substring(from, to))) {
        return false;
      }
      for (int middle = from + 2; middle <= to - 2; middle++) {
        String first = passage.substring(from, middle);
        String second = passage.substring(middle, to);
        int numberOfFirst = lexicon.numberOf(first);
        int numberOfSecond = lexicon.numberOf(second);
        if (numberOfFirst != Trie.NONE
            && numberOfSecond != Trie.NONE
            && (regional.of(first, technical) != null || regional.of(second, technical) != null)) {
          word(from, middle, numberOfFirst);
          word(middle, to, numberOfSecond);
          return true;
        }
      }
      return false;
    }

    /**
     * Appends the characters of a word.
     *
     * @return the other forms that they may have
     */
    private List<Other> characters(int from, int to, int number) {
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
          if (isSurvey) {
            voteForSure(from, to, i, reading.candidates().indexOf(ruled));
          }
        }
      }
      return others;
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
      best = elected(from, to, at, best, candidates.length(), written.isEmpty() ? -1 : usual);
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

    /**
     * The form that is likeliest at all places of the word in the whole text, unless it is clear
     * here.
     *
     * @param usual how a word is usually written that houses write in different ways; -1 for others
     */
    private int elected(int from, int to, int at, int best, int count, int usual) {
      if (!isSurvey && usual < 0 && shares[best] >= SURE_OF_UNUSUAL) {
        return best;
      }
      List<String> keys = keys(from, to, at);
      if (isSurvey) {
        keys.forEach(key -> whole.vote(key, shares, count, usual));
        return best;
      }
      int elected = whole.elected(keys);
      return elected < 0 ? best : elected;
    }

    /** Lets the places where an unusual form is sure, as in a name, decide about the others. */
    private void voteForSure(int from, int to, int at, int form) {
      if (form > 0) {
        Arrays.fill(shares, 0);
        shares[form] = WEIGHT_OF_SURE;
        keys(from, to, at).forEach(key -> whole.vote(key, shares, shares.length, -1));
      }
    }

    /**
     * The word and the index of a character in it, for which all places of a text vote together; of
     * a character that stands alone, the terms that it may make with its neighbours.
     */
    private List<String> keys(int from, int to, int at) {
      for (int i = Math.max(from, at - 1); i <= at && i + 2 <= to; i++) {
        if (spellings.containsKey(passage.substring(i, i + 2))) {
          return List.of(passage.substring(i, i + 2) + (at - i));
        }
      }
      if (to - from > 1) {
        return List.of(passage.substring(from, to) + (at - from));
      }
      List<String> terms = new ArrayList<>();
      if (at + 1 < passage.length() && isOfTerm(passage.charAt(at + 1))) {
        terms.add(passage.substring(at, at + 2) + 0);
      }
      if (at > 0 && isOfTerm(passage.charAt(at - 1))) {
        terms.add(passage.substring(at - 1, at + 1) + 1);
      }
      return terms;
    }

    /**
     * Tells whether a character may be one of a term, and is not one of those that stand anywhere.
     */
    private static boolean isOfTerm(char character) {
      return Character.isIdeographic(character) && ANYWHERE.indexOf(character) < 0;
    }

    /** Tells whether a word is written as usual, whatever stands around it. */
    private boolean isUsual(int from, int to, double share) {
      return share < SURE_OF_UNUSUAL && isApart(from, to);
    }

    /**
     * Tells whether no other word stands beside a word, as in a title or in the cell of a table.
     */
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
