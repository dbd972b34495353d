package io.github.huozi.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP file of an EPUB (EPUB 3.3 §4.3). Its first entry is the media type, stored. All entries
 * have the same time.
 */
final class Archive {

  /**
   * The range of a DOS time stamp. Beyond it, ZipEntry adds a field that depends on the time zone.
   */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private static final LocalDateTime LATEST = LocalDateTime.of(2099, 12, 31, 23, 59, 58);

  private final ZipOutputStream zip;
  private final LocalDateTime time;
  private final BiFunction<String, byte[], byte[]> entries;

  /**
   * @param entries gets each file with its path, and gives what is written
   */
  Archive(OutputStream out, Instant modified, BiFunction<String, byte[], byte[]> entries)
      throws IOException {
    this.entries = entries;
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_COMPRESSION);
    LocalDateTime utc = LocalDateTime.ofInstant(modified, ZoneOffset.UTC);
    time = utc.isBefore(EARLIEST) ? EARLIEST : utc.isAfter(LATEST) ? LATEST : utc;
    store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
  }

  void store(String path, byte[] made) throws IOException {
    byte[] content = entries.apply(path, made);
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = entry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    write(entry, content);
  }

  void deflate(String path, byte[] content) throws IOException {
    write(entry(path), entries.apply(path, content));
  }

  /** Finishes the file. The stream that it was written to stays open. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  private ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    return entry;
  }

  private void write(ZipEntry entry, byte[] content) throws IOException {
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
