package io.github.huozi.publish;

import io.github.huozi.cover.Covers;
import io.github.huozi.edition.EpubAssembly;
import io.github.huozi.edition.ThemeFamilies;
import io.github.huozi.edition.ThemeFonts;
import io.github.huozi.font.FontCache;
import io.github.huozi.font.FontSet;
import io.github.huozi.input.InputFiles;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.output.OutputBatch;
import io.github.huozi.output.OutputFile;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.output.RecordedFile;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.publication.SharedTexts;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedEdition.Credit;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes: finds out what has changed, reads and checks all of that, and only then writes files.
 * Editions are processed in parallel.
 */
public final class Publisher {

  private final PublishRequest request;
  private final FontSource fonts;
  private final FontCache fontCache;
  private final Workers workers;
  private final Progress progress;
  private final Problems problems = new Problems();
  private final Covers covers;
  private final Stages stages;

  public Publisher(
      PublishRequest request,
      FontSource fonts,
      FontCache fontCache,
      Workers workers,
      Progress progress) {
    this(request, fonts, fontCache, workers, progress, new Covers(), Stages.UNCHANGED);
  }

  /**
   * @param covers gets the covers that are being painted
   * @param stages gets what the stages make
   */
  public Publisher(
      PublishRequest request,
      FontSource fonts,
      FontCache fontCache,
      Workers workers,
      Progress progress,
      Covers covers,
      Stages stages) {
    this.request = request;
    this.fonts = fonts;
    this.fontCache = fontCache;
    this.workers = workers;
    this.progress = progress;
    this.covers = covers;
    this.stages = stages;
  }

  /**
   * Publishes the editions of the request in its formats, as {@link
   * io.github.huozi.request.Engine#publish} says.
   */
  public PublishResult publish() throws PublishingException, IOException {
    UpToDateCheck upToDate = UpToDateCheck.of(request, fonts);
    Optional<PublishResult> unchanged =
        progress.during("looking for what has changed", upToDate::result);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    Problems read = new Problems(ProblemLevels.DEFAULT.forDraft(request.draft()));
    Optional<Publication> found =
        progress.during(
            "reading publication.yaml",
            () -> PublicationReader.read(request.publication(), request.editions(), read));
    if (found.isEmpty()) {
      // Of a draft they are warnings, and yet there is nothing to publish.
      throw new PublishingException(read.with(ProblemLevels.DEFAULT).sorted());
    }
    Publication publication = found.get();
    // Some were found before the levels were known.
    Problems ofPublication = read.with(publication.levels());
    Theme theme = Theme.of(publication);
    theme.tellUnused(ofPublication);
    ThemeFonts ofTheme =
        progress.during(
            "reading the theme's fonts", () -> ThemeFonts.read(theme, fontCache, ofPublication));
    problems.addAll(ofPublication);
    List<Edition> chosen = ChosenEditions.of(request.editions(), publication, problems);
    if (chosen.isEmpty()) {
      return new PublishResult(List.of(), List.of(), Losses.NONE, List.of());
    }
    requireOutputApart(publication);
    for (Edition edition : chosen) {
      for (Format format : Format.values()) {
        if (request.formats().contains(format)) {
          OutputFile.requirePlace(request.path(edition.id(), format));
        }
      }
      for (Path path : PrintFiles.paths(request, publication, edition)) {
        OutputFile.requirePlace(path);
      }
    }
    List<RecordedEdition> recorded =
        publication.editions().stream().map(edition -> recorded(publication, edition)).toList();
    Map<String, List<PublishedFile>> files = new HashMap<>();
    List<PreparedEdition> editions =
        prepare(publication, chosen, theme, ofTheme, upToDate, recorded, files);
    EditionWriter writer = new EditionWriter(request, workers, progress, covers, stages);
    if (problems.hasErrors()) {
      throw checked(editions, writer);
    }
    for (List<PublishedFile> written : write(publication, editions, recorded, writer, upToDate)) {
      files.put(written.get(0).edition(), written);
    }
    if (files.isEmpty()) {
      throw new PublishingException(problems.with(ProblemLevels.DEFAULT).sorted());
    }
    upToDate.record(recorded, shared(publication), ofPublication, problems);
    return new PublishResult(
        chosen.stream()
            // An edition of a draft that has no text has no files.
            .flatMap(edition -> files.getOrDefault(edition.id(), List.of()).stream())
            .toList(),
        problems.sorted(),
        problems.losses(),
        chosen.stream().map(edition -> described(publication, edition)).toList());
  }

