package io.github.huozi.publication;

import io.github.huozi.conversion.decision.UnreadDecisions;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import io.github.huozi.model.Publication.LinkStyle;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.Declared;
import io.github.huozi.publication.edition.ConventionEditions;
import io.github.huozi.publication.edition.EditionReader;
import io.github.huozi.publication.edition.FolderNames;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.publication.print.PrintReader;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.Key;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlMistake;
import io.github.huozi.source.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads {@code publication.yaml}.
 *
 * <pre>{@code
 * title: {en: Movable Type, zh-Hans: 活字}
 * authors:
 *   - name: Li Lei
 * date: 2026-11-24
 * }</pre>
 */
public final class PublicationReader {

  private static final String FILE = "publication.yaml";

  private static final Pattern OTHER_NAME = Pattern.compile("(?i)publication\\.ya?ml(?:\\.txt)?");

  private final Path root;
  private final EditionChoice choice;
  private final Reporter reporter;
  private final List<Edition> editions;
  private final Wordings wordings;

  private PublicationReader(
      Path root, EditionChoice choice, Reporter reporter, List<Edition> editions) {
    this.root = root;
    this.choice = choice;
    this.reporter = reporter;
    this.editions = editions;
    this.wordings = new Wordings(editions, reporter);
  }

  /** Reads a publication of which all editions are needed. */
  public static Optional<Publication> read(Path folder, Problems problems) {
    return read(folder, EditionChoice.ALL, problems);
  }

  /**
   * Reads the publication, as far as possible, with all its editions.
   *
   * @param folder the publication's folder, {@code src/main/publication} by default
   * @param choice the editions that are needed: what the files of others lack is no error
   * @param problems receives all problems of the file; if one of them is an error, the result
   *     serves only to find further problems
   * @return empty if there is no edition
   */
  public static Optional<Publication> read(Path folder, EditionChoice choice, Problems problems) {
    Path root = folder.toAbsolutePath().normalize();
    Reporter reporter = new Reporter(root.resolve(FILE), problems);
    return new PublicationReader(root, choice, reporter, List.of()).read();
  }

