package io.github.huozi.publication.edition;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Edition;
import io.github.huozi.model.SectionListing;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.LanguageFolders;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.publication.print.PrintReader;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageValues;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
public final class EditionReader {

  public static final String SMART_PUNCTUATION = "smart-punctuation";

  private static final String WRITING_MODE = "writing-mode";

  private static final Map<String, WritingMode> MODES =
      new TreeMap<>(
          Map.of(
              "horizontal-tb", WritingMode.HORIZONTAL_TB, "vertical-rl", WritingMode.VERTICAL_RL));

  private static final String READING_DIRECTION = "reading-direction";

  private static final Map<String, Boolean> DECLARED =
      new TreeMap<>(Map.of("declared", true, "undeclared", false));

  private static final String NUMERALS = "numerals";

  private static final Map<String, Boolean> HAN_NUMERALS =
      new TreeMap<>(Map.of("han", true, "typed", false));

  private static final List<String> LAYOUT_KEYS =
      List.of("page-size", "page-margins", "body-size", "leading", "line-break", "type-area");

  /** The keys that concern the edition alone that has them. */
  private static final List<String> OWN_KEYS =
      Stream.concat(Stream.of(WRITING_MODE, READING_DIRECTION, NUMERALS), LAYOUT_KEYS.stream())
          .toList();

