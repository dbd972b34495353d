package io.github.huozi.source.decision;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.conversion.Doubt;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.source.decision.DoubtfulPlaces.Example;
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
    for (Piece piece : conversion.pieces()) {
      pieces.add(
          piece
              .doubt()
              .map(doubt -> decide(conversion.source(), piece, doubt, place))
              .orElse(piece));
    }
    return new Conversion(conversion.source(), pieces);
  }

  private Piece decide(
      String passage, Piece piece, Doubt doubt, IntFunction<SourceLocation> places) {
    Surroundings around = Surroundings.of(passage, piece.start(), piece.end());
    DoubtfulWord word = DoubtfulWord.of(doubt);
    Optional<Decision> decision = decisions.decided(word).map(decisions.decided()::get);
    Optional<Decision.Special> exception = decision.flatMap(found -> found.exceptionAt(around));
    add(
        word,
        piece,
        new Example(places.apply(piece.start()), piece.start(), around.shown()),
        decision.isPresent(),
        exception);
    Optional<String> take =
        exception.isPresent() ? exception.get().take() : decision.flatMap(Decision::take);
    return new Piece(
        piece.start(),
        piece.end(),
        take.orElse(piece.text()),
        decision.isPresent() ? Optional.empty() : piece.doubt());
  }

  private synchronized void count(String passage) {
    characters += chinese(passage);
    unusedTerms.removeIf(passage::contains);
  }

  private synchronized void add(
      DoubtfulWord word,
      Piece piece,
      Example example,
      boolean isDecided,
      Optional<Decision.Special> exception) {
    places.computeIfAbsent(word, unused -> new DoubtfulPlaces()).add(piece.text(), example);
    exception.ifPresent(usedExceptions::add);
    doubtful += chinese(word.word());
    decided += isDecided ? 1 : 0;
    open += isDecided ? 0 : 1;
  }

  private static long chinese(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
  }

  /** What was converted so far. */
  public synchronized ConversionCounts counts() {
    return new ConversionCounts(
        characters, characters - doubtful, decided, open, openWords().size());
  }

  Decisions decisions() {
    return decisions;
  }

  /** The words that are not decided, in the order of their first places. */
  synchronized List<DoubtfulWord> openWords() {
    return places.keySet().stream()
        .filter(word -> decisions.decided(word).isEmpty())
        .sorted(Comparator.comparing(word -> places(word).first()))
        .toList();
  }

  /** Whether a word is in doubt somewhere, decided or not. */
  synchronized boolean occurs(DoubtfulWord word) {
    return places.containsKey(word);
  }

  /** The places of a word that occurs. */
  synchronized DoubtfulPlaces places(DoubtfulWord word) {
    return Objects.requireNonNull(places.get(word));
  }

  /** What the file decides about words that are nowhere any more, in its order. */
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

    /** What it is. */
    enum Kind {
      TERM,
      DECISION,
      EXCEPTION
    }
  }
}
