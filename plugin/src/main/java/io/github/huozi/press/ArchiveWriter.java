package io.github.huozi.press;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import javax.management.JMException;

/** Has the virtual machine write an archive of its classes. Only the press does. */
final class ArchiveWriter {

  private ArchiveWriter() {}

  /**
   * Writes what this process has loaded. It is there as a whole or not at all; if it cannot be
   * written, later processes start as this one did.
   *
   * @param beginning what its name begins with
   */
  static void write(Path beginning) {
    Path unfinished =
        beginning.resolveSibling(beginning.getFileName() + ".jsa." + UUID.randomUUID());
    try {
      Files.createDirectories(beginning.getParent());
      LoadedClasses.link();
      Diagnostics.command("vmCds", "dynamic_dump", '"' + unfinished.toString() + '"');
      try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        // A virtual machine that finds half of it crashes.
        written.force(true);
      }
      Files.move(
          unfinished, ClassArchive.finished(beginning, unfinished), StandardCopyOption.ATOMIC_MOVE);
      ClassArchive.sweep(beginning.getParent());
    } catch (IOException | JMException | RuntimeException e) {
      ClassArchive.delete(unfinished);
    }
  }
}
