package io.github.huozi.publish;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Language;
import io.github.huozi.model.Publication;
import io.github.huozi.output.OutputFile;
import io.github.huozi.pdf.image.ImagePlacementException;
import io.github.huozi.pdf.layout.OutsidePageException;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.source.publication.PublicationReader;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.template.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * The recipe: look what has changed, read and check all that has, and only then write. Editions are
 * worked on side by side.
 */
public final class Publisher {

  private final PublishRequest request;
  private final Workers workers;
  private final Progress progress;
  private final Problems problems;
  private final Covers covers;

  /**
   * @param problems takes the warnings of a publication that succeeds; those of one that fails are
   *     in the exception, with the errors
   */
  public Publisher(PublishRequest request, Workers workers, Progress progress, Problems problems) {
    this(request, workers, progress, problems, new Covers());
  }

  /**
   * @param covers takes those that are being painted
   */
  Publisher(
      PublishRequest request,
      Workers workers,
      Progress progress,
      Problems problems,
      Covers covers) {
    this.request = request;
    this.workers = workers;
    this.progress = progress;
    this.problems = problems;
    this.covers = covers;
  }

  /**
   * The files, if every one of them may stay as it is. Little is loaded, and nothing parsed, to
   * tell.
   *
   * @param problems takes the warnings that were given when they were made
   * @return empty if there is something to publish
   */
  public static Optional<List<PublishedFile>> untouched(PublishRequest request, Problems problems)
      throws IOException {
    return UpToDateCheck.isKnown(request) ? UpToDateCheck.of(request).untouched(problems) : Optional.empty();
  }

  /**
   * Publishes every edition in every format. An edition whose files are there, and whole, and made
   * from what is there now, is left as it is.
   *
   * @return the finished files, edition by edition
   * @throws PublishingException if the author's files cannot be published; nothing is written then
   * @throws IOException if a file cannot be written, a font cannot be had, or the renderer cannot
   *     set an edition; the others, which are set beside it, may have been written, each of them
   *     whole
   */
  public List<PublishedFile> publish() throws PublishingException, IOException {
    UpToDateCheck standing = UpToDateCheck.of(request);
    Optional<List<PublishedFile>> untouched =
        progress.during("looking what has changed", () -> standing.untouched(problems));
    if (untouched.isPresent()) {
      return untouched.get();
    }
    Problems ofPublication = new Problems();
    Optional<Publication> read =
        progress.during(
            "reading publication.yaml",
            () -> PublicationReader.read(request.publication(), ofPublication));
    ofPublication.sorted().forEach(problems::add);
    if (read.isEmpty()) {
      throw new PublishingException(problems.sorted());
    }
    Publication publication = read.get();
    for (Edition edition : publication.editions()) {
      for (Format format : Format.values()) {
        if (request.formats().contains(format)) {
          OutputFile.requirePlace(request.path(edition.language(), format));
        }
      }
    }
    Map<Language, List<PublishedFile>> files = new HashMap<>();
    List<PreparedEdition> editions = prepare(publication, standing, files);
    problems.throwIfErrors();

    EditionWriter writer = new EditionWriter(request, workers, progress, covers);
    List<Callable<List<PublishedFile>>> tasks = new ArrayList<>();
    for (PreparedEdition edition : editions) {
      tasks.add(() -> standing.enter(publication, edition, writer.write(edition), problems));
    }
    try {
      for (List<PublishedFile> written : workers.all(tasks)) {
        files.put(written.get(0).language(), written);
      }
    } catch (ImagePlacementException | OutsidePageException | Covers.UnpaintedException e) {
      editions.forEach(edition -> edition.problems().sorted().forEach(problems::add));
      throw new PublishingException(problems.sorted());
    }
    standing.enter(publication, ofPublication, problems);
    return publication.editions().stream()
        .flatMap(edition -> files.get(edition.language()).stream())
        .toList();
  }

  /**
   * Prepares the editions that are to be made, and goes on after an error, so that the author hears
   * of all of them at once.
   *
   * @param upToDate takes the files of the others
   */
  private List<PreparedEdition> prepare(
      Publication publication, UpToDateCheck standing, Map<Language, List<PublishedFile>> upToDate)
      throws IOException {
    Theme theme = Theme.of(publication.folder());
    XhtmlDocuments documents = new XhtmlDocuments(publication, theme);
    List<EditionPreparation> outdated = new ArrayList<>();
    for (Edition edition : publication.editions()) {
      Optional<String> reason = standing.reason(edition, publication);
      if (reason.isPresent()) {
        progress.remaking(edition.language(), reason.get());
        outdated.add(
            new EditionPreparation(
                request, workers, progress, publication, theme, documents, covers, edition));
      } else {
        upToDate.put(edition.language(), standing.files(edition.language(), problems));
      }
    }
    workers.run(
        outdated.stream()
            .flatMap(edition -> edition.parts().stream())
            .<Workers.Task>map(part -> part::run)
            .toList());
    workers.run(outdated.stream().<Workers.Task>map(edition -> edition::join).toList());
    workers.run(
        outdated.stream()
            .flatMap(
                edition ->
                    Stream.of(Format.values())
                        .<Workers.Task>map(format -> () -> edition.prepare(format)))
            .toList());
    outdated.forEach(edition -> edition.problems().sorted().forEach(problems::add));
    return outdated.stream().flatMap(edition -> edition.prepared().stream()).toList();
  }
}
