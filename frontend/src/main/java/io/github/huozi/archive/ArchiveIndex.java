package io.github.huozi.archive;

import io.github.huozi.output.OutputFile;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.sarif.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of an archive's publications with their states, {@code index.json}: for programs that
 * look after an archive. The list of a shard has the publications of the shard.
 *
 * @param base paths of sources are relative to this folder
 */
public record ArchiveIndex(PublicationArchive archive, Shard shard, Path base) {

  private static final int VERSION = 1;

  /** The list's file. */
  public Path file() {
    return archive.output().resolve("index" + shard.suffix() + ".json");
  }

  /**
   * Writes the list.
   *
   * @throws IOException if it cannot be written, with the path and how to put it right
   */
  public void write(ArchiveResult result) throws IOException {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (ArchiveEntry.State state : ArchiveEntry.State.values()) {
      counts.put(state.word(), result.count(state));
    }
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("version", VERSION);
    index.put("archive", shown(archive.folder()));
    if (!shard.isWhole()) {
      index.put("shard", shard.number() + "/" + shard.count());
    }
    index.put("counts", counts);
    List<Object> publications = new ArrayList<>();
    for (ArchiveEntry entry : result.entries()) {
      publications.add(publication(entry));
    }
    index.put("publications", publications);
    OutputFile.write(
        file(), out -> out.write(JsonWriter.of(index).getBytes(StandardCharsets.UTF_8)));
  }

  private Map<String, Object> publication(ArchiveEntry entry) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", entry.publication().name());
    object.put("source", shown(entry.publication().folder()));
    object.put("state", entry.state().word());
    object.put("editions", entry.editions().stream().map(ArchiveIndex::edition).toList());
    List<Object> files = new ArrayList<>();
    for (PublishedFile file : entry.files()) {
      files.add(file(file));
    }
    object.put("files", files);
    object.put("errors", entry.errors());
    object.put("warnings", entry.warnings());
    object.put("problems", entry.problems());
    return object;
  }

  private static Map<String, Object> edition(PublishedEdition edition) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", edition.id());
    object.put("language", edition.language().tag());
    object.put("title", edition.title());
    object.put("authors", edition.credits().stream().map(PublishedEdition.Credit::name).toList());
    edition.date().ifPresent(date -> object.put("date", date));
    object.put("identifier", edition.identifier());
    return object;
  }

  private Map<String, Object> file(PublishedFile file) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("path", SourceLocation.of(file.path()).format(archive.output()));
    object.put("edition", file.edition());
    object.put("format", file.format().extension());
    file.part().ifPresent(part -> object.put("part", part));
    object.put("bytes", Files.size(file.path()));
    object.put("sha-256", file.digest());
    file.pages().ifPresent(pages -> object.put("pages", pages));
    return object;
  }

  private String shown(Path path) {
    return SourceLocation.of(path).format(base);
  }
}
