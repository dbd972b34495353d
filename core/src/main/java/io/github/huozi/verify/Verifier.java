package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.output.Records;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.Steps;
import io.github.huozi.report.Report;
import io.github.huozi.request.Format;
import io.github.huozi.request.ValidatorSource;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.source.ManuscriptReader;
import io.github.huozi.source.publication.PublicationReader;
import io.github.huozi.validator.Tool;
import io.github.huozi.validator.Validators;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the sources again, and has the finished files checked against them. */
public final class Verifier {

  private final VerifyRequest request;
  private final ValidatorSource validators;
  private final Workers workers;
  private final Steps steps;
  private final Records records;
  private final EditionFiles files;

  /**
   * @param steps hears what is being checked
   */
  public Verifier(VerifyRequest request, ValidatorSource validators, Workers workers, Steps steps) {
    this(request, request::path, validators, workers, steps);
  }

  /**
   * @param files those to check
   */
  Verifier(
      VerifyRequest request,
      EditionFiles files,
      ValidatorSource validators,
      Workers workers,
      Steps steps) {
    this.request = request;
    this.files = files;
    this.validators = validators;
    this.workers = workers;
    this.steps = steps;
    this.records = new Records(request.records(), request.baseName(), request.publication());
  }

  /** The names that a check can be left out by. */
  public static List<String> checks() {
    return Examination.names();
  }

  /**
   * Checks every finished file. Whatever is wrong with one of them is a finding about it, however
   * damaged it is, and the others have their results.
   *
   * @return what was found, nothing among it
   * @throws PublishingException if the sources cannot be read, so that nothing can be compared
   * @throws IOException if a source cannot be read, or a tool not be had
   */
  public Report verify() throws PublishingException, IOException {
    Problems problems = new Problems();
    Optional<Publication> publication = PublicationReader.read(request.publication(), problems);
    if (publication.isEmpty()) {
      throw new PublishingException(problems.sorted());
    }
    List<FinishedEdition> editions = editions(publication.get(), problems);
    problems.throwIfErrors();

    List<Finding> findings = new ArrayList<>();
    List<Report.Column> columns = new ArrayList<>();
    Set<Path> unchecked = new HashSet<>();
    Examination ofFiles = Examination.ofFiles();
    if (runs(ofFiles.name())) {
      Tasks tasks = new Tasks();
      ofFiles.questions(editions).forEach(question -> tasks.add(() -> answered(question)));
      findings.addAll(tasks.run(workers));
      columns.add(new Report.Column(ofFiles.name(), ofFiles.extensions()));
      findings.stream()
          .filter(finding -> finding.severity() == Severity.ERROR)
          .forEach(finding -> unchecked.add(finding.file()));
    } else {
      files(editions).filter(file -> !Files.exists(file)).forEach(unchecked::add);
    }
    findings.addAll(RepeatedFindings.of(check(whole(editions, unchecked), columns)));

    Language first = publication.get().editions().get(0).language();
    return new Report(
        publication.get().title().in(first).orElse(""),
        request.base(),
        files(editions).toList(),
        columns,
        unchecked,
        findings);
  }

  private List<FinishedEdition> editions(Publication publication, Problems problems) {
    List<FinishedEdition> editions = new ArrayList<>();
    for (Edition edition : publication.editions()) {
      Optional<Manuscript> manuscript = read(publication, edition, problems);
      if (manuscript.isPresent()) {
        editions.add(
            new FinishedEdition(
                publication,
                manuscript.get(),
                files.path(edition.id(), Format.PDF),
                files.path(edition.id(), Format.EPUB)));
      }
    }
    return editions;
  }

  private boolean runs(String check) {
    return !request.skippedChecks().contains(check);
  }

  private Optional<Manuscript> read(Publication publication, Edition edition, Problems problems) {
    return steps.during(
        "reading the texts of " + edition.id(),
        () -> ManuscriptReader.read(publication, edition, problems));
  }

  private static Stream<Path> files(List<FinishedEdition> editions) {
    return editions.stream()
        .flatMap(edition -> Stream.concat(edition.pdf().stream(), edition.epub().stream()));
  }

  private static List<FinishedEdition> whole(List<FinishedEdition> editions, Set<Path> unchecked) {
    return editions.stream()
        .map(
            edition ->
                new FinishedEdition(
                    edition.publication(),
                    edition.manuscript(),
                    edition.pdf().filter(file -> !unchecked.contains(file)),
                    edition.epub().filter(file -> !unchecked.contains(file))))
        .toList();
  }

  /** The tools take longest by far: each starts with its first file, and our checks fill in. */
  private List<Finding> check(List<FinishedEdition> editions, List<Report.Column> columns)
      throws IOException {
    Set<Tool> tools = EnumSet.noneOf(Tool.class);
    for (Tool tool : Tool.values()) {
      if (runs(tool.key())) {
        columns.add(new Report.Column(tool.key(), Examination.extensions(tool)));
        if (editions.stream().anyMatch(edition -> tool.file(edition).isPresent())) {
          tools.add(tool);
        }
      }
    }
    try (Validators running = Validators.of(tools, validators)) {
      Tasks tasks = new Tasks();
      for (FinishedEdition edition : editions) {
        for (Tool tool : tools) {
          tool.file(edition)
              .ifPresent(file -> tasks.add(() -> judged(running, tool, edition, file)));
        }
      }
      for (Examination examination :
          Examination.own(request.lineBreak(), request.imageResolution(), records::digest)) {
        if (runs(examination.name())) {
          columns.add(new Report.Column(examination.name(), examination.extensions()));
          examination.questions(editions).forEach(question -> tasks.add(() -> answered(question)));
        }
      }
      return tasks.run(workers);
    }
  }

  private List<Finding> judged(Validators running, Tool tool, FinishedEdition edition, Path file)
      throws Exception {
    return steps.during(
        "checking " + file.getFileName() + " with " + tool.key(),
        () -> Faults.told(tool.key(), file, () -> running.judge(tool, edition)));
  }

  private List<Finding> answered(Examination.Question question) throws Exception {
    return steps.during(question.step(), () -> question.findings().call());
  }
}
