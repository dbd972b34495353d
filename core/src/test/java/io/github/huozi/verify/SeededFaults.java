package io.github.huozi.verify;

import java.util.List;
import java.util.stream.Stream;

/** All seeded faults. */
final class SeededFaults {

  private SeededFaults() {}

  static List<SeededFault> all() {
    return Stream.of(PrintFaults.all(), PdfFaults.all(), EpubFaults.all()).flatMap(List::stream).toList();
  }
}
