package io.github.huozi.source.yaml;

import io.github.huozi.language.Language;
import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The entries of a YAML map. Unknown and repeated keys and values of a wrong shape are reported.
 */
public final class YamlMap {

  /** The most items of a list, such as authors: more than a library catalogue takes. */
  private static final int MAX_ITEMS = 1_000;

  private static final Map<String, Boolean> FLAGS =
      new TreeMap<>(Map.of("true", true, "false", false));

  private final Reporter reporter;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlMap(MappingNode node, Reporter reporter) {
    this.reporter = reporter;
    this.line = YamlText.lineOf(node);
    for (NodeTuple entry : node.getValue()) {
      int keyLine = YamlText.lineOf(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
        reporter.error(keyLine, "a list or map cannot be a key", "write a plain word as the key");
      } else if (values.containsKey(scalar.getValue())) {
        String first = " was already given in line " + lines.get(scalar.getValue());
        reporter.error(
            keyLine, "the key \"" + scalar.getValue() + "\"" + first, "delete one of the two");
      } else {
        values.put(scalar.getValue(), entry.getValueNode());
        lines.put(scalar.getValue(), keyLine);
      }
    }
  }

  /** A map with any keys. */
  public static YamlMap of(MappingNode node, Reporter reporter) {
    return new YamlMap(node, reporter);
  }

  /** A map that may have only the known keys; others are reported. */
  public static YamlMap of(MappingNode node, List<String> known, Reporter reporter) {
    YamlMap map = new YamlMap(node, reporter);
    for (String key : List.copyOf(map.values.keySet())) {
      if (!known.contains(key)) {
        String suggestion =
            Nearest.to(key, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("the keys here are " + String.join(", ", known));
        reporter.error(map.line(key), "unknown key \"" + key + "\"", suggestion);
      }
    }
    return map;
  }

  public Map<String, Node> values() {
    return values;
  }

  /** The line of a key, or of the map if it has no such key. */
  public int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** The value of a key; empty if it is missing or {@code null}. */
  public Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(node -> !Tag.NULL.equals(node.getTag()));
  }

  /** A text as written, also if it is a number; empty if it is blank. */
  public Optional<String> string(String key) {
    return string(key, Optional.empty());
  }

  /**
   * A text as written, also if it is a number; empty if it is blank.
   *
   * @param language the language of the text, if it is known
   */
  public Optional<String> string(String key, Optional<Language> language) {
    Optional<Node> value = value(key);
    if (value.isEmpty() && values.containsKey(key)) {
      YamlText.warnOfComment(values.get(key), reporter);
    }
    if (value.isPresent() && !(value.get() instanceof ScalarNode)) {
      reporter.error(
          line(key),
          "\"" + key + "\" is a " + shape(value.get()),
          "write one text after " + key + ":");
    }
    return value
        .filter(ScalarNode.class::isInstance)
        .map(node -> YamlText.textOf((ScalarNode) node, language, reporter))
        .filter(text -> !text.isEmpty());
  }

  /** The items of a list; empty if the key is missing. */
  public List<Node> list(String key, String example) {
    Optional<Node> value = value(key);
    if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
      reporter.error(
          line(key), "\"" + key + "\" is a " + shape(value.get()), "write a list: " + example);
    }
    List<Node> items =
        value
            .filter(SequenceNode.class::isInstance)
            .map(node -> ((SequenceNode) node).getValue())
            .orElse(List.of());
    if (items.size() > MAX_ITEMS) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          line(key),
          "\"" + key + "\" has more than 1,000 items",
          "list fewer of them");
      return List.of();
    }
    return items;
  }

  /** The meaning of a word; empty, with a problem, if it is not one of the choices. */
  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    return string(key)
        .flatMap(
            word -> {
              Optional<T> chosen = Optional.ofNullable(choices.get(word));
              if (chosen.isEmpty()) {
                reporter.error(
                    line(key),
                    "\"" + word + "\" is not a value of " + key,
                    "write " + String.join(" or ", choices.keySet()));
              }
              return chosen;
            });
  }

  /** The value of a switch; empty, with a problem, if it is neither true nor false. */
  public Optional<Boolean> flag(String key) {
    return choice(key, FLAGS);
  }

  /** The name of a node's shape in a message. */
  public static String shape(Node node) {
    if (node instanceof SequenceNode) {
      return "list";
    }
    return node instanceof MappingNode ? "map" : "text";
  }
}