  /** The entry of an edition in a catalogue. */
  private PublishedEdition described(Publication publication, Edition edition) {
    Language language = edition.language();
    return new PublishedEdition(
        edition.id(),
        language,
        publication.title().in(language).orElse(""),
        publication.authors().stream()
            .flatMap(
                author ->
                    author.name().in(language).stream()
                        .map(name -> new Credit(name, author.role())))
            .toList(),
        publication.date().map(PublicationDate::iso),
        EpubAssembly.identifier(publication, request.identity(), edition),
        publication.summary().flatMap(text -> text.in(language)),
        publication.publisher().flatMap(text -> text.in(language)),
        LocalizedText.in(publication.keywords(), language));
  }

  /** Requires that finished files do not lie among the author's. */
  private void requireOutputApart(Publication publication) throws IOException {
    Path output = request.output();
    Path root = publication.folder().toAbsolutePath().normalize();
    boolean isAmong =
        publication.editions().stream()
            .map(edition -> edition.folder().toAbsolutePath().normalize())
            .anyMatch(folder -> !folder.equals(root) && output.startsWith(folder));
    if (isAmong || output.equals(root)) {
      throw new IOException(
          output
              + ": contains what is published; set another "
              + FrontEnd.current()
                  .choose("outputDirectory, such as target/publication", "--output"));
    }
  }

  /** Finds out what else is wrong with editions that are not written, as their pages show it. */
  private PublishingException checked(List<PreparedEdition> editions, EditionWriter writer)
      throws IOException {
    workers.run(
        editions.stream().<Workers.Task>map(edition -> () -> writer.check(edition)).toList());
    try {
      covers.await();
    } catch (Covers.UnpaintedException e) {
      add(e);
    }
    editions.forEach(edition -> problems.addAll(edition.problems()));
    return new PublishingException(problems.sorted());
  }

  /** Writes the editions: all files of all editions, or none. */
  private List<List<PublishedFile>> write(
      Publication publication,
      List<PreparedEdition> editions,
      List<RecordedEdition> recorded,
      EditionWriter writer,
      UpToDateCheck upToDate)
      throws PublishingException, IOException {
    PrintFiles print = new PrintFiles(request, publication, workers, progress);
    try (OutputBatch batch = new OutputBatch()) {
      List<Callable<List<RecordedFile>>> tasks = new ArrayList<>();
      for (PreparedEdition edition : editions) {
        tasks.add(() -> writer.write(edition, print, batch));
      }
      List<List<RecordedFile>> written;
      try {
        written = workers.all(tasks);
      } catch (Covers.UnpaintedException e) {
        add(e);
        written = List.of();
      }
      // Some problems come only with the pages.
      editions.forEach(edition -> problems.addAll(edition.problems()));
      problems.throwIfErrors();
      batch.finish();
      List<List<PublishedFile>> published = new ArrayList<>();
      for (int i = 0; i < editions.size(); i++) {
        published.add(record(publication, editions.get(i), recorded, written.get(i), upToDate));
      }
      return published;
    }
  }

  private void add(Covers.UnpaintedException e) {
    if (e.getCause() instanceof PublishingException unpainted) {
      unpainted.problems().forEach(problems::add);
    }
  }

  private RecordedEdition recorded(Publication publication, Edition edition) {
    return recorded(publication, edition, described(publication, edition));
  }

  /**
   * The edition's part of a record, from its present sources.
   *
   * @param described what a catalogue says about it
   */
  public static RecordedEdition recorded(
      Publication publication, Edition edition, PublishedEdition described) {
    String folder = name(publication, edition.folder());
    return new RecordedEdition(
        described,
        folder,
        edition.source().map(source -> name(publication, source.replacements())).orElse(folder),
        edition.declaration().digest(),
        SharedTexts.digest(publication, edition));
  }

  /** The inputs of one edition that may tell something of all. */
  private static List<String> shared(Publication publication) {
    // Without the file, the title may come from a heading.
    boolean whole = !Files.isRegularFile(publication.folder().resolve("publication.yaml"));
    return SharedTexts.files(publication)
        .map(file -> name(publication, file))
        .map(path -> whole ? path : InputFiles.frontMatterOf(path))
        .toList();
  }

