package io.github.huozi.source.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code conversion.yaml} says.
 *
 * @param glossary how terms are written, by the words of the source
 * @param decided the decisions, also those that stand among the open words
 * @param open the open words: those that the file has and that are not decided
 */
public record Decisions(
    Map<String, Term> glossary, Map<DoubtfulWord, Decision> decided, List<DoubtfulWord> open) {

  /** Nothing is decided. */
  public static final Decisions NONE = new Decisions(Map.of(), Map.of(), List.of());

  public Decisions {
    glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
    decided = Collections.unmodifiableMap(new LinkedHashMap<>(decided));
    open = List.copyOf(open);
  }

  /**
   * A term that is always written in one way.
   *
   * @param line the line of {@code conversion.yaml}
   * @param text how it is written
   */
  public record Term(int line, String text) {}

  /** How terms are written, by the words of the source. */
  public Map<String, String> terms() {
    Map<String, String> terms = new LinkedHashMap<>();
    glossary.forEach((words, term) -> terms.put(words, term.text()));
    return terms;
  }

  /** The word as it is decided: with its candidates, or without; empty if it is open. */
  Optional<DoubtfulWord> decided(DoubtfulWord word) {
    return decided.containsKey(word)
        ? Optional.of(word)
        : Optional.of(word.withoutCandidates()).filter(decided::containsKey);
  }
}
