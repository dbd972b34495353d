package io.github.huozi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that is measured from its start to its end, with those that it starts.
 *
 * @param line the program and its arguments
 * @param folder where it runs, and where what it says goes
 * @param heap the most heap that it may have if it is a JVM that reads {@code MAVEN_OPTS}; empty
 *     for the JVM's own choice
 */
record Command(List<String> line, Path folder, String heap) {

  /** {@code …: 117M->43M(256M)}, as the JVM logs a collection. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
  private static final String COLLECTIONS = "bench-gc-";
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
    return run(Duration.ofDays(1));
  }

  /**
   * Runs it, and kills it and all that it has started when its time is over.
   *
   * @throws IOException if it fails before, with what it said
   */
  Measured run(Duration limit) throws IOException, InterruptedException {
    Path said = folder.resolve("bench.log");
    for (Path log : collections()) {
      Files.delete(log);
    }
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    // For every virtual machine that is started, by whomever.
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:gc:file=" + COLLECTIONS + "%p.log");
    builder.environment().put("MAVEN_OPTS", heap.isEmpty() ? "" : "-Xmx" + heap);
    long start = System.nanoTime();
    Process process = builder.start();
    // What a process has used can be asked for only while it runs.
    Map<Long, Duration> cpu = new HashMap<>();
    int resident = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      int all = 0;
      for (ProcessHandle one :
          Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
        one.info().totalCpuDuration().ifPresent(used -> cpu.put(one.pid(), used));
        all += resident(one.pid());
      }
      resident = Math.max(resident, all);
      if (System.nanoTime() - start > limit.toNanos()) {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly().waitFor();
        started.forEach(ProcessHandle::destroyForcibly);
        return new Measured(seconds(start), seconds(cpu), heapUsed(), resident);
      }
    }
    if (process.exitValue() != 0) {
      throw new IOException(line.get(0) + " failed: " + Files.readString(said));
    }
    return new Measured(seconds(start), seconds(cpu), heapUsed(), resident);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double seconds(Map<Long, Duration> cpu) {
    return cpu.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0;
  }

  private List<Path> collections() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(COLLECTIONS)).toList();
    }
  }

  /**
   * The most that was in use in one process, in MB, garbage included: what was there when a
   * collection began.
   */
  private int heapUsed() throws IOException {
    int used = 0;
    for (Path log : collections()) {
      Matcher collection = COLLECTION.matcher(Files.readString(log));
      while (collection.find()) {
        used = Math.max(used, Integer.parseInt(collection.group(1)));
      }
    }
    return used;
  }

  /** The memory that a process holds, in MB, where the system tells. */
  private static int resident(long pid) {
    try {
      Path status = Path.of("/proc", String.valueOf(pid), "status");
      Matcher line = RESIDENT.matcher(Files.readString(status));
      return line.find() ? Integer.parseInt(line.group(1)) / 1024 : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
