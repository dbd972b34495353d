package io.github.huozi.bench;

import java.util.Locale;

/** Prints a table in Markdown, a row as soon as it is measured. */
@SuppressWarnings("SystemOut") // it is what the benchmark is there for
final class Results {

  Results() {
    row("What", "Pages", "Seconds", "CPU seconds", "Heap, MB", "Memory, MB");
    row("---", "---:", "---:", "---:", "---:", "---:");
  }

  /** A row; no pages are 0. */
  void add(String what, int pages, Measured measured) {
    row(
        what,
        known(pages),
        String.format(Locale.ROOT, "%.2f", measured.seconds()),
        String.format(Locale.ROOT, "%.2f", measured.cpuSeconds()),
        known(measured.heap()),
        known(measured.memory()));
  }

  /** A line below the table's last row. */
  void say(String line) {
    System.out.println();
    System.out.println(line);
    System.out.println();
  }

  void missing(String what, String why) {
    row(what, "", why, "", "", "");
  }

  private static String known(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }

  private static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
