package io.github.huozi.source.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads texts that have one wording for all editions, or a map of wordings by language. */
final class Wordings {

  private final Reporter reporter;

  Wordings(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The text under a key; nothing if the key is absent or its value is of no use. */
  Optional<LocalizedText> read(YamlMap map, String key) {
    return map.value(key).flatMap(node -> read(node, key, map.line(key)));
  }

  /** The text that a node stands for. */
  Optional<LocalizedText> read(Node node, String key, int line) {
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
   * A text that no edition can do without. If one has no wording of it, that is reported, and the
   * text is empty, so that reading goes on.
   *
   * @param what how a message calls it
   */
  LocalizedText inEvery(List<Edition> editions, LocalizedText text, String what, int line) {
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

  private Optional<LocalizedText> byLanguage(YamlMap map) {
    Map<Language, String> wordings = new LinkedHashMap<>();
    for (String tag : map.values().keySet()) {
      Optional<Language> language = LanguageTags.parse(tag, map.line(tag), reporter);
      Optional<String> wording = language.flatMap(known -> map.string(tag, Optional.of(known)));
      if (language.isPresent() && wording.isPresent()) {
        wordings.put(language.get(), wording.get());
      }
    }
    return wordings.isEmpty() ? Optional.empty() : Optional.of(LocalizedText.of(wordings));
  }
}
