package io.github.huozi.archive;

import io.github.huozi.output.OutputFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs finished files into one. The same files give the same bytes: they are sorted by name, and
 * have the date of the build, or else the first that a ZIP file can have.
 *
 * @param folder names in the file are relative to this folder
 * @param timestamp the date of all entries
 */
public record ArchiveZip(Path folder, Optional<Instant> timestamp) {

  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * Writes the file.
   *
   * @throws IOException if a file cannot be read, or this one not be written, with the path
   */
  public void write(Path zip, List<Path> files) throws IOException {
    TreeMap<String, Path> sorted = new TreeMap<>();
    files.forEach(file -> sorted.put(folder.relativize(file).toString().replace('\\', '/'), file));
    OutputFile.write(
        zip,
        out -> {
          // It is left open: closing it is for the one who opened it.
          ZipOutputStream packed = new ZipOutputStream(out);
          for (var file : sorted.entrySet()) {
            add(file.getKey(), file.getValue(), packed);
          }
          packed.finish();
        });
  }

  private void add(String name, Path file, ZipOutputStream out) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(
        timestamp
            .map(date -> LocalDateTime.ofInstant(date, ZoneOffset.UTC))
            .filter(date -> date.isAfter(FIRST))
            .orElse(FIRST));
    if (!name.toLowerCase(Locale.ROOT).endsWith(".json")) {
      // PDF and EPUB are compressed already.
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(Files.size(file));
      entry.setCrc(checksum(file));
    }
    out.putNextEntry(entry);
    Files.copy(file, out);
    out.closeEntry();
  }

  private static long checksum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return crc.getValue();
  }
}
