package io.github.huozi.conversion.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of {@code conversion.yaml}.
 *
 * @param glossary how terms are written, by the words of the source
 * @param forms the characters that the edition has in the place of others
 * @param decided the decisions, also those that stand among the open words
 * @param open the open words: those that the file has and that are not decided
 * @param replaced the words that are replaced and not decided, as far as the file has them
 */
public record Decisions(
    Map<String, Term> glossary,
    Map<Character, Character> forms,
    Map<DoubtfulWord, Decision> decided,
    List<DoubtfulWord> open,
    List<DoubtfulWord> replaced) {

  /** Nothing is decided. */
  public static final Decisions NONE =
      new Decisions(Map.of(), Map.of(), Map.of(), List.of(), List.of());

  public Decisions {
    glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
    decided = Collections.unmodifiableMap(new LinkedHashMap<>(decided));
    forms = Map.copyOf(forms);
    open = List.copyOf(open);
    replaced = List.copyOf(replaced);
  }

  /**
   * A term that is always written in one way.
   *
   * @param line the line of {@code conversion.yaml}
   * @param text how it is written
   */
  public record Term(int line, String text) {}

  /** The forms of terms, by the words of the source. */
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
