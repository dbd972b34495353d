package io.github.huozi.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.ArticleMatter;
import io.github.huozi.model.ArticleMatter.SecondAbstract;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.HowToCite;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads what stands around the text of an article.
 *
 * <pre>{@code
 * key-points: [One, Two, Three]
 * second-abstract: en
 * citation: true
 * }</pre>
 */
final class ArticleMatterReader {

  private static final String KEY_POINTS = "key-points";
  private static final String SECOND = "second-abstract";
  private static final String CITATION = "citation";

  private final List<Edition> editions;
  private final Wordings wordings;
  private final Reporter reporter;

  ArticleMatterReader(List<Edition> editions, Wordings wordings, Reporter reporter) {
    this.editions = editions;
    this.wordings = wordings;
    this.reporter = reporter;
  }

  /**
   * Reads these keys, which a book has only in a theme that is for articles, too.
   *
   * @param persons whose affiliations are told by the same rule
   * @param title the title in all languages, of which the second abstract takes one; so are {@code
   *     summary} and {@code keywords}
   */
  ArticleMatter read(
      YamlMap map,
      BuiltInTheme theme,
      List<Contributor> persons,
      LocalizedText title,
      Optional<LocalizedText> summary,
      List<LocalizedText> keywords) {
    if (!theme.types().contains(Publication.Type.ARTICLE)) {
      for (String key : List.of(KEY_POINTS, SECOND, CITATION)) {
        if (map.value(key).isPresent()) {
          refuse(key, map.line(key));
        }
      }
      if (persons.stream().anyMatch(person -> person.affiliation().isPresent())) {
        refuse("affiliation", map.line("authors"));
      }
      return ArticleMatter.NONE;
    }
    return new ArticleMatter(
        wordings.readList(map, KEY_POINTS, editions),
        map.value(SECOND)
            .flatMap(
                node ->
                    node instanceof MappingNode mapping
                        ? written(YamlMap.of(mapping, PublicationKeys.of(SECOND), reporter), node)
                        : chosen(map, title, summary, keywords)),
        map.value(CITATION).flatMap(node -> citation(map, node)));
  }

  private void refuse(String key, int line) {
    reporter.error(
        line,
        "a book has no \"" + key + "\", which an article has",
        "delete it, or write type: article or theme: report");
  }

  private Optional<SecondAbstract> chosen(
      YamlMap map,
      LocalizedText title,
      Optional<LocalizedText> summary,
      List<LocalizedText> keywords) {
    Optional<Language> language = language(map, SECOND);
    Optional<String> text = language.flatMap(known -> summary.flatMap(all -> all.given(known)));
    if (language.isPresent() && text.isEmpty()) {
      reporter.error(
          map.line(SECOND),
          "the abstract has no wording in " + language.get(),
          "add it to abstract, or write {language: …, title: …, abstract: …} here");
    }
    return text.flatMap(
        words ->
            title
                .in(language.get())
                .map(
                    heading ->
                        new SecondAbstract(
                            language.get(),
                            heading,
                            words,
                            LocalizedText.in(keywords, language.get()))));
  }

  private Optional<SecondAbstract> written(YamlMap own, Node node) {
    for (String key : List.of("language", "title", "abstract")) {
      if (own.value(key).isEmpty()) {
        reporter.error(
            YamlText.lineOf(node), "the second abstract has no " + key, "add " + key + ": …");
      }
    }
    Optional<Language> language = language(own, "language");
    Optional<String> title = own.string("title", language);
    Optional<String> text = own.string("abstract", language);
    List<String> keywords = new ArrayList<>();
    for (Node item : own.list("keywords", "[…, …]")) {
      if (item instanceof ScalarNode scalar) {
        keywords.add(YamlText.textOf(scalar, language, reporter));
      }
    }
    return language.isPresent() && title.isPresent() && text.isPresent()
        ? Optional.of(new SecondAbstract(language.get(), title.get(), text.get(), keywords))
        : Optional.empty();
  }

  private Optional<Language> language(YamlMap map, String key) {
    return map.string(key).flatMap(tag -> LanguageTags.parse(tag, map.line(key), reporter));
  }

  private Optional<HowToCite> citation(YamlMap map, Node node) {
    String flag = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    return switch (flag) {
      case "true" -> Optional.of(new HowToCite(Optional.empty()));
      case "false" -> Optional.empty();
      default ->
          wordings.readSmart(map, CITATION, editions).map(own -> new HowToCite(Optional.of(own)));
    };
  }
}
