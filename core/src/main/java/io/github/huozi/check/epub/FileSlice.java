package io.github.huozi.check.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A part of a file as a stream. */
final class FileSlice extends InputStream {

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
