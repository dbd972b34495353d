package io.github.huozi.conversion.decision;

import io.github.huozi.conversion.Doubt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subject of one decision: a word and the forms that it may have. In which order the converter
 * prefers the forms makes no difference, as that changes from place to place.
 *
 * @param word the word, as the source writes it
 * @param candidates the forms, each once, in the order of their characters; none stand for any
 */
record DoubtfulWord(String word, List<String> candidates) implements Comparable<DoubtfulWord> {

  private static final Pattern WRITTEN = Pattern.compile("(.*\\S)\\s*\\(([^()]*)\\)");

  private static final String SEPARATOR = "/";

  DoubtfulWord {
    candidates = List.copyOf(new TreeSet<>(candidates));
  }

  /** The word that a doubt is about. */
  static DoubtfulWord of(Doubt doubt) {
    return new DoubtfulWord(doubt.word(), doubt.candidates());
  }

  /** Reads a key of {@code conversion.yaml}: {@code 计划 (計劃/計畫)}, or {@code 计划} alone. */
  static DoubtfulWord read(String key) {
    Matcher written = WRITTEN.matcher(key);
    if (!written.matches()) {
      return new DoubtfulWord(key.strip(), List.of());
    }
    List<String> candidates =
        Arrays.stream(written.group(2).split(SEPARATOR, -1))
            .map(String::strip)
            .filter(candidate -> !candidate.isEmpty())
            .toList();
    return new DoubtfulWord(written.group(1), candidates);
  }

  /** The word, whatever forms it may have. */
  DoubtfulWord withoutCandidates() {
    return new DoubtfulWord(word, List.of());
  }

  /**
   * The key in {@code conversion.yaml}.
   *
   * @param first the forms that come first
   */
  String written(Collection<String> first) {
    List<String> forms = new ArrayList<>(first);
    candidates.stream().filter(candidate -> !first.contains(candidate)).forEach(forms::add);
    return word + " (" + String.join(SEPARATOR, forms) + ")";
  }

  @Override
  public String toString() {
    return candidates.isEmpty() ? word : written(List.of());
  }

  @Override
  public int compareTo(DoubtfulWord other) {
    // Most words differ, and their forms need not be written.
    return word.startsWith(other.word) || other.word.startsWith(word)
        ? toString().compareTo(other.toString())
        : word.compareTo(other.word);
  }
}
