package io.github.huozi.publication;

import io.github.huozi.conversion.decision.UnreadDecisions;
import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.BookStructure;
import io.github.huozi.model.Cover;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import io.github.huozi.model.Publication.LinkStyle;
import io.github.huozi.model.WordReadings;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.Declared;
import io.github.huozi.publication.edition.ConventionEditions;
import io.github.huozi.publication.edition.EditionReader;
import io.github.huozi.publication.edition.FolderNames;
import io.github.huozi.publication.print.PrintReader;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
  static final List<String> KEYS =
      List.of(
          "title",
          "short-title",
          "subtitle",
          "category",
          "authors",
          "date",
          "identifier",
          "publisher",
          "rights",
          "abstract",
          "keywords",
          "cover",
          "accessibility",
          "type",
          "theme",
          "headings",
          "kai",
          "notes",
          "links",
          "contents",
          "language",
          "highlight",
          "site",
          EditionReader.SMART_PUNCTUATION,
          ReadingsReader.KEY,
          ReadingsReader.REPEAT,
          StructureReader.ROLES,
          StructureReader.NUMBERS,
          StructureReader.FOLIOS,
          StructureReader.OPEN,
          StructureReader.LISTS,
          ImprintReader.KEY,
          PrintReader.KEY,
          "problems",
          "editions",
          ArchiveReader.KEY);
  static final Map<String, Publication.Type> TYPES =
      new TreeMap<>(Map.of("article", Publication.Type.ARTICLE, "book", Publication.Type.BOOK));
  static final Map<String, HeadingStyle> HEADINGS =
      new TreeMap<>(Map.of("block", HeadingStyle.BLOCK, "run-in", HeadingStyle.RUN_IN));

  static final Map<String, LinkStyle> LINKS =
      new TreeMap<>(
          Map.of("none", LinkStyle.NONE, "notes", LinkStyle.NOTES, "inline", LinkStyle.INLINE));

  private static final int MAX_TITLE = 2_000;

  private final Path root;
  private final EditionChoice choice;
  private final Reporter reporter;
  private final Wordings wordings;

  private PublicationReader(
      Path root, EditionChoice choice, Reporter reporter, List<Edition> editions) {
    this.root = root;
    this.choice = choice;
    this.reporter = reporter;
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
    if (Files.notExists(reporter.file())) {
      boolean yml = Files.isRegularFile(root.resolve("publication.yml"));
      Optional<Publication> taken = yml ? Optional.empty() : withoutFile();
      if (taken.isEmpty()) {
        reporter.error(
            0,
            "the file does not exist",
            yml
                ? "rename publication.yml to " + FILE
                : "write it, with title: … as its first line");
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
      return read(YamlMap.of(mapping, KEYS, reporter));
    }
    if (node.isPresent() || reporter.isSilent()) {
      reporter.error(1, "this is not a map of keys and values", "start with title: …");
    }
    return Optional.empty();
  }

  /**
   * Reads what the conventions of other tools tell of a folder without {@code publication.yaml}.
   */
  private Optional<Publication> withoutFile() {
    Convention convention = Convention.of(root, reporter.problems());
    List<Edition> editions =
        new ConventionEditions(root, convention, Optional.empty(), reporter)
            .read("", Optional.empty());
    if (editions.isEmpty()) {
      return Optional.empty();
    }
    Publication.Type type = ConventionTexts.type(root, editions);
    ConventionTexts texts =
        ConventionTexts.of(
            root,
            Optional.of(convention),
            editions,
            wordings.converted(),
            type == Publication.Type.ARTICLE);
    return Optional.of(
        new Publication(
            // A publication's file lies in its folder.
            convention.file().filter(file -> root.equals(file.getParent())).orElse(reporter.file()),
            texts.title().orElseGet(() -> titleOfFiles(type, 0, editions, true)),
            Optional.empty(),
            texts.subtitle(),
            Optional.empty(),
            texts.authors(),
            texts.date(),
            texts.identifier().map(uri -> IdentifierReader.ofAll(uri, editions)).orElse(Map.of()),
            Optional.empty(),
            Optional.empty(),
            texts.description(),
            texts.keywords(),
            Cover.MADE,
            Accessibility.UNDECLARED,
            type,
            HeadingStyle.BLOCK,
            NoteStyle.DEFAULT,
            true,
            texts.site(),
            editions,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            LinkStyle.NONE,
            ProblemLevels.DEFAULT.forDraft(reporter.problems().levels().draft()),
            WordReadings.NONE,
            new BookStructure(Map.of(), convention.numbers(), Optional.empty(), false, Set.of()),
            Optional.empty(),
            Map.of()));
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
    List<Edition> editions = reader.read(map);
    UnreadDecisions.tell(root, editions, reporter.problems());
    return new PublicationReader(root, choice, reporter, editions)
        .read(map, tool, editions, reader.listed());
  }

  private Optional<Publication> read(
      YamlMap map, Optional<Convention> tool, List<Edition> editions, Map<String, YamlMap> listed) {
    boolean found = tool.isPresent() || editions.stream().noneMatch(this::isOfLanguage);
    Publication.Type type =
        map.choice("type", TYPES)
            .orElseGet(
                () -> found ? ConventionTexts.type(root, editions) : Publication.Type.ARTICLE);
    ConventionTexts texts =
        ConventionTexts.of(
            root, tool, editions, wordings.converted(), type == Publication.Type.ARTICLE);
    // Before the editions, which know the texts that were converted for them.
    Optional<Imprint> imprint = new ImprintReader(editions, wordings, reporter).read(map);
    Publication publication =
        new Publication(
            reporter.file(),
            title(map, type, editions, texts, found && map.value("editions").isEmpty()),
            wordings.readSmart(map, "short-title", editions),
            wordings
                .readSmart(map, "subtitle", editions)
                .or(() -> unlessGiven(map, "subtitle", texts.subtitle())),
            wordings.readSmart(map, "category", editions),
            map.values().containsKey("authors")
                ? new ContributorReader(editions, wordings, reporter).read(map)
                : texts.authors(),
            map.string("date")
                .flatMap(date -> DateReader.read(date, map.line("date"), reporter))
                .or(() -> unlessGiven(map, "date", texts.date())),
            map.values().containsKey("identifier")
                ? new IdentifierReader(editions, reporter).read(map)
                : texts
                    .identifier()
                    .map(uri -> IdentifierReader.ofAll(uri, editions))
                    .orElse(Map.of()),
            wordings.readSmart(map, "publisher", editions),
            wordings.readSmart(map, "rights", editions),
            wordings
                .readSmart(map, "abstract", editions)
                .or(() -> unlessGiven(map, "abstract", texts.description())),
            map.values().containsKey("keywords") ? keywords(map, editions) : texts.keywords(),
            new CoverReader(root, reporter).read(map),
            new AccessibilityReader(editions, wordings, reporter).read(map),
            type,
            map.choice("headings", HEADINGS).orElse(HeadingStyle.BLOCK),
            NotesReader.read(map, reporter),
            map.flag("highlight").orElse(true),
            SiteReader.read(wordings, map, editions, reporter)
                .or(() -> unlessGiven(map, "site", texts.site())),
            wordings.converted().noted(editions),
            ContentsDepth.read(map, reporter),
            ThemeReader.read(map, type, reporter),
            map.flag("kai"),
            map.choice("links", LINKS).orElse(LinkStyle.NONE),
            new LevelReader(reporter).read(map),
            new ReadingsReader(editions, reporter).read(map),
            new StructureReader(editions, wordings, reporter)
                .read(map, type, tool.flatMap(Convention::numbers)),
            imprint,
            new PrintReader(root, editions, wordings, reporter).read(map, listed));
    return editions.isEmpty() ? Optional.empty() : Optional.of(publication);
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

  /** The title; if none is given, that of other settings or of an article's only file. */
  private LocalizedText title(
      YamlMap map,
      Publication.Type type,
      List<Edition> editions,
      ConventionTexts texts,
      boolean found) {
    int line = map.line("title");
    Optional<LocalizedText> given = wordings.readSmart(map, "title", editions);
    LocalizedText title =
        given.isPresent()
            ? wordings.inEvery(editions, given.get(), "the title", line)
            : map.value("title").filter(SequenceNode.class::isInstance).isPresent()
                ? LocalizedText.of("") // the error is reported elsewhere
                : texts
                    .declared()
                    .flatMap(Declared::title)
                    .map(texts::words)
                    .orElseGet(() -> titleOfFiles(type, line, needed(editions), found));
    boolean isLong =
        editions.stream()
            .flatMap(edition -> title.in(edition.language()).stream())
            .anyMatch(wording -> wording.length() > MAX_TITLE);
    if (isLong) {
      reporter.report(
          ProblemKind.FORBIDDEN, line, "the title has more than 2,000 characters", "shorten it");
    }
    return reporter.problems().levels().draft() ? orFolder(title, editions) : title;
  }

  /** The title of a draft: the name of the folder stands for what is missing. */
  private LocalizedText orFolder(LocalizedText title, List<Edition> editions) {
    Path folder = root.getFileName();
    String name = folder == null ? FILE : folder.toString();
    Map<Language, String> titles = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Optional<String> given = title.in(edition.language()).filter(wording -> !wording.isBlank());
      titles.put(edition.language(), given.orElse(name));
    }
    return titles.isEmpty() ? title : LocalizedText.of(titles);
  }

  /** The editions whose files must have a title: all of them, if the choice means none. */
  private List<Edition> needed(List<Edition> editions) {
    List<Edition> chosen = choice.of(editions);
    return chosen.isEmpty() ? editions : chosen;
  }

  /**
   * The title that files give.
   *
   * @param found whether, if none does, the title is that which the folder has
   */
  private LocalizedText titleOfFiles(
      Publication.Type type, int line, List<Edition> editions, boolean found) {
    Map<Language, Edition> titled = new LinkedHashMap<>();
    Map<Language, String> titles = new LinkedHashMap<>();
    Map<Edition, ArticleTitle> missing = new LinkedHashMap<>();
    if (type == Publication.Type.ARTICLE) {
      for (Edition edition : editions) {
        ArticleTitle title = ArticleTitle.in(root, edition, wordings.converted());
        if (title.text().isEmpty()) {
          missing.put(edition, title);
          continue;
        }
        Edition first = titled.putIfAbsent(edition.language(), edition);
        String other = titles.putIfAbsent(edition.language(), title.text().get());
        if (first != null && !title.text().get().equals(other) && !found) {
          reporter.error(
              line,
              "the editions " + first.id() + " and " + edition.id() + " have different titles",
              "give one to both with title: {" + edition.language() + ": …}");
        }
      }
    }
    if (missing.values().stream().anyMatch(ArticleTitle::isFaulty)) {
      return LocalizedText.of(""); // the file's own error is enough
    }
    if (found && !editions.isEmpty()) {
      String ofFolder = ConventionTexts.titleOf(root, editions);
      editions.forEach(edition -> titles.putIfAbsent(edition.language(), ofFolder));
      return Wordings.smart(LocalizedText.of(titles), editions);
    }
    if (titles.isEmpty()) {
      reporter.error(
          line, "the publication has no title", orInFile("add title: …", missing.values()));
      return LocalizedText.of("");
    }
    missing.forEach(
        (edition, title) ->
            reporter.error(
                line,
                "the edition " + edition.id() + " has no title",
                orInFile("add title: {" + edition.language() + ": …}", List.of(title))));
    return missing.isEmpty() ? LocalizedText.of(titles) : LocalizedText.of("");
  }

  /** The advice, with an alternative in the only file of an edition. */
  private static String orInFile(String advice, Collection<ArticleTitle> titles) {
    return titles.stream()
        .filter(title -> titles.size() == 1)
        .findFirst()
        .flatMap(ArticleTitle::advice)
        .map(inFile -> advice + ", or " + inFile)
        .orElse(advice);
  }

  private List<LocalizedText> keywords(YamlMap map, List<Edition> editions) {
    List<LocalizedText> keywords = new ArrayList<>();
    for (Node item : map.list("keywords", "[…, …]")) {
      wordings
          .readSmart(item, "keywords", YamlText.lineOf(item), editions)
          .ifPresent(keywords::add);
    }
    return keywords;
  }
}
