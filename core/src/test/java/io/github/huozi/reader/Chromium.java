package io.github.huozi.reader;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Chromium without a window, with a profile of its own that goes when it is closed. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final long SECONDS = 120;

  private final Path profile;
  private final Path log;
  private final Process process;
  private final Thread atExit;

  private Chromium(Path profile, Path log, Process process) {
    this.profile = profile;
    this.log = log;
    this.process = process;
    this.atExit = new Thread(this::kill);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * The program: {@code -Dhuozi.chromium=}, or what is on the path.
   *
   * @throws Unavailable if there is none
   */
  static Path program() throws Unavailable {
    Optional<Path> named = Optional.ofNullable(System.getProperty("huozi.chromium")).map(Path::of);
    if (named.isPresent() && !Files.isExecutable(named.get())) {
      throw new Unavailable("-Dhuozi.chromium=" + named.get() + " is no program");
    }
    return named
        .or(() -> Program.find(NAMES))
        .orElseThrow(
            () ->
                new Unavailable(
                    "there is no Chromium on the path (%s); install it, or name it with -Dhuozi.chromium="
                        .formatted(String.join(", ", NAMES))));
  }

  static Chromium start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("huozi-chromium");
    Path log = profile.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--no-first-run",
                "--no-proxy-server",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--lang=en",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Chromium(profile, log, process);
  }

  /**
   * Where the browser is driven.
   *
   * @throws IOException if it does not start
   */
  URI address() throws IOException, InterruptedException {
    // Two lines, written once the browser listens: its port and the path of its socket.
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(20);
    }
    throw new IOException("the browser does not start: " + lastWords());
  }

  /** How it is, and what it said last. */
  String lastWords() {
    String state = process.isAlive() ? "it runs" : "it ended with " + process.exitValue();
    try {
      List<String> lines = Files.readAllLines(log);
      return state + "; " + lines.subList(Math.max(0, lines.size() - 5), lines.size());
    } catch (IOException e) {
      return state;
    }
  }

  @Override
  public void close() throws IOException {
    kill();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    Runtime.getRuntime().removeShutdownHook(atExit);
    // Its children may write for a moment yet.
    for (int i = 0; i < 50 && Files.exists(profile); i++) {
      try {
        Folders.delete(profile);
      } catch (IOException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
    Folders.delete(profile);
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
