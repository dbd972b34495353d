package io.github.huozi.books;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes books as a draft and strictly, and prints a table in Markdown, which is also written to
 * {@code books.md}. Properties: {@code huozi.books}, the books' folders, with commas between;
 * {@code huozi.books.list}, a list of books, which are published strictly, and then {@code
 * huozi.books} is the folder that has theirs; {@code huozi.books.only}, the names of those to
 * publish; {@code huozi.books.overlays}, a folder of files that are laid over copies of the books;
 * {@code huozi.books.ways}, {@code draft}, {@code strict} or both; {@code huozi.books.heap}, the
 * most heap for one book; {@code huozi.books.with}, the table of another run, to compare with.
 */
@SuppressWarnings("SystemOut") // it is what the program is there for
final class Books {

  /** A book that takes longer is given up. */
  private static final int MOST_MINUTES = 30;

  private static final List<String> COLUMNS =
      List.of(
          "Book",
          "Language",
          "Way",
          "Pages",
          "Seconds",
          "CPU seconds",
          "Memory, MB",
          "Errors",
          "Warnings",
          "Lost",
          "`verify`, seconds",
          "`verify` errors",
          "`verify` warnings",
          "EPUBCheck",
          "veraPDF");

  private static final String LIST = "huozi.books.list";

  private final Path target;
  private final String heap;

  private Books(Path target, String heap) {
    this.target = target;
    this.heap = heap;
  }

  /**
   * Publishes the books.
   *
   * @param arguments the folder for the files that are made
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> folders = list("huozi.books");
    if (folders.isEmpty()) {
      throw new IOException("no book; name their folders: -Dhuozi.books=/path/a,/path/b");
    }
    Path target = Path.of(arguments[0]).toAbsolutePath();
    Path file = Files.createDirectories(target).resolve("books.md");
    List<String> earlier = new ArrayList<>();
    for (String table : list("huozi.books.with")) {
      earlier.addAll(Files.readAllLines(Path.of(table)));
    }
    Books books = new Books(target, System.getProperty("huozi.books.heap", "1g"));
    List<String> table = new ArrayList<>();
    add(row(COLUMNS), table, file);
    add(row(COLUMNS.stream().map(column -> "---").toList()), table, file);
    for (Manuscript book : manuscripts(folders)) {
      for (Way way : ways()) {
        add(books.publish(book, way), table, file);
      }
    }
    System.out.printf("%nproblems.txt, findings.txt and the books are in %s%n", target);
    Comparison.of(earlier, table).forEach(System.out::println);
  }

  /** Prints a line of the table, and writes the table so far: a run may be stopped. */
  private static void add(String line, List<String> table, Path file) throws IOException {
    System.out.println(line);
    table.add(line);
    Files.write(file, table);
  }

  private static List<Manuscript> manuscripts(List<String> folders) throws IOException {
    Optional<Path> overlays = list("huozi.books.overlays").stream().findFirst().map(Path::of);
    List<Manuscript> all = new ArrayList<>();
    for (String folder : folders) {
      Path path = Path.of(folder).toAbsolutePath().normalize();
      if (list(LIST).isEmpty()) {
        all.add(Manuscript.of(path, overlays));
      } else {
        all.addAll(Manuscript.listed(Path.of(list(LIST).get(0)), path, overlays));
      }
    }
    List<String> only = list("huozi.books.only");
    return all.stream().filter(book -> only.isEmpty() || only.contains(book.name())).toList();
  }

  private static List<Way> ways() {
    if (!list(LIST).isEmpty()) {
      return List.of(Way.STRICT);
    }
    List<String> wanted = list("huozi.books.ways");
    return Stream.of(Way.values())
        .filter(way -> wanted.isEmpty() || wanted.contains(way.word()))
        .toList();
  }

  private static List<String> list(String property) {
    return Stream.of(System.getProperty(property, "").split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private String publish(Manuscript book, Way way) throws IOException, InterruptedException {
    Path place = target.resolve(book.name()).resolve(way.word());
    Path files = Files.createDirectories(place.resolve("files"));
    Files.deleteIfExists(files.resolve(BookRun.OUTCOME));
    Path publication = book.prepare(way, place.resolve("copy"));
    String ended = run(publication, files, way, place.resolve("log.txt"));
    Properties outcome = new Properties();
    if (Files.exists(files.resolve(BookRun.OUTCOME))) {
      try (Reader in = Files.newBufferedReader(files.resolve(BookRun.OUTCOME))) {
        outcome.load(in);
      }
    } else {
      outcome.setProperty("failure", ended);
    }
    return row(
        List.of(
            book.name(),
            book.language(),
            way.word(),
            outcome.getProperty("pages", "–"),
            outcome.getProperty("seconds", "–"),
            outcome.getProperty("cpuSeconds", "–"),
            outcome.getProperty("memory", "–"),
            outcome.getProperty("failure", outcome.getProperty("errors", "")),
            outcome.getProperty("warnings", ""),
            outcome.getProperty("lost", ""),
            outcome.getProperty("verifySeconds", "–"),
            outcome.getProperty("verified", "–"),
            outcome.getProperty("findings", ""),
            outcome.getProperty("epubcheck", "–"),
            outcome.getProperty("verapdf", "–")));
  }

  /** Runs a book in a process of its own, with the options of huozi's worker. */
  private String run(Path publication, Path files, Way way, Path log)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-classpath",
                System.getProperty("java.class.path"),
                BookRun.class.getName(),
                publication.toString(),
                files.toString(),
                way.name())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    // It would go on when this program is stopped.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      return "given up after " + MOST_MINUTES + " minutes";
    }
    return "exit " + process.exitValue() + ", see " + log;
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
