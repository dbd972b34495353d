package io.github.huozi.output;

import io.github.huozi.input.Digest;
import io.github.huozi.input.InputDigests;
import io.github.huozi.input.InputFiles;
import io.github.huozi.language.Script;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.PublishedFile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which finished files are whole and made from the current inputs, and why the others are
 * not. Only content counts, not the time of a file.
 */
public final class UpToDateCheck {

  private static final String PUBLICATION = "publication.yaml";
  private static final String FONTS = "the fonts for ";

  private final PublishRequest request;
  private final FontSource fonts;
  private final InputFiles inputs;
  private final Records records;
  private final Map<String, Optional<String>> reasons = new HashMap<>();
  private final Map<Script, String> fontDigests;
  private final AtomicBoolean warned = new AtomicBoolean();

  private UpToDateCheck(
      PublishRequest request,
      FontSource fonts,
      InputFiles inputs,
      Map<Script, String> fontDigests) {
    this.request = request;
    this.fonts = fonts;
    this.inputs = inputs;
    this.fontDigests = fontDigests;
    this.records = records(request);
  }

  /** Reads the publication in its current state. A later change of it counts at the next check. */
  public static UpToDateCheck of(PublishRequest request, FontSource fonts) throws IOException {
    OutputFile.sweep(request.output());
    records(request).sweep();
    List<Path> made =
        Stream.concat(Stream.of(request.output()), request.records().stream()).toList();
    return new UpToDateCheck(
        request, fonts, InputFiles.in(request.publication(), made), new ConcurrentHashMap<>());
  }

  /** The same check of files and records in other folders. The publication is not read again. */
  public UpToDateCheck in(Path output, Path recordsFolder) {
    return new UpToDateCheck(request.in(output, recordsFolder), fonts, inputs, fontDigests);
  }

  /**
   * The finished files, if all of them are up to date. If there is no record of them, no file of
   * the publication is read.
   *
   * @return empty if there is something to publish
   */
  public static Optional<PublishResult> result(PublishRequest request, FontSource fonts)
      throws IOException {
    return records(request).publication().isPresent()
        ? of(request, fonts).result()
        : Optional.empty();
  }

  private static Records records(PublishRequest request) {
    return new Records(request.records(), request.baseName(), request.publication());
  }

  /**
   * The files of the request's editions, and the warnings and losses of the builds that made them,
   * if all these files are up to date.
   *
   * @return empty if there is something to publish
   */
  public Optional<PublishResult> result() throws IOException {
    Optional<PublicationRecord> record = records.publication();
    if (record.isEmpty()
        || record.get().editions().isEmpty()
        || hasChanged(record.get().outline())) {
      return Optional.empty();
    }
    List<RecordedEdition> editions = record.get().editions();
    if (!request.editions().unknown(editions).isEmpty()) {
      // The engine says which editions there are.
      return Optional.empty();
    }
    List<RecordedEdition> chosen = request.editions().of(editions);
    for (RecordedEdition edition : chosen) {
      if (reason(edition, editions).isPresent()) {
        return Optional.empty();
      }
    }
    Problems warnings = new Problems();
    record.get().warnings().forEach(warnings::add);
    record.get().ignored().forEach(warnings::addIgnored);
    List<PublishedFile> files = new ArrayList<>();
    for (RecordedEdition edition : chosen) {
      files.addAll(files(edition.id(), warnings));
    }
    return Optional.of(
        new PublishResult(
            files,
            warnings.sorted(),
            warnings.losses(),
            chosen.stream().map(RecordedEdition::description).toList()));
  }

  /** All files of the publication, whichever editions show them, as they were when it was read. */
  public InputDigests publication() {
    return inputs.of(List.of(), List.of());
  }

  private boolean hasChanged(InputDigests outline) {
    return outline.change(inputs.outline(PUBLICATION, outline.digests().keySet())).isPresent();
  }

  /**
   * The reason why an edition's files must be made: {@code en/intro.md has changed}. Each edition
   * is checked once, since its files may be large.
   *
   * @param editions all editions of the publication
   * @return empty if the files are up to date
   */
  public Optional<String> reason(RecordedEdition edition, Collection<RecordedEdition> editions)
      throws IOException {
    Optional<String> known = reasons.get(edition.id());
    if (known == null) {
      known = look(edition, editions);
      reasons.put(edition.id(), known);
    }
    return known;
  }

