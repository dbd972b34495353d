package io.github.huozi.publish;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.output.OutputBatch;
import io.github.huozi.output.RecordedFile;
import io.github.huozi.press.Press;
import io.github.huozi.press.PressJob;
import io.github.huozi.press.PressReport;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Writes the files for print shops of an edition's finished PDF. */
final class PrintFiles {

  /** The heap for each byte of the finished PDF, whose content is compressed. */
  private static final long HEAP_A_BYTE = 8;

  private final PublishRequest request;
  private final Publication publication;
  private final Workers workers;
  private final Progress progress;

  PrintFiles(PublishRequest request, Publication publication, Workers workers, Progress progress) {
    this.request = request;
    this.publication = publication;
    this.workers = workers;
    this.progress = progress;
  }

  /** The places of an edition's files. */
  static List<Path> paths(PublishRequest request, Publication publication, Edition edition) {
    return request.formats().contains(Format.PDF)
        ? publication.print(edition).stream()
            .map(profile -> request.printPath(edition.id(), profile.name()))
            .toList()
        : List.of();
  }

  /** The files of the publication's folder that an edition's files are made with. */
  static List<Path> profiles(Publication publication, Edition edition) {
    return publication.print(edition).stream()
        .flatMap(profile -> profile.inks().condition().file().stream())
        .map(publication.folder()::resolve)
        .toList();
  }

  /**
   * Writes the files. What a shop may object to is added to the edition's problems.
   *
   * @param batch has the finished PDF, and gets the files
   */
  List<RecordedFile> write(PreparedEdition edition, OutputBatch batch) throws IOException {
    List<Callable<RecordedFile>> tasks = new ArrayList<>();
    for (PrintProfile profile : publication.print(edition.manuscript().edition())) {
      tasks.add(
          () ->
              progress.during(
                  "writing the print file " + profile.name() + " of " + edition.id(),
                  () -> write(profile, edition, batch)));
    }
    List<RecordedFile> files = new ArrayList<>();
    for (Future<RecordedFile> task : workers.shared(tasks)) {
      files.add(Workers.result(task));
    }
    return files;
  }

  private RecordedFile write(PrintProfile profile, PreparedEdition edition, OutputBatch batch)
      throws IOException {
    Path finished = batch.unfinished(request.path(edition.id(), Format.PDF));
    Path path = request.printPath(edition.id(), profile.name());
    PressJob job = job(profile, edition);
    AtomicReference<PressReport> made = new AtomicReference<>();
    String digest =
        workers.with(
            HEAP_A_BYTE * Files.size(finished),
            () -> batch.write(path, out -> made.set(Press.write(finished, job, out))));
    PressReport report = Objects.requireNonNull(made.get());
    report.warnings().forEach(warning -> report(warning, profile, edition));
    return new RecordedFile(
        path.getFileName().toString(), digest, report.pages(), 0, 0, profile.name());
  }

  private PressJob job(PrintProfile profile, PreparedEdition edition) throws IOException {
    Optional<String> file = profile.inks().condition().file();
    Optional<byte[]> icc =
        file.isPresent()
            ? Optional.of(Files.readAllBytes(publication.folder().resolve(file.get())))
            : Optional.empty();
    String title = publication.title().in(edition.manuscript().edition().language()).orElseThrow();
    return new PressJob(profile, icc, List.of(), title + "  " + edition.id());
  }

  private void report(PressReport.Warning warning, PrintProfile profile, PreparedEdition edition) {
    String file = "the print file " + profile.name() + " of the edition " + edition.id();
    String page = warning.page() == 0 ? "" : ", page " + warning.page();
    edition
        .problems()
        .add(
            ProblemKind.PRINT_FILE,
            new SourceLocation(publication.file(), profile.line()),
            file + page + ": " + warning.what(),
            warning.advice());
  }
}
