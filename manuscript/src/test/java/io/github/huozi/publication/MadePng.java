package io.github.huozi.publication;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Builds a PNG of 3 × 3 pixels, valid or not, chunk by chunk with correct checksums. */
public final class MadePng {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Begins with the header of an RGB image with 8 bits a sample. */
  public MadePng() {
    header(3, 3, 8, 2, 0, 0, 0);
  }

  public MadePng header(
      int width, int height, int depth, int type, int packing, int filter, int interlace) {
    out.reset();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).array();
    header[8] = (byte) depth;
    header[9] = (byte) type;
    header[10] = (byte) packing;
    header[11] = (byte) filter;
    header[12] = (byte) interlace;
    return chunk("IHDR", header);
  }

  public MadePng chunk(String name, byte[] content) {
    CRC32 crc = new CRC32();
    byte[] named = name.getBytes(StandardCharsets.US_ASCII);
    crc.update(named);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(named);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return this;
  }

  /** Ends the image with packed rows: a number of bytes, all of one value. */
  public byte[] pixels(int bytes, int value) {
    byte[] rows = new byte[bytes];
    Arrays.fill(rows, (byte) value);
    return chunk("IDAT", packed(rows)).end();
  }

  public byte[] end() {
    return chunk("IEND", new byte[0]).out.toByteArray();
  }

  /** The content of a profile chunk whose profile has a number of bytes. */
  public static byte[] profile(int bytes) {
    byte[] profile = new byte[bytes];
    System.arraycopy("RGB ".getBytes(StandardCharsets.US_ASCII), 0, profile, 16, 4);
    System.arraycopy("acsp".getBytes(StandardCharsets.US_ASCII), 0, profile, 36, 4);
    byte[] packed = packed(profile);
    byte[] content = new byte[packed.length + 3];
    content[0] = 'x';
    System.arraycopy(packed, 0, content, 3, packed.length);
    return content;
  }

  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] packed = new byte[bytes.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }
}
