package io.github.huozi.publication.print;

import io.github.huozi.request.PageValues;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** The values of a map, and those of another one for the keys that it does not have. */
final class PrintValues {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*%");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

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

  <T> Optional<T> choice(String key, Map<String, T> choices) {
    return map(key).choice(key, choices);
  }

  /** Tells whether a key says {@code true}; {@code usual} if it says nothing. */
  boolean isTrue(String key, boolean usual) {
    return map(key).flag(key).orElse(usual);
  }

  /**
   * A length in pt; empty if there is none, or, with a problem, none that can be.
   *
   * @param most the longest, as the author would write it
   */
  Optional<Double> length(String key, String most) {
    return string(key).flatMap(text -> length(key, text, line(key), most));
  }

  /** A length of which there may be several under a key. */
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

  /** A share, 1 for 100 %. */
  Optional<Double> share(String key, int least, int most) {
    Optional<String> text = string(key);
    Optional<Double> percent =
        text.map(PERCENT::matcher)
            .filter(Matcher::matches)
            .map(matcher -> Double.parseDouble(matcher.group(1)))
            .filter(number -> number >= least && number <= most);
    if (text.isPresent() && percent.isEmpty()) {
      reporter.error(
          line(key),
          key + ": cannot read \"" + text.get() + "\"",
          "write a percentage from " + least + "% to " + most + "%");
    }
    return percent.map(number -> number / 100);
  }

  /** A whole number. */
  Optional<Integer> number(String key, int least, int most) {
    Optional<String> text = string(key);
    Optional<Integer> number =
        text.filter(digits -> NUMBER.matcher(digits).matches())
            .map(Integer::valueOf)
            .filter(value -> value >= least && value <= most);
    if (text.isPresent() && number.isEmpty()) {
      reporter.error(
          line(key),
          key + ": cannot read \"" + text.get() + "\"",
          "write a number from " + least + " to " + most);
    }
    return number;
  }
}
