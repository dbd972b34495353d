package io.github.huozi.pdf;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Packs bytes as PDF's {@code FlateDecode} unpacks them. */
final class Deflated {

  private static final int BUFFER = 1 << 14;

  private Deflated() {}

  /** Packs bytes, one part after the other. */
  static byte[] bytes(byte[]... parts) {
    Deflater deflater = new Deflater();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      for (byte[] part : parts) {
        deflater.setInput(part);
        while (!deflater.needsInput()) {
          out.write(buffer, 0, deflater.deflate(buffer));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
