package io.github.huozi.books;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes books as a draft and strictly, and prints a table in Markdown. Properties: {@code
 * huozi.books}, the books' folders, with commas between; {@code huozi.books.overlays}, a folder of
 * files that are laid over copies of the books; {@code huozi.books.ways}, {@code draft}, {@code
 * strict} or both; {@code huozi.books.heap}, the most heap for one book.
 */
@SuppressWarnings("SystemOut") // it is what the program is there for
final class Books {

  /** A book that takes longer is given up. */
  private static final int MOST_MINUTES = 30;

  private static final List<String> COLUMNS =
      List.of(
          "Book",
          "Way",
          "Pages",
          "Seconds",
          "CPU seconds",
          "Memory, MB",
          "Errors",
          "Warnings",
          "Lost",
          "`verify`, seconds",
          "`verify` says",
          "and warns of");

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
    Optional<Path> overlays = list("huozi.books.overlays").stream().findFirst().map(Path::of);
    List<String> wanted = list("huozi.books.ways");
    Books books =
        new Books(
            Path.of(arguments[0]).toAbsolutePath(), System.getProperty("huozi.books.heap", "1g"));
    System.out.println(row(COLUMNS));
    System.out.println(row(COLUMNS.stream().map(column -> "---").toList()));
    for (String folder : folders) {
      Manuscript book = Manuscript.of(Path.of(folder).toAbsolutePath().normalize(), overlays);
      for (Way way : Way.values()) {
        if (wanted.isEmpty() || wanted.contains(way.word())) {
          System.out.println(books.publish(book, way));
        }
      }
    }
    System.out.printf("%nproblems.txt, findings.txt and the books are in %s%n", books.target);
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
            outcome.getProperty("findings", "")));
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
