package io.github.huozi.publish;

import io.github.huozi.problem.PublishingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A build in a process of its own, which can be killed, or given a small disk. */
final class BuildProcess implements AutoCloseable {

  private static final int MINUTES = 2;

  private final Process process;

  private BuildProcess(List<String> command) throws IOException {
    this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Starts to publish the publication in a folder. */
  static BuildProcess start(Path folder) throws IOException {
    return new BuildProcess(java(folder));
  }

  /**
   * Starts to publish with a limit for the size of files, in blocks of 512 bytes. It needs a POSIX
   * shell.
   */
  static BuildProcess startOnSmallDisk(Path folder, int blocks) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    command.addAll(java(folder));
    return new BuildProcess(command);
  }

  private static List<String> java(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:-UsePerfData",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        BuildProcess.class.getName(),
        folder.toString());
  }

  /** Publishes. */
  public static void main(String[] arguments) throws PublishingException, IOException {
    new PublicationFolder(Path.of(arguments[0])).publish();
  }

  /**
   * Kills the build as soon as a condition holds.
   *
   * @return whether the condition held before the build ended
   */
  boolean killWhen(BooleanSupplier moment) throws InterruptedException {
    while (process.isAlive()) {
      if (moment.getAsBoolean()) {
        process.destroyForcibly().waitFor();
        return true;
      }
      Thread.sleep(1);
    }
    return false;
  }

  /** Waits for the end, and returns the output of the build. */
  String output() throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new IOException("the build does not end");
    }
    return output;
  }

  int exitValue() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
