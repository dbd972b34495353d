package io.github.huozi.command;

import io.github.huozi.console.Console;
import io.github.huozi.starter.Terminal;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The standard output and, for warnings and errors, the standard error. A terminal also shows a
 * line that is drawn again and again, below all others. Several threads may write at once.
 */
final class TerminalConsole implements Console {

  private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");

  /** The narrowest terminal that is usual has so many columns, and one. */
  private static final int LONGEST = 79;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean verbose;
  private final boolean quiet;
  private final boolean redraws;
  private final Wording wording;

  /** The last line of the terminal, if it is drawn again. */
  private String status = "";

  /**
   * @param redraws whether there is a terminal that shows how far the work has come
   * @param wording the reader's language
   */
  TerminalConsole(
      PrintWriter out,
      PrintWriter err,
      boolean verbose,
      boolean quiet,
      boolean redraws,
      Wording wording) {
    this.out = out;
    this.err = err;
    this.verbose = verbose;
    this.quiet = quiet;
    this.redraws = redraws;
    this.wording = wording;
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

  @Override
  public Wording wording() {
    return wording;
  }

  /**
   * Draws the last line again.
   *
   * @param line empty for none
   */
  synchronized void status(String line) {
    if (redraws) {
      // Blanks take away what the line before had more.
      String blanks = " ".repeat(Math.max(0, columns(status) - columns(line)));
      err.print("\r" + line + blanks + (line.isEmpty() ? "\r" : ""));
      err.flush();
      status = line;
    }
  }

  /**
   * A text without so much of its beginning that a line with it is no longer than a terminal is
   * wide: a longer one could not be drawn again.
   *
   * @param before what stands before it on the line
   */
  static String end(String text, String before) {
    int most = LONGEST - columns(before);
    if (columns(text) <= most) {
      return text;
    }
    int start = 0;
    while (columns(text.substring(start)) > most - 1) {
      start = text.offsetByCodePoints(start, 1);
    }
    return "…" + text.substring(start);
  }

  /** The columns of a terminal that a text takes: a wide character takes two (UAX #11). */
  private static int columns(String text) {
    return text.codePoints().map(character -> isWide(character) ? 2 : 1).sum();
  }

  private static boolean isWide(int character) {
    return switch (UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default ->
          (character >= 0x3000 && character < 0x3040)
              || (character >= 0xFF01 && character <= 0xFF60);
    };
  }

  @Override
  public void info(String line) {
    if (!quiet) {
      print(out, wording.of(line));
    }
  }

  @Override
  public void warn(String line) {
    if (!quiet) {
      print(err, wording.labelled("warning:", wording.of(line)));
    }
  }

  @Override
  public void error(String line) {
    print(err, wording.labelled("error:", wording.of(line)));
  }

  @Override
  public void debug(String line) {
    if (verbose) {
      print(out, wording.of(line));
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
