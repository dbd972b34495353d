package io.github.huozi.input;

import java.io.IOException;
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

  private Digest() {}

  /** The digest of a file's content. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    RegularFile.check(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer.clear()) >= 0) {
        digest.update(buffer.flip());
      }
    }
    return text(digest);
  }

  /** The digest of a text. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes. */
  public static String of(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(content);
    return text(digest);
  }

  /** The beginning of a text's digest, short enough for the name of a file. */
  public static String name(String text) {
    return of(text).substring(0, NAME_LENGTH);
  }

  static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }
}
