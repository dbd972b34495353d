package io.github.huozi.publish;

import io.github.huozi.cover.Covers;
import io.github.huozi.epub.EpubWriter;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.input.JarDigest;
import io.github.huozi.message.EngineFailure;
import io.github.huozi.model.section.Section;
import io.github.huozi.output.OutputBatch;
import io.github.huozi.output.RecordedFile;
import io.github.huozi.pdf.BoundPdf;
import io.github.huozi.pdf.PdfWriter;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.pdf.UnsettableException;
import io.github.huozi.pdf.UnsettablePart;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.kept.KeptFiles;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.ProblemKind.Level;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Writes an edition's files. */
final class EditionWriter {

  /**
   * The heap that the layout of pages needs for each character, as measured for a Chinese book. An
   * English book needs a third of it.
   */
  private static final long BYTES_A_CHARACTER = 400;

  /** The folder of the kept chapters, beside the records. */
  private static final String CHAPTERS = "chapters";

  /** The most sections that are left out: to find each takes many attempts. */
  private static final int MOST_LEFT_OUT = 20;

  private static final long LEAST_BYTES = 24L << 20;

  private static @Nullable String engine;

  private final PublishRequest request;
  private final Workers workers;
  private final Progress progress;
  private final Covers covers;
  private final Stages stages;

  EditionWriter(
      PublishRequest request, Workers workers, Progress progress, Covers covers, Stages stages) {
    this.request = request;
    this.workers = workers;
    this.progress = progress;
    this.covers = covers;
    this.stages = stages;
  }

  /**
   * Writes the files. The pages of the PDF are set first: they determine where the EPUB's pages
   * begin. What is found out by that is added to the edition's problems; if one is an error,
   * nothing is written.
   *
   * @param print writes the files for print shops
   * @param batch gets the files
   * @throws Covers.UnpaintedException if the cover of an edition cannot be painted; the problems of
   *     that edition say why
   * @throws IOException if a file cannot be written, or the renderer fails on the document
   */
  List<RecordedFile> write(PreparedEdition edition, PrintFiles print, OutputBatch batch)
      throws IOException {
    List<RecordedFile> files = new ArrayList<>();
    if (edition.print().isEmpty()) {
      if (edition.book().isPresent()) {
        files.add(writeEpub(edition, edition.book().get().withoutPages(), batch));
      }
      return files;
    }
    Optional<PrintedPages> pages;
    try {
      pages =
          workers.with(
              heapFor(edition),
              () -> {
                try (BoundPdf pdf = set(edition, false)) {
                  PageProblems.report(pdf.pages(), edition, request);
                  if (edition.problems().hasErrors()) {
                    return Optional.empty();
                  }
                  files.addAll(writeBoth(edition, pdf, batch));
                  return Optional.of(pdf.pages());
                }
              });
    } catch (UnsettableException e) {
      if (e.reason() != UnsettableException.Reason.OTHER) {
        throw unset(edition.id(), e);
      }
      edition.problems().addLevelled(problem(edition, e, ProblemKind.FATAL));
      return files;
    }
    if (pages.isPresent()) {
      // After the PDF, of which they are made.
      files.addAll(1, print.write(edition, pages.get(), batch));
    }
    return files;
  }

