package io.github.huozi.font.file;

import io.github.huozi.input.RegularFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * A folder with fonts that are compressed in their jars. Processes share it: a file's name has the
 * checksum and the size that the jar's directory tells, and each process checks the file by them.
 *
 * @param folder it need not exist
 */
record UnpackedFonts(Path folder) {

  private static final Duration KEPT_UNUSED = Duration.ofDays(30);
  private static final int BUFFER = 1 << 16;

  /** The file of an entry, if it is there and as it was packed. */
  Optional<Path> find(ZipEntry entry) {
    Path file = file(entry);
    try {
      if (Files.size(file) != entry.getSize() || checksum(file) != entry.getCrc()) {
        return Optional.empty();
      }
      markUsed(file);
      return Optional.of(file);
    } catch (IOException e) {
      // It is not there, or cannot be read: it is unpacked.
      return Optional.empty();
    }
  }

  /**
   * Adds the file of an entry, and deletes those that are not used any more.
   *
   * @param font what the entry unpacks to
   * @return empty if nothing can be written here
   */
  Optional<Path> add(ZipEntry entry, byte[] font) {
    Path file = file(entry);
    // Another process may write the same file.
    long own = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    Path unfinished = file.resolveSibling(file.getFileName() + "-" + own);
    try {
      Files.createDirectories(folder);
      Files.write(unfinished, font);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      unfinished.toFile().delete();
      return Optional.empty();
    }
    sweep();
    return Optional.of(file);
  }

  private Path file(ZipEntry entry) {
    String path = entry.getName();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\w.-]", "_");
    return folder.resolve("%08x-%d-%s".formatted(entry.getCrc(), entry.getSize(), name));
  }

  private static long checksum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = RegularFile.open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return sum.getValue();
  }

  private static void markUsed(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // It may be deleted then, and unpacked again.
      return;
    }
  }

  private void sweep() {
    Instant oldest = Instant.now().minus(KEPT_UNUSED);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-*-*")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Another process may use or delete one; a later one deletes it.
      return;
    }
  }
}
