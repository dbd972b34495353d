package io.github.huozi.publication;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.ProblemKind.Level;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads what each kind of problem, and each finding about a finished file, does to a build.
 *
 * <pre>{@code
 * problems: {remote-image: warning, missing-alt: ignore, pages/widow: ignore}
 * }</pre>
 */
final class LevelReader {

  private static final String KEY = "problems";

  static final List<String> WORDS = List.of("error", "warning", "ignore");

  private final Reporter reporter;

  LevelReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The levels that the publication sets, for a draft if one is published. */
  ProblemLevels read(YamlMap publication) {
    boolean draft = reporter.problems().levels().draft();
    Optional<Node> node = publication.value(KEY);
    if (node.isEmpty()) {
      return ProblemLevels.DEFAULT.forDraft(draft);
    }
    if (!(node.get() instanceof MappingNode mapping)) {
      reporter.error(
          publication.line(KEY),
          "\"" + KEY + "\" is a " + YamlMap.shape(node.get()),
          "write the level of each kind: {missing-alt: warning, remote-image: warning}");
      return ProblemLevels.DEFAULT.forDraft(draft);
    }
    List<String> known = new ArrayList<>(ProblemKind.keys());
    known.addAll(ProblemLevels.CHECKS);
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key && ProblemLevels.isFinding(key.getValue())) {
        known.add(key.getValue());
      }
    }
    YamlMap map = YamlMap.of(mapping, known, reporter);
    Map<ProblemKind, Level> levels = new EnumMap<>(ProblemKind.class);
    Map<String, Level> findings = new TreeMap<>();
    for (String key : map.values().keySet()) {
      if (ProblemLevels.isFinding(key)) {
        level(map, key).ifPresent(to -> findings.put(key, to));
      } else {
        ProblemKind.of(key)
            .ifPresent(kind -> level(map, key).ifPresent(to -> levels.put(kind, to)));
      }
    }
    return ProblemLevels.of(levels).withFindings(findings).forDraft(draft);
  }

  private Optional<Level> level(YamlMap map, String key) {
    Optional<String> word = map.string(key);
    Optional<Level> level =
        word.filter(WORDS::contains).map(text -> Level.valueOf(text.toUpperCase(Locale.ROOT)));
    if (level.isEmpty()) {
      reporter.error(
          map.line(key),
          word.map(text -> "\"" + text + "\" is not a level of problems")
              .orElse("\"" + key + "\" has no level"),
          word.flatMap(text -> reporter.guess(text, WORDS))
              .map(guess -> "did you mean \"" + guess + "\"?")
              .orElse("write error, warning or ignore"));
    }
    return level;
  }
}
