package io.github.huozi.css;

/**
 * The rank of a selector among those that fit (Selectors 4 §17).
 *
 * @param ids the number of its ids
 * @param classes the number of its classes, attributes and pseudo-classes
 * @param names the number of its elements and pseudo-elements
 */
public record Specificity(int ids, int classes, int names) implements Comparable<Specificity> {

  static final Specificity NONE = new Specificity(0, 0, 0);

  Specificity plus(Specificity other) {
    return new Specificity(ids + other.ids, classes + other.classes, names + other.names);
  }

  @Override
  public int compareTo(Specificity other) {
    if (ids != other.ids) {
      return Integer.compare(ids, other.ids);
    }
    return classes != other.classes
        ? Integer.compare(classes, other.classes)
        : Integer.compare(names, other.names);
  }
}
