package io.github.huozi.publish;

import io.github.huozi.check.Finding;
import io.github.huozi.cover.Covers;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.Script;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.report.Report;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.validator.ClassPathValidators;
import io.github.huozi.verify.Verifier;
import io.github.huozi.wording.KnownTexts;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A publication's folder for a test, published with huozi's own fonts on A5. */
public final class PublicationFolder {

  private static final PageStyle A5 =
      new PageStyle(419.53, 595.28, new PageStyle.Margins(68, 48, 68, 54), 10.5, LineBreak.STRICT);

  private static final Workers WORKERS = new Workers(EngineThreads.pool());

  private final Path root;
  private final List<String> remade = new ArrayList<>();
  private final List<String> converted = new ArrayList<>();
  private Problems problems = new Problems();
  private Instant timestamp = Instant.parse("2026-11-24T00:00:00Z");
  private Set<Format> formats = EnumSet.allOf(Format.class);
  private List<String> editions = List.of();
  private PageLayout page = PageLayout.of(A5);
  private boolean embedFonts;
  private String producer = "huozi 1";
  private FontSource fonts = ClassPathFonts.SHARED;
  private boolean draft;
  private boolean recorded = true;
  private Losses losses = Losses.NONE;

  public PublicationFolder(Path root) {
    this.root = root;
  }

