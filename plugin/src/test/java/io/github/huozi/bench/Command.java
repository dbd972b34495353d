package io.github.huozi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that is measured from its start to its end.
 *
 * @param line the program and its arguments
 * @param folder where it runs, and where what it says goes
 * @param heap the most heap that it may have if it is a JVM that reads {@code MAVEN_OPTS}; empty
 *     for the JVM's own choice
 */
record Command(List<String> line, Path folder, String heap) {

  /** {@code …: 117M->43M(256M)}, as the JVM logs a collection. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");

  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final long POLL_MILLIS = 20;

  Command {
    line = List.copyOf(line);
  }

  /**
   * Runs it.
   *
   * @throws IOException if it fails, with what it said
   */
  Measured run() throws IOException, InterruptedException {
    Path said = folder.resolve("bench.log");
    Path collections = folder.resolve("bench-gc.log");
    Files.deleteIfExists(collections);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder
        .environment()
        .put(
            "MAVEN_OPTS",
            "-Xlog:gc:file=" + collections.getFileName() + (heap.isEmpty() ? "" : " -Xmx" + heap));
    long start = System.nanoTime();
    Process process = builder.start();
    // What a process has used can be asked for only while it runs.
    Duration cpu = Duration.ZERO;
    int resident = 0;
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      cpu = process.toHandle().info().totalCpuDuration().orElse(cpu);
      resident = Math.max(resident, resident(status));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(line.get(0) + " failed: " + Files.readString(said));
    }
    return new Measured(seconds, cpu.toMillis() / 1000.0, heapUsed(collections), resident);
  }

  /** The most that was in use, in MB, garbage included: what was there when a collection began. */
  private static int heapUsed(Path log) throws IOException {
    int used = 0;
    if (Files.exists(log)) {
      Matcher collection = COLLECTION.matcher(Files.readString(log));
      while (collection.find()) {
        used = Math.max(used, Integer.parseInt(collection.group(1)));
      }
    }
    return used;
  }

  /** The most memory that a process has held, in MB, where the system tells. */
  private static int resident(Path status) {
    try {
      Matcher line = RESIDENT.matcher(Files.readString(status));
      return line.find() ? Integer.parseInt(line.group(1)) / 1024 : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
