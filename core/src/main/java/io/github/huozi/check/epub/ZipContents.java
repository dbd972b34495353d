package io.github.huozi.check.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks entries of a ZIP archive up to a size limit, and checks their sizes and checksums. */
final class ZipContents {

  /** The largest entry that is unpacked, in bytes. */
  static final long MAX_SIZE = 64L << 20;

  private static final int BUFFER = 1 << 15;

  private ZipContents() {}

  /**
   * The content of an entry, unpacked.
   *
   * @throws IOException if the entry is damaged or larger than {@link #MAX_SIZE}
   */
  static byte[] read(Path file, ZipArchive.Entry entry) throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream((int) Math.min(MAX_SIZE, Math.max(32, entry.uncompressedSize())));
    unpack(file, entry, out);
    return out.toByteArray();
  }

  /**
   * Unpacks an entry, and compares its size and checksum with those of the directory.
   *
   * @throws IOException if the entry is damaged or larger than {@link #MAX_SIZE}
   */
  static void unpack(Path file, ZipArchive.Entry entry, OutputStream out) throws IOException {
    refuseTooLarge(entry);
    CRC32 checksum = new CRC32();
    long size;
    try (InputStream in = FileSlice.of(file, entry.contentOffset(), entry.compressedSize())) {
      size = entry.isStored() ? copy(in, out, checksum) : inflate(in, entry, out, checksum);
    } catch (DataFormatException e) {
      throw new IOException(entry.name() + ": " + e.getMessage(), e);
    }
    if (size != entry.uncompressedSize() || checksum.getValue() != entry.checksum()) {
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
      byte[] compressed = new byte[BUFFER];
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count > 0) {
          checksum.update(buffer, 0, count);
          out.write(buffer, 0, count);
          if (inflater.getBytesWritten() > entry.uncompressedSize()) {
            throw new IOException(entry.name() + ": it is larger than the archive says");
          }
        } else if (inflater.needsInput() && !inflater.finished()) {
          int more = in.read(compressed);
          if (more <= 0) {
            throw new IOException(entry.name() + ": it ends too soon");
          }
          inflater.setInput(compressed, 0, more);
        } else if (inflater.needsDictionary()) {
          throw new IOException(entry.name() + ": it needs a dictionary");
        }
      }
      if (inflater.getBytesRead() != entry.compressedSize()) {
        throw new IOException(entry.name() + ": something follows its content");
      }
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }

  /**
   * Refuses an entry by the sizes in the directory, before it is unpacked.
   *
   * @throws IOException if the entry is larger than {@link #MAX_SIZE}
   */
  static void refuseTooLarge(ZipArchive.Entry entry) throws IOException {
    if (entry.uncompressedSize() > MAX_SIZE
        || (entry.isStored() && entry.compressedSize() > MAX_SIZE)) {
      throw new IOException(
          entry.name() + ": it is larger than " + (MAX_SIZE >> 20) + " MB when it is unpacked");
    }
  }

  /** Reads a part of a file, from an offset up to a number of bytes. */
  private static final class FileSlice extends InputStream {

    private final RandomAccessFile file;
    private long left;

    private FileSlice(RandomAccessFile file, long count) {
      this.file = file;
      this.left = count;
    }

    static InputStream of(Path path, long from, long count) throws IOException {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
      try {
        file.seek(from);
        return new FileSlice(file, count);
      } catch (IOException e) {
        file.close();
        throw e;
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      int count = file.read(bytes, offset, (int) Math.min(length, left));
      if (count > 0) {
        left -= count;
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