  public static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "language",
                  ConvertedEditions.FROM,
                  ConvertedEditions.VOCABULARY,
                  WRITING_MODE,
                  READING_DIRECTION,
                  NUMERALS,
                  "id",
                  "folder",
                  PrintReader.KEY,
                  SMART_PUNCTUATION),
              LAYOUT_KEYS.stream())
          .toList();
  private static final String EXAMPLE = "- language: en";

  /** The characters that file names and Maven classifiers may have on every system. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private static final String LANGUAGE = "language";

  private final Path root;
  private final Optional<Convention> tool;
  private final Reporter reporter;

  /** The ids as written, by their lower case: some file systems do not distinguish case. */
  private final Map<String, String> ids = new HashMap<>();

  /** The keys of each edition that the file lists, by the edition's id. */
  private final Map<String, YamlMap> maps = new HashMap<>();

  /** The switch that the publication sets for every edition. */
  private Optional<Boolean> smartPunctuation = Optional.empty();

  /**
   * @param tool what another tool's settings say
   */
  public EditionReader(Path root, Optional<Convention> tool, Reporter reporter) {
    this.root = root;
    this.tool = tool;
    this.reporter = reporter;
  }

  /** The editions, each with a folder that exists; a problem is reported if there is none. */
  public List<Edition> read(YamlMap publication) {
    List<Edition> editions = editions(publication);
    if (editions.stream().noneMatch(edition -> edition.folder().equals(root))) {
      UnreadFiles.tellBesidePublication(reporter);
    }
    return EditionListings.complete(editions, root, tool);
  }

  /** The keys of each edition that the file lists, by the edition's id. */
  public Map<String, YamlMap> listed() {
    return maps;
  }

  private List<Edition> editions(YamlMap publication) {
    Optional<Language> usual =
        publication
            .string(LANGUAGE)
            .flatMap(tag -> LanguageTags.declared(tag, publication.line(LANGUAGE), reporter));
    List<Path> folders = folders();
    smartPunctuation = publication.flag(SMART_PUNCTUATION);
    DeclarationDigests digests =
        new DeclarationDigests(publication.values().values().stream().findFirst());
    if (publication.value("editions").isEmpty()) {
      String digest = digests.of(Optional.empty(), PageLayout.NONE);
      if (tool.isPresent() || folders.stream().noneMatch(FolderNames::isOfLanguage)) {
        Convention convention = tool.orElseGet(() -> Convention.of(root, reporter.problems()));
        List<Edition> taken =
            new ConventionEditions(root, convention, usual, reporter)
                .read(digest, smartPunctuation);
        if (!taken.isEmpty()) {
          return taken;
        }
      }
      List<Edition> found = found(folders, digest);
      if (found.isEmpty()) {
        reporter.error(
            0,
            "there is no edition",
            "add a folder named after its language, such as en or" + " zh-Hans");
      }
      return found;
    }
    List<Node> items = publication.list("editions", EXAMPLE);
    if (items.isEmpty()) {
      reporter.error(publication.line("editions"), "no edition is listed", "add " + EXAMPLE);
    }
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        digests.add(mapping, OWN_KEYS);
      }
    }
    List<ListedEdition> listed = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        read(mapping, folders, digests).ifPresent(listed::add);
      } else {
        String shape = YamlMap.shape(item);
        reporter.error(
            YamlText.lineOf(item), "an edition is a " + shape + " here", "write " + EXAMPLE);
      }
    }
    List<Edition> editions = new ConvertedEditions(root, listed, ids.values(), reporter).editions();
    if (!items.isEmpty() && editions.size() == items.size()) {
      folders.stream()
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

  /**
   * An edition that the file lists.
   *
   * @param edition the edition; its folder is where its own files lie
   * @param map the item
   */
  record ListedEdition(Edition edition, YamlMap map) {}

  private Optional<ListedEdition> read(
      MappingNode item, List<Path> folders, DeclarationDigests digests) {
    YamlMap map = YamlMap.of(item, KEYS, reporter);
    PageLayout layout = layout(map);
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
    Optional<Path> folder = folder(map, id.get(), language.get(), folders);
    Edition.Declaration declaration =
        new Edition.Declaration(
            line,
            layout,
            writingMode(map, language.get()),
            map.choice(READING_DIRECTION, DECLARED).orElse(false),
            hanNumerals(map, language.get()),
            map.flag(SMART_PUNCTUATION).or(() -> smartPunctuation),
            digests.of(Optional.of(item), layout));
    return folder.map(
        path -> new ListedEdition(edition(id.get(), language.get(), path, declaration), map));
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

  /** The folder of the edition's sections; empty if it is missing, which is reported. */
  private Optional<Path> folder(YamlMap map, String id, Language language, List<Path> folders) {
    Optional<String> name = map.string("folder");
    if (name.isPresent()) {
      List<Path> usable = folders.stream().filter(EditionReader::mayHoldSections).toList();
      Optional<Path> folder = named(name.get(), usable).or(() -> below(name.get()));
      if (folder.isEmpty()) {
        reporter.error(
            map.line("folder"),
            "the edition " + id + " has no folder " + name.get(),
            reporter
                .guess(name.get(), usable.stream().map(EditionReader::nameOf).toList())
                .map(guess -> "did you mean " + guess + "?")
                .orElse("add it beside publication.yaml, or use another one"));
      }
      return folder;
    }
    Optional<Path> folder = named(language.tag(), folders);
    if (map.value(ConvertedEditions.FROM).isPresent()) {
      return folder.or(() -> Optional.of(root.resolve(language.tag())));
    }
    folder = folder.or(() -> ofTool(language));
    if (folder.isEmpty()) {
      String advice =
          folders.stream()
              .map(EditionReader::nameOf)
              .filter(other -> FolderNames.isMeant(other, language))
              .findFirst()
              .map(other -> "give the folder " + other + " the name " + language)
              .orElse("add a folder " + language + " with its sections");
      reporter.error(map.line("language"), "the edition " + id + " has no folder", advice);
    }
    return folder;
  }

  /** The folder that another tool has for a language: its only one, or that of its language. */
  private Optional<Path> ofTool(Language language) {
    List<Convention.Source> sources = tool.map(Convention::sources).orElse(List.of());
    return sources.stream()
        .filter(
            source ->
                sources.size() == 1
                    || source
                        .language()
                        .flatMap(LanguageFolders::language)
                        .filter(language::equals)
                        .isPresent())
        .map(Convention.Source::folder)
        .findFirst();
  }

  /** The publication's folder itself for a full stop, or a folder at a path below it. */
  private Optional<Path> below(String path) {
    try {
      Path folder = root.resolve(path).normalize();
      boolean usable =
          path.indexOf('\\') < 0 && folder.startsWith(root) && Files.isDirectory(folder);
      for (Path at = folder; usable && at != null && !at.equals(root); at = at.getParent()) {
        usable = mayHoldSections(at);
      }
      return usable ? Optional.of(folder) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Edition edition(
      String id, Language language, Path folder, Edition.Declaration declaration) {
    return new Edition(id, language, folder, declaration, SectionListing.NONE);
  }

  /** Tells whether a folder is neither the theme nor a tool's own. */
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
        pageValue(map, "leading", PageValues::leading)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        pageValue(map, "line-break", PageValues::lineBreak),
        pageValue(map, "type-area", PageValues::area));
  }

  private <T> Optional<T> pageValue(YamlMap map, String key, Function<String, T> reader) {
    try {
      return map.string(key).map(reader);
    } catch (PageValues.UnreadableException e) {
      reporter.error(map.line(key), key + ": " + e.fault(), e.suggestion());
      return Optional.empty();
    }
  }

  /** The direction of lines, if text in the language is ever set so. */
  private WritingMode writingMode(YamlMap map, Language language) {
    WritingMode mode = map.choice(WRITING_MODE, MODES).orElse(WritingMode.HORIZONTAL_TB);
    if (mode.isVertical() && !isInChineseOrJapanese(language)) {
      reporter.error(
          map.line(WRITING_MODE),
          "text in " + language + " cannot be set vertically",
          "delete the line; editions in Chinese and Japanese may have vertical-rl");
    }
    return mode;
  }

  private boolean hanNumerals(YamlMap map, Language language) {
    boolean han = map.choice(NUMERALS, HAN_NUMERALS).orElse(false);
    if (han && !isInChineseOrJapanese(language)) {
      reporter.error(
          map.line(NUMERALS),
          "text in " + language + " has no Han numerals",
          "delete the line; editions in Chinese and Japanese may have numerals: han");
    }
    return han;
  }

  private static boolean isInChineseOrJapanese(Language language) {
    return switch (language.script()) {
      case HANS, HANT, JAPANESE -> true;
      default -> false;
    };
  }

  private List<Edition> found(List<Path> folders, String digest) {
    Edition.Declaration declaration =
        new Edition.Declaration(
            0, PageLayout.NONE, WritingMode.HORIZONTAL_TB, false, false, smartPunctuation, digest);
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders) {
      Reporter named = new Reporter(folder, reporter.problems());
      String name = nameOf(folder);
      Optional<Language> known = LanguageNames.known(name);
      known.ifPresent(language -> FolderNames.tellDoubtful(name, language, named));
      known
          .filter(language -> LanguageTags.isBrief(language.tag(), 0, named))
          .filter(language -> ids.putIfAbsent(language.tag(), language.tag()) == null)
          .flatMap(
              language ->
                  named(language.tag(), folders)
                      .map(path -> edition(language.tag(), language, path, declaration)))
          .ifPresent(editions::add);
      if (known.isEmpty() && !name.equals("theme") && UnreadFiles.hasText(folder)) {
        FolderNames.tellPassedOver(name, named);
      }
    }
    return editions;
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
