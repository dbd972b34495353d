package io.github.huozi.goal;

import io.github.huozi.annotation.AnnotationLimit;
import io.github.huozi.annotation.Annotations;
import io.github.huozi.archive.ArchiveLists;
import io.github.huozi.archive.ArchivePublisher;
import io.github.huozi.archive.ArchiveResult;
import io.github.huozi.archive.ArchiveVerifier;
import io.github.huozi.archive.PublicationArchive;
import io.github.huozi.archive.PublicationChoice;
import io.github.huozi.archive.Shard;
import io.github.huozi.cache.CacheAccess;
import io.github.huozi.cache.CacheAddress;
import io.github.huozi.cache.FinishedCache;
import io.github.huozi.console.Console;
import io.github.huozi.console.ConsoleProgress;
import io.github.huozi.engine.EngineHost;
import io.github.huozi.engine.TestClassPath;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.CompareRequest;
import io.github.huozi.request.CompareResult;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.ReviewRequest;
import io.github.huozi.request.UnknownNameException;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.validator.ClassPathValidators;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project that is published and verified as the goals do it, without Maven. The engine has a
 * class loader of its own, as with {@code <fork>false</fork>}. Its methods return what the goal
 * would fail with; empty if it does not fail.
 */
public final class BuiltProject implements Console {

  /** The tests have one engine. */
  public static final EngineHost ENGINE =
      new EngineHost(TestClassPath.JARS, Path.of("unused"), false);

  private static final Duration TIME = Duration.ofHours(1);
  private static final Optional<Instant> TIMESTAMP =
      Optional.of(Instant.parse("2026-11-24T00:00:00Z"));

  private static final Set<Severity> FAILING = Parameters.failing("error");

  private final Path base;
  private final String name;

  /** The lines that are told; those with a level begin with it. */
  public final List<String> lines = new ArrayList<>();

  /** The coordinates of the validators that were asked for. */
  public final Set<String> validators = new TreeSet<>();

  /** The files of the catalogue of an archive. */
  public List<Path> catalogue = List.of();

  public String publicationDirectory = "src/main/publication";
  public String outputDirectory = "target/publication";
  public List<String> formats = List.of("pdf", "epub");
  public List<String> editions = List.of();
  public List<String> skipChecks = List.of();
  public List<String> publications = List.of();
  public String shard = "";
  public @Nullable String pageSize;
  public String problems = "brief";
  public String annotations = "none";
  public String cache = "";
  public boolean cacheReadOnly;
  public boolean draft;
  public boolean failAtEnd = true;
  public Optional<String> language = Optional.of("en");
  public Locale locale = Locale.ENGLISH;

  /**
   * @param name the name of the finished files
   */
  public BuiltProject(Path base, String name) {
    this.base = base;
    this.name = name;
  }

