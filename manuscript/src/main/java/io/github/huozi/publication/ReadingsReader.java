package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.WordReadings;
import io.github.huozi.publication.wording.EditionTags;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the readings of words.
 *
 * <pre>{@code
 * readings: {薔薇: ばら, 東京: とう|きょう}
 * readings: {ja: {薔薇: ばら}, zh-Hans: {重庆: [chóng, qìng]}}
 * }</pre>
 */
final class ReadingsReader {

  private static final String KEY = "readings";

  private static final int MAX_WORDS = 10_000;
  private static final int MAX_LENGTH = 100;

  /** The value that leaves a word as it is. */
  private static final String STAYS = "false";

  private static final Pattern EAST_ASIAN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsBopomofo}]");

  /** A character with the marks on it. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private final Reporter reporter;
  private final EditionTags tags;
  private int count;

  ReadingsReader(List<Edition> editions, Reporter reporter) {
    this.reporter = reporter;
    this.tags = new EditionTags(editions, reporter);
  }

  WordReadings read(YamlMap publication) {
    boolean repeated = publication.isTrue("repeat-readings");
    Optional<YamlMap> readings =
        publication.map(
            KEY, "write words with their readings: {薔薇: ばら}, or such a map for each language");
    if (readings.isEmpty()) {
      return WordReadings.NONE;
    }
    YamlMap map = readings.get();
    Map<Language, Map<String, List<String>>> byLanguage = new LinkedHashMap<>();
    Map<String, List<String>> always = new LinkedHashMap<>();
    map.values()
        .forEach(
            (key, node) -> {
              if (node instanceof MappingNode inner) {
                tags.of(key, map.line(key), map.values().keySet())
                    .forEach(language -> byLanguage.put(language, words(inner)));
              } else {
                read(key, map, always);
              }
            });
    return new WordReadings(always, byLanguage, repeated);
  }

  private Map<String, List<String>> words(MappingNode node) {
    YamlMap map = YamlMap.of(node, reporter);
    Map<String, List<String>> words = new LinkedHashMap<>();
    map.values().keySet().forEach(word -> read(word, map, words));
    return words;
  }

  private void read(String key, YamlMap map, Map<String, List<String>> words) {
    String word = key.strip();
    int line = map.line(key);
    count++;
    if (count > MAX_WORDS) {
      if (count == MAX_WORDS + 1) {
        reporter.error(line, "more than 10,000 words have readings", "list fewer of them");
      }
    } else if (!EAST_ASIAN.matcher(word).find()) {
      reporter.error(
          line,
          "\"" + word + "\" contains no Chinese, Japanese or Korean character",
          "write a word with its reading, 薔薇: ばら, or a language with a map of words");
    } else if (word.length() > MAX_LENGTH) {
      reporter.error(line, "a word has more than 100 characters", "write the word alone");
    } else {
      map.value(key)
          .map(node -> readings(word, node, line))
          .orElseGet(() -> lacking(word, line))
          .ifPresent(readings -> words.put(word, readings));
    }
  }

  private Optional<List<String>> lacking(String word, int line) {
    reporter.error(
        line,
        "the word " + word + " has no reading",
        "write one, or false if the word is to stay as it is");
    return Optional.empty();
  }

  /** The readings of a word; empty, with a problem, if they are none. */
  private Optional<List<String>> readings(String word, Node node, int line) {
    List<String> readings = new ArrayList<>();
    for (Node part : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
      if (!(part instanceof ScalarNode scalar)) {
        reporter.error(
            YamlText.lineOf(part),
            "the reading of " + word + " is a " + YamlMap.shape(part),
            "write a text, or a list of one for each character");
        return Optional.empty();
      }
      String text = YamlText.textOf(scalar, Optional.empty(), reporter);
      for (String reading : text.split("\\|", -1)) {
        readings.add(reading.strip());
      }
    }
    if (readings.equals(List.of(STAYS))) {
      return Optional.of(List.of());
    } else if (readings.stream().allMatch(String::isEmpty)) {
      return lacking(word, line);
    } else if (readings.stream().mapToInt(String::length).sum() > MAX_LENGTH) {
      reporter.error(
          line, "the reading of " + word + " has more than 100 characters", "shorten it");
      return Optional.empty();
    }
    long characters =
        CHARACTER.matcher(word).results().filter(found -> !found.group().isBlank()).count();
    if (readings.size() > 1 && readings.size() != characters) {
      reporter.error(
          line,
          "the word "
              + word
              + " has "
              + characters
              + " characters and "
              + readings.size()
              + " readings",
          "write one reading, or one for each character: 東京: とう|きょう");
      return Optional.empty();
    }
    return Optional.of(readings);
  }
}
