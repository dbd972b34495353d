package io.github.huozi.press;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Makes the file for a print shop of a finished PDF. The same PDF and job give the same bytes.
 *
 * <pre>{@code
 * PressReport report = Press.write(pdf, new PressJob(profile, Optional.empty(), List.of(), "…"), out);
 * }</pre>
 */
public final class Press {

  private Press() {}

  /**
   * Makes a print file.
   *
   * @param finished a PDF that huozi has written
   * @throws IOException if the PDF cannot be read or the file not written
   */
  public static PressReport write(Path finished, PressJob job, OutputStream out)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
