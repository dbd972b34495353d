package io.github.huozi.publication.print;

import io.github.huozi.request.PageValues;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** The values of a map, and those of another one for the keys that it does not have. */
final class PrintValues {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*%");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})");

  private final YamlMap own;
  private final Optional<YamlMap> like;
  private final int line;
  private final Reporter reporter;

  /**
   * @param own the author's map
   * @param like what it is like
   * @param line the line of what has the map
   */
  PrintValues(YamlMap own, Optional<YamlMap> like, int line, Reporter reporter) {
    this.own = own;
    this.like = like;
    this.line = line;
    this.reporter = reporter;
  }

  /** The map whose value of a key counts. */
  private YamlMap map(String key) {
    return own.value(key).isPresent() ? own : like.orElse(own);
  }

  /** The line of the author's key, or of what has the map if it has no such key. */
  int line(String key) {
    return own.values().containsKey(key) ? own.line(key) : line;
  }

  Optional<Node> value(String key) {
    return map(key).value(key);
  }

  Optional<String> string(String key) {
    return map(key).string(key);
  }

  String stringOrUsual(String key) {
    return string(key).orElseGet(() -> own.usual(key));
  }

  Optional<Boolean> flag(String key) {
    return map(key).flag(key);
  }

  /** Tells whether a key, or else its default, is true. */
  boolean isTrue(String key) {
    return map(key).isTrue(key);
  }

  /** The word of a key, or else its default. */
  String word(String key) {
    return map(key).word(key).orElseGet(() -> own.usual(key));
  }

  /** The constant that a word names, or else the default. */
  <E extends Enum<E>> E chosen(String key, Class<E> type) {
    return map(key).chosen(key, type);
  }

  /** A length in pt, or else the default. */
  double length(String key) {
    return lengthIfAny(key).orElseGet(() -> PageValues.length(own.usual(key), "3mm"));
  }

  /** A length in pt; empty if there is none, or, with a problem, none that can be. */
  Optional<Double> lengthIfAny(String key) {
    return string(key).flatMap(text -> length(key, text, line(key), longest(key)));
  }

  /** The longest length that a key may have. */
  String longest(String key) {
    return own.key(key).words().get(0);
  }

  /**
   * A length in pt; empty, with a problem, if it is none that can be.
   *
   * @param most the longest, as the author would write it
   */
  Optional<Double> length(String key, String text, int line, String most) {
    try {
      double length = PageValues.length(text, "3mm");
      if (length <= PageValues.length(most, most)) {
        return Optional.of(length);
      }
      reporter.error(line, key + ": " + text + " is too large", "write at most " + most);
    } catch (PageValues.UnreadableException e) {
      reporter.error(line, key + ": " + e.fault(), e.suggestion());
    }
    return Optional.empty();
  }

  /** A share, 1 for 100 %, or else the default. */
  double share(String key) {
    List<Integer> bounds = bounds(key);
    return number(
            key,
            PERCENT,
            "write a percentage from " + bounds.get(0) + "% to " + bounds.get(1) + "%")
        / 100;
  }

  /** A whole number, or else the default. */
  int number(String key) {
    List<Integer> bounds = bounds(key);
    return (int)
        number(key, NUMBER, "write a number from " + bounds.get(0) + " to " + bounds.get(1));
  }

  private double number(String key, Pattern pattern, String advice) {
    List<Integer> bounds = bounds(key);
    Optional<String> text = string(key);
    Optional<Double> number =
        text.flatMap(written -> number(written, pattern))
            .filter(value -> value >= bounds.get(0) && value <= bounds.get(1));
    if (text.isPresent() && number.isEmpty()) {
      reporter.error(line(key), key + ": cannot read \"" + text.get() + "\"", advice);
    }
    return number.or(() -> number(own.usual(key), pattern)).orElseThrow();
  }

  private List<Integer> bounds(String key) {
    return own.key(key).words().stream()
        .map(bound -> Integer.valueOf(bound.replace("%", "")))
        .toList();
  }

  private static Optional<Double> number(String text, Pattern pattern) {
    return Optional.of(pattern.matcher(text))
        .filter(Matcher::matches)
        .map(matcher -> Double.valueOf(matcher.group(1)));
  }
}
