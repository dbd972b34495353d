package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a PDF begins as one, and ends where it says (ISO 32000-1, 7.5). */
final class PdfEnds {

  private static final String AGAIN = "; publish the file again";
  private static final byte[] TABLE = "startxref".getBytes(StandardCharsets.US_ASCII);

  /** What says that a file is arranged for the web stands at its beginning. */
  private static final int BEGINNING = 1024;

  private PdfEnds() {}

  static void check(Path file, Findings findings) throws IOException {
    StringBuilder beginning = new StringBuilder();
    StringBuilder end = new StringBuilder();
    int tables = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (beginning.length() < BEGINNING) {
          beginning.append((char) b);
        }
        if (end.length() < BEGINNING) {
          end.append((char) b);
        }
        matched = b == TABLE[matched] ? matched + 1 : b == TABLE[0] ? 1 : 0;
        if (matched == TABLE.length) {
          tables++;
          matched = 0;
          end.setLength(0);
        }
      }
    }
    if (beginning.indexOf("%PDF-") != 0) {
      findings.error("file", null, "the file does not begin as a PDF does" + AGAIN);
    }
    int written = beginning.indexOf("/Linearized") >= 0 ? 2 : 1;
    if (tables > written) {
      // Whoever signs or stamps a file does so: all other checks look at what it is then.
      findings.warning(
          "file",
          null,
          Optional.empty(),
          "the file was changed after it had been written, by what follows its end"
              + AGAIN
              + ", unless another tool is to change it");
    }
    if (tables > 0 && !end.toString().matches("\\s*[0-9]+\\s+%%EOF\\s*")) {
      findings.error("file", null, "something follows the file's end" + AGAIN);
    }
  }
}