  public PublicationFolder with(String path, String content) throws IOException {
    return with(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public PublicationFolder with(String path, byte[] content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  /** Adds the files of a folder. */
  public PublicationFolder with(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        with(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return this;
  }

  public PublicationFolder at(Instant instant) {
    timestamp = instant;
    return this;
  }

  public PublicationFolder as(Format... chosen) {
    formats = Set.of(chosen);
    return this;
  }

  /** Makes everything anew each time, whatever was published before. */
  public PublicationFolder withoutRecords() {
    recorded = false;
    return this;
  }

  /** Publishes these editions only from now on; without a name, all of them. */
  public PublicationFolder only(String... names) {
    editions = List.of(names);
    return this;
  }

  public PublicationFolder on(PageStyle other) {
    page = PageLayout.of(other);
    return this;
  }

  /** Leaves the page to the theme. */
  public PublicationFolder onThemesPage() {
    page = PageLayout.NONE;
    return this;
  }

  public PublicationFolder withFonts() {
    embedFonts = true;
    return this;
  }

  /**
   * Adds fonts of the author before huozi's.
   *
   * @param jarOrFolder their artifact
   */
  public PublicationFolder withFontsOf(Path jarOrFolder) {
    fonts = new OwnFonts(jarOrFolder);
    return this;
  }

  /** Publishes with other fonts than huozi's own. */
  PublicationFolder withFonts(FontSource other) {
    fonts = other;
    return this;
  }

  public PublicationFolder producedBy(String plugin) {
    producer = plugin;
    return this;
  }

  public PublicationFolder without(String path) throws IOException {
    Files.delete(root.resolve(path));
    return this;
  }

  /** Publishes a draft from now on, or none. */
  public PublicationFolder asDraft(boolean isDraft) {
    draft = isDraft;
    return this;
  }

  /** Sets the level of a kind of problem, as the first one. */
  public PublicationFolder withLevel(String kind, String level) throws IOException {
    String publication = Files.readString(root.resolve("publication.yaml"));
    return with(
        "publication.yaml",
        publication.stripTrailing() + "\nproblems: {" + kind + ": " + level + "}\n");
  }

  /** The folder of the finished files. */
  public Path output() {
    return root.resolve("target");
  }

  /** The folder of the records. */
  public Path records() {
    return root.resolve("records");
  }

  public Path file(String language, Format format) {
    return output().resolve("book-" + language + "." + format.extension());
  }

  public List<PublishedFile> publish() throws PublishingException, IOException {
    return publish(Stages.UNCHANGED);
  }

  /** Publishes by stages of which some may be changed. */
  public List<PublishedFile> publish(Stages stages) throws PublishingException, IOException {
    return publish(
        (request, source, progress) ->
            new Publisher(
                    request, source, ClassPathFonts.CACHE, WORKERS, progress, new Covers(), stages)
                .publish());
  }

  /** Publishes a book of one chapter, written in Markdown. */
  public void publishChapter(String language, String title, String text) throws Exception {
    with("publication.yaml", "title: T\ntype: book\n")
        .with(language + "/text.md", "# " + title + "\n\n" + text + "\n")
        .publish();
  }

  /** An edition's finished PDF. */
  PdfFile pdf(String language) throws IOException {
    return PdfFile.read(file(language, Format.PDF));
  }

  /** An edition's finished EPUB. */
  public EpubFile epub(String language) throws IOException {
    return EpubFile.read(file(language, Format.EPUB));
  }

  /** Publishes in a given way. */
  public List<PublishedFile> publish(Way way) throws PublishingException, IOException {
    problems = new Problems();
    losses = Losses.NONE;
    remade.clear();
    converted.clear();
    PublishRequest request =
        new PublishRequest(
            root,
            output(),
            Optional.of(records()).filter(folder -> recorded),
            "book",
            producer,
            "org.example:book",
            formats,
            new EditionChoice(editions),
            page,
            timestamp,
            true,
            embedFonts,
            draft);
    try {
      PublishResult result = way.publish(request, fonts, new Reasons());
      result.warnings().forEach(problems::add);
      losses = result.losses();
      return result.files();
    } catch (PublishingException e) {
      e.problems().forEach(problems::add);
      throw e;
    }
  }

  /** How a request is published. */
  @FunctionalInterface
  public interface Way {
    PublishResult publish(PublishRequest request, FontSource fonts, Progress progress)
        throws PublishingException, IOException;
  }

  /**
   * All findings of {@code verify}, in the files for print shops, too.
   *
   * @param skipped checks that are left out
   */
  public List<Finding> verify(Set<String> skipped) throws PublishingException, IOException {
    return verify(verification().skippedChecks(skipped)).findings();
  }

  /** The errors of the finished files. */
  List<String> errors() throws PublishingException, IOException {
    return verify(Set.of()).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }

  /** A request for checking the finished files. */
  public VerifyRequest.Builder verification() {
    VerifyRequest.Builder request = VerifyRequest.of(root, output()).baseName("book").base(root);
    return recorded ? request.records(records()) : request;
  }

  /** The report on finished files, with the validators of the tests. */
  public static Report verify(VerifyRequest.Builder request)
      throws PublishingException, IOException {
    return new Verifier(
            request.build(),
            ClassPathValidators.SHARED,
            ClassPathValidators.CACHE,
            WORKERS,
            Progress.NONE)
        .verify();
  }

  /** The problems as the author reads them. */
  public List<String> problems() {
    KnownTexts.check(problems.sorted());
    return problems.sorted().stream().map((Problem problem) -> problem.format(root)).toList();
  }

  /** What is lost, as the author reads it; empty if nothing is. */
  public String lost() {
    return losses.line().orElse("");
  }

  /** The problems in brief, as the author reads them. */
  public List<String> briefProblems() {
    KnownTexts.check(ProblemSummary.ofFiles(problems.sorted()));
    return ProblemSummary.ofFiles(problems.sorted()).stream()
        .map(problem -> problem.format(root))
        .toList();
  }

  /** The editions that were made, and why: {@code en: en/1.md has changed}. */
  public List<String> remade() {
    return remade.stream().sorted().toList();
  }

  /** What was converted for each edition that was made. */
  public List<String> converted() {
    return converted.stream().sorted().toList();
  }

  private record OwnFonts(Path jarOrFolder) implements FontSource {

    @Override
    public List<FontLocation> find(Script script) {
      List<FontLocation> found = new ArrayList<>();
      found.add(new FontLocation(jarOrFolder, false));
      found.addAll(ClassPathFonts.SHARED.find(script));
      return found;
    }
  }

  private final class Reasons implements Progress {

    @Override
    public synchronized void remaking(String edition, String reason) {
      remade.add(edition + ": " + reason);
    }

    @Override
    public synchronized void converted(String edition, ConversionCounts counts) {
      converted.add(edition + ": " + counts.words());
    }
  }
}
