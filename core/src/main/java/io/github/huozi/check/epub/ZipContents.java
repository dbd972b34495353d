package io.github.huozi.check.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks entries of a ZIP archive, as far as their sizes are bearable. */
final class ZipContents {

  /** An image that is published may be so large; a text never is. */
  static final long LARGEST = 64L << 20;

  private static final int BUFFER = 1 << 15;

  private ZipContents() {}

  /**
   * The content of an entry.
   *
   * @throws IOException if it is damaged, or larger than {@link #LARGEST}
   */
  static byte[] read(Path file, ZipArchive.Entry entry) throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream((int) Math.min(LARGEST, Math.max(32, entry.unpacked())));
    unpack(file, entry, out);
    return out.toByteArray();
  }

  /**
   * Reads an entry to its end, and compares its size and its checksum with what the archive says.
   */
  static void unpack(Path file, ZipArchive.Entry entry, OutputStream out) throws IOException {
    refuseTooLarge(entry);
    CRC32 checksum = new CRC32();
    long size;
    try (InputStream in = entry.raw(file)) {
      size = entry.isStored() ? copy(in, out, checksum) : inflate(in, entry, out, checksum);
    } catch (DataFormatException e) {
      throw new IOException(entry.name() + ": " + e.getMessage(), e);
    }
    if (size != entry.unpacked() || checksum.getValue() != entry.checksum()) {
      throw new IOException(entry.name() + ": its checksum or its size is not what is in it");
    }
  }

  private static long copy(InputStream in, OutputStream out, CRC32 checksum) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
      checksum.update(buffer, 0, count);
      out.write(buffer, 0, count);
      size += count;
    }
    return size;
  }

  private static long inflate(
      InputStream in, ZipArchive.Entry entry, OutputStream out, CRC32 checksum)
      throws IOException, DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      byte[] packed = new byte[BUFFER];
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count > 0) {
          checksum.update(buffer, 0, count);
          out.write(buffer, 0, count);
          if (inflater.getBytesWritten() > entry.unpacked()) {
            throw new IOException(entry.name() + ": it is larger than the archive says");
          }
        } else if (inflater.needsInput() && !inflater.finished()) {
          int more = in.read(packed);
          if (more <= 0) {
            throw new IOException(entry.name() + ": it ends too soon");
          }
          inflater.setInput(packed, 0, more);
        } else if (inflater.needsDictionary()) {
          throw new IOException(entry.name() + ": it needs a dictionary");
        }
      }
      if (inflater.getBytesRead() != entry.packed()) {
        throw new IOException(entry.name() + ": something follows its content");
      }
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  /**
   * @throws IOException if an entry says that it is larger than {@link #LARGEST}
   */
  static void refuseTooLarge(ZipArchive.Entry entry) throws IOException {
    if (entry.unpacked() > LARGEST || (entry.isStored() && entry.packed() > LARGEST)) {
      throw new IOException(
          entry.name() + ": it is larger than " + (LARGEST >> 20) + " MB when it is unpacked");
    }
  }
}
