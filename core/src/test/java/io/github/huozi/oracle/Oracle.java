package io.github.huozi.oracle;

import io.github.huozi.Huozi;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes texts as PDFs, and compares what the pages show with those of another run.
 *
 * <pre>
 * Oracle publish OUT          publishes all, and writes each PDF as text beside it
 * Oracle compare BASE OUT     compares two folders, or two files
 * Oracle dump FILE            writes a PDF as text to the console
 * </pre>
 *
 * Properties: {@code oracle.books}, folders of books to publish as well, with commas between;
 * {@code oracle.only}, the beginnings of the names of the publications to take; {@code
 * oracle.with}, a folder that {@code publish} compares with; {@code oracle.tolerance}, in pt;
 * {@code oracle.first}, how many differences of each kind are shown for a file.
 */
@SuppressWarnings("SystemOut") // it is what the program is there for
final class Oracle {

  private static final String USAGE =
      "Oracle publish OUT, Oracle compare BASE OUT, or Oracle dump FILE";

  /** The same files on every day. */
  private static final Instant TIMESTAMP = Instant.parse("2026-01-01T00:00:00Z");

  private Oracle() {}

  /** Ends with 1 if anything differs or could not be published. */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(List.of(arguments)) ? 0 : 1);
  }

  private static boolean run(List<String> arguments) throws IOException {
    long start = System.nanoTime();
    String command = arguments.size() < 2 ? "" : arguments.get(0);
    boolean fine;
    switch (command + arguments.size()) {
      case "publish2" -> {
        Path out = path(arguments.get(1));
        fine = publish(out);
        for (String base : list("oracle.with")) {
          fine &= compare(path(base), out);
        }
      }
      case "compare3" -> fine = compare(path(arguments.get(1)), path(arguments.get(2)));
      case "dump2" -> {
        System.out.print(Dump.of(PlacedPdf.read(path(arguments.get(1)))));
        return true;
      }
      default -> {
        System.out.println(USAGE);
        return false;
      }
    }
    System.out.printf("%d seconds%n", (System.nanoTime() - start) / 1_000_000_000);
    return fine;
  }

  private static Path path(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  private static List<String> list(String property) {
    return Arrays.stream(System.getProperty(property, "").split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  // Publishing.

  private static boolean publish(Path out) throws IOException {
    List<String> only = list("oracle.only");
    boolean fine = true;
    delete(out);
    Path made = Files.createDirectories(out.resolve("made"));
    Map<String, Path> publications =
        Publications.in(made, list("oracle.books").stream().map(Oracle::path).toList());
    ExecutorService threads = EngineThreads.pool();
    try {
      Huozi engine = new Huozi(threads);
      FontSource fonts = FontSource.ofClassPath(Oracle.class.getClassLoader());
      for (Map.Entry<String, Path> publication : publications.entrySet()) {
        String name = publication.getKey();
        if (only.isEmpty() || only.stream().anyMatch(name::startsWith)) {
          fine &= publish(engine, fonts, publication.getValue(), out.resolve(name));
        }
      }
    } finally {
      threads.shutdownNow();
    }
    List<Path> pdfs = pdfs(out);
    pdfs.parallelStream().forEach(Oracle::dump);
    System.out.printf("%d files in %s%n", pdfs.size(), out);
    return fine;
  }

  /** Publishes strictly, and as a draft what has errors, as books do from elsewhere. */
  private static boolean publish(Huozi engine, FontSource fonts, Path publication, Path out)
      throws IOException {
    PublishRequest.Builder request =
        PublishRequest.of(publication, Files.createDirectories(out))
            .formats(Set.of(Format.PDF))
            .timestamp(TIMESTAMP);
    try {
      engine.publish(request.build(), fonts, Progress.NONE);
      return true;
    } catch (PublishingException e) {
      System.out.printf("%s has errors, and is published as a draft%n", out.getFileName());
    }
    try {
      engine.publish(request.draft(true).build(), fonts, Progress.NONE);
      return true;
    } catch (PublishingException e) {
      for (Problem problem : e.problems()) {
        System.out.println(problem.format(publication));
      }
      return false;
    }
  }

  private static void dump(Path pdf) {
    try {
      Files.writeString(Path.of(pdf + ".txt"), Dump.of(PlacedPdf.read(pdf)));
    } catch (IOException e) {
      throw new UncheckedIOException(pdf.toString(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  // Comparing.

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static boolean compare(Path base, Path out) throws IOException {
    if (Files.isRegularFile(base)) {
      return report(Map.of(out.getFileName().toString(), compareFiles(base, out)));
    }
    TreeSet<String> names = new TreeSet<>();
    for (Path folder : List.of(base, out)) {
      for (Path pdf : pdfs(folder)) {
        names.add(folder.relativize(pdf).toString());
      }
    }
    List<String> only = list("oracle.only");
    names.removeIf(name -> !only.isEmpty() && only.stream().noneMatch(name::startsWith));
    return report(
        names.parallelStream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> compareFiles(base.resolve(name), out.resolve(name)),
                    (one, other) -> one,
                    TreeMap::new)));
  }

  private static Differences compareFiles(Path was, Path now) {
    try {
      if (!Files.exists(was) || !Files.exists(now)) {
        String kind = Files.exists(now) ? "file added" : "file missing";
        return new Differences(
            List.of(Difference.of(kind, 0, now.getFileName().toString(), "")), 0);
      }
      if (Files.mismatch(was, now) < 0) {
        return new Differences(List.of(), 0);
      }
      double tolerance =
          Double.parseDouble(
              System.getProperty("oracle.tolerance", String.valueOf(Comparison.TOLERANCE)));
      return Comparison.of(PlacedPdf.read(was), PlacedPdf.read(now), tolerance);
    } catch (IOException e) {
      throw new UncheckedIOException(was.toString(), e);
    }
  }

  /** Prints what differs in each file, and the sums. Returns whether nothing does. */
  private static boolean report(Map<String, Differences> files) {
    int first = Integer.getInteger("oracle.first", 5);
    Map<String, Integer> sums = new TreeMap<>();
    double farthest = 0;
    int different = 0;
    for (Map.Entry<String, Differences> file : new TreeMap<>(files).entrySet()) {
      Differences differences = file.getValue();
      System.out.println(file.getKey() + ": " + differences.summary());
      differences.first(first).forEach(line -> System.out.println("  " + line));
      differences.counts().forEach((kind, count) -> sums.merge(kind, count, Integer::sum));
      farthest = Math.max(farthest, differences.farthest());
      different += differences.isEmpty() ? 0 : 1;
    }
    System.out.printf(
        "%n%d of %d files differ, farthest %.3f pt%n", different, files.size(), farthest);
    sums.forEach((kind, count) -> System.out.printf("%8d  %s%n", count, kind));
    return different == 0;
  }
}
