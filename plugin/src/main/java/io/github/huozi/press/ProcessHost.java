package io.github.huozi.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Java process of the press's own. */
final class ProcessHost implements PressHost {

  private static final int SECONDS_TO_END = 5;

  private final Process process;

  ProcessHost(Process process) {
    this.process = process;
  }

  @Override
  public InputStream in() {
    return process.getInputStream();
  }

  @Override
  public OutputStream out() {
    return process.getOutputStream();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  @Override
  public String ending() {
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
        + "; do without it, by <fork>false</fork> or -Dhuozi.fork=false";
  }

  /** It ends by itself, with what it is at; one that no longer understands is not waited for. */
  @Override
  public void hangUp() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  @Override
  public void kill() {
    process.destroyForcibly();
  }

  /** Where a virtual machine that crashes tells of itself. */
  static Path crashLog(String process) {
    return Path.of(System.getProperty("java.io.tmpdir"), "huozi-hs-err-" + process + ".log");
  }
}
