package io.github.huozi.engine;

import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A worker process. */
final class WorkerProcess {

  private static final int SECONDS_TO_END = 5;

  private final Process process;

  WorkerProcess(Process process) {
    this.process = process;
  }

  /** The stream of what the worker sends. */
  InputStream in() {
    return process.getInputStream();
  }

  /** The stream of what is sent to the worker. */
  OutputStream out() {
    return process.getOutputStream();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The time that the process has had on processors so far; empty if the system does not tell. */
  Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  /**
   * A sentence that the process ended, how, and what to do about it. Waits for the end, which is
   * near.
   */
  String ending() {
    String exit = "";
    try {
      if (process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        exit = " with exit code " + process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Path log = crashLog(String.valueOf(process.pid()));
    return "huozi's process ended"
        + exit
        + (Files.exists(log) ? " and left " + log : "")
        + "; run without it: "
        + FrontEnd.current().choose("<fork>false</fork> or -Dhuozi.fork=false", "--no-fork");
  }

  /** Lets it end by itself, since there is nothing more to do. */
  void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /** Ends it, whatever it does. */
  void kill() {
    process.destroyForcibly();
  }

  /** The file to which a virtual machine that crashes writes its report. */
  static Path crashLog(String process) {
    return Path.of(System.getProperty("java.io.tmpdir"), "huozi-hs-err-" + process + ".log");
  }
}
