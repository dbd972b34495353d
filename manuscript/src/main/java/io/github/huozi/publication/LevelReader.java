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

/**
 * Reads what each kind of problem, and each finding about a finished file, does to a build.
 *
 * <pre>{@code
 * problems: {remote-image: warning, missing-alt: ignore, pages/widow: ignore}
 * }</pre>
 */
final class LevelReader {

  static final List<String> WORDS = List.of("error", "warning", "ignore");

  private final Reporter reporter;

  LevelReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The levels that the publication sets, for a draft if one is published. */
  ProblemLevels read(YamlMap publication) {
    boolean draft = reporter.problems().levels().draft();
    Optional<YamlMap> problems =
        publication.map(
            "problems",
            "write the level of each kind: {missing-alt: warning, remote-image: warning}");
    if (problems.isEmpty()) {
      return ProblemLevels.DEFAULT.forDraft(draft);
    }
    YamlMap map = problems.get();
    List<String> known = new ArrayList<>(ProblemKind.keys());
    known.addAll(ProblemLevels.CHECKS);
    map.values().keySet().stream().filter(ProblemLevels::isFinding).forEach(known::add);
    map.reportUnknown(known);
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
