package io.github.huozi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures archives: by one machine, by two with halves of them that share a cache, and by a third
 * that takes all from the cache. The files of all must be the same.
 */
final class ArchiveBenchmark {

  private static final int MODULES = 10;
  private static final int MACHINES = 2;
  private static final String HEAP = "512m";
  private static final Duration UNLIMITED = Duration.ofDays(1);
  private static final Pattern PAGES = Pattern.compile("\"pages\": (\\d+)");

  private final Projects projects;
  private final Maven maven;
  private final Results results;
  private final int articles;

  /**
   * @param articles how many there are
   */
  ArchiveBenchmark(Projects projects, Maven maven, Results results, int articles) {
    this.projects = projects;
    this.maven = maven;
    this.results = results;
    this.articles = articles;
  }

  void run() throws IOException, InterruptedException {
    Path whole = projects.archives("archive", MODULES, articles);
    Projects.cleanAll(whole);
    Measured made = maven.build(whole, HEAP);
    results.add(
        articles + " articles in " + MODULES + " modules, PDF and EPUB", pages(whole), made);
    results.add("– again, nothing changed", 0, maven.build(whole, HEAP));
    Map<String, String> files = digests(whole);
    Path article =
        whole.resolve("archive-1/src/main/publication/archive/article-00001/001-chapter.md");
    Files.writeString(article, Files.readString(article) + "\n\nOne more sentence.\n");
    results.add("– again, one article changed", 0, maven.build(whole, HEAP));
    machines(files);
  }

  private void machines(Map<String, String> files) throws IOException, InterruptedException {
    try (CacheServer server = new CacheServer(projects.fresh("cache"))) {
      String address = "-Dhuozi.cache=" + server.address();
      List<Path> checkouts = new ArrayList<>();
      for (int i = 0; i <= MACHINES; i++) {
        Path checkout = projects.archives("machine-" + i, MODULES, articles);
        Projects.cleanAll(checkout);
        // Its archive of classes is there, as that of the first build is.
        maven.onMachine(i % MACHINES, projects.article("first"), HEAP, UNLIMITED);
        checkouts.add(checkout);
      }
      List<Measured> halves = new ArrayList<>();
      ExecutorService threads = Executors.newFixedThreadPool(MACHINES);
      try {
        List<Future<Measured>> running = new ArrayList<>();
        for (int i = 0; i < MACHINES; i++) {
          int number = i;
          String shard = "-Dhuozi.shard=" + (i + 1) + "/" + MACHINES;
          running.add(
              threads.submit(
                  () ->
                      maven.onMachine(
                          number, checkouts.get(number), HEAP, UNLIMITED, shard, address)));
        }
        for (Future<Measured> one : running) {
          halves.add(one.get());
        }
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
      results.add("– half of them on a machine with one processor, at once", 0, halves.get(0));
      results.add("– the other half", 0, halves.get(1));
      results.add("– both together", 0, Measured.sum(halves));
      long stored = server.requests();
      Path third = checkouts.get(MACHINES);
      results.add(
          "– all from the cache, on a third machine",
          pages(third),
          maven.onMachine(0, third, HEAP, UNLIMITED, address));
      long fetched = server.requests() - stored;
      compare(files, digests(third), "the third machine");
      Map<String, String> both = new TreeMap<>(digests(checkouts.get(0)));
      both.putAll(digests(checkouts.get(1)));
      compare(files, both, "the two machines");
      killed(checkouts.get(0), halves.get(0), files);
      results.say(stored + " requests stored them, " + fetched + " fetched them");
    }
  }

  /** A shard that is killed half-way costs what it was at, and no more. */
  private void killed(Path checkout, Measured half, Map<String, String> files)
      throws IOException, InterruptedException {
    Projects.cleanAll(checkout);
    String shard = "-Dhuozi.shard=1/" + MACHINES;
    Measured first =
        maven.onMachine(0, checkout, HEAP, Duration.ofMillis((long) (half.seconds() * 500)), shard);
    results.add("– a half that is killed half-way", 0, first);
    results.add("– and begun again", 0, maven.onMachine(0, checkout, HEAP, UNLIMITED, shard));
    Map<String, String> made = digests(checkout);
    Map<String, String> wanted = new TreeMap<>(files);
    wanted.keySet().retainAll(made.keySet());
    compare(wanted, made, "the shard that was killed");
  }

  private static void compare(Map<String, String> files, Map<String, String> others, String whose)
      throws IOException {
    if (!files.equals(others)) {
      throw new IOException("the files of " + whose + " are others");
    }
  }

  /** The digest of each finished file by its path. */
  private static Map<String, String> digests(Path project) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      files
          .filter(file -> file.toString().matches(".*\\.(pdf|epub)"))
          .forEach(file -> digests.put(project.relativize(file).toString(), digest(file)));
    }
    return digests;
  }

  private static String digest(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The pages that the indexes count. */
  private static int pages(Path project) throws IOException {
    int pages = 0;
    for (int i = 1; i <= MODULES; i++) {
      Path index = project.resolve("archive-" + i + "/target/publication/index.json");
      if (Files.exists(index)) {
        pages +=
            PAGES
                .matcher(Files.readString(index))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
      }
    }
    return pages;
  }
}
