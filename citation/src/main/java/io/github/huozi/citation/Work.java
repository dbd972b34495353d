package io.github.huozi.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A work that a text can cite, with the variables of CSL 1.0.2, appendix IV.
 *
 * @param id the key by which the text cites it
 * @param type such as {@code article-journal}: CSL 1.0.2, appendix III
 * @param texts the variables that are text or numbers, by their names
 * @param names the variables that are names
 * @param dates the variables that are dates
 */
public record Work(
    String id,
    String type,
    Map<String, String> texts,
    Map<String, List<PersonName>> names,
    Map<String, WorkDate> dates) {

  /** Copies the maps. */
  public Work {
    texts = Map.copyOf(texts);
    names = Map.copyOf(names);
    dates = Map.copyOf(dates);
  }

  /** Returns the work with each text and each name changed. */
  public Work with(UnaryOperator<String> change) {
    Map<String, String> changed = new HashMap<>();
    texts.forEach((variable, text) -> changed.put(variable, change.apply(text)));
    Map<String, List<PersonName>> others = new HashMap<>();
    names.forEach(
        (variable, list) ->
            others.put(variable, list.stream().map(name -> name.with(change)).toList()));
    return new Work(id, type, changed, others, dates);
  }

  /** Returns a variable that is text; empty if the work lacks it. */
  public String text(String variable) {
    return texts.getOrDefault(variable, "");
  }

  /** Returns a variable that is names; empty if the work lacks it. */
  public List<PersonName> names(String variable) {
    return names.getOrDefault(variable, List.of());
  }

  /** Returns a variable that is a date; an empty date if the work lacks it. */
  public WorkDate date(String variable) {
    return dates.getOrDefault(variable, WorkDate.words(""));
  }
}