  private Optional<Publication> read() {
    Optional<String> misnamed = misnamed();
    if (misnamed.isPresent() || Files.notExists(reporter.file())) {
      Optional<Publication> taken = misnamed.isPresent() ? Optional.empty() : withoutFile();
      if (taken.isEmpty()) {
        reporter.error(
            0,
            "the file does not exist",
            misnamed
                .map(name -> "rename " + name + " to " + FILE)
                .orElse("write it, with title: … as its first line"));
      }
      return taken;
    }
    Optional<String> text =
        new ReferredFiles(root)
            .find("the file", root, FILE, 0, reporter)
            .flatMap(file -> TextFile.read(reporter));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> node = YamlText.parse(text.get(), reporter);
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      return read(map(mapping));
    }
    if (node.isPresent() || reporter.isSilent()) {
      YamlMistake.in(text.get(), Integer.MAX_VALUE)
          .ifPresentOrElse(
              mistake -> reporter.error(mistake.line(), mistake.message(), mistake.advice()),
              () ->
                  reporter.error(1, "this is not a map of keys and values", "start with title: …"));
    }
    return Optional.empty();
  }

  /**
   * The name of a file that is meant as {@code publication.yaml}. Some systems open it by the right
   * name, too.
   */
  private Optional<String> misnamed() {
    List<String> names =
        UnreadFiles.children(root).stream()
            .filter(Files::isRegularFile)
            .map(file -> file.getFileName().toString())
            .toList();
    return names.contains(FILE)
        ? Optional.empty()
        : names.stream().filter(name -> OTHER_NAME.matcher(name).matches()).findFirst();
  }

  /** The keys of the file, of which those that belong elsewhere are told. */
  private YamlMap map(MappingNode node) {
    Map<String, Key> keys = PublicationKeys.of("publication");
    YamlMap map =
        YamlMap.of(node, keys, key -> PublicationKeys.elsewhere(key).isPresent(), reporter);
    for (String key : map.values().keySet()) {
      if (!keys.containsKey(key)) {
        Optional<String> advice = PublicationKeys.elsewhere(key);
        if (advice.isPresent()) {
          reporter.error(map.line(key), "unknown key \"" + key + "\"", advice.get());
        }
      }
    }
    return map;
  }

  private Optional<Publication> read(YamlMap map) {
    if (map.values().containsKey(ArchiveReader.KEY)) {
      reporter.error(
          map.line(ArchiveReader.KEY),
          "this is an archive of many publications, and one publication is needed",
          "give its folder, for example "
              + FrontEnd.current()
                  .argument(
                      "huozi.publicationDirectory",
                      ArchiveReader.any(root)
                          .orElseGet(() -> root.resolve("archive/clay"))
                          .toString()));
      return Optional.empty();
    }
    Optional<Convention> tool = Convention.ofTool(root, reporter.problems());
    EditionReader reader = new EditionReader(root, tool, reporter);
    List<Edition> read = reader.read(map);
    UnreadDecisions.report(root, read, reporter.problems());
    Publication publication =
        new PublicationReader(root, choice, reporter, read).read(map, tool, reader.listed(), true);
    return read.isEmpty() ? Optional.empty() : Optional.of(publication);
  }

  /**
   * Reads what the conventions of other tools tell of a folder without {@code publication.yaml}.
   */
  private Optional<Publication> withoutFile() {
    Convention convention = Convention.of(root, reporter.problems());
    List<Edition> read =
        new ConventionEditions(root, convention, Optional.empty(), reporter)
            .read("", Optional.empty());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = YamlMap.empty(PublicationKeys.of("publication"), reporter);
    return Optional.of(
        new PublicationReader(root, EditionChoice.ALL, reporter, read)
            .read(map, Optional.of(convention), Map.of(), false));
  }

  /**
   * Reads the publication.
   *
   * @param tool what another tool's settings say
   * @param listed the keys of each edition that the file lists, by the edition's id
   * @param written whether there is a {@code publication.yaml}
   */
  private Publication read(
      YamlMap map, Optional<Convention> tool, Map<String, YamlMap> listed, boolean written) {
    boolean found = tool.isPresent() || editions.stream().noneMatch(this::isOfLanguage);
    Publication.Type type =
        map.choice("type", Publication.Type.class)
            .orElseGet(
                () -> found ? ConventionTexts.type(root, editions) : Publication.Type.ARTICLE);
    ConventionTexts texts =
        ConventionTexts.of(
            root, tool, editions, wordings.converted(), type == Publication.Type.ARTICLE);
    // Before the editions, which know the texts that were converted for them.
    Optional<Imprint> imprint = new ImprintReader(editions, wordings, reporter).read(map);
    Optional<LocalizedText> title =
        written ? texts.declared().flatMap(Declared::title).map(texts::words) : texts.title();
    LocalizedText titles =
        new TitleReader(root, choice, editions, wordings, reporter)
            .read(map, type, title, found && map.value("editions").isEmpty());
    List<Contributor> persons =
        map.values().containsKey("authors")
            ? new ContributorReader(editions, wordings, reporter).read(map)
            : texts.authors();
    Optional<LocalizedText> summary =
        wordings
            .readSmart(map, "abstract", editions)
            .or(() -> unlessGiven(map, "abstract", texts.description()));
    List<LocalizedText> keywords =
        map.values().containsKey("keywords")
            ? wordings.readList(map, "keywords", editions)
            : texts.keywords();
    Optional<BuiltInTheme> theme = ThemeReader.read(map, type, reporter);
    return new Publication(
        // A publication's file lies in its folder.
        tool.flatMap(Convention::file)
            .filter(file -> !written && root.equals(file.getParent()))
            .orElse(reporter.file()),
        titles,
        wordings.readSmart(map, "short-title", editions),
        wordings
            .readSmart(map, "subtitle", editions)
            .or(() -> unlessGiven(map, "subtitle", texts.subtitle())),
        wordings.readSmart(map, "category", editions),
        persons,
        map.string("date")
            .flatMap(date -> DateReader.read(date, map.line("date"), reporter))
            .or(() -> unlessGiven(map, "date", texts.date())),
        map.values().containsKey("identifier")
            ? new IdentifierReader(editions, reporter).read(map)
            : texts.identifier().map(uri -> IdentifierReader.ofAll(uri, editions)).orElse(Map.of()),
        wordings.readSmart(map, "publisher", editions),
        wordings.readSmart(map, "rights", editions),
        summary,
        keywords,
        new CoverReader(root, reporter).read(map),
        new AccessibilityReader(editions, wordings, reporter).read(map),
        type,
        map.chosen("headings", HeadingStyle.class),
        NotesReader.read(map, theme.orElse(BuiltInTheme.of(type)).notes(), reporter),
        map.isTrue("highlight"),
        SiteReader.read(wordings, map, editions, reporter)
            .or(() -> unlessGiven(map, "site", texts.site())),
        wordings.converted().noted(editions),
        ContentsDepth.read(map, reporter),
        theme,
        map.flag("kai"),
        map.choice("links", LinkStyle.class).orElse(theme.orElse(BuiltInTheme.of(type)).links()),
        new LevelReader(reporter).read(map),
        new ReadingsReader(editions, reporter).read(map),
        new StructureReader(editions, wordings, reporter)
            .read(
                map, type, theme.orElse(BuiltInTheme.of(type)), tool.flatMap(Convention::numbers)),
        imprint,
        new ArticleMatterReader(editions, wordings, reporter)
            .read(map, theme.orElse(BuiltInTheme.of(type)), persons, titles, summary, keywords),
        new CitedWorksReader(root, tool.flatMap(Convention::file), editions, reporter)
            .read(map, texts.works(), texts.citationStyle()),
        new PrintReader(root, editions, wordings, reporter).read(map, listed));
  }

  /**
   * Tells whether an edition's text lies in a folder of its language beside {@code
   * publication.yaml}. Other text is found, and is a book or not, as it is without that file.
   */
  private boolean isOfLanguage(Edition edition) {
    return root.equals(edition.folder().getParent())
        && FolderNames.isNamedByLanguage(edition.folder());
  }

  /** The value that another file gives, if this one has no such key. */
  private static <T> Optional<T> unlessGiven(YamlMap map, String key, Optional<T> other) {
    return map.values().containsKey(key) ? Optional.empty() : other;
  }
}
