package io.github.huozi.conversion.decision;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.conversion.Doubt;
import io.github.huozi.conversion.decision.DoubtfulPlaces.Example;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ConversionCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Obeys the decisions on an edition's doubtful words, and collects where there are any. Several
 * threads may use it at once; in which order they do makes no difference.
 */
public final class DoubtLog {

  private final Decisions decisions;
  private final Map<DoubtfulWord, DoubtfulPlaces> places = new TreeMap<>();
  private final Set<Decision.Special> usedExceptions = new HashSet<>();
  private final Set<String> unusedTerms;
  private long characters;
  private long doubtful;
  private int decided;
  private int open;
  private int replaced;

  public DoubtLog(Decisions decisions) {
    this.decisions = decisions;
    this.unusedTerms = new HashSet<>(decisions.glossary().keySet());
  }

  /**
   * Writes what is decided in place of what the converter takes. Doubts that are decided are none
   * any more.
   *
   * @param place the place of a character of the passage, by its index
   */
  public Conversion decide(Conversion conversion, IntFunction<SourceLocation> place) {
    count(conversion.source());
    if (conversion.pieces().stream().allMatch(piece -> piece.doubt().isEmpty())) {
      return conversion;
    }
    List<Piece> pieces = new ArrayList<>();
    Map<Integer, Character> around = new TreeMap<>();
    for (Piece piece : conversion.pieces()) {
      pieces.add(
          piece
              .doubt()
              .map(doubt -> decide(conversion.source(), piece, doubt, place, around))
              .orElse(piece));
    }
    if (!around.isEmpty()) {
      pieces.replaceAll(piece -> with(piece, around));
    }
    return new Conversion(conversion.source(), pieces);
  }

  /**
   * @param others receives the characters around the word, by their indices in the passage, if an
   *     exception tells them
   */
  private Piece decide(
      String passage,
      Piece piece,
      Doubt doubt,
      IntFunction<SourceLocation> places,
      Map<Integer, Character> others) {
    Surroundings around = Surroundings.of(passage, piece.start(), piece.end());
    DoubtfulWord word = DoubtfulWord.of(doubt);
    Optional<Decision> decision = decisions.decided(word).map(decisions.decided()::get);
    Optional<Decision.Special> exception = decision.flatMap(found -> found.exceptionAt(around));
    add(
        word,
        piece,
        doubt,
        new Example(places.apply(piece.start()), piece.start(), around.shown()),
        decision.isPresent(),
        exception);
    Optional<String> take =
        exception.isPresent() ? exception.get().take() : decision.flatMap(Decision::take);
    if (exception.isPresent() && exception.get().isOfAllWords(word.word())) {
      take =
          take.map(
              all -> ofWord(all, passage, piece, around.indexIn(exception.get().where()), others));
    }
    String written = take.orElse(piece.text());
    if (written.equals(Decision.KEEP)) {
      written = doubt.candidates().get(doubt.candidates().size() - 1);
    }
    return new Piece(
        piece.start(),
        piece.end(),
        written,
        decision.isPresent() ? Optional.empty() : piece.doubt());
  }

  /**
   * Finds what an exception for several words has for the doubtful one.
   *
   * @param index the index of the doubtful word in it
   * @param others receives what it has for the other characters
   */
  private static String ofWord(
      String all, String passage, Piece piece, int index, Map<Integer, Character> others) {
    int at = piece.start();
    for (int i = index - 1; i >= 0; i--) {
      do {
        at--;
      } while (Surroundings.isSpace(passage.charAt(at)));
      others.put(at, all.charAt(i));
    }
    int end =
        index + Surroundings.withoutSpace(passage.substring(piece.start(), piece.end())).length();
    at = piece.end() - 1;
    for (int i = end; i < all.length(); i++) {
      do {
        at++;
      } while (Surroundings.isSpace(passage.charAt(at)));
      others.put(at, all.charAt(i));
    }
    return all.substring(index, end);
  }

  /** A piece with other characters, unless it became longer or shorter. */
  private static Piece with(Piece piece, Map<Integer, Character> others) {
    if (piece.text().length() != piece.end() - piece.start()) {
      return piece;
    }
    StringBuilder text = new StringBuilder(piece.text());
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, others.getOrDefault(piece.start() + i, text.charAt(i)));
    }
    return new Piece(piece.start(), piece.end(), text.toString(), piece.doubt());
  }

  private synchronized void count(String passage) {
    characters += chinese(passage);
    unusedTerms.removeIf(passage::contains);
  }

  private synchronized void add(
      DoubtfulWord word,
      Piece piece,
      Doubt doubt,
      Example example,
      boolean isDecided,
      Optional<Decision.Special> exception) {
    places
        .computeIfAbsent(word, unused -> new DoubtfulPlaces(doubt.isReplaced()))
        .add(piece.text(), example);
    exception.ifPresent(usedExceptions::add);
    doubtful += chinese(word.word());
    decided += isDecided ? 1 : 0;
    if (!isDecided) {
      open += doubt.isReplaced() ? 0 : 1;
      replaced += doubt.isReplaced() ? 1 : 0;
    }
  }

  private static long chinese(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }

  /** Counts what was converted so far. */
  public synchronized ConversionCounts counts() {
    return new ConversionCounts(
        characters,
        characters - doubtful,
        decided,
        open,
        openWords().size(),
        replaced,
        replacedWords().size());
  }

  Decisions decisions() {
    return decisions;
  }

  /** The doubtful words that are not decided, in the order of their first places. */
  List<DoubtfulWord> openWords() {
    return undecided(false);
  }

  /** The words that are replaced and not decided, in the order of their first places. */
  List<DoubtfulWord> replacedWords() {
    return undecided(true);
  }

  private synchronized List<DoubtfulWord> undecided(boolean replaced) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().areReplaced() == replaced)
        .map(Map.Entry::getKey)
        .filter(word -> decisions.decided(word).isEmpty())
        .sorted(Comparator.comparing(word -> places(word).first()))
        .toList();
  }

  /** Tells whether a word is in doubt somewhere, decided or not. */
  synchronized boolean occurs(DoubtfulWord word) {
    return places.containsKey(word);
  }

  /** The places of a word that occurs. */
  synchronized DoubtfulPlaces places(DoubtfulWord word) {
    return Objects.requireNonNull(places.get(word));
  }

  /** The file's decisions on words that are nowhere any more, in its order. */
  synchronized List<Unused> unused() {
    List<Unused> unused = new ArrayList<>();
    decisions
        .glossary()
        .forEach(
            (words, term) -> {
              if (unusedTerms.contains(words)) {
                unused.add(new Unused(term.line(), words, Unused.Kind.TERM));
              }
            });
    Set<DoubtfulWord> used = new HashSet<>();
    places.keySet().forEach(word -> decisions.decided(word).ifPresent(used::add));
    decisions
        .decided()
        .forEach(
            (word, decision) -> {
              if (!used.contains(word)) {
                unused.add(new Unused(decision.line(), word.word(), Unused.Kind.DECISION));
                return;
              }
              for (Decision.Special exception : decision.exceptions()) {
                if (!usedExceptions.contains(exception)) {
                  unused.add(
                      new Unused(exception.line(), exception.where(), Unused.Kind.EXCEPTION));
                }
              }
            });
    return unused;
  }

  /**
   * A part of the file that decides nothing.
   *
   * @param line its line
   * @param words its key
   */
  record Unused(int line, String words, Kind kind) {

    /** The kind of such a decision. */
    enum Kind {
      TERM,
      DECISION,
      EXCEPTION
    }
  }
}
