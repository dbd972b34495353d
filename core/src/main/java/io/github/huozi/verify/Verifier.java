package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.output.Records;
import io.github.huozi.problem.ProblemKind.Level;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.publish.ChosenEditions;
import io.github.huozi.publish.UnreadDrawings;
import io.github.huozi.report.Report;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.validator.ValidatorCache;
import io.github.huozi.validator.ValidatorKind;
import io.github.huozi.validator.Validators;
import io.github.huozi.verify.Examination.Question;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Checks finished files. It reads the sources again, runs huozi's own checks, EPUBCheck and
 * veraPDF, and collects their findings in a report.
 */
public final class Verifier {

  private final VerifyRequest request;
  private final ValidatorSource validators;
  private final ValidatorCache loaded;
  private final Workers workers;
  private final Progress progress;
  private final CheckCount count;
  private final List<Records> records;
  private final EditionFiles files;

  /**
   * @param validators finds EPUBCheck and veraPDF
   * @param loaded keeps them
   * @param workers runs the checks
   * @param progress is informed of each check
   */
  public Verifier(
      VerifyRequest request,
      ValidatorSource validators,
      ValidatorCache loaded,
      Workers workers,
      Progress progress) {
    this(request, new RequestedFiles(request), validators, loaded, workers, progress);
  }

  /**
   * @param files the files to check
   */
  Verifier(
      VerifyRequest request,
      EditionFiles files,
      ValidatorSource validators,
      ValidatorCache loaded,
      Workers workers,
      Progress progress) {
    this.request = request;
    this.files = files;
    this.validators = validators;
    this.loaded = loaded;
    this.workers = workers;
    this.progress = progress;
    this.count = new CheckCount(progress);
    this.records =
        request.records().stream()
            .map(folder -> new Records(folder, request.baseName(), request.publication()))
            .toList();
  }

  /** The names of the checks, by which {@code <skipChecks>} leaves them out. */
  public static List<String> checks() {
    return Examination.names();
  }

  /**
   * Checks every finished file of the request. A damaged file has findings of its own and does not
   * prevent the checks of the other files.
   *
   * @return the report, also if there is no finding
   * @throws PublishingException if the sources have errors, so that nothing can be compared
   * @throws IOException if a source cannot be read or a validator cannot be fetched
   */
  public Report verify() throws PublishingException, IOException {
    Problems problems = new Problems(ProblemLevels.DEFAULT.forDraft(request.draft()));
    Optional<Publication> publication =
        PublicationReader.read(request.publication(), request.editions(), problems);
    if (publication.isEmpty()) {
      throw new PublishingException(problems.with(ProblemLevels.DEFAULT).sorted());
    }
    Problems levelled = problems.with(publication.get().levels());
    List<Edition> chosen = ChosenEditions.of(request.editions(), publication.get(), levelled);
    List<FinishedEdition> editions = editions(publication.get(), chosen, levelled);
    levelled.throwIfErrors();

    List<Finding> findings = new ArrayList<>();
    List<Report.Column> columns = new ArrayList<>();
    Set<Path> unchecked = new HashSet<>();
    Examination ofFiles = Examination.ofFiles();
    if (runs(ofFiles.name())) {
      findings.addAll(answers(ofFiles.questions(editions)));
      columns.add(new Report.Column(ofFiles.name(), ofFiles.extensions()));
      findings.stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> unchecked.add(finding.file()));
    } else {
      files(editions).filter(file -> !Files.exists(file)).forEach(unchecked::add);
    }
    findings.addAll(check(whole(editions, unchecked), columns));

