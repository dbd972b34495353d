package io.github.huozi.source.publication;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageValues;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.section.UnreadFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads which editions there are: those that the file lists, else one for each language's folder.
 */
final class EditionReader {

  static final String SMART_PUNCTUATION = "smart-punctuation";

  private static final Map<String, Boolean> SWITCH =
      new TreeMap<>(Map.of("true", true, "false", false));

  private static final List<String> LAYOUT_KEYS =
      List.of("page-size", "page-margins", "body-size", "line-break");
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "language", "convert-from", "writing-mode", "id", "folder", SMART_PUNCTUATION),
              LAYOUT_KEYS.stream())
          .toList();
  private static final String EXAMPLE = "- language: en";

  /** The characters that file names and Maven classifiers may have on every system. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final Path root;
  private final Reporter reporter;

  /** The ids as written, by their lower case: some file systems do not distinguish case. */
  private final Map<String, String> ids = new HashMap<>();

  /** What the publication says for every edition. */
  private Optional<Boolean> smartPunctuation = Optional.empty();

  EditionReader(Path root, Reporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  /** The editions, each with a folder that exists; a problem is reported if there is none. */
  List<Edition> read(YamlMap publication) {
    List<Path> folders = folders();
    smartPunctuation = publication.choice(SMART_PUNCTUATION, SWITCH);
    UnreadFiles.tellBesidePublication(reporter);
    DeclarationDigests digests =
        new DeclarationDigests(publication.values().values().stream().findFirst());
    if (publication.value("editions").isEmpty()) {
      List<Edition> found = found(folders, digests.of(Optional.empty(), PageLayout.NONE));
      if (found.isEmpty()) {
        reporter.error(
            0, "there is no edition", "add a folder named by its language, such as en or zh-Hans");
      }
      return found;
    }
    List<Node> items = publication.list("editions", EXAMPLE);
    if (items.isEmpty()) {
      reporter.error(publication.line("editions"), "no edition is listed", "add " + EXAMPLE);
    }
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        digests.add(mapping, LAYOUT_KEYS);
      }
    }
    List<Edition> editions = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        read(mapping, folders, digests).ifPresent(editions::add);
      } else {
        String shape = YamlMap.shape(item);
        reporter.error(
            YamlText.lineOf(item), "an edition is a " + shape + " here", "write " + EXAMPLE);
      }
    }
    return editions;
  }

  private Optional<Edition> read(MappingNode item, List<Path> folders, DeclarationDigests digests) {
    YamlMap map = YamlMap.of(item, KEYS, reporter);
    boolean supported = isSupported(map);
    PageLayout layout = layout(map);
    Optional<String> tag = map.string("language");
    if (tag.isEmpty()) {
      reporter.error(map.line("language"), "an edition has no language", "add language: …");
      return Optional.empty();
    }
    int line = map.line("language");
    Optional<Language> language = LanguageTags.parse(tag.get(), line, reporter);
    if (language.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = id(map, language.get());
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> folder = folder(map, id.get(), language.get(), folders);
    if (!supported) {
      return Optional.empty();
    }
    Edition.Declaration declaration =
        new Edition.Declaration(
            line,
            layout,
            map.choice(SMART_PUNCTUATION, SWITCH).or(() -> smartPunctuation),
            digests.of(Optional.of(item), layout));
    return folder.map(path -> new Edition(id.get(), language.get(), path, declaration));
  }

  /** The edition's id, the language's tag by default; empty if it may not be used. */
  private Optional<String> id(YamlMap map, Language language) {
    Optional<String> given = map.string("id");
    String id = given.orElse(language.tag());
    if (!ID.matcher(id).matches()) {
      reporter.error(
          map.line("id"),
          "\"" + id + "\" is no id of an edition",
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
              : "the ids " + other + " and " + id + " differ in case only",
          "give one of the two another id");
    }
    return Optional.empty();
  }

  /** The folder of the edition's sections; empty if it is missing, which is reported. */
  private Optional<Path> folder(YamlMap map, String id, Language language, List<Path> folders) {
    Optional<String> name = map.string("folder");
    if (name.isPresent()) {
      List<Path> usable = folders.stream().filter(EditionReader::mayHoldSections).toList();
      Optional<Path> folder = named(name.get(), usable);
      if (folder.isEmpty()) {
        reporter.error(
            map.line("folder"),
            "the edition " + id + " has no folder " + name.get(),
            reporter
                .guess(name.get(), usable.stream().map(EditionReader::nameOf).toList())
                .map(guess -> "did you mean " + guess + "?")
                .orElse("add it beside publication.yaml, or name another one"));
      }
      return folder;
    }
    Optional<Path> folder = named(language.tag(), folders);
    if (folder.isEmpty() && map.value("convert-from").isEmpty()) {
      String advice =
          folders.stream()
              .map(EditionReader::nameOf)
              .filter(other -> isMeant(other, language))
              .findFirst()
              .map(other -> "give the folder " + other + " the name " + language)
              .orElse("add a folder " + language + " with its sections");
      reporter.error(map.line("language"), "the edition " + id + " has no folder", advice);
    }
    return folder;
  }

  /** Whether a folder is neither the theme nor a tool's own. */
  private static boolean mayHoldSections(Path folder) {
    String name = nameOf(folder);
    return !name.equalsIgnoreCase("theme") && !IgnoredFiles.isFolder(name);
  }

  private PageLayout layout(YamlMap map) {
    return new PageLayout(
        pageValue(map, "page-size", PageValues::size),
        pageValue(map, "page-margins", PageValues::margins),
        pageValue(map, "body-size", PageValues::bodySize)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        pageValue(map, "line-break", PageValues::lineBreak));
  }

  private <T> Optional<T> pageValue(YamlMap map, String key, Function<String, T> reader) {
    try {
      return map.string(key).map(reader);
    } catch (PageValues.UnreadableException e) {
      reporter.error(map.line(key), key + ": " + e.fault(), e.suggestion());
      return Optional.empty();
    }
  }

  /** Whether a folder's name is no tag, and means a language. */
  private static boolean isMeant(String name, Language language) {
    return LanguageTags.known(name).isEmpty()
        && LanguageTags.meant(name)
            .map(Language::new)
            .filter(meant -> meant.primary().equals(language.primary()))
            .filter(meant -> meant.script() == language.script())
            .isPresent();
  }

  /** Reports what the format has room for and this version cannot do. */
  private boolean isSupported(YamlMap map) {
    boolean supported = true;
    if (map.string("convert-from").isPresent()) {
      reporter.error(
          map.line("convert-from"),
          "an edition cannot be converted from another one yet",
          "delete convert-from and write the edition's sections into its own folder");
      supported = false;
    }
    Optional<String> mode = map.string("writing-mode");
    if (mode.isPresent() && !mode.get().equals("horizontal-tb")) {
      boolean vertical = mode.get().equals("vertical-rl");
      reporter.error(
          map.line("writing-mode"),
          vertical
              ? "vertical text is not supported yet"
              : "\"" + mode.get() + "\" is no writing-mode",
          "delete the line or write horizontal-tb");
    }
    return supported;
  }

  private List<Edition> found(List<Path> folders, String digest) {
    Edition.Declaration declaration =
        new Edition.Declaration(0, PageLayout.NONE, smartPunctuation, digest);
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders) {
      Reporter named = new Reporter(folder, reporter.problems());
      String name = nameOf(folder);
      Optional<Language> known = LanguageTags.known(name);
      known.ifPresent(language -> tellDoubtful(name, language, named));
      known
          .filter(language -> LanguageTags.isBrief(language.tag(), 0, named))
          .filter(language -> ids.putIfAbsent(language.tag(), language.tag()) == null)
          .flatMap(
              language ->
                  named(language.tag(), folders)
                      .map(path -> new Edition(language.tag(), language, path, declaration)))
          .ifPresent(editions::add);
      if (known.isEmpty() && !name.equals("theme") && UnreadFiles.hasText(folder)) {
        tellPassedOver(name, named);
      }
    }
    return editions;
  }

  /** Reports a country's code that is taken for a language's. */
  private static void tellDoubtful(String name, Language language, Reporter named) {
    LanguageTags.doubted(name)
        .filter(meant -> UnreadFiles.hasText(named.file()))
        .ifPresent(
            meant ->
                named.error(
                    0,
                    "\"" + name + "\" is the tag of " + LanguageTags.nameOf(language),
                    "name the folder "
                        + meant
                        + ", or list "
                        + name
                        + " under editions: in publication.yaml if that language is meant"));
  }

  /** Tells that a folder with text is no edition. */
  private static void tellPassedOver(String name, Reporter named) {
    Optional<String> meant = LanguageTags.meant(name);
    if (meant.isPresent()) {
      named.error(0, "\"" + name + "\" is no language tag", "name the folder " + meant.get());
    } else {
      named.warning(
          0,
          "the folder has text and is no edition",
          "name it by its language, such as en or zh-Hans, or let its name start with an underscore");
    }
  }

  /** The folder of a name, else the first one that differs in case only. */
  private static Optional<Path> named(String name, List<Path> folders) {
    return folders.stream()
        .filter(folder -> nameOf(folder).equals(name))
        .findFirst()
        .or(
            () ->
                folders.stream()
                    .filter(folder -> nameOf(folder).equalsIgnoreCase(name))
                    .findFirst());
  }

  private static String nameOf(Path folder) {
    return folder.getFileName().toString();
  }

  private List<Path> folders() {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(EditionReader::nameOf))
          .toList();
    } catch (IOException e) {
      reporter.error(0, "the publication's folder cannot be read", "check that it may be read");
      return List.of();
    }
  }
}
