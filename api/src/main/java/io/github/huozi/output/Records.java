package io.github.huozi.output;

import io.github.huozi.language.Script;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The records of what was made. Each is written when its files are whole; one that is missing,
 * damaged or of another version of huozi counts for nothing.
 */
public final class Records {

  private static final String PUBLICATION = "publication";

  private final Optional<Path> folder;
  private final Path base;

  /**
   * @param folder where records are kept; without one nothing is read or written
   * @param baseName the files' name without language and extension
   * @param base the folder that paths are told from
   */
  public Records(Optional<Path> folder, String baseName, Path base) {
    this.folder = folder.map(path -> path.resolve(baseName));
    this.base = base;
  }

  /** Deletes what builds that were killed have left. */
  public void sweep() {
    folder.ifPresent(OutputFile::sweep);
  }

  /** Which editions there were. */
  public Optional<PublicationRecord> publication() {
    return read(
        PUBLICATION,
        lines ->
            new PublicationRecord(
                lines.origins(),
                lines.read(
                    "edition",
                    fields -> new RecordedEdition(fields.get(0), fields.get(1), fields.get(2))),
                lines.warnings()));
  }

  /** Records which editions there are. */
  public void write(PublicationRecord record) throws IOException {
    RecordLines lines = RecordLines.empty(base).add(record.outline()).add(record.warnings());
    for (RecordedEdition edition : record.editions()) {
      lines.add("edition", edition.id(), edition.folder(), edition.declaration());
    }
    write(PUBLICATION, lines);
  }

  /**
   * What an edition's files were made from.
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
                            Long.parseLong(fields.get(4)))),
                lines.warnings()));
  }

  /**
   * The digest that a file of an edition had when it was made.
   *
   * @param edition the edition's id
   * @return empty if nothing is recorded of it
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
   * Records what an edition's files were made from.
   *
   * @param edition the edition's id
   */
  public void write(String edition, EditionRecord record) throws IOException {
    RecordLines lines = RecordLines.empty(base).add(record.origins()).add(record.warnings());
    record.borrowed().forEach(path -> lines.add("borrowed", path));
    record.scripts().forEach(script -> lines.add("script", script.name()));
    for (RecordedFile file : record.files()) {
      lines.add(
          "file",
          file.name(),
          file.digest(),
          String.valueOf(file.pages()),
          String.valueOf(file.fonts()),
          String.valueOf(file.fontBytes()));
    }
    write(fileOf(edition), lines);
  }

  private static String fileOf(String edition) {
    return "edition-" + edition;
  }

  private <T> Optional<T> read(String name, Function<RecordLines, T> record) {
    try {
      if (folder.isEmpty()) {
        return Optional.empty();
      }
      String text = Files.readString(folder.get().resolve(name));
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