  private Optional<String> look(RecordedEdition edition, Collection<RecordedEdition> editions)
      throws IOException {
    Optional<EditionRecord> record = records.edition(edition.id());
    if (record.isEmpty()) {
      return Optional.of("no record says what its files were made from");
    }
    InputDigests now = digests(edition, editions, record.get().borrowed(), record.get().scripts());
    Optional<String> change = record.get().origins().change(now);
    return change.isPresent() ? change : damage(edition, record.get());
  }

  private Optional<String> damage(RecordedEdition edition, EditionRecord record) {
    for (Format format : request.formats()) {
      Path path = request.path(edition.id(), format);
      String name = path.getFileName().toString();
      Optional<RecordedFile> made =
          record.files().stream().filter(file -> file.name().equals(name)).findFirst();
      Optional<String> damage =
          made.isEmpty() ? Optional.of(name + " is missing") : damage(path, made.get());
      if (damage.isPresent()) {
        return damage;
      }
    }
    // The record has the files for print shops that the inputs ask for: they have not changed.
    return record.files().stream()
        .filter(file -> !file.part().isEmpty())
        .flatMap(file -> damage(request.printPath(edition.id(), file.part()), file).stream())
        .findFirst();
  }

  private static Optional<String> damage(Path path, RecordedFile made) {
    if (!Files.isRegularFile(path)) {
      return Optional.of(made.name() + " is missing");
    }
    return isAsMade(path, made)
        ? Optional.empty()
        : Optional.of(made.name() + " has been changed since it was made");
  }

  private static boolean isAsMade(Path path, RecordedFile made) {
    try {
      return Digest.of(path).equals(made.digest());
    } catch (IOException e) {
      // A file that cannot be read may be replaced.
      return false;
    }
  }

  /**
   * The files of an edition that is up to date.
   *
   * @param edition its id
   * @param warnings gets the warnings of the build that made them
   */
  public List<PublishedFile> files(String edition, Problems warnings) {
    EditionRecord record = records.edition(edition).orElseThrow();
    record.warnings().forEach(warnings::add);
    record.ignored().forEach(warnings::addIgnored);
    return published(edition, record.files(), Origin.UP_TO_DATE);
  }

  /**
   * Records an edition whose files have just been made.
   *
   * @param editions all editions of the publication
   * @param borrowed the files of other editions' folders that it shows
   * @param scripts the scripts of the fonts that it was made with
   * @param own the problems of the edition, of which none is an error
   * @param warnings gets a warning if the record cannot be written; the files are whole even then
   */
  public List<PublishedFile> record(
      RecordedEdition edition,
      Collection<RecordedEdition> editions,
      List<String> borrowed,
      List<Script> scripts,
      List<RecordedFile> files,
      Problems own,
      Problems warnings)
      throws IOException {
    EditionRecord record =
        new EditionRecord(
            digests(edition, editions, borrowed, scripts),
            borrowed,
            scripts,
            files,
            own.sorted(),
            own.ignored());
    try {
      records.write(edition.id(), record);
    } catch (IOException e) {
      warn(e, warnings);
    }
    return published(edition.id(), files, Origin.MADE);
  }

  /**
   * Records the editions.
   *
   * @param shared the inputs of one edition that may tell something of all, as {@link
   *     InputFiles#outline} has them
   * @param own the problems of the publication as a whole, of which none is an error
   * @param warnings gets a warning if the record cannot be written
   */
  public void record(
      List<RecordedEdition> editions, Collection<String> shared, Problems own, Problems warnings) {
    try {
      records.write(
          new PublicationRecord(
              inputs.outline(PUBLICATION, shared), editions, own.sorted(), own.ignored()));
    } catch (IOException e) {
      warn(e, warnings);
    }
  }

  /** Warns once for all records: the others fail for the same reason. */
  private void warn(IOException cause, Problems warnings) {
    if (request.records().isEmpty() || warned.getAndSet(true)) {
      return;
    }
    warnings.warning(
        SourceLocation.of(request.records().get()),
        "cannot record what the files were made from (" + cause.getMessage() + ")",
        "every build makes them again until that is fixed");
  }