    Language first = chosen.get(0).language();
    return new Report(
        publication.get().title().in(first).orElse(""),
        request.base(),
        files(editions).toList(),
        columns,
        unchecked,
        new Cures(request, records, editions)
            .remedied(levelled(findings, publication.get().levels())));
  }

  /** The findings at the levels that the publication sets. */
  private static List<Finding> levelled(List<Finding> findings, ProblemLevels levels) {
    List<Finding> levelled = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<Level> level = levels.ofFinding(finding.rule());
      if (level.isEmpty()) {
        levelled.add(finding);
      } else if (level.get() != Level.IGNORE) {
        levelled.add(finding.at(level.get() == Level.ERROR ? Severity.ERROR : Severity.WARNING));
      }
    }
    return levelled;
  }

  private List<FinishedEdition> editions(
      Publication publication, List<Edition> chosen, Problems problems) throws IOException {
    List<FinishedEdition> editions = new ArrayList<>();
    for (Edition edition : chosen) {
      Optional<Manuscript> manuscript = read(publication, edition, problems);
      if (manuscript.isPresent()) {
        editions.add(
            new FinishedEdition(
                publication,
                manuscript.get(),
                files.path(edition.id(), Format.PDF),
                files.path(edition.id(), Format.EPUB),
                prints(publication, edition)));
      }
    }
    return editions;
  }

  private List<PrintFile> prints(Publication publication, Edition edition) {
    List<PrintFile> prints = new ArrayList<>();
    for (PrintProfile profile : publication.print(edition)) {
      files
          .printPath(edition.id(), profile.name())
          .ifPresent(path -> prints.add(new PrintFile(profile, path, false)));
      if (profile.cover().isPresent()) {
        PrintProfile cover = profile.ofCover(List.of());
        files
            .printPath(edition.id(), cover.name())
            .ifPresent(path -> prints.add(new PrintFile(cover, path, true)));
      }
    }
    return prints;
  }

  private boolean runs(String check) {
    return !request.skippedChecks().contains(check);
  }

  private Optional<Manuscript> read(Publication publication, Edition edition, Problems problems)
      throws IOException {
    Optional<Manuscript> read =
        progress.during(
            "reading the texts of " + edition.id(),
            () -> ManuscriptReader.read(publication, edition, problems));
    return read.isEmpty()
        ? read
        : Optional.of(UnreadDrawings.replace(read.get(), publication, progress, problems));
  }

  private static Stream<Path> files(List<FinishedEdition> editions) {
    return editions.stream().flatMap(FinishedEdition::files);
  }

  /** The editions without the files that are not to be checked further. */
  private static List<FinishedEdition> whole(List<FinishedEdition> editions, Set<Path> unchecked) {
    return editions.stream()
        .map(
            edition ->
                new FinishedEdition(
                    edition.publication(),
                    edition.manuscript(),
                    edition.pdf().filter(file -> !unchecked.contains(file)),
                    edition.epub().filter(file -> !unchecked.contains(file)),
                    edition.prints().stream()
                        .filter(print -> !unchecked.contains(print.path()))
                        .toList()))
        .toList();
  }

  /** Runs all other checks. The validators take the longest time, so they start first. */
  private List<Finding> check(List<FinishedEdition> editions, List<Report.Column> columns)
      throws IOException {
    Set<ValidatorKind> kinds = EnumSet.noneOf(ValidatorKind.class);
    for (ValidatorKind kind : ValidatorKind.values()) {
      if (runs(kind.key())) {
        columns.add(new Report.Column(kind.key(), Examination.extensions(kind)));
        if (editions.stream().anyMatch(edition -> kind.file(edition).isPresent())) {
          kinds.add(kind);
        }
      }
    }
    Validators running = loaded.validators(kinds, validators);
    List<Question> questions = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      for (ValidatorKind kind : kinds) {
        kind.file(edition).ifPresent(file -> questions.add(question(running, kind, edition, file)));
      }
    }
    for (Examination examination :
        Examination.own(request.lineBreak(), request.imageResolution(), this::digests, count)) {
      if (runs(examination.name())) {
        columns.add(new Report.Column(examination.name(), examination.extensions()));
        questions.addAll(examination.questions(editions));
      }
    }
    return answers(questions);
  }

  /** The digests that the records have of a file: one for each choice of formats, at most. */
  private List<String> digests(String edition, Path file) {
    return records.stream().flatMap(known -> known.digest(edition, file).stream()).toList();
  }

  private static Question question(
      Validators running, ValidatorKind kind, FinishedEdition edition, Path file) {
    return new Question(
        "checking " + file.getFileName() + " with " + kind.key(),
        Optional.empty(),
        () -> Examination.findings(kind.key(), file, () -> running.validate(kind, edition)));
  }

  /** The findings of all questions: of those about one file in the order of the questions. */
  private List<Finding> answers(List<Question> questions) throws IOException {
    count.expect(questions.size());
    Map<Object, List<Question>> tasks = new LinkedHashMap<>();
    for (Question question : questions) {
      Object task = question.inTurn().isPresent() ? question.inTurn().get() : question;
      tasks.computeIfAbsent(task, unused -> new ArrayList<>()).add(question);
    }
    List<Callable<List<Finding>>> calls = new ArrayList<>();
    for (List<Question> task : tasks.values()) {
      calls.add(
          () -> {
            List<Finding> findings = new ArrayList<>();
            for (Question question : task) {
              findings.addAll(answer(question));
            }
            return findings;
          });
    }
    return workers.all(calls).stream().flatMap(List::stream).toList();
  }

  private List<Finding> answer(Question question) throws Exception {
    return progress.during(
        question.step(),
        () -> {
          count.begin(question.step());
          List<Finding> findings = question.findings().call();
          count.end(question.step());
          return findings;
        });
  }

  /** Finds the finished files of an edition. */
  @FunctionalInterface
  interface EditionFiles {

    /**
     * Returns the file of a format.
     *
     * @param edition the edition's id
     * @return empty if no such file is to be checked
     */
    Optional<Path> path(String edition, Format format);

    /**
     * Returns the file for a print shop.
     *
     * @param edition the edition's id
     * @param part the name of the profile
     * @return empty if no such file is to be checked
     */
    default Optional<Path> printPath(String edition, String part) {
      return Optional.empty();
    }
  }

  /** The files of a request. */
  private record RequestedFiles(VerifyRequest request) implements EditionFiles {

    @Override
    public Optional<Path> path(String edition, Format format) {
      return request.path(edition, format);
    }

    @Override
    public Optional<Path> printPath(String edition, String part) {
      return request.printPath(edition, part);
    }
  }
}
