package io.github.huozi.review;

import io.github.huozi.conversion.decision.DecisionFile;
import io.github.huozi.conversion.decision.DecisionReview;
import io.github.huozi.conversion.decision.DoubtLog;
import io.github.huozi.input.RegularFile;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.output.OutputFile;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.problem.Steps;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.ReviewResult.ReviewedEdition;
import io.github.huozi.request.ReviewResult.State;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.wording.Wording;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the converted editions, and writes what is in doubt into their files of decisions. */
public final class Reviewer {

  /** The kinds of errors by which text is missing, and with it words that are in doubt. */
  private static final Set<ProblemKind> LOSING =
      Set.of(
          ProblemKind.FATAL,
          ProblemKind.FORBIDDEN,
          ProblemKind.MISSING_FILE,
          ProblemKind.MISSING_INCLUDE,
          ProblemKind.NOT_UTF8);

  private final ReviewRequest request;
  private final Workers workers;
  private final Steps steps;
  private final Problems problems = new Problems();

  /**
   * @param workers read the files
   * @param steps is informed of what is read
   */
  public Reviewer(ReviewRequest request, Workers workers, Steps steps) {
    this.request = request;
    this.workers = workers;
    this.steps = steps;
  }

  /** Reviews the editions, as {@link io.github.huozi.request.Engine#review} says. */
  public ReviewResult review() throws PublishingException, IOException {
    Problems read = new Problems();
    Optional<Publication> publication =
        steps.during(
            "reading publication.yaml", () -> PublicationReader.read(request.publication(), read));
    if (publication.isEmpty()) {
      throw new PublishingException(read.sorted());
    }
    read.with(publication.get().levels()).throwIfErrors();
    List<Reviewed> reviewed = new ArrayList<>();
    for (Edition edition : publication.get().editions()) {
      Optional<Edition.Source> source = edition.source();
      if (source.isPresent()) {
        Path file = source.get().replacements().resolve(DecisionFile.NAME);
        reviewed.add(new Reviewed(edition, file, log(publication.get(), edition, file)));
      }
    }
    Map<Path, Optional<String>> texts = texts(reviewed);
    problems.throwIfErrors();
    for (Map.Entry<Path, Optional<String>> text : texts.entrySet()) {
      if (text.getValue().isPresent()) {
        byte[] bytes = text.getValue().get().getBytes(StandardCharsets.UTF_8);
        OutputFile.write(text.getKey(), out -> out.write(bytes));
      }
    }
    return new ReviewResult(
        reviewed.stream()
            .map(one -> one.result(texts.getOrDefault(one.file, Optional.empty()), request))
            .toList(),
        problems.sorted());
  }

  /** Reads an edition. Only what is wrong with its decisions, or makes text missing, is kept. */
  private DoubtLog log(Publication publication, Edition edition, Path file) throws IOException {
    Problems all = new Problems(publication.levels());
    ManuscriptReader reader = ManuscriptReader.of(publication, edition, all);
    workers.run(
        reader.parts().stream().<Workers.Task>map(part -> () -> part.work().run()).toList());
    steps.during("joining the texts of " + edition.id(), reader::manuscript);
    for (Problem problem : all.sorted()) {
      if (problem.location().path().equals(file) || LOSING.contains(problem.kind())) {
        problems.add(problem);
      }
    }
    return reader.conversion().flatMap(conversion -> conversion.passages().log()).orElseThrow();
  }

  /**
   * The texts of the files after the review.
   *
   * @return for each file its text; empty if it stays as it is
   */
  private Map<Path, Optional<String>> texts(List<Reviewed> reviewed) throws IOException {
    Map<Path, Reviewed> first = new LinkedHashMap<>();
    Map<Path, Optional<String>> texts = new LinkedHashMap<>();
    for (Reviewed one : reviewed) {
      Reviewed other = first.putIfAbsent(one.file, one);
      if (other != null && !other.isConvertedAs(one)) {
        problems.error(
            new SourceLocation(
                request.publication().resolve("publication.yaml"),
                one.edition.declaration().line()),
            "the editions "
                + other.edition.id()
                + " and "
                + one.edition.id()
                + " have their decisions in one folder",
            "give one of the two another folder");
      } else if (other == null) {
        texts.put(one.file, text(one));
      }
    }
    return texts;
  }

  private Optional<String> text(Reviewed reviewed) throws IOException {
    String before = Files.exists(reviewed.file) ? RegularFile.text(reviewed.file) : "";
    Path folder = reviewed.edition.source().orElseThrow().replacements();
    if (Files.exists(folder)
        && !folder.toRealPath().startsWith(request.publication().toRealPath())) {
      problems.add(
          ProblemKind.FORBIDDEN,
          SourceLocation.of(folder),
          "the folder is behind a symbolic link that points outside the publication's folder",
          "make it a folder of the publication");
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return new DecisionReview(
            reviewed.log,
            request.publication(),
            request.examples(),
            request.accept(),
            reviewed.wording())
        .text(before, new Reporter(reviewed.file, problems))
        .filter(after -> !after.equals(before));
  }

  /**
   * An edition that was read.
   *
   * @param file its file of decisions, which need not exist
   */
  private record Reviewed(Edition edition, Path file, DoubtLog log) {

    /** The editor of the words reads the language of the edition, on any machine. */
    Wording wording() {
      return Wording.of(Optional.empty(), edition.language().locale());
    }

    boolean isConvertedAs(Reviewed other) {
      return edition.language().equals(other.edition.language())
          && edition.source().equals(other.edition.source());
    }

    ReviewedEdition result(Optional<String> written, ReviewRequest request) {
      ConversionCounts counts = log.counts();
      State unwritten = Files.exists(file) ? State.UNCHANGED : State.NOT_NEEDED;
      return new ReviewedEdition(
          edition.id(),
          request.accept() ? counts.accepted() : counts,
          file,
          written.isPresent() ? State.WRITTEN : unwritten);
    }
  }
}
