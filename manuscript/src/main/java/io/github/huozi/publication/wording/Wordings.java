package io.github.huozi.publication.wording;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.source.html.text.SmartPunctuation;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads texts that have either one wording for all editions or a map of wordings by language. */
public final class Wordings {

  private final Reporter reporter;
  private final EditionTags tags;
  private final ConvertedTexts converted;

  /**
   * @param editions the editions, of which those that are converted get wordings too
   */
  public Wordings(List<Edition> editions, Reporter reporter) {
    this.reporter = reporter;
    this.tags = new EditionTags(editions, reporter);
    this.converted =
        new ConvertedTexts(editions, Objects.requireNonNull(reporter.file().getParent()), reporter);
  }

  /** The wordings of converted editions. */
  public ConvertedTexts converted() {
    return converted;
  }

  /** The text of a key; empty if the key is missing or its value is invalid. */
  public Optional<LocalizedText> read(YamlMap map, String key) {
    return map.value(key).flatMap(node -> read(node, key, map.line(key)));
  }

  /** The address of a key, which is the same in converted editions. */
  public Optional<LocalizedText> readAddress(YamlMap map, String key) {
    return map.value(key)
        .flatMap(node -> asWritten(node, key, map.line(key)))
        .map(converted::copied);
  }

  /** The text of a node that converted editions do not take over: they have another one. */
  public Optional<LocalizedText> readOwn(Node node, String key, int line) {
    return asWritten(node, key, line);
  }

  /** The text of a node. */
  public Optional<LocalizedText> read(Node node, String key, int line) {
    return asWritten(node, key, line).map(text -> converted.complete(text, line));
  }

  private Optional<LocalizedText> asWritten(Node node, String key, int line) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(YamlText.textOf(scalar, Optional.empty(), reporter))
          .filter(text -> !text.isEmpty())
          .map(LocalizedText::of);
    }
    if (node instanceof MappingNode mapping) {
      return byLanguage(YamlMap.of(mapping, reporter));
    }
    reporter.error(
        line,
        "\"" + key + "\" is a list",
        "write one text, or one for each language: {en: …, zh-Hans: …}");
    return Optional.empty();
  }

  /**
   * A text that every edition needs. If it has no wording for an edition, an error is reported and
   * the text is empty, so that reading goes on.
   *
   * @param what its name in a message
   */
  public LocalizedText inEvery(List<Edition> editions, LocalizedText text, String what, int line) {
    LocalizedText complete = text;
    for (Language language : editions.stream().map(Edition::language).distinct().toList()) {
      if (text.in(language).isEmpty()) {
        String message = what + " has no wording for the edition " + language;
        reporter.error(line, message, "add " + language + ": … to it");
        complete = LocalizedText.of("");
      }
    }
    return complete;
  }

  /** The text of a key with the quotation marks and dashes of the editions that have them. */
  public Optional<LocalizedText> readSmart(YamlMap map, String key, List<Edition> editions) {
    return read(map, key).map(text -> smart(text, editions));
  }

  /** The text of a node with these marks. */
  public Optional<LocalizedText> readSmart(
      Node node, String key, int line, List<Edition> editions) {
    return read(node, key, line).map(text -> smart(text, editions));
  }

  /** The texts of a list with these marks; a list without texts if the key is missing. */
  public List<LocalizedText> readList(YamlMap map, String key, List<Edition> editions) {
    List<LocalizedText> texts = new ArrayList<>();
    for (Node item : map.list(key, "[…, …]")) {
      readSmart(item, key, YamlText.lineOf(item), editions).ifPresent(texts::add);
    }
    return texts;
  }

  /** A text with these marks in the editions that have them. */
  public static LocalizedText smart(LocalizedText text, List<Edition> editions) {
    if (editions.stream().noneMatch(Edition::hasSmartPunctuation)) {
      return text;
    }
    Map<Language, String> wordings = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Language language = edition.language();
      text.in(language)
          .map(
              wording ->
                  edition.hasSmartPunctuation()
                      ? SmartPunctuation.applied(wording, language)
                      : wording)
          .ifPresent(wording -> wordings.putIfAbsent(language, wording));
    }
    return LocalizedText.of(wordings);
  }

  private Optional<LocalizedText> byLanguage(YamlMap map) {
    Map<Language, String> wordings = new LinkedHashMap<>();
    for (String tag : map.values().keySet()) {
      for (Language language : tags.of(tag, map.line(tag), map.values().keySet())) {
        map.string(tag, Optional.of(language)).ifPresent(text -> wordings.put(language, text));
      }
    }
    return wordings.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(wordings));
  }
}
