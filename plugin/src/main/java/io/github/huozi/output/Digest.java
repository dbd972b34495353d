package io.github.huozi.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one content from another by a short text (SHA-256 in hexadecimal digits). */
public final class Digest {

  private static final int BUFFER = 1 << 16;

  private final MessageDigest sha256;

  Digest() {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of what a file holds. */
  public static String of(Path file) throws IOException {
    Digest digest = new Digest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer.clear()) >= 0) {
        digest.sha256.update(buffer.flip());
      }
    }
    return digest.finish();
  }

  /** The digest of a text. */
  public static String of(String text) {
    Digest digest = new Digest();
    digest.sha256.update(text.getBytes(StandardCharsets.UTF_8));
    return digest.finish();
  }

  /** A stream whose content becomes this digest's on its way. */
  OutputStream of(OutputStream out) {
    return new DigestOutputStream(out, sha256);
  }

  /** The digest of all that has come. */
  String finish() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
