package io.github.huozi.input;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of content: its SHA-256 in hexadecimal digits. */
public final class Digest {

  private static final int BUFFER = 1 << 16;

  /** Enough that no two names of a folder are the same by chance. */
  private static final int NAME_LENGTH = 16;

  private final MessageDigest sha256;

  public Digest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  /** The digest of a file's content. */
  public static String of(Path file) throws IOException {
    Digest digest = new Digest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    RegularFile.check(file);
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

  /** The beginning of a text's digest, short enough for the name of a file. */
  public static String name(String text) {
    return of(text).substring(0, NAME_LENGTH);
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
    sha256.update(bytes, offset, count);
  }

  /** The digest of all content. It is asked for once. */
  public String finish() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