  public BuiltProject with(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** The path of a finished file. */
  public Path finished(String file) {
    return base.resolve(outputDirectory).resolve(file);
  }

  /** The names of the finished files, and of the reports. */
  public Set<String> files() throws IOException {
    Path folder = base.resolve(outputDirectory);
    try (Stream<Path> files = Files.walk(folder)) {
      return new TreeSet<>(
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .toList());
    }
  }

  /** The lines that begin so, without that, and forgets all lines. */
  public List<String> told(String start) {
    List<String> told =
        lines.stream()
            .filter(line -> line.startsWith(start))
            .map(line -> line.substring(start.length()))
            .toList();
    lines.clear();
    return told;
  }

  public String publish() throws IOException {
    Wording wording = Wording.of(language, locale);
    PublicationChoice choice = choice();
    ProblemReport report =
        new ProblemReport(
            ProblemList.of(problems, base, wording),
            annotations(wording),
            base.resolve(outputDirectory),
            choice.shard().isWhole() ? Optional.empty() : Optional.of(choice.shard().id()),
            base,
            base,
            "1.0",
            this);
    FinishedCache finished =
        cache.isEmpty()
            ? FinishedCache.none(this)
            : FinishedCache.of(
                CacheAddress.of(cache, base), CacheAccess.PLAIN, cacheReadOnly, this);
    Publishing publishing = new Publishing(ENGINE, ClassPathFonts.SHARED, finished, TIME);
    PublishRequest request = publishRequest();
    try {
      if (PublicationArchive.isAt(request.publication())) {
        return publish(archive(), choice, request, publishing, report);
      }
      Progress progress = new ConsoleProgress(this, false);
      PublishResult result = publishing.publish(request, progress, false);
      report.show(result, draft);
      result.files().forEach(file -> info(FileLine.of(file, base, wording)));
      finished.summary().ifPresent(this::info);
      return "";
    } catch (UnknownNameException e) {
      return e.getMessage();
    } catch (PublishingException e) {
      return report.failure(e);
    }
  }

  private String publish(
      PublicationArchive archive,
      PublicationChoice choice,
      PublishRequest common,
      Publishing publishing,
      ProblemReport report)
      throws IOException {
    ArchiveResult result =
        new ArchivePublisher(publishing, common, failAtEnd, base, this, false)
            .publish(archive, choice);
    catalogue =
        new ArchiveLists(archive, choice, common.editions(), "An archive", TIMESTAMP, base)
            .write(result);
    info(result.counts());
    if (result.hasFailed()) {
      return report.failure(result.total(), result.problems(), result.failed(), draft);
    }
    report.show(result.total(), draft);
    return "";
  }

  public String verify() throws IOException, PublishingException {
    VerifyRequest.Builder request =
        VerifyRequest.of(base.resolve(publicationDirectory), base.resolve(outputDirectory));
    RecordsFolder.all(records(), base, base.resolve(outputDirectory)).forEach(request::records);
    request
        .baseName(name)
        .formats(Parameters.formats(formats))
        .editions(Parameters.names(editions))
        .base(base)
        .root(base)
        .skippedChecks(Set.copyOf(skipChecks))
        .draft(draft);
    VerifyReport report = new VerifyReport(base, this);
    if (PublicationArchive.isAt(base.resolve(publicationDirectory))) {
      ArchiveVerifier.Outcome outcome =
          new ArchiveVerifier(
                  ENGINE, this::validator, request.build(), TIME, failAtEnd, this, false)
              .verify(archive(), choice());
      return outcome.has(FAILING) ? outcome.summary(base) : "";
    }
    VerifyResult result =
        ENGINE.call(
            engine ->
                engine.verify(request.build(), this::validator, new ConsoleProgress(this, false)),
            TIME,
            false);
    report.show(result);
    return result.has(FAILING) ? report.failure(result) : "";
  }

  public void review(boolean accept) throws IOException, PublishingException {
    ReviewRequest request = Parameters.review(base.resolve(publicationDirectory), 3, accept);
    ProblemList list = ProblemList.of(problems, base, Wording.ENGLISH);
    new ReviewReport(list, base, this)
        .show(ENGINE.call(engine -> engine.review(request, Progress.NONE), TIME, false));
  }

  /** Compares two files of the project. */
  public String compare(String before, String after) throws IOException, PublishingException {
    Wording wording = Wording.of(language, locale);
    CompareRequest request =
        Parameters.compare(
            base.resolve(before), base.resolve(after), null, base, wording.language());
    CompareReport report = new CompareReport(base, this);
    CompareResult result =
        ENGINE.call(engine -> engine.compare(request, Progress.NONE), TIME, false);
    report.show(result);
    return result.differences() > 0 ? report.failure(result) : "";
  }

  private PublishRequest publishRequest() {
    Path output = base.resolve(outputDirectory);
    Set<Format> chosen = Parameters.formats(formats);
    return PublishRequest.of(base.resolve(publicationDirectory), output)
        .records(RecordsFolder.of(records(), base, output, chosen))
        .baseName(name)
        .identity("org.example:" + name)
        .formats(chosen)
        .editions(Parameters.names(editions))
        .page(Parameters.page(pageSize, null, null, null, "strict"))
        .timestamp(TIMESTAMP.orElseThrow())
        .draft(draft)
        .build();
  }

  private PublicationArchive archive() throws IOException, PublishingException {
    return PublicationArchive.at(
        base.resolve(publicationDirectory),
        base.resolve(outputDirectory),
        "org.example:" + name,
        ENGINE,
        TIME);
  }

  private PublicationChoice choice() {
    return new PublicationChoice(publications, Shard.of(shard));
  }

  private Annotations annotations(Wording wording) {
    return Annotations.of(annotations, Map.of(), base, new AnnotationLimit(), wording, lines::add);
  }

  private List<Path> validator(String coordinates) {
    validators.add(coordinates.replaceFirst(":[^:]*$", ""));
    return ClassPathValidators.SHARED.classPath(coordinates);
  }

  private Path records() {
    return base.resolve("target/maven-status/huozi");
  }

  @Override
  public synchronized void info(String line) {
    lines.add(line);
  }

  @Override
  public synchronized void warn(String line) {
    lines.add("warning: " + line);
  }

  @Override
  public synchronized void error(String line) {
    lines.add("error: " + line);
  }

  @Override
  public synchronized void debug(String line) {
    lines.add("debug: " + line);
  }

  @Override
  public boolean showsWarnings() {
    return true;
  }
}
