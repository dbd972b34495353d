package io.github.huozi.publish;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Language;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Script;
import io.github.huozi.model.Section;
import io.github.huozi.output.Digest;
import io.github.huozi.output.EditionRecord;
import io.github.huozi.output.InputDigests;
import io.github.huozi.output.InputFiles;
import io.github.huozi.output.OutputFile;
import io.github.huozi.output.PublicationRecord;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.output.RecordedFile;
import io.github.huozi.output.Records;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the finished files stand to what they are made from: which of them are whole and of today,
 * and why the others are not. Contents alone decide; when a file was written says nothing.
 */
final class UpToDateCheck {

  private static final String PUBLICATION = "publication.yaml";

  private final PublishRequest request;
  private final InputFiles inputs;
  private final Records ledger;
  private final Map<Language, Optional<String>> reasons = new HashMap<>();
  private final Map<Script, String> fontDigests = new EnumMap<>(Script.class);

  private final AtomicBoolean warned = new AtomicBoolean();

  private UpToDateCheck(PublishRequest request, InputFiles inputs, Records ledger) {
    this.request = request;
    this.inputs = inputs;
    this.ledger = ledger;
  }

  /** Whether anything tells what its files were made from: else there is nothing to look at. */
  static boolean isKnown(PublishRequest request) {
    return ledger(request).publication().isPresent();
  }

  private static Records ledger(PublishRequest request) {
    return new Records(request.records(), request.baseName(), request.publication());
  }

  /**
   * Looks at the publication as it is now. What is written to it later counts as a change at the
   * next look.
   */
  static UpToDateCheck of(PublishRequest request) throws IOException {
    OutputFile.sweep(request.output());
    Records ledger = ledger(request);
    ledger.sweep();
    return new UpToDateCheck(
        request,
        InputFiles.in(request.publication(), List.of(request.output(), request.records())),
        ledger);
  }

  /**
   * All files, if every one of them may stay as it is.
   *
   * @param warnings takes what was said when they were made
   */
  Optional<List<PublishedFile>> untouched(Problems warnings) throws IOException {
    Optional<PublicationRecord> record = ledger.publication();
    if (record.isEmpty()
        || record.get().editions().isEmpty()
        || record.get().outline().change(inputs.outline(PUBLICATION)).isPresent()) {
      return Optional.empty();
    }
    List<RecordedEdition> editions = record.get().editions();
    Set<String> folders =
        editions.stream().map(RecordedEdition::folder).collect(Collectors.toSet());
    for (RecordedEdition edition : editions) {
      if (reason(edition.language(), edition.folder(), folders).isPresent()) {
        return Optional.empty();
      }
    }
    record.get().warnings().forEach(warnings::add);
    List<PublishedFile> files = new ArrayList<>();
    for (RecordedEdition edition : editions) {
      files.addAll(files(edition.language(), warnings));
    }
    return Optional.of(files);
  }

  /**
   * Why an edition's files are to be made: {@code en/intro.md has changed}.
   *
   * @return empty if they may stay as they are
   */
  Optional<String> reason(Edition edition, Publication publication) throws IOException {
    return reason(edition.language(), folder(edition), folders(publication));
  }

  /** Looks once at each edition: its files may be large. */
  private Optional<String> reason(Language language, String folder, Set<String> folders)
      throws IOException {
    Optional<String> known = reasons.get(language);
    if (known == null) {
      known = look(language, folder, folders);
      reasons.put(language, known);
    }
    return known;
  }

  private Optional<String> look(Language language, String folder, Set<String> folders)
      throws IOException {
    Optional<EditionRecord> record = ledger.edition(language);
    if (record.isEmpty()) {
      return Optional.of("nothing tells what its files were made from");
    }
    InputDigests now = origins(folder, folders, record.get().borrowed(), record.get().scripts());
    Optional<String> change = record.get().origins().change(now);
    return change.isPresent() ? change : damage(language, record.get());
  }

  private Optional<String> damage(Language language, EditionRecord record) throws IOException {
    for (Format format : request.formats()) {
      Path path = request.path(language, format);
      String name = path.getFileName().toString();
      Optional<RecordedFile> made =
          record.files().stream().filter(file -> file.name().equals(name)).findFirst();
      if (made.isEmpty() || !Files.isRegularFile(path)) {
        return Optional.of(name + " is missing");
      } else if (!isAsMade(path, made.get())) {
        return Optional.of(name + " is not as it was made");
      }
    }
    return Optional.empty();
  }

  private static boolean isAsMade(Path path, RecordedFile made) {
    try {
      return Digest.of(path).equals(made.digest());
    } catch (IOException e) {
      // Who may not read it may well replace it.
      return false;
    }
  }

