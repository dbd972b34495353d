package io.github.huozi.command;

import io.github.huozi.console.Console;
import io.github.huozi.starter.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The standard output and, for warnings and errors, the standard error. A terminal also shows a
 * line that is drawn again and again, below all others. Several threads may write at once.
 */
final class TerminalConsole implements Console {

  private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean verbose;
  private final boolean quiet;
  private final boolean redraws;

  /** The last line of the terminal, if it is drawn again. */
  private String status = "";

  /**
   * @param redraws whether there is a terminal that shows how far the work has come
   */
  TerminalConsole(
      PrintWriter out, PrintWriter err, boolean verbose, boolean quiet, boolean redraws) {
    this.out = out;
    this.err = err;
    this.verbose = verbose;
    this.quiet = quiet;
    this.redraws = redraws;
  }

  /** Tells whether the standard error of this process is a terminal, as far as Java can tell. */
  static boolean mayRedraw() {
    return Terminal.open().isPresent()
        && !"dumb".equals(System.getenv("TERM"))
        && isTerminal(STANDARD_ERROR);
  }

  /** Java asks for input and output alone: the standard error may go into a file. */
  private static boolean isTerminal(Path descriptor) {
    if (Files.notExists(descriptor.getParent())) {
      return true;
    }
    try {
      Path device = descriptor.toRealPath();
      return device.startsWith("/dev")
          && !device.endsWith("null")
          && !Files.isRegularFile(descriptor);
    } catch (IOException e) {
      // A pipe has no path.
      return false;
    }
  }

  boolean redraws() {
    return redraws;
  }

  /**
   * Draws the last line again.
   *
   * @param line empty for none
   */
  synchronized void status(String line) {
    if (redraws) {
      // Blanks take away what the line before had more.
      String blanks = " ".repeat(Math.max(0, status.length() - line.length()));
      err.print("\r" + line + blanks + (line.isEmpty() ? "\r" : ""));
      err.flush();
      status = line;
    }
  }

  @Override
  public void info(String line) {
    if (!quiet) {
      print(out, line);
    }
  }

  @Override
  public void warn(String line) {
    if (!quiet) {
      print(err, "warning: " + line);
    }
  }

  @Override
  public void error(String line) {
    print(err, "error: " + line);
  }

  @Override
  public void debug(String line) {
    if (verbose) {
      print(out, line);
    }
  }

  @Override
  public boolean showsWarnings() {
    return !quiet;
  }

  private synchronized void print(PrintWriter writer, String line) {
    String before = status;
    status("");
    writer.println(line);
    writer.flush();
    status(before);
  }
}
