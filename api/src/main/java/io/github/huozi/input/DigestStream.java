package io.github.huozi.input;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** A stream that passes its content on to another one, and knows its {@link Digest}. */
public final class DigestStream extends FilterOutputStream {

  private final MessageDigest digest = Digest.sha256();

  private DigestStream(OutputStream out) {
    super(out);
  }

  /** A stream that passes its content on; the same one if it knows its digest already. */
  public static DigestStream of(OutputStream out) {
    return out instanceof DigestStream stream ? stream : new DigestStream(out);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    out.write(bytes, offset, count);
    digest.update(bytes, offset, count);
  }

  /** The digest of all that has been written so far. */
  public String digest() {
    try {
      return Digest.text((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      // The JDK's own can be cloned.
      throw new IllegalStateException(e);
    }
  }
}
