package io.github.huozi.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.huozi.Huozi;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Progress;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.VerifyRequest;
import io.github.huozi.validator.ClassPathValidators;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Publishes and verifies one book, in a process of its own. Arguments: the folder to publish, the
 * folder for the files, the {@link Way}. A book with errors is then published as a draft, so that
 * it is verified, too. The outcome is in {@code outcome.properties}, and what is to be read in
 * {@code problems.txt} and {@code findings.txt}.
 */
final class BookRun {

  static final String OUTCOME = "outcome.properties";

  /** The same files on every day. */
  private static final Instant TIMESTAMP = Instant.parse("2026-01-01T00:00:00Z");

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

  private final Path publication;
  private final Path output;
  private final Way way;
  private final Properties outcome = new Properties();

  private BookRun(Path publication, Path output, Way way) {
    this.publication = publication;
    this.output = output;
    this.way = way;
  }

  public static void main(String[] arguments) throws IOException {
    BookRun run =
        new BookRun(Path.of(arguments[0]), Path.of(arguments[1]), Way.valueOf(arguments[2]));
    ExecutorService threads = EngineThreads.pool();
    try {
      run.run(new Huozi(threads));
    } finally {
      threads.shutdownNow();
    }
    try (Writer out = Files.newBufferedWriter(run.output.resolve(OUTCOME))) {
      run.outcome.store(out, null);
    }
  }

  private void run(Huozi engine) throws IOException {
    FontSource fonts =
        FontSource.ofClassPath(BookRun.class.getClassLoader())
            .unpackedInto(Path.of("target", "fonts"));
    List<Problem> problems = new ArrayList<>();
    boolean draft = way == Way.DRAFT;
    boolean published = publish(engine, fonts, draft, problems);
    report(problems);
    if (!published && !draft) {
      draft = true;
      published = publish(engine, fonts, draft, new ArrayList<>());
    }
    outcome.setProperty("memory", String.valueOf(peakMemory()));
    if (published) {
      verify(engine, draft);
    }
  }

  /** Publishes, and tells the pages, the time and whether there are files. */
  private boolean publish(Huozi engine, FontSource fonts, boolean draft, List<Problem> problems) {
    long start = System.currentTimeMillis();
    long used = usedMillis();
    boolean published = false;
    try {
      PublishResult result = engine.publish(publishRequest(draft), fonts, Progress.NONE);
      problems.addAll(result.warnings());
      published = true;
      outcome.setProperty(
          "pages",
          String.valueOf(result.files().stream().mapToInt(file -> file.pages().orElse(0)).sum()));
    } catch (PublishingException e) {
      problems.addAll(e.problems());
    } catch (IOException e) {
      outcome.setProperty("failure", String.valueOf(e.getMessage()));
    }
    outcome.setProperty("seconds", seconds(System.currentTimeMillis() - start));
    outcome.setProperty("cpuSeconds", seconds(usedMillis() - used));
    return published;
  }

  private static long usedMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  private PublishRequest publishRequest(boolean draft) {
    return PublishRequest.of(publication, output)
        .baseName("book")
        .timestamp(TIMESTAMP)
        .draft(draft)
        .build();
  }

  private VerifyRequest verifyRequest(boolean draft) {
    return VerifyRequest.of(publication, output)
        .baseName("book")
        .base(publication)
        .draft(draft)
        .build();
  }

  private void report(List<Problem> problems) throws IOException {
    Counts errors = new Counts();
    Counts warnings = new Counts();
    Counts lost = new Counts();
    for (Problem problem : problems) {
      int places = problem.places();
      String key = problem.kind().key();
      String kind = key.isEmpty() ? problem.kind().name().toLowerCase(Locale.ROOT) : key;
      (problem.severity() == Severity.ERROR ? errors : warnings).add(kind, places);
      if (problem.kind().loss() != ProblemKind.Loss.NONE) {
        lost.add(problem.kind().loss().name().toLowerCase(Locale.ROOT), problem.lost());
      }
    }
    outcome.setProperty("errors", errors.toString());
    outcome.setProperty("warnings", warnings.toString());
    outcome.setProperty("lost", lost.toString());
    Files.write(
        output.resolve("problems.txt"),
        problems.stream()
            .map(
                problem ->
                    problem.severity() + " " + problem.kind() + " " + problem.format(publication))
            .toList());
  }

  /** Runs all checks, EPUBCheck and veraPDF too, and counts the findings by their rules. */
  private void verify(Huozi engine, boolean draft) throws IOException {
    long start = System.currentTimeMillis();
    try {
      engine.verify(verifyRequest(draft), ClassPathValidators.SHARED, Progress.NONE);
    } catch (PublishingException | IOException e) {
      outcome.setProperty("verified", "failed: " + e.getMessage());
      return;
    }
    outcome.setProperty("verifySeconds", seconds(System.currentTimeMillis() - start));
    Map<String, Counts> kinds = new TreeMap<>();
    for (String kind : List.of("verified", "findings", "epubcheck", "verapdf")) {
      kinds.put(kind, new Counts());
    }
    List<String> lines = new ArrayList<>();
    JsonNode sarif = new ObjectMapper().readTree(output.resolve("verify.sarif").toFile());
    for (JsonNode finding : sarif.path("runs").path(0).path("results")) {
      String rule = finding.path("ruleId").asText();
      String level = finding.path("level").asText();
      String check = rule.substring(0, Math.max(0, rule.indexOf('/')));
      String own = level.equals("error") ? "verified" : "findings";
      kinds.get(kinds.containsKey(check) ? check : own).add(rule, 1);
      lines.add(level + " " + rule + " " + finding.path("message").path("text").asText());
    }
    Files.write(output.resolve("findings.txt"), lines);
    kinds.forEach((kind, counts) -> outcome.setProperty(kind, counts.toString()));
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
  }

  /**
   * The most memory that this process has held, in MB, as the system counts it; where it does not
   * tell, the most heap.
   */
  private static long peakMemory() {
    try {
      Matcher line = PEAK.matcher(Files.readString(Path.of("/proc/self/status")));
      if (line.find()) {
        return Long.parseLong(line.group(1)) / 1024;
      }
    } catch (IOException e) {
      // Another system: the heap is known on all.
    }
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(peak -> peak == null ? 0 : peak.getUsed())
            .sum()
        >> 20;
  }
}