  /** Writes the PDF, and the EPUB beside it if there is one. */
  private List<RecordedFile> writeBoth(PreparedEdition edition, BoundPdf pdf, OutputBatch batch)
      throws IOException {
    Path path = request.path(edition.id(), Format.PDF);
    List<Callable<RecordedFile>> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          String digest =
              progress.during(
                  "writing the PDF of " + edition.id(), () -> batch.write(path, pdf::write));
          return new RecordedFile(name(path), digest, pdf.pages().count(), 0, 0);
        });
    edition
        .book()
        .ifPresent(
            book ->
                tasks.add(
                    () -> writeEpub(edition, book.withPages(name(path), pdf.pages()), batch)));
    List<RecordedFile> files = new ArrayList<>();
    for (Future<RecordedFile> file : workers.shared(tasks)) {
      files.add(Workers.result(file));
    }
    // Files without a cover must not reach their places.
    covers.await();
    return files;
  }

  /**
   * Sets the pages of an edition that has errors, or whose publication has, without writing a file:
   * so that the problems of the pages are told together with those errors.
   */
  void check(PreparedEdition edition) throws IOException {
    if (edition.print().isEmpty()) {
      return;
    }
    try {
      workers.with(
          heapFor(edition),
          () -> {
            try (BoundPdf pdf = set(edition, false)) {
              PageProblems.report(pdf.pages(), edition, request);
              return pdf.pages();
            }
          });
    } catch (UnsettableException e) {
      // It may come from one of the errors; if not, the next build tells it.
      return;
    }
  }

  /**
   * Sets the pages of an edition, and says where their lines stand. What is found out by that is
   * added to the edition's problems.
   *
   * @param out gets the PDF
   * @throws IOException if the renderer fails on the document
   */
  PrintedPages setWithLines(PreparedEdition edition, OutputStream out) throws IOException {
    try {
      return workers.with(
          heapFor(edition),
          () -> {
            try (BoundPdf pdf = set(edition, true)) {
              PageProblems.report(pdf.pages(), edition, request);
              pdf.write(out);
              return pdf.pages();
            }
          });
    } catch (UnsettableException e) {
      if (e.reason() != UnsettableException.Reason.OTHER) {
        throw unset(edition.id(), e);
      }
      throw new IOException(
          problem(edition, e, ProblemKind.FATAL).format(request.publication()), e);
    }
  }

  /**
   * Sets the pages, without the text of sections that cannot be set if the publication goes on
   * without it.
   */
  private BoundPdf set(PreparedEdition edition, boolean findsLines) throws IOException {
    Set<String> left = new TreeSet<>();
    PrintDocument document = edition.print().orElseThrow();
    while (true) {
      try {
        return set(edition, document, findsLines);
      } catch (UnsettableException e) {
        Optional<Problem> problem = unsetSection(edition, e);
        if (problem.isEmpty()
            || left.size() == MOST_LEFT_OUT
            || !left.add(e.part().orElseThrow().section())) {
          throw e;
        }
        // Two documents of a long book take much memory.
        document.xhtml().empty();
        Optional<PrintDocument> again = edition.reprint().without(left);
        if (again.isEmpty()) {
          throw e;
        }
        edition.problems().addLevelled(problem.get());
        document = again.get();
      }
    }
  }

  /** The problem of a section that can be left out; empty if it cannot, or must not. */
  private Optional<Problem> unsetSection(PreparedEdition edition, UnsettableException e) {
    Level level = edition.problems().levels().of(ProblemKind.UNSET_SECTION);
    return level == Level.ERROR || section(edition, e).isEmpty()
        ? Optional.empty()
        : Optional.of(problem(edition, e, ProblemKind.UNSET_SECTION));
  }

  /** The section that the renderer fails on, if it is known. */
  private static Optional<Section> section(PreparedEdition edition, UnsettableException e) {
    return e.part()
        .flatMap(
            part ->
                edition.manuscript().sections().stream()
                    .filter(read -> read.id().equals(part.section()))
                    .findFirst());
  }

  private BoundPdf set(PreparedEdition edition, PrintDocument document, boolean findsLines)
      throws IOException {
    return progress.during(
        "setting the pages of " + edition.id(),
        () ->
            PdfWriter.bind(
                document,
                keptFiles(edition, findsLines),
                workers,
                pageProgress(edition.id()),
                findsLines,
                stages));
  }

  /**
   * The message for an edition that cannot be laid out, where no line can be named. No file of the
   * edition is written.
   */
  private IOException unset(String edition, UnsettableException e) {
    boolean themed = Files.isDirectory(request.publication().resolve("theme"));
    String message =
        switch (e.reason()) {
          case NO_ROOM ->
              themed
                  ? "theme: a page of the edition %s has no room for text; make the page larger in"
                      + " @page of the style sheet, or its margins smaller"
                  : "a page of the edition %s has no room for text; make the page larger, or its"
                      + " margins smaller";
          case PAGES ->
              themed
                  ? "theme: the edition %s has more than 10,000 pages; remove large heights, margins"
                      + " and font sizes from the style sheets, or make the page larger"
                  : "the edition %s has more than 10,000 pages; publish it in parts";
          case MEMORY ->
              "setting the pages of the edition %s needs more memory than there is; give it more, "
                  + EngineFailure.moreMemory()
                  + (themed ? ", or remove large values from the theme's style sheets" : "");
          case INTERRUPTED -> "setting the pages of the edition %s was interrupted; build it again";
          case OTHER -> throw new IllegalArgumentException(e);
        };
    return new IOException(message.formatted(edition), e);
  }

  /** The problem of an edition that the renderer cannot lay out, at the place that it fails on. */
  private Problem problem(PreparedEdition edition, UnsettableException e, ProblemKind kind) {
    Path theme = request.publication().resolve("theme");
    Optional<UnsettablePart> part = e.part();
    Optional<Path> sheet =
        part.map(found -> theme.resolve(found.sheet()))
            .filter(file -> !file.equals(theme) && Files.isRegularFile(file));
    Optional<Section> section = section(edition, e);
    String what =
        "the renderer cannot set "
            + section.map(read -> "the section \"" + read.title() + "\" of ").orElse("")
            + "the edition "
            + edition.id();
    String exception = " (" + e.exception() + ")";
    if (sheet.isPresent()) {
      return Problem.of(
          kind,
          new SourceLocation(sheet.get(), part.get().sheetLine()),
          what
              + (part.get().sheetLine() > 0 ? " with this rule" : " with this style sheet")
              + exception,
          "remove display, position, float or generated content one by one to find the cause");
    } else if (section.isPresent()) {
      return Problem.of(
          kind,
          section.get().place(part.orElseThrow().line()),
          what + " with what is here" + exception,
          "remove it, or write it in another way, and report it to huozi");
    }
    boolean themed = Files.isDirectory(theme);
    return Problem.of(
        kind,
        SourceLocation.of(themed ? theme : edition.manuscript().edition().folder()),
        what + exception,
        themed
            ? "remove display, position, float and generated content from the theme's style"
                + " sheets, or the theme itself, to find the cause"
            : "remove a section, a table or HTML one by one to find the cause, and report it to huozi");
  }

  private RecordedFile writeEpub(PreparedEdition edition, EpubBook made, OutputBatch batch)
      throws IOException {
    covers.await();
    EpubBook book = stages.book(made);
    Path path = request.path(edition.id(), Format.EPUB);
    String digest =
        progress.during(
            "writing the EPUB of " + edition.id(),
            () -> batch.write(path, out -> EpubWriter.write(book, stages::entry, out)));
    int fonts = 0;
    long bytes = 0;
    for (EpubResource resource : book.resources()) {
      if (resource.source().endsWith(".ttf")) {
        fonts++;
        bytes += resource.content().read().length;
      }
    }
    return new RecordedFile(name(path), digest, 0, fonts, bytes);
  }

  /**
   * The files in which the edition's chapters are kept until the next build, if there is a place
   * for records.
   *
   * @param withLines whether they say where their lines stand
   */
  private Optional<KeptFiles> keptFiles(PreparedEdition edition, boolean withLines)
      throws IOException {
    if (request.records().isEmpty()) {
      return Optional.empty();
    }
    Path folder = request.records().get().resolve(request.baseName()).resolve(CHAPTERS);
    String producer = request.producer() + '\n' + engine() + '\n' + edition.fonts().digest();
    if (withLines) {
      producer += "\nwith lines";
    }
    return Optional.of(new KeptFiles(folder, edition.id(), producer, KeptFiles.MOST_BYTES));
  }

  /**
   * A digest of huozi's own jar, for programs that embed it and do not say what makes the files;
   * empty if it runs from folders of classes. It is read once, as the classes are.
   */
  private static synchronized String engine() throws IOException {
    if (engine == null) {
      engine = digestOfJar();
    }
    return engine;
  }

  private static String digestOfJar() throws IOException {
    @Nullable CodeSource source = EditionWriter.class.getProtectionDomain().getCodeSource();
    try {
      @Nullable Path path = source == null ? null : Path.of(source.getLocation().toURI());
      return path != null && Files.isRegularFile(path) ? JarDigest.of(path) : "";
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      // A class loader of the program's own, whose jars have no paths.
      return "";
    }
  }

  private static long heapFor(PreparedEdition edition) {
    long characters = 0;
    for (Section section : edition.manuscript().sections()) {
      characters += section.content().length();
    }
    return LEAST_BYTES + BYTES_A_CHARACTER * characters;
  }

  private PageProgress pageProgress(String edition) {
    return new PageProgress() {
      @Override
      public void composed(int sections, int of) {
        progress.composed(edition, sections, of);
      }

      @Override
      public void drawn(int pages, int of) {
        progress.drawn(edition, pages, of);
      }
    };
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
