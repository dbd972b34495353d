package io.github.huozi.publication.edition;

import io.github.huozi.conversion.Converter;
import io.github.huozi.language.Language;
import io.github.huozi.language.WordChoice;
import io.github.huozi.model.Edition;
import io.github.huozi.publication.edition.ListedEditions.ListedEdition;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the edition that each converted edition comes from.
 *
 * <pre>{@code
 * editions:
 *   - language: zh-Hans
 *   - language: zh-Hant-TW
 *     convert-from: zh-Hans
 *     vocabulary: region
 * }</pre>
 */
final class ConvertedEditions {

  static final String FROM = "convert-from";
  private static final String VOCABULARY = "vocabulary";

  private final Path root;
  private final List<ListedEdition> listed;
  private final Collection<String> ids;
  private final Reporter reporter;

  /**
   * @param ids the ids of all editions, also of those that have an error and are not listed
   */
  ConvertedEditions(
      Path root, List<ListedEdition> listed, Collection<String> ids, Reporter reporter) {
    this.root = root;
    this.listed = List.copyOf(listed);
    this.ids = List.copyOf(ids);
    this.reporter = reporter;
  }

  /** All editions; those whose source cannot be used are left out, with an error. */
  List<Edition> editions() {
    List<Edition> editions = new ArrayList<>();
    for (ListedEdition one : listed) {
      YamlMap map = one.map();
      Optional<WordChoice> vocabulary = map.choice(VOCABULARY, WordChoice.class);
      if (isConverted(one)) {
        map.string(FROM)
            .flatMap(name -> source(name, one))
            .flatMap(source -> converted(one, source, vocabulary.orElse(WordChoice.KEEP)))
            .ifPresent(editions::add);
      } else {
        if (vocabulary.isPresent()) {
          reporter.error(
              map.line(VOCABULARY),
              "the edition " + one.edition().id() + " is not converted and has a vocabulary",
              "delete the line, or add convert-from: …");
        }
        editions.add(one.edition());
      }
    }
    return editions;
  }

  private static boolean isConverted(ListedEdition edition) {
    return edition.map().value(FROM).isPresent();
  }

  /** The edition that a name means: one of that id, else the only one of that language. */
  private Optional<Edition> source(String name, ListedEdition target) {
    int line = target.map().line(FROM);
    List<ListedEdition> named =
        listed.stream().filter(other -> other.edition().id().equals(name)).toList();
    if (named.isEmpty()) {
      named =
          listed.stream()
              .filter(other -> !isConverted(other))
              .filter(other -> other.edition().language().tag().equalsIgnoreCase(name))
              .toList();
    }
    if (named.size() > 1) {
      String all = String.join(", ", named.stream().map(one -> one.edition().id()).toList());
      reporter.error(
          line, "several editions are in " + name + ": " + all, "write the id of one of them");
    } else if (named.isEmpty()) {
      tellUnknown(name, line);
    } else if (named.get(0).equals(target)) {
      reporter.error(
          line,
          "the edition " + name + " cannot be converted from itself",
          "give the edition that has the text");
    } else if (isConverted(named.get(0))) {
      reporter.error(
          line,
          "the edition " + name + " is itself converted",
          named
              .get(0)
              .map()
              .string(FROM)
              .map(first -> "write convert-from: " + first)
              .orElse("give the edition that has the text"));
    } else {
      return Optional.of(named.get(0).edition());
    }
    return Optional.empty();
  }

  private void tellUnknown(String name, int line) {
    if (ids.contains(name)) {
      return; // its own error is enough
    }
    List<String> own =
        listed.stream().filter(one -> !isConverted(one)).map(one -> one.edition().id()).toList();
    reporter.error(
        line,
        "there is no edition " + name + " to convert",
        reporter
            .guess(name, own)
            .map(guess -> "did you mean " + guess + "?")
            .orElse(
                own.isEmpty()
                    ? "list it under editions: without convert-from"
                    : "list it under editions:, or use one of " + String.join(", ", own)));
  }

  private Optional<Edition> converted(ListedEdition target, Edition source, WordChoice vocabulary) {
    Edition own = target.edition();
    Language from = source.language();
    if (!Converter.isBetween(from, own.language())) {
      reporter.error(
          target.map().line(FROM),
          "text in " + from + " cannot be converted to " + own.language(),
          "convert from Simplified to Traditional Chinese or back, such as zh-Hans to zh-Hant-TW");
      return Optional.empty();
    }
    Optional<Path> replacements = replacements(target);
    Edition.Declaration said = own.declaration();
    boolean ownMarks = target.map().value("smart-punctuation").isPresent();
    Edition.Declaration declaration =
        new Edition.Declaration(
            said.line(),
            said.layout(),
            said.writingMode(),
            said.declaresDirection(),
            said.hanNumerals(),
            ownMarks ? said.smartPunctuation() : source.declaration().smartPunctuation(),
            said.digest());
    return replacements.map(
        folder ->
            new Edition(
                own.id(),
                own.language(),
                source.folder(),
                declaration,
                source.listing(),
                Optional.of(new Edition.Source(source.id(), from, vocabulary, folder, List.of()))));
  }

  /**
   * The folder with the files that replace converted ones: the one that is named, else that of the
   * language, or of the id if another edition's text lies in the language's.
   */
  private Optional<Path> replacements(ListedEdition target) {
    Path folder = target.edition().folder();
    boolean isTaken =
        folder.equals(root)
            || listed.stream()
                .anyMatch(one -> !isConverted(one) && one.edition().folder().equals(folder));
    if (!isTaken) {
      return Optional.of(folder);
    } else if (target.map().value("folder").isEmpty()) {
      return Optional.of(root.resolve(target.edition().id()));
    }
    reporter.error(
        target.map().line("folder"),
        "the folder of a converted edition has its own files only, and this one has others",
        "use another folder, or delete the line");
    return Optional.empty();
  }
}
