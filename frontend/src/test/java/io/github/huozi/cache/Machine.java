package io.github.huozi.cache;

import io.github.huozi.console.Console;
import io.github.huozi.input.Digest;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.output.OutputFile;
import io.github.huozi.output.PublicationRecord.RecordedEdition;
import io.github.huozi.output.RecordedFile;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A machine with a checkout of a publication. Instead of an engine it has a program that writes
 * small files, and records them as the engine does.
 */
final class Machine implements Console {

  final Path folder;
  final List<String> warnings = new ArrayList<>();
  final List<String> details = new ArrayList<>();
  UnaryOperator<PublishRequest.Builder> parameters = builder -> builder;

  /** What else happens while files are made. */
  Runnable meanwhile = () -> {};

  int made;

  Machine(Path folder) throws IOException {
    this.folder = folder;
    write("publication/publication.yaml", "title: Clay\n");
    write("publication/en/1.md", "# Clay\n");
    write("publication/ja/1.md", "# 粘土\n");
    write("fonts/META-INF/huozi/fonts.yaml", "fonts");
  }

  void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  PublishRequest request() {
    PublishRequest.Builder builder =
        PublishRequest.of(folder.resolve("publication"), folder.resolve("target/out"))
            .records(folder.resolve("target/records"))
            .baseName("clay-1.0")
            .timestamp(Instant.EPOCH);
    return parameters.apply(builder).build();
  }

  FontSource fonts() {
    return script -> List.of(new FontLocation(folder.resolve("fonts"), true));
  }

  PublishResult publish(FinishedCache cache) throws PublishingException, IOException {
    PublishRequest request = request();
    return cache.publish(request, fonts(), () -> make(request));
  }

  /** Publishes by a cache that is used for this publication only. */
  PublishResult publish(String address) throws PublishingException, IOException {
    return publish(cache(address, false));
  }

  FinishedCache cache(String address, boolean readOnly) {
    return FinishedCache.of(CacheAddress.of(address, folder), CacheAccess.PLAIN, readOnly, this);
  }

  private static PublishedEdition described(String id) {
    return new PublishedEdition(
        id,
        new Language(id),
        "Clay",
        List.of(),
        Optional.empty(),
        "urn:clay:" + id,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private PublishResult make(PublishRequest request) throws IOException {
    made++;
    UpToDateCheck check = UpToDateCheck.of(request, fonts());
    meanwhile.run();
    String inputs = new TreeMap<>(request.parameters()) + check.publication().toString();
    List<RecordedEdition> editions =
        Stream.of("en", "ja")
            .map(id -> new RecordedEdition(described(id), id, id, "declared", "texts"))
            .toList();
    List<PublishedFile> files = new ArrayList<>();
    Problems problems = new Problems();
    for (RecordedEdition edition : request.editions().of(editions)) {
      List<RecordedFile> written = new ArrayList<>();
      for (Format format : Format.values()) {
        if (request.formats().contains(format)) {
          Path path = request.path(edition.id(), format);
          byte[] content = (path.getFileName() + inputs).getBytes(StandardCharsets.UTF_8);
          OutputFile.write(path, out -> out.write(content));
          written.add(new RecordedFile(path.getFileName().toString(), Digest.of(content), 7, 0, 0));
        }
      }
      Problems own = new Problems();
      own.warning(
          SourceLocation.of(request.publication().resolve(edition.id() + "/1.md")),
          "is short",
          "write more");
      problems.addAll(own);
      files.addAll(
          check.record(
              edition, editions, List.of(), List.of(Script.WESTERN), written, own, problems));
    }
    check.record(editions, List.of(), new Problems(), problems);
    return new PublishResult(
        files,
        problems.sorted(),
        problems.losses(),
        editions.stream().map(RecordedEdition::description).toList());
  }

  /** The digests of the finished files, by their names. */
  SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    Path output = request().output();
    if (Files.isDirectory(output)) {
      try (Stream<Path> files = Files.list(output)) {
        for (Path file : files.toList()) {
          digests.put(file.getFileName().toString(), Digest.of(file));
        }
      }
    }
    return digests;
  }

  @Override
  public void info(String line) {
    details.add(line);
  }

  @Override
  public synchronized void warn(String line) {
    warnings.add(line);
  }

  @Override
  public void error(String line) {
    warnings.add(line);
  }

  @Override
  public synchronized void debug(String line) {
    details.add(line);
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }
}
