package io.github.huozi.publication;

import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Accessibility.Conformance;
import io.github.huozi.model.Accessibility.Hazard;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the author's statements about accessibility.
 *
 * <pre>{@code
 * accessibility:
 *   hazards: none
 *   conforms-to: WCAG 2.2 Level AA
 *   certified-by: Movable Type Press
 * }</pre>
 */
final class AccessibilityReader {

  private static final String KEY = "accessibility";
  private static final String HAZARDS = "hazards";
  private static final String CONFORMS_TO = "conforms-to";
  private static final String CERTIFIED_BY = "certified-by";
  private static final String SUMMARY = "summary";

  static final Map<String, Hazard> WORDS =
      new TreeMap<>(
          Map.of(
              "flashing", Hazard.FLASHING,
              "motion-simulation", Hazard.MOTION_SIMULATION,
              "sound", Hazard.SOUND));

  /** A conformance, with or without the words that EPUB Accessibility 1.1 §5.2 adds. */
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?:EPUB\\s+Accessibility\\s+1\\.1\\s+-\\s+)?WCAG\\s+(2\\.[012])\\s+(?:Level\\s+)?(A{1,3})",
          Pattern.CASE_INSENSITIVE);

  private final List<Edition> editions;
  private final Reporter reporter;
  private final Wordings wordings;

  AccessibilityReader(List<Edition> editions, Wordings wordings, Reporter reporter) {
    this.editions = editions;
    this.reporter = reporter;
    this.wordings = wordings;
  }

  Accessibility read(YamlMap publication) {
    return publication
        .map(KEY, PublicationKeys.of(KEY), "write a map: {hazards: none}")
        .map(map -> new Accessibility(hazards(map), conformance(map), wordings.read(map, SUMMARY)))
        .orElse(Accessibility.UNDECLARED);
  }

  private Optional<List<Hazard>> hazards(YamlMap map) {
    Optional<Node> value = map.value(HAZARDS);
    if (value.isEmpty() || isWord(value.get(), "unknown")) {
      return Optional.empty();
    }
    if (isWord(value.get(), "none")) {
      return Optional.of(List.of());
    }
    List<Node> items =
        value.get() instanceof SequenceNode list ? list.getValue() : value.stream().toList();
    List<Hazard> hazards = new ArrayList<>();
    for (Node item : items) {
      String word = item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
      Hazard hazard = WORDS.get(word);
      if (hazard == null) {
        reporter.error(
            YamlText.lineOf(item),
            (word.isEmpty() ? "a " + YamlMap.shape(item) : "\"" + word + "\"") + " is not a hazard",
            "write none, unknown, or a list of " + String.join(", ", WORDS.keySet()));
      } else if (!hazards.contains(hazard)) {
        hazards.add(hazard);
      }
    }
    // An empty list declares nothing: the author must write "none" explicitly.
    return hazards.isEmpty() ? Optional.empty() : Optional.of(hazards);
  }

  private static boolean isWord(Node node, String word) {
    return node instanceof ScalarNode scalar && scalar.getValue().strip().equals(word);
  }

  private Optional<Conformance> conformance(YamlMap map) {
    Optional<String> written = map.string(CONFORMS_TO);
    Optional<LocalizedText> certifier = wordings.read(map, CERTIFIED_BY);
    if (written.isEmpty()) {
      if (certifier.isPresent()) {
        reporter.error(
            map.line(CERTIFIED_BY),
            "the certified conformance is missing",
            "add conforms-to: WCAG 2.2 Level AA, or what it is");
      }
      return Optional.empty();
    }
    Matcher standard = STANDARD.matcher(written.get());
    if (!standard.matches()) {
      reporter.error(
          map.line(CONFORMS_TO),
          "\"" + written.get() + "\" is not a conformance level of EPUB Accessibility 1.1",
          "write WCAG 2.0, 2.1 or 2.2 and Level A, AA or AAA: WCAG 2.2 Level AA");
      return Optional.empty();
    }
    if (certifier.isEmpty()) {
      reporter.error(
          map.line(CONFORMS_TO),
          "no certifier is given for the conformance",
          "add certified-by: and who has evaluated the publication, even if that is you");
      return Optional.empty();
    }
    return Optional.of(
        new Conformance(
            "EPUB Accessibility 1.1 - WCAG %s Level %s"
                .formatted(standard.group(1), standard.group(2).toUpperCase(Locale.ROOT)),
            wordings.inEvery(
                editions, certifier.get(), "the certifier's name", map.line(CERTIFIED_BY))));
  }
}