  private InputDigests digests(
      RecordedEdition edition,
      Collection<RecordedEdition> editions,
      Collection<String> borrowed,
      Collection<Script> scripts)
      throws IOException {
    Map<String, String> more = new TreeMap<>(request.parameters());
    for (Script script : scripts) {
      more.put(FONTS + script, fontDigest(script));
    }
    return sources(inputs, edition, editions, borrowed).and(more);
  }

  /**
   * The inputs of an edition that an author writes: files, and what {@code publication.yaml} says.
   *
   * @param editions all editions of the publication
   * @param borrowed the files of other editions' folders that it shows
   */
  private static InputDigests sources(
      InputFiles inputs,
      RecordedEdition edition,
      Collection<RecordedEdition> editions,
      Collection<String> borrowed) {
    Set<String> folders =
        editions.stream().flatMap(RecordedEdition::folders).collect(Collectors.toSet());
    Set<String> others = new TreeSet<>(folders);
    // What is around the edition's own folders holds its files too.
    others.removeIf(
        folder ->
            folder.isEmpty()
                || edition
                    .folders()
                    .anyMatch(own -> own.equals(folder) || own.startsWith(folder + "/")));
    Map<String, String> more = new TreeMap<>();
    // If an edition's fonts lack a character, the fonts of the other editions come next.
    more.put("the list of editions", new TreeSet<>(folders).toString());
    // It replaces the digest of the whole file: an entry of another edition is no input.
    more.put(PUBLICATION, edition.declaration());
    more.put("the title or another text of the publication", edition.texts());
    return inputs.of(others, borrowed).and(more);
  }

  /**
   * Tells whether an edition's files were made of its sources as they are now, by this huozi. How
   * they were made otherwise, with which parameters and fonts, does not count.
   *
   * @param record what is known of them
   * @param edition the edition as it is now
   * @param editions all editions of the publication
   * @param now the files of the publication
   * @param version the version of huozi
   */
  public static boolean isOfSources(
      EditionRecord record,
      RecordedEdition edition,
      Collection<RecordedEdition> editions,
      InputFiles now,
      String version) {
    SortedMap<String, String> made = record.origins().digests();
    Map<String, String> others = new TreeMap<>(made);
    Set<String> parameters =
        PublishRequest.of(Path.of(""), Path.of("")).build().parameters().keySet();
    others.keySet().removeIf(name -> !parameters.contains(name) && !name.startsWith(FONTS));
    InputDigests sources = sources(now, edition, editions, record.borrowed()).and(others);
    return made.getOrDefault(PublishRequest.PRODUCER, "").contains(version)
        && record.origins().change(sources).isEmpty();
  }

  /**
   * A digest of a script's fonts. Computed once, since editions share fonts and each digest opens a
   * jar.
   *
   * @throws IOException if they cannot be found or read
   */
  public synchronized String fontDigest(Script script) throws IOException {
    String digest = fontDigests.get(script);
    if (digest == null) {
      digest = fonts.digest(script);
      fontDigests.put(script, digest);
    }
    return digest;
  }

  private List<PublishedFile> published(String edition, List<RecordedFile> files, Origin origin) {
    List<PublishedFile> published = new ArrayList<>();
    for (RecordedFile file : files) {
      if (!file.part().isEmpty()) {
        Path path = request.printPath(edition, file.part());
        published.add(published(edition, Format.PDF, path, file, origin));
      }
      for (Format format : Format.values()) {
        Path path = request.path(edition, format);
        if (file.name().equals(path.getFileName().toString())) {
          published.add(published(edition, format, path, file, origin));
        }
      }
    }
    return published;
  }

  private static PublishedFile published(
      String edition, Format format, Path path, RecordedFile file, Origin origin) {
    return new PublishedFile(
        edition,
        format,
        path,
        file.pages() == 0 ? OptionalInt.empty() : OptionalInt.of(file.pages()),
        file.fonts(),
        file.fontBytes(),
        origin,
        Optional.of(file.part()).filter(part -> !part.isEmpty()),
        file.digest());
  }
}