  /**
   * The files of an edition that may stay as they are.
   *
   * @param warnings takes what was said when they were made
   */
  List<PublishedFile> files(Language language, Problems warnings) {
    EditionRecord record = ledger.edition(language).orElseThrow();
    record.warnings().forEach(warnings::add);
    return published(language, record.files(), true);
  }

  /**
   * Records an edition whose files have just been made.
   *
   * @param warnings is told if that cannot be recorded: the files are none the worse for it
   */
  List<PublishedFile> enter(
      Publication publication, PreparedEdition edition, List<RecordedFile> files, Problems warnings)
      throws IOException {
    List<Script> scripts = edition.fonts().scripts().stream().sorted().toList();
    String folder = folder(edition.manuscript().edition());
    Set<String> folders = folders(publication);
    List<String> borrowed = borrowed(publication, edition.manuscript(), folder, folders);
    EditionRecord record =
        new EditionRecord(
            origins(folder, folders, borrowed, scripts),
            borrowed,
            scripts,
            files,
            edition.problems().sorted());
    try {
      ledger.enter(edition.language(), record);
    } catch (IOException e) {
      warn(e, warnings);
    }
    return published(edition.language(), files, false);
  }

  /**
   * Records which editions there are.
   *
   * @param warnings is told if that cannot be recorded
   */
  void enter(Publication publication, Problems ofPublication, Problems warnings) {
    List<RecordedEdition> editions =
        publication.editions().stream()
            .map(edition -> new RecordedEdition(edition.language(), folder(edition)))
            .toList();
    try {
      ledger.enter(
          new PublicationRecord(inputs.outline(PUBLICATION), editions, ofPublication.sorted()));
    } catch (IOException e) {
      warn(e, warnings);
    }
  }

  /** One line for all records: what hinders one hinders the others. */
  private void warn(IOException unrecorded, Problems warnings) {
    if (warned.getAndSet(true)) {
      return;
    }
    warnings.warning(
        SourceLocation.of(request.records()),
        "what the files were made from cannot be recorded (" + unrecorded.getMessage() + ")",
        "each build makes them again until that is mended");
  }

  private InputDigests origins(
      String folder, Set<String> folders, Collection<String> borrowed, Collection<Script> scripts)
      throws IOException {
    Set<String> others = new TreeSet<>(folders);
    others.remove(folder);
    Map<String, String> more = new TreeMap<>(request.recipe());
    // A character that an edition's own fonts lack is looked for in the other editions' first.
    more.put("the list of editions", new TreeSet<>(folders).toString());
    for (Script script : scripts) {
      more.put("the fonts for " + script, fontDigest(script));
    }
    return inputs.of(others, borrowed).and(more);
  }

  /** Editions share fonts, and each digest opens their jar. */
  private synchronized String fontDigest(Script script) throws IOException {
    String digest = fontDigests.get(script);
    if (digest == null) {
      digest = request.fonts().digest(script);
      fontDigests.put(script, digest);
    }
    return digest;
  }

  /** What an edition shows of other editions' folders, links within the publication followed. */
  private static List<String> borrowed(
      Publication publication, Manuscript manuscript, String folder, Set<String> folders)
      throws IOException {
    Path root = publication.folder().toRealPath();
    Stream<Path> shown =
        Stream.of(
                manuscript.sections().stream().map(Section::file),
                manuscript.images().values().stream(),
                publication.cover().file().stream())
            .flatMap(files -> files);
    Set<String> borrowed = new TreeSet<>();
    for (Path file : shown.toList()) {
      Path real = file.toRealPath();
      if (real.startsWith(root)) {
        String path = root.relativize(real).toString().replace('\\', '/');
        String top = path.substring(0, Math.max(0, path.indexOf('/')));
        if (!top.equals(folder) && folders.contains(top)) {
          borrowed.add(path);
        }
      }
    }
    return List.copyOf(borrowed);
  }

  private List<PublishedFile> published(Language language, List<RecordedFile> files, boolean upToDate) {
    List<PublishedFile> published = new ArrayList<>();
    for (Format format : Format.values()) {
      Path path = request.path(language, format);
      for (RecordedFile file : files) {
        if (file.name().equals(path.getFileName().toString())) {
          published.add(
              new PublishedFile(
                  language,
                  format,
                  path,
                  file.pages() == 0 ? OptionalInt.empty() : OptionalInt.of(file.pages()),
                  file.fonts(),
                  file.fontBytes(),
                  upToDate));
        }
      }
    }
    return published;
  }

  private static Set<String> folders(Publication publication) {
    return publication.editions().stream().map(UpToDateCheck::folder).collect(Collectors.toSet());
  }

  private static String folder(Edition edition) {
    return edition.folder().getFileName().toString();
  }
}
