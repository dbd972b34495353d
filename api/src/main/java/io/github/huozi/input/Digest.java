package io.github.huozi.input;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A digest of content: two checksums, CRC-32 and CRC-32C, and the length, in hexadecimal digits.
 *
 * <p>Its 64 bits protect against chance, not against forgers: a person who can forge a section can
 * delete the record too. A cryptographic digest takes fifty times as long before Java has compiled
 * it, and a build in which nothing has changed ends before that.
 */
public final class Digest {

  private static final int BUFFER = 1 << 16;

  private final CRC32 crc32 = new CRC32();
  private final CRC32C crc32c = new CRC32C();
  private long length;

  public Digest() {}

  /** The digest of a file's content. */
  public static String of(Path file) throws IOException {
    Digest digest = new Digest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer.clear()) >= 0) {
        digest.update(buffer.array(), 0, buffer.position());
      }
    }
    return digest.finish();
  }

  /** The digest of a text. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes. */
  public static String of(byte[] content) {
    Digest digest = new Digest();
    digest.update(content, 0, content.length);
    return digest.finish();
  }

  /** A stream that passes its content on to another one and adds it to this digest. */
  public OutputStream of(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        update(bytes, offset, count);
      }
    };
  }

  private void update(byte[] bytes, int offset, int count) {
    crc32.update(bytes, offset, count);
    crc32c.update(bytes, offset, count);
    length += count;
  }

  /** The digest of all content so far. */
  public String finish() {
    return hex(crc32.getValue()) + hex(crc32c.getValue()) + "-" + Long.toHexString(length);
  }

  /** A checksum's 32 bits with leading zeros. */
  private static String hex(long checksum) {
    return Long.toHexString(checksum | 1L << Integer.SIZE).substring(1);
  }
}
