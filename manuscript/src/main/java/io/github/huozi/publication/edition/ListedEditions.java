package io.github.huozi.publication.edition;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.SectionListing;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the editions that {@code publication.yaml} lists. */
final class ListedEditions {

  private static final String EDITIONS = "editions";
  private static final String EXAMPLE = "- language: en";

  /** The characters that file names and Maven classifiers may have on every system. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path root;
  private final EditionFolders folders;
  private final Optional<Boolean> smartPunctuation;
  private final Reporter reporter;

  /** The ids as written, by their lower case: some file systems do not distinguish case. */
  private final Map<String, String> ids = new HashMap<>();

  /** The keys of each edition, by the edition's id. */
  private final Map<String, YamlMap> maps = new HashMap<>();

  /**
   * @param smartPunctuation the switch that the publication sets for every edition
   */
  ListedEditions(
      Path root, EditionFolders folders, Optional<Boolean> smartPunctuation, Reporter reporter) {
    this.root = root;
    this.folders = folders;
    this.smartPunctuation = smartPunctuation;
    this.reporter = reporter;
  }

  /**
   * An edition that the file lists.
   *
   * @param edition the edition; its folder is where its own files lie
   * @param map the item
   */
  record ListedEdition(Edition edition, YamlMap map) {}

  /** The keys of each edition, by the edition's id. */
  Map<String, YamlMap> maps() {
    return maps;
  }

  List<Edition> read(YamlMap publication, DeclarationDigests digests) {
    List<Node> items = publication.list(EDITIONS, EXAMPLE);
    if (items.isEmpty()) {
      reporter.error(publication.line(EDITIONS), "no edition is listed", "add " + EXAMPLE);
    }
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        digests.add(mapping, DeclarationReader.OWN_KEYS);
      }
    }
    List<ListedEdition> listed = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        read(mapping, digests).ifPresent(listed::add);
      } else {
        String shape = YamlMap.shape(item);
        reporter.error(
            YamlText.lineOf(item), "an edition is a " + shape + " here", "write " + EXAMPLE);
      }
    }
    List<Edition> editions = new ConvertedEditions(root, listed, ids.values(), reporter).editions();
    if (!items.isEmpty() && editions.size() == items.size()) {
      folders.all().stream()
          .filter(FolderNames::isOfLanguage)
          .filter(folder -> editions.stream().noneMatch(edition -> isIn(edition, folder)))
          .forEach(folder -> FolderNames.tellUnlisted(new Reporter(folder, reporter.problems())));
    }
    return editions;
  }

  /** Tells whether an edition has text in a folder, or the folder itself in its text. */
  private static boolean isIn(Edition edition, Path folder) {
    return folder.startsWith(edition.folder())
        || Stream.concat(
                Stream.of(edition.folder()),
                edition.source().map(Edition.Source::replacements).stream())
            .anyMatch(own -> own.startsWith(folder));
  }

  private Optional<ListedEdition> read(MappingNode item, DeclarationDigests digests) {
    YamlMap map = YamlMap.of(item, PublicationKeys.of("edition"), reporter);
    DeclarationReader declaration = new DeclarationReader(map, smartPunctuation, reporter);
    Optional<String> tag = map.string("language");
    if (tag.isEmpty()) {
      reporter.error(map.line("language"), "an edition has no language", "add language: …");
      return Optional.empty();
    }
    int line = map.line("language");
    Optional<Language> language = LanguageTags.declared(tag.get(), line, reporter);
    if (language.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = id(map, language.get());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    maps.put(id.get(), map);
    Optional<Path> folder = folders.of(map, id.get(), language.get());
    Edition.Declaration own =
        declaration.read(language.get(), layout -> digests.of(Optional.of(item), layout));
    return folder.map(
        path ->
            new ListedEdition(
                new Edition(id.get(), language.get(), path, own, SectionListing.NONE), map));
  }

  /** The edition's id, the language's tag by default; empty if it may not be used. */
  private Optional<String> id(YamlMap map, Language language) {
    Optional<String> given = map.string("id");
    String id = given.orElse(language.tag());
    if (!ID.matcher(id).matches()) {
      reporter.error(
          map.line("id"),
          "\"" + id + "\" cannot be the id of an edition",
          "write up to 100 letters, digits, -, _ and . that begin with a letter or digit, such as "
              + language
              + "-large");
      return Optional.empty();
    }
    String other = ids.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
    if (other == null) {
      return Optional.of(id);
    }
    if (given.isEmpty() && other.equals(id)) {
      reporter.error(
          map.line("language"), "the edition " + id + " is listed twice", "delete one of the two");
    } else {
      reporter.error(
          map.line(given.isPresent() ? "id" : "language"),
          other.equals(id)
              ? "two editions have the id " + id
              : "the ids " + other + " and " + id + " differ only in case",
          "give one of the two another id");
    }
    return Optional.empty();
  }
}