  private List<PublishedFile> record(
      Publication publication,
      PreparedEdition edition,
      List<RecordedEdition> editions,
      List<RecordedFile> files,
      UpToDateCheck upToDate)
      throws IOException {
    List<Script> scripts = edition.fonts().scripts().stream().sorted().toList();
    return upToDate.record(
        recorded(publication, edition.manuscript().edition()),
        editions,
        borrowedFiles(publication, edition.manuscript()),
        scripts,
        files,
        edition.problems(),
        problems);
  }

  /**
   * Prepares the chosen editions whose files must be made. It goes on after an error, so that all
   * errors are reported at once.
   *
   * @param upToDate gets the files of the other editions
   */
  private List<PreparedEdition> prepare(
      Publication publication,
      List<Edition> chosen,
      Theme theme,
      ThemeFonts ofTheme,
      UpToDateCheck check,
      List<RecordedEdition> recorded,
      Map<String, List<PublishedFile>> upToDate)
      throws IOException {
    XhtmlDocuments documents = new XhtmlDocuments(publication, theme);
    List<EditionPreparation> outdated = new ArrayList<>();
    for (Edition edition : chosen) {
      Optional<String> reason = check.reason(recorded(publication, edition), recorded);
      if (reason.isPresent()) {
        progress.remaking(edition.id(), reason.get());
        outdated.add(
            new EditionPreparation(
                request,
                fonts,
                fontCache,
                workers,
                progress,
                publication,
                theme,
                documents,
                covers,
                ofTheme,
                edition,
                stages));
      } else {
        upToDate.put(edition.id(), check.files(edition.id(), problems));
      }
    }
    workers.run(
        outdated.stream()
            .flatMap(edition -> edition.parts().stream())
            .<Workers.Task>map(part -> part::run)
            .toList());
    workers.run(outdated.stream().<Workers.Task>map(edition -> edition::join).toList());
    outdated.forEach(
        edition -> edition.counts().ifPresent(counts -> progress.converted(edition.tag(), counts)));
    workers.run(
        outdated.stream()
            .flatMap(
                edition ->
                    Stream.of(Format.values())
                        .<Workers.Task>map(format -> () -> edition.prepare(format)))
            .toList());
    List<PreparedEdition> prepared =
        outdated.stream().flatMap(edition -> edition.prepared().stream()).toList();
    if (prepared.size() == publication.editions().size()) {
      checkFamilies(prepared, theme);
    }
    outdated.forEach(edition -> problems.addAll(edition.problems()));
    return prepared;
  }

  /** Checks the families that style sheets name. All editions together have all fonts. */
  private static void checkFamilies(List<PreparedEdition> editions, Theme theme)
      throws IOException {
    List<FontSet> all =
        editions.stream()
            .flatMap(edition -> edition.print().stream())
            .map(PrintDocument::fonts)
            .toList();
    for (PreparedEdition edition : editions) {
      if (edition.print().isPresent()) {
        ThemeFamilies.check(edition.print().get().xhtml(), theme, all, edition.problems());
      }
    }
  }

  /**
   * The files of other editions' folders that an edition shows: their paths from the publication's
   * folder, with forward slashes. Links within the publication are followed.
   */
  private List<String> borrowedFiles(Publication publication, Manuscript manuscript)
      throws IOException {
    RecordedEdition own = recorded(publication, manuscript.edition());
    Set<String> others =
        publication.editions().stream()
            .flatMap(edition -> recorded(publication, edition).folders())
            .filter(folder -> own.folders().noneMatch(folder::equals))
            .collect(Collectors.toSet());
    Path root = publication.folder().toRealPath();
    Stream<Path> shown =
        Stream.of(
                manuscript.sections().stream()
                    .flatMap(section -> section.places().files().stream()),
                manuscript.images().values().stream(),
                publication.cover().file().stream(),
                PrintFiles.profiles(publication, manuscript.edition()).stream())
            .flatMap(files -> files);
    Set<String> borrowed = new TreeSet<>();
    for (Path file : shown.toList()) {
      Path real = file.toRealPath();
      if (real.startsWith(root)) {
        String path = root.relativize(real).toString().replace('\\', '/');
        if (others.stream().anyMatch(folder -> path.startsWith(folder + "/"))) {
          borrowed.add(path);
        }
      }
    }
    return List.copyOf(borrowed);
  }

  /** The path of a file or folder from the publication's folder; empty if it is the same. */
  private static String name(Publication publication, Path folder) {
    return publication
        .folder()
        .toAbsolutePath()
        .normalize()
        .relativize(folder.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }
}
