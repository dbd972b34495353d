package io.github.huozi.cache;

import io.github.huozi.cache.ActionResult.OutputEntry;
import io.github.huozi.input.Digest;
import io.github.huozi.input.DigestStream;
import io.github.huozi.language.Script;
import io.github.huozi.output.EditionRecord;
import io.github.huozi.output.OutputBatch;
import io.github.huozi.output.PublicationRecord;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.output.Records;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.Problem;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The entries of a publication in a cache. There are two results: that of all inputs but the fonts
 * says of which scripts the fonts were; that of all inputs has the records and the finished files.
 * So machines with other fonts have entries of their own.
 */
final class CachedPublication {

  /** Each form of entries has another head. */
  private static final String HEAD = "huozi publication 1";

  private static final String SCRIPTS = "scripts";
  private static final String FILES = "files";
  private static final String RECORDS = "records";

  /** A name that is a single file's on every system. */
  private static final Pattern NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,255}");

  private static final int MOST_ENTRIES = 1000;

  /** The size of the largest file, in bytes. */
  private static final long LARGEST_FILE = 2_000_000_000;

  /** The size of the largest record, in bytes. A record is read into memory. */
  private static final long LARGEST_RECORD = 20_000_000;

  private final CacheStore store;
  private final PublishRequest request;
  private final UpToDateCheck check;
  private final String key;

  /** True if the cache has something wrong, so that it is not asked what it has. */
  private boolean isWrong;

  /**
   * @param check has read the publication
   */
  CachedPublication(CacheStore store, PublishRequest request, UpToDateCheck check) {
    this.store = store;
    this.request = request;
    this.check = check;
    this.key = key(request, check);
  }

  /** The digest of all inputs but the fonts. */
  static String key(PublishRequest request, UpToDateCheck check) {
    StringBuilder inputs = new StringBuilder(HEAD);
    add(inputs, request.baseName());
    Set<String> editions = new TreeSet<>();
    request.editions().names().forEach(name -> editions.add(name.toLowerCase(Locale.ROOT)));
    add(inputs, editions.toString());
    add(inputs, request.parameters());
    add(inputs, check.publication().digests());
    return Digest.of(inputs.toString());
  }

  private static void add(StringBuilder inputs, Map<String, String> values) {
    inputs.append('\0').append(values.size());
    values.forEach(
        (name, value) -> {
          add(inputs, name);
          add(inputs, value);
        });
  }

  private static void add(StringBuilder inputs, String value) {
    inputs.append('\0').append(value.length()).append('\0').append(value);
  }

  /** The digest of all inputs. */
  private static String key(String key, List<Script> scripts, UpToDateCheck check)
      throws IOException {
    StringBuilder inputs = new StringBuilder(key);
    for (Script script : scripts) {
      add(inputs, script.name());
      add(inputs, check.fontDigest(script));
    }
    return Digest.of(inputs.toString());
  }

  /**
   * Takes the records and the files from the cache into their places, if they are of these inputs.
   *
   * @return empty if the cache does not have them; nothing has changed then
   * @throws CacheException if the cache fails, or has something wrong
   * @throws IOException if a font cannot be had, or a file cannot be written
   */
  Optional<PublishResult> fetch() throws IOException {
    try {
      return fetched();
    } catch (CacheException e) {
      isWrong = e.isWrong();
      throw e;
    }
  }

  private Optional<PublishResult> fetched() throws IOException {
    Optional<ActionResult> first = result(key);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<ActionResult> entry = result(key(key, scripts(first.get()), check));
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("huozi-cache");
    try {
      return fetch(entry.get(), folder) ? place(folder) : Optional.empty();
    } finally {
      delete(folder);
    }
  }

  private Optional<ActionResult> result(String ofKey) throws CacheException {
    Optional<byte[]> message = store.result(ofKey);
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Optional<ActionResult> result = ActionResult.decoded(message.get());
    if (result.isEmpty() || result.get().files().size() > MOST_ENTRIES) {
      throw CacheException.wrong(store, "an entry that is not a result");
    }
    return result;
  }

  private List<Script> scripts(ActionResult result) throws CacheException {
    List<Script> scripts = new ArrayList<>();
    List<String> words = List.of(result.output().split(" ", -1));
    try {
      for (String word : words.subList(1, words.size())) {
        scripts.add(Script.valueOf(word));
      }
    } catch (IllegalArgumentException e) {
      throw CacheException.wrong(store, "a script that does not exist");
    }
    if (!words.get(0).equals(SCRIPTS)) {
      throw CacheException.wrong(store, "an entry without scripts");
    }
    return scripts;
  }

  /**
   * Takes the content of an entry into a folder.
   *
   * @return false if some of it is not there any more
   */
  private boolean fetch(ActionResult entry, Path folder) throws IOException {
    for (String below : List.of(FILES, RECORDS + "/" + request.baseName())) {
      Files.createDirectories(folder.resolve(below));
    }
    for (OutputEntry file : entry.files()) {
      Path place = place(file, folder);
      String digest;
      try (DigestStream out =
          DigestStream.of(new BufferedOutputStream(Files.newOutputStream(place)))) {
        if (!store.content(file.digest(), file.size(), out)) {
          return false;
        }
        digest = out.digest();
      }
      if (!digest.equals(file.digest())) {
        throw CacheException.wrong(
            store, "other bytes than those of " + file.digest() + ", which are dropped");
      }
    }
    return true;
  }

  /**
   * The path at which a file is kept until it is checked: no path of the cache leads anywhere else.
   */
  private Path place(OutputEntry file, Path folder) throws CacheException {
    int slash = file.path().indexOf('/');
    String kind = file.path().substring(0, Math.max(slash, 0));
    String name = file.path().substring(slash + 1);
    boolean isRecord = kind.equals(RECORDS);
    boolean isOurs =
        isRecord
            || (kind.equals(FILES)
                && name.startsWith(request.baseName() + "-")
                && Stream.of(Format.values()).anyMatch(f -> name.endsWith("." + f.extension())));
    long most = isRecord ? LARGEST_RECORD : LARGEST_FILE;
    if (!isOurs || !NAME.matcher(name).matches() || name.matches("\\.+")) {
      throw CacheException.wrong(store, "a file of a name that this publication does not have");
    }
    if (!file.digest().matches("[0-9a-f]{64}") || file.size() < 0 || file.size() > most) {
      throw CacheException.wrong(store, "a file that no publication has");
    }
    Path parent =
        isRecord ? folder.resolve(RECORDS).resolve(request.baseName()) : folder.resolve(FILES);
    return parent.resolve(name);
  }

  /** Moves what is in a folder to its places, if it is made from the current inputs. */
  private Optional<PublishResult> place(Path folder) throws IOException {
    Path files = folder.resolve(FILES);
    Path recordsFolder = folder.resolve(RECORDS);
    Optional<PublishResult> result;
    try {
      result = check.in(files, recordsFolder).result();
    } catch (InvalidPathException e) {
      throw CacheException.wrong(store, "a record of a file that no system has");
    }
    if (result.isEmpty()
        || !result.get().files().stream().allMatch(file -> isIn(files, file.path()))) {
      throw CacheException.wrong(
          store, "files that are made from something else, which are dropped");
    }
    List<PublishedFile> placed = new ArrayList<>();
    try (OutputBatch batch = new OutputBatch()) {
      for (PublishedFile file : result.get().files()) {
        Path place = request.output().resolve(files.relativize(file.path()));
        batch.write(place, out -> Files.copy(file.path(), out));
        placed.add(file.cached(place));
      }
      // The record of the editions comes last: without it nothing is up to date.
      Records from = new Records(recordsFolder, request.baseName(), request.publication());
      List<String> editions = editions(from);
      List<Path> to = records().files(editions);
      List<Path> records = from.files(editions);
      for (int i = 0; i < to.size(); i++) {
        Path record = records.get(i);
        batch.write(to.get(i), out -> Files.copy(record, out));
      }
      batch.finish();
    }
    return Optional.of(
        new PublishResult(
            placed, result.get().warnings(), result.get().losses(), result.get().editions()));
  }

  private static boolean isIn(Path folder, Path file) {
    return folder.equals(file.normalize().getParent());
  }

  private Records records() {
    return new Records(request.records(), request.baseName(), request.publication());
  }

  /** The ids of the chosen editions. */
  private List<String> editions(Records of) {
    List<RecordedEdition> all = of.publication().map(PublicationRecord::editions).orElse(List.of());
    return request.editions().of(all).stream().map(RecordedEdition::id).toList();
  }

  /** Deletes a folder for passing files. What cannot be deleted is left to the system. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      return;
    }
  }

  /**
   * Puts the records and the files into the cache.
   *
   * @param made has read the publication after it was published
   * @return why they are not put there; empty if they are
   * @throws CacheException if the cache fails
   * @throws IOException if a file cannot be read
   */
  Optional<String> store(UpToDateCheck made) throws IOException {
    if (!key(request, made).equals(key)) {
      return Optional.of("the publication has been changed while it was published");
    }
    Optional<PublishResult> result = made.result();
    if (result.isEmpty()) {
      return Optional.of("there is no record of the files");
    }
    List<String> editions = editions(records());
    Set<Script> scripts = new TreeSet<>();
    List<Problem> problems = new ArrayList<>();
    PublicationRecord whole = records().publication().orElseThrow();
    problems.addAll(whole.warnings());
    problems.addAll(whole.ignored());
    for (String edition : editions) {
      EditionRecord record = records().edition(edition).orElseThrow();
      scripts.addAll(record.scripts());
      problems.addAll(record.warnings());
      problems.addAll(record.ignored());
    }
    for (Problem problem : problems) {
      if (!problem.location().path().startsWith(request.publication())) {
        return Optional.of("a warning is about " + problem.location().path());
      }
    }
    List<OutputEntry> entries = new ArrayList<>();
    for (PublishedFile file : result.get().files()) {
      entries.add(put(FILES, file.path()));
    }
    for (Path record : records().files(editions)) {
      entries.add(put(RECORDS, record));
    }
    List<Script> ofFonts = List.copyOf(scripts);
    StringBuilder names = new StringBuilder(SCRIPTS);
    ofFonts.forEach(script -> names.append(' ').append(script.name()));
    store.putResult(key(key, ofFonts, made), new ActionResult(entries, "").encoded());
    store.putResult(key, new ActionResult(List.of(), names.toString()).encoded());
    return Optional.empty();
  }

  private OutputEntry put(String kind, Path file) throws IOException {
    String digest = Digest.of(file);
    if (isWrong || !store.hasContent(digest)) {
      store.putContent(digest, file);
    }
    return new OutputEntry(kind + "/" + file.getFileName(), digest, Files.size(file));
  }
}
