package io.github.huozi.conversion.decision;

import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ReviewRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The places of a doubtful word in an edition, by what the converter takes there. */
final class DoubtfulPlaces {

  private final Map<String, Places> byForm = new TreeMap<>();
  private final boolean areReplaced;

  /**
   * @param areReplaced whether the region's own word stands in the place of this one
   */
  DoubtfulPlaces(boolean areReplaced) {
    this.areReplaced = areReplaced;
  }

  boolean areReplaced() {
    return areReplaced;
  }

  void add(String form, Example example) {
    byForm.computeIfAbsent(form, unused -> new Places()).add(example);
  }

  /** The forms that the converter takes, the one with the most places first. */
  List<Form> forms() {
    return byForm.entrySet().stream()
        .map(
            entry ->
                new Form(
                    entry.getKey(), entry.getValue().count, List.copyOf(entry.getValue().first)))
        .sorted(Comparator.comparingInt(Form::places).reversed().thenComparing(Form::text))
        .toList();
  }

  /** The number of all places. */
  int count() {
    return byForm.values().stream().mapToInt(places -> places.count).sum();
  }

  /** The first place. */
  Example first() {
    return byForm.values().stream().map(places -> places.first.first()).sorted().iterator().next();
  }

  /**
   * A form that the converter takes.
   *
   * @param places at how many places
   * @param examples the first of these places
   */
  record Form(String text, int places, List<Example> examples) {}

  /**
   * A place.
   *
   * @param index the index in its passage: a line may have several places
   * @param words the words around it
   */
  record Example(SourceLocation place, int index, String words) implements Comparable<Example> {

    private static final Comparator<Example> ORDER =
        Comparator.comparing(Example::place)
            .thenComparingInt(Example::index)
            .thenComparing(Example::words);

    @Override
    public int compareTo(Example other) {
      return ORDER.compare(this, other);
    }
  }

  /** The number of places, and the first of them: they come in any order. */
  private static final class Places {

    private final TreeSet<Example> first = new TreeSet<>();
    private int count;

    void add(Example example) {
      count++;
      first.add(example);
      if (first.size() > ReviewRequest.MOST_EXAMPLES) {
        first.pollLast();
      }
    }
  }
}
