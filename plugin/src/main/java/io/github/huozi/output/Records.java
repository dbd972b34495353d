package io.github.huozi.output;

import io.github.huozi.model.Language;
import io.github.huozi.model.Script;
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

  private final Path folder;
  private final Path base;

  /**
   * @param folder where records are kept
   * @param baseName the files' name without language and extension
   * @param base the folder that paths are told from
   */
  public Records(Path folder, String baseName, Path base) {
    this.folder = folder.resolve(baseName);
    this.base = base;
  }

  /** Deletes what builds that were killed have left. */
  public void sweep() {
    OutputFile.sweep(folder);
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
                    fields -> new RecordedEdition(new Language(fields.get(0)), fields.get(1))),
                lines.warnings()));
  }

  /** Records which editions there are. */
  public void enter(PublicationRecord record) throws IOException {
    RecordLines lines = RecordLines.empty(base).add(record.outline()).add(record.warnings());
    for (RecordedEdition edition : record.editions()) {
      lines.add("edition", edition.language().tag(), edition.folder());
    }
    write(PUBLICATION, lines);
  }

  /**
   * What an edition's files were made from.
   *
   * @param language the edition's language
   */
  public Optional<EditionRecord> edition(Language language) {
    return read(
        fileOf(language),
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
   * @param language the edition's language
   * @return empty if nothing is recorded of it
   */
  public Optional<String> digest(Language language, Path file) {
    String name = file.getFileName().toString();
    return edition(language).stream()
        .flatMap(record -> record.files().stream())
        .filter(made -> made.name().equals(name))
        .map(RecordedFile::digest)
        .findFirst();
  }

  /**
   * Records what an edition's files were made from.
   *
   * @param language the edition's language
   */
  public void enter(Language language, EditionRecord record) throws IOException {
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
    write(fileOf(language), lines);
  }

  private static String fileOf(Language language) {
    return "edition-" + language.tag();
  }

  private <T> Optional<T> read(String name, Function<RecordLines, T> record) {
    try {
      String text = Files.readString(folder.resolve(name));
      return Optional.of(record.apply(RecordLines.parse(text, base)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void write(String name, RecordLines lines) throws IOException {
    OutputFile.write(
        folder.resolve(name), out -> out.write(lines.text().getBytes(StandardCharsets.UTF_8)));
  }
}
