package io.github.huozi.publish;

import io.github.huozi.input.RegularFile;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.output.OutputBatch;
import io.github.huozi.output.RecordedFile;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.press.Press;
import io.github.huozi.press.PressJob;
import io.github.huozi.press.PressJob.SpotInk;
import io.github.huozi.press.PressReport;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.io.OutputStream;
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
    List<Path> paths = new ArrayList<>();
    if (request.formats().contains(Format.PDF)) {
      for (PrintProfile profile : publication.print(edition)) {
        paths.add(request.printPath(edition.id(), profile.name()));
        if (profile.cover().isPresent()) {
          paths.add(request.printPath(edition.id(), profile.coverName()));
        }
      }
    }
    return paths;
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
   * @param pages the pages of the finished PDF
   * @param batch has the finished PDF, and gets the files
   */
  List<RecordedFile> write(PreparedEdition edition, PrintedPages pages, OutputBatch batch)
      throws IOException {
    List<PrintProfile> profiles = publication.print(edition.manuscript().edition());
    PageProblems.reportPictures(pages, profiles, edition, request);
    List<Callable<List<RecordedFile>>> tasks = new ArrayList<>();
    for (PrintProfile profile : profiles) {
      tasks.add(
          () ->
              progress.during(
                  "writing the print file " + profile.name() + " of " + edition.id(),
                  () -> write(profile, edition, batch)));
    }
    List<RecordedFile> files = new ArrayList<>();
    for (Future<List<RecordedFile>> task : workers.shared(tasks)) {
      files.addAll(Workers.result(task));
    }
    return files;
  }

  private List<RecordedFile> write(PrintProfile profile, PreparedEdition edition, OutputBatch batch)
      throws IOException {
    Path finished = batch.unfinished(request.path(edition.id(), Format.PDF));
    List<RecordedFile> files = new ArrayList<>();
    RecordedFile pages = press(finished, profile, edition, publication.cover().pagesOfPdf(), batch);
    files.add(pages);
    if (profile.cover().isPresent()) {
      cover(finished, pages.pages(), profile, edition, batch).ifPresent(files::add);
    }
    return files;
  }

  /**
   * Writes the cover of a print file.
   *
   * @param pages the number of its pages
   * @return empty if the cover has an error, which is reported
   */
  private Optional<RecordedFile> cover(
      Path finished, int pages, PrintProfile profile, PreparedEdition edition, OutputBatch batch)
      throws IOException {
    Path drawn = Files.createTempFile("huozi-cover", ".pdf");
    try {
      Optional<PrintProfile> ofCover;
      try (OutputStream out = Files.newOutputStream(drawn)) {
        ofCover = edition.printCover().write(edition.manuscript(), profile, pages, finished, out);
      }
      return ofCover.isEmpty()
          ? Optional.empty()
          : Optional.of(press(drawn, ofCover.get(), edition, 0, batch));
    } finally {
      Files.delete(drawn);
    }
  }

  private RecordedFile press(
      Path finished, PrintProfile profile, PreparedEdition edition, int cover, OutputBatch batch)
      throws IOException {
    Path path = request.printPath(edition.id(), profile.name());
    PressJob job = job(profile, edition, cover);
    AtomicReference<PressReport> made = new AtomicReference<>();
    String digest =
        workers.with(
            HEAP_A_BYTE * Files.size(finished),
            () -> batch.write(path, out -> made.set(Press.write(finished, job, out))));
    PressReport report = Objects.requireNonNull(made.get());
    if (!report.colors().isEmpty()) {
      progress.inked(
          PublishedFile.classifier(edition.id(), profile.name()),
          report.colors().stream().map(color -> color.screen() + " = " + color.inks()).toList());
    }
    report.warnings().forEach(warning -> report(warning, profile, edition));
    return new RecordedFile(
        path.getFileName().toString(), digest, report.pages(), 0, 0, profile.name());
  }

  /**
   * @param cover the number of pages of a cover before those of the text
   */
  private PressJob job(PrintProfile profile, PreparedEdition edition, int cover)
      throws IOException {
    Optional<String> file = profile.inks().condition().file();
    Optional<byte[]> icc =
        file.isPresent()
            ? Optional.of(RegularFile.bytes(publication.folder().resolve(file.get())))
            : Optional.empty();
    Edition of = edition.manuscript().edition();
    return new PressJob(
        profile,
        icc,
        edition.spots().entrySet().stream()
            .map(spot -> new SpotInk(spot.getKey(), spot.getValue()))
            .toList(),
        of.writingMode().isVertical(),
        publication.title().in(of.language()).orElseThrow() + "   " + edition.id(),
        new SheetLettering(edition.print().orElseThrow().fonts()),
        cover);
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
