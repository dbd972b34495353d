package io.github.huozi.source.yaml;

import io.github.huozi.language.Language;
import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.common.FlowStyle;
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

  private final Map<String, Key> keys;
  private final Reporter reporter;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private YamlMap(MappingNode node, Map<String, Key> keys, Reporter reporter) {
    this.keys = keys;
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
    return new YamlMap(node, Map.of(), reporter);
  }

  /** A map that may have only the keys of a table, by their names; others are reported. */
  public static YamlMap of(MappingNode node, Map<String, Key> keys, Reporter reporter) {
    return of(node, keys, key -> false, reporter);
  }

  /**
   * A map that may have only the keys of a table.
   *
   * @param told whether a key that is not in it is reported elsewhere
   */
  public static YamlMap of(
      MappingNode node, Map<String, Key> keys, Predicate<String> told, Reporter reporter) {
    YamlMap map = new YamlMap(node, keys, reporter);
    map.reportUnknown(keys.keySet(), told);
    return map;
  }

  /** A map without entries, for the keys of a table. */
  public static YamlMap empty(Map<String, Key> keys, Reporter reporter) {
    return new YamlMap(new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), keys, reporter);
  }

  /** Reports the keys that are not known. */
  public void reportUnknown(Collection<String> known) {
    reportUnknown(known, key -> false);
  }

  private void reportUnknown(Collection<String> known, Predicate<String> told) {
    for (String key : values.keySet()) {
      if (!known.contains(key) && !told.test(key)) {
        String suggestion =
            Nearest.to(key, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElse("the keys here are " + String.join(", ", known));
        reporter.error(line(key), "unknown key \"" + key + "\"", suggestion);
      }
    }
  }

  /** The entry of a key in the table. */
  public Key key(String key) {
    return Objects.requireNonNull(keys.get(key), key);
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
    return node(key, ScalarNode.class, "write one text after " + key + ":")
        .map(node -> YamlText.textOf(node, language, reporter))
        .filter(text -> !text.isEmpty());
  }

  /** The items of a list; empty if the key is missing. */
  public List<Node> list(String key, String example) {
    List<Node> items =
        node(key, SequenceNode.class, "write a list: " + example)
            .map(SequenceNode::getValue)
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

  /** The map of a key, which may have any keys; empty, with a problem, if it is another shape. */
  public Optional<YamlMap> map(String key, String advice) {
    return node(key, MappingNode.class, advice).map(node -> of(node, reporter));
  }

  /** The map of a key, which may have only the keys of a table. */
  public Optional<YamlMap> map(String key, Map<String, Key> known, String advice) {
    return node(key, MappingNode.class, advice).map(node -> of(node, known, reporter));
  }

  private <N extends Node> Optional<N> node(String key, Class<N> shape, String advice) {
    Optional<Node> value = value(key);
    if (value.isPresent() && !shape.isInstance(value.get())) {
      reporter.error(line(key), "\"" + key + "\" is a " + shape(value.get()), advice);
    }
    return value.filter(shape::isInstance).map(shape::cast);
  }

  /** The meaning of a word; empty, with a problem, if it is not one of the choices. */
  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    return word(key, choices.keySet()).map(choices::get);
  }

  /** The constant that a word names; empty, with a problem, if the key may not have the word. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return word(key).map(word -> constant(word, type));
  }

  /** The constant that a word names, or else the default. */
  public <E extends Enum<E>> E chosen(String key, Class<E> type) {
    return choice(key, type).orElseGet(() -> constant(usual(key), type));
  }

  /** The value of a switch; empty, with a problem, if it is neither true nor false. */
  public Optional<Boolean> flag(String key) {
    return word(key).map(Boolean::valueOf);
  }

  /** Tells whether a switch, or else its default, is true. */
  public boolean isTrue(String key) {
    return is(key, "true");
  }

  /** Tells whether a key has a word, or has none and the word is the default. */
  public boolean is(String key, String word) {
    return word(key).orElseGet(() -> usual(key)).equals(word);
  }

  /** A word that the key may have; empty, with a problem, if it is another one. */
  public Optional<String> word(String key) {
    return word(key, key(key).words());
  }

  private Optional<String> word(String key, Collection<String> words) {
    Optional<String> written = string(key);
    Optional<String> known = written.filter(words::contains);
    if (written.isPresent() && known.isEmpty()) {
      reporter.error(
          line(key),
          "\"" + written.get() + "\" is not a value of " + key,
          "write " + String.join(" or ", new TreeSet<>(words)));
    }
    return known;
  }

  /** The default of a key that has one. */
  public String usual(String key) {
    return key(key).usual().orElseThrow();
  }

  private static <E extends Enum<E>> E constant(String word, Class<E> type) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The name of a node's shape in a message. */
  public static String shape(Node node) {
    if (node instanceof SequenceNode) {
      return "list";
    }
    return node instanceof MappingNode ? "map" : "text";
  }
}
