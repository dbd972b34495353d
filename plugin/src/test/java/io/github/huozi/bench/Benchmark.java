package io.github.huozi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures whole builds, as a user starts them, and prints a table. {@code mvn verify -P bench -pl
 * plugin -am} runs it; {@code -Dbench=article,book} only some parts of it.
 */
@SuppressWarnings("SystemOut") // it is what the benchmark is there for
final class Benchmark {

  private static final String HAN = "zh-Hans";
  private static final int RUNS = 5;
  private static final int FIRST_RUNS = 3;

  /** Chapters of about twenty pages: together 1,100 and some more. */
  private static final int CHAPTERS = 53;

  private static final int MODULES = 20;
  private static final String BOOK_HEAP = "512m";

  private final Projects projects;
  private final Maven maven;
  private final Results results = new Results();

  private Benchmark(Path folder) throws IOException {
    this.projects = new Projects(folder.resolve("bench"), System.getProperty("huozi.version"));
    this.maven =
        new Maven(folder.resolve("it-repository"), Path.of(System.getProperty("maven.repo.local")));
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> parts = List.of(System.getProperty("bench").split(",", -1));
    System.out.printf(
        "%d processors, Java %s, %s%n%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("os.name"));
    Path target = Path.of("target");
    Benchmark benchmark = new Benchmark(target);
    // The first build ever leaves an archive of classes for the others.
    benchmark.maven.build(benchmark.projects.article("first"), "");
    if (parts.contains("article")) {
      benchmark.article();
    }
    if (parts.contains("book")) {
      benchmark.book();
    }
    if (parts.contains("typst")) {
      benchmark.typst(target.resolve("bench-typst"));
    }
    if (parts.contains("length")) {
      benchmark.length();
    }
    if (parts.contains("modules")) {
      benchmark.modules();
    }
    if (parts.contains("archive")) {
      new ArchiveBenchmark(
              benchmark.projects,
              benchmark.maven,
              benchmark.results,
              Integer.parseInt(System.getProperty("bench.articles")))
          .run();
    }
  }

  private void article() throws IOException, InterruptedException {
    Path empty = projects.empty();
    results.add("`mvn package` of an empty project", 0, cold(empty, RUNS, ""));
    Path article = projects.article("article");
    Measured cold = cold(article, RUNS, "");
    results.add("An article in three editions, PDF and EPUB", pages(article), cold);
    List<Measured> first = new ArrayList<>();
    for (int i = 0; i < FIRST_RUNS; i++) {
      maven.forget();
      first.add(cold(article, 1, ""));
    }
    results.add("– by a version that has never run here", pages(article), Measured.median(first));
    maven.build(article, "");
    List<Measured> unchanged = new ArrayList<>();
    List<Measured> changed = new ArrayList<>();
    Path section = article.resolve("src/main/publication/en/002-chapter.md");
    for (int i = 0; i < RUNS; i++) {
      unchanged.add(maven.build(article, ""));
      Files.writeString(section, Files.readString(section) + "\n\nOne more sentence.\n");
      changed.add(maven.build(article, ""));
    }
    results.add("– again, nothing changed", pages(article), Measured.median(unchanged));
    results.add("– again, one section changed", pages(article), Measured.median(changed));
  }

  private void book() throws IOException, InterruptedException {
    for (String language : List.of(HAN, "en")) {
      Path book = projects.book("book-" + language, language, text(language, CHAPTERS));
      String what = "A book in " + language + ", ";
      Measured pdf = cold(book, RUNS, BOOK_HEAP, "-Dhuozi.formats=pdf");
      results.add(what + "PDF", pages(book), pdf);
      Measured both = cold(book, RUNS, BOOK_HEAP);
      results.add(what + "PDF and EPUB", pages(book), both);
      Path section = book.resolve("src/main/publication/" + language + "/020-chapter.md");
      List<Measured> changed = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        Files.writeString(section, Files.readString(section) + "\n\nOne more sentence.\n");
        changed.add(maven.build(book, BOOK_HEAP));
      }
      results.add("– again, one chapter changed", pages(book), Measured.median(changed));
    }
  }

  /** The same text, page, type and leading. */
  private void typst(Path folder) throws IOException, InterruptedException {
    String resources = "src/main/resources/META-INF/huozi/fonts";
    List<Path> fonts =
        Stream.of("zh-hans", "latin").map(name -> Path.of("../fonts", name, resources)).toList();
    Optional<Typst> typst = Typst.in(folder, fonts);
    for (String language : List.of(HAN, "en")) {
      String what = "The book in " + language + " in Typst 0.14, PDF";
      if (typst.isEmpty()) {
        results.missing(what, "needs Node.js and npm");
        continue;
      }
      String text = TypstWriter.write(language, text(language, CHAPTERS));
      List<Measured> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        runs.add(typst.get().set(text));
      }
      results.add(what, pagesOf(typst.get().pdf()), Measured.median(runs));
    }
  }

  private void length() throws IOException, InterruptedException {
    for (int chapters : List.of(5, 15, 50, 150)) {
      Path book = projects.book("length-" + chapters, HAN, text(HAN, chapters));
      String what = "A book of " + chapters + " chapters, PDF and EPUB";
      Measured measured = cold(book, 1, chapters > CHAPTERS ? "2g" : BOOK_HEAP);
      results.add(what, pages(book), measured);
    }
  }

  private void modules() throws IOException, InterruptedException {
    Path modules = projects.modules(MODULES);
    String what = MODULES + " modules, an article each, ";
    results.add(what + "one by one", 0, maven.build(modules, ""));
    for (int i = 1; i <= MODULES; i++) {
      Projects.clean(modules.resolve("article-" + i));
    }
    results.add(what + "`-T 1C`", 0, maven.build(modules, "", "-T", "1C"));
  }

  private Measured cold(Path project, int runs, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      Projects.clean(project);
      all.add(maven.build(project, heap, arguments));
    }
    return Measured.median(all);
  }

  private static List<Chapter> text(String language, int chapters) {
    return GeneratedText.book(language, chapters);
  }

  /** The pages of all PDFs that a build has made. */
  private static int pages(Path project) throws IOException {
    try (Stream<Path> files = Files.list(project.resolve("target/publication"))) {
      return files
          .filter(file -> file.toString().endsWith(".pdf"))
          .mapToInt(Benchmark::pagesOf)
          .sum();
    }
  }

  private static int pagesOf(Path pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
