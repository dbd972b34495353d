package io.github.huozi.fuzz;

import io.github.huozi.testing.InParts;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Runs Jazzer on each target, in a process of its own, for as many seconds as the property {@code
 * fuzz.seconds} says; {@code fuzz.targets} names those that are wanted, or says {@code turn}: then
 * it is one in four, by the commit ({@link InParts}). What it finds is put into {@code
 * target/fuzz}, and the program ends with 1.
 */
public final class Fuzzing {

  private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

  /** An input that comes to no end is a finding; what takes long is found by {@link Bounds}. */
  private static final int SECONDS_AN_INPUT = 300;

  private static final int MOST_BYTES = 100_000;

  /** A build takes one in so many targets. */
  private static final int TURNS = 4;

  private final Path folder;
  private final int seconds;

  private Fuzzing(Path folder, int seconds) {
    this.folder = folder;
    this.seconds = seconds;
  }

  /**
   * Runs the targets.
   *
   * @param arguments the folder for what is found
   */
  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.getInteger("fuzz.seconds", 10);
    List<String> wanted = List.of(System.getProperty("fuzz.targets", "").split(",", -1));
    Fuzzing fuzzing = new Fuzzing(Path.of(arguments[0]).toAbsolutePath(), seconds);
    List<FuzzTarget> targets =
        FuzzTarget.ALL.stream()
            .filter(
                target ->
                    wanted.contains("turn")
                        ? InParts.Chosen.takes(FuzzTarget.ALL.indexOf(target), TURNS)
                        : wanted.contains("") || wanted.contains(target.name()))
            .toList();
    System.exit(fuzzing.run(targets) ? 0 : 1);
  }

  private boolean run(List<FuzzTarget> targets) throws InterruptedException, ExecutionException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<Boolean>> runs = new ArrayList<>();
      targets.forEach(target -> runs.add(() -> run(target)));
      boolean sound = true;
      for (Future<Boolean> run : threads.invokeAll(runs)) {
        sound &= run.get();
      }
      return sound;
    } finally {
      threads.shutdown();
    }
  }

  private boolean run(FuzzTarget target) throws IOException, InterruptedException {
    Path place = folder.resolve(target.name());
    Path seeds = Files.createDirectories(place.resolve("seeds"));
    Path corpus = Files.createDirectories(place.resolve("corpus"));
    Path found = Files.createDirectories(place.resolve("found"));
    int number = 0;
    for (byte[] seed : target.seeds()) {
      Files.write(seeds.resolve(String.valueOf(number++)), seed);
    }
    Path log = place.resolve("log.txt");
    ProcessBuilder process = new ProcessBuilder(command(target, found, corpus, seeds));
    process.redirectErrorStream(true).redirectOutput(log.toFile()).directory(found.toFile());
    Process started = process.start();
    // It would go on when this program is stopped.
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
    int exit = started.waitFor();
    say(target, log, exit);
    try (Stream<Path> files = Files.list(found)) {
      for (Path file : files.filter(Fuzzing::isFinding).toList()) {
        System.out.println("  " + file + ": " + shown(file));
      }
    }
    return exit == 0;
  }

  private List<String> command(FuzzTarget target, Path found, Path corpus, Path seeds) {
    List<String> packages = new ArrayList<>(List.of("io.github.huozi.**"));
    packages.addAll(target.instrumented());
    String guided = String.join(File.pathSeparator, packages);
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        "-classpath",
        System.getProperty("java.class.path"),
        JAZZER,
        "--target_class=" + target.className(),
        "--instrumentation_includes=" + guided,
        "--custom_hook_includes=" + guided,
        "--reproducer_path=" + found,
        "-artifact_prefix=" + found + File.separator,
        "-max_total_time=" + seconds,
        "-timeout=" + SECONDS_AN_INPUT,
        "-max_len=" + MOST_BYTES,
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        corpus.toString(),
        seeds.toString());
  }

  private static void say(FuzzTarget target, Path log, int exit) throws IOException {
    Map<String, String> stats = new HashMap<>();
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    text.lines()
        .filter(line -> line.startsWith("stat::"))
        .map(line -> line.substring("stat::".length()).split(":\\s*", 2))
        .forEach(pair -> stats.put(pair[0], pair[1]));
    System.out.printf(
        "%s: %s inputs, %s of them new, %s%n",
        target.name(),
        stats.getOrDefault("number_of_executed_units", "?"),
        stats.getOrDefault("new_units_added", "?"),
        exit == 0 ? "nothing found" : "exit " + exit + ", see " + log);
    if (exit != 0) {
      text.lines()
          .dropWhile(line -> !line.startsWith("== ") && !line.startsWith("ERROR"))
          .limit(25)
          .forEach(line -> System.out.println("  " + line));
    }
  }

  /**
   * Jazzer keeps inputs that are merely slow as well, Java programs that run a finding, and folders
   * of its own.
   */
  private static boolean isFinding(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.startsWith("slow-unit") && !name.endsWith(".java");
  }

  /** An input as a person may read it, or its bytes. */
  private static String shown(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, 0, Math.min(bytes.length, 500), StandardCharsets.ISO_8859_1);
    boolean readable = text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7F));
    return readable ? text : HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 200));
  }
}
