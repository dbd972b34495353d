package io.github.huozi.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** Packs bytes as PDF's {@code FlateDecode} unpacks them. */
public final class Deflated {

  private Deflated() {}

  /** Packs bytes, one part after the other. */
  public static byte[] bytes(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (byte[] part : parts) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
