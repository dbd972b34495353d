package io.github.huozi.output;

import io.github.huozi.input.RegularFile;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedEdition.Credit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads and writes the records of finished files. A record is written when its files are whole. A
 * record that is missing, damaged or of another version of huozi is ignored.
 */
public final class Records {

  private static final String PUBLICATION = "publication";

  private final Optional<Path> folder;
  private final Path base;

  /**
   * @param folder the folder of the records; without it nothing is read or written
   * @param baseName the files' name without edition and extension
   * @param base paths in records are relative to this folder
   */
  public Records(Optional<Path> folder, String baseName, Path base) {
    this.folder = folder.map(path -> path.resolve(baseName));
    this.base = base;
  }

  /** Records in a folder. */
  public Records(Path folder, String baseName, Path base) {
    this(Optional.of(folder), baseName, base);
  }

  /** Deletes unfinished records of builds that were killed. */
  public void sweep() {
    folder.ifPresent(OutputFile::sweep);
  }

  /** The record of the editions. */
  public Optional<PublicationRecord> publication() {
    return read(
        PUBLICATION,
        lines ->
            new PublicationRecord(
                lines.origins(),
                lines.read(
                    "edition",
                    fields ->
                        new RecordedEdition(
                            description(lines, fields.get(0)),
                            fields.get(1),
                            fields.get(2),
                            fields.get(3),
                            fields.get(4))),
                lines.warnings(),
                lines.ignored()));
  }

  /** Writes the record of the editions. */
  public void write(PublicationRecord record) throws IOException {
    RecordLines lines =
        RecordLines.empty(base).add(record.outline()).add(record.warnings(), record.ignored());
    for (RecordedEdition edition : record.editions()) {
      lines.add(
          "edition",
          edition.id(),
          edition.folder(),
          edition.replacements(),
          edition.declaration(),
          edition.texts());
      add(edition.description(), lines);
    }
    write(PUBLICATION, lines);
  }

  private static void add(PublishedEdition edition, RecordLines lines) {
    lines.add(
        "catalogue",
        edition.id(),
        edition.language().tag(),
        edition.title(),
        edition.identifier(),
        edition.date().orElse(""),
        edition.description().orElse(""),
        edition.publisher().orElse(""));
    edition.credits().forEach(by -> lines.add("credit", edition.id(), by.name(), by.role()));
    edition.subjects().forEach(subject -> lines.add("subject", edition.id(), subject));
  }

  private static PublishedEdition description(RecordLines lines, String edition) {
    List<String> fields = of(edition, "catalogue", lines).get(0);
    return new PublishedEdition(
        edition,
        new Language(fields.get(1)),
        fields.get(2),
        of(edition, "credit", lines).stream().map(by -> new Credit(by.get(1), by.get(2))).toList(),
        text(fields.get(4)),
        fields.get(3),
        text(fields.get(5)),
        text(fields.get(6)),
        of(edition, "subject", lines).stream().map(subject -> subject.get(1)).toList());
  }

  /** The lines of a kind that are about an edition. */
  private static List<List<String>> of(String edition, String kind, RecordLines lines) {
    return lines.read(kind, fields -> fields).stream()
        .filter(fields -> fields.get(0).equals(edition))
        .toList();
  }

  private static Optional<String> text(String field) {
    return Optional.of(field).filter(text -> !text.isEmpty());
  }

  /**
   * The record of an edition.
   *
   * @param edition the edition's id
   */
  public Optional<EditionRecord> edition(String edition) {
    return read(
        fileOf(edition),
        lines ->
            new EditionRecord(
                lines.origins(),
                lines.read("borrowed", fields -> fields.get(0)),
                lines.read("script", fields -> Script.valueOf(fields.get(0))),
                lines.read(
                    "file",
                    fields ->
                        new RecordedFile(
                            fields.get(0),
                            fields.get(1),
                            Integer.parseInt(fields.get(2)),
                            Integer.parseInt(fields.get(3)),
                            Long.parseLong(fields.get(4)),
                            fields.get(5))),
                lines.warnings(),
                lines.ignored()));
  }

  /**
   * The recorded digest of an edition's file.
   *
   * @param edition the edition's id
   * @return empty if there is no record of it
   */
  public Optional<String> digest(String edition, Path file) {
    String name = file.getFileName().toString();
    return edition(edition).stream()
        .flatMap(record -> record.files().stream())
        .filter(made -> made.name().equals(name))
        .map(RecordedFile::digest)
        .findFirst();
  }

  /**
   * Writes the record of an edition.
   *
   * @param edition the edition's id
   */
  public void write(String edition, EditionRecord record) throws IOException {
    RecordLines lines =
        RecordLines.empty(base).add(record.origins()).add(record.warnings(), record.ignored());
    record.borrowed().forEach(path -> lines.add("borrowed", path));
    record.scripts().forEach(script -> lines.add("script", script.name()));
    for (RecordedFile file : record.files()) {
      lines.add(
          "file",
          file.name(),
          file.digest(),
          String.valueOf(file.pages()),
          String.valueOf(file.fonts()),
          String.valueOf(file.fontBytes()),
          file.part());
    }
    write(fileOf(edition), lines);
  }

  /**
   * The files of the record of the editions, which is the last, and of the records of some of them.
   *
   * @param editions their ids
   * @return none without a folder of records
   */
  public List<Path> files(Collection<String> editions) {
    return folder.stream()
        .flatMap(
            place ->
                Stream.concat(editions.stream().map(Records::fileOf), Stream.of(PUBLICATION))
                    .map(place::resolve))
        .toList();
  }

  private static String fileOf(String edition) {
    return "edition-" + edition;
  }

  private <T> Optional<T> read(String name, Function<RecordLines, T> record) {
    try {
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      String text = RegularFile.text(folder.get().resolve(name));
      return Optional.of(record.apply(RecordLines.parse(text, base)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void write(String name, RecordLines lines) throws IOException {
    if (folder.isEmpty()) {
      return;
    }
    OutputFile.write(
        folder.get().resolve(name),
        out -> out.write(lines.text().getBytes(StandardCharsets.UTF_8)));
  }
}
