package io.github.huozi.raster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The chunks of a PNG that determine its appearance (PNG specification §11).
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits per sample
 * @param type the colour type: 0 grey, 2 colours, 3 palette, 4 grey and alpha, 6 colours and alpha
 * @param interlaced whether its rows are in the seven passes of Adam7
 * @param palette three bytes for each colour; empty if it has none
 * @param transparency the content of {@code tRNS}; empty if it has none
 * @param profile its colour profile
 * @param gamma the exponent of its samples, if it differs from sRGB
 * @param primaries the content of {@code cHRM}, if its colours differ from sRGB
 * @param pixels the compressed rows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PngFile(
    int width,
    int height,
    int depth,
    int type,
    boolean interlaced,
    byte[] palette,
    byte[] transparency,
    Optional<byte[]> profile,
    Optional<Double> gamma,
    Optional<int[]> primaries,
    byte[] pixels) {

  static final int GREY = 0;
  static final int COLOURS = 2;
  static final int INDEXED = 3;
  static final int GREY_AND_ALPHA = 4;
  static final int COLOURS_AND_ALPHA = 6;

  private static final byte[] NONE = {};
  private static final int SIGNATURE = 8;
  private static final int LENGTH_NAME_AND_CRC = 12;
  private static final double UNIT = 100_000;

  /** A gamma without primaries that is this near to 2.2 is taken for sRGB. */
  private static final double USUAL = 0.05;

  private static final double SCREEN = 2.2;

  /** Reads a file. */
  static PngFile read(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    ByteBuffer header = ByteBuffer.allocate(13);
    byte[] palette = {};
    byte[] transparency = {};
    byte[] profile = {};
    boolean srgb = false;
    int gamma = 0;
    int[] primaries = {};
    byte[] pixels = new byte[sizeOf("IDAT", bytes)];
    int packed = 0;
    String name = "";
    for (int at = SIGNATURE; !name.equals("IEND"); ) {
      int length = bytes.getInt(at);
      name = name(bytes, at);
      byte[] content = name.equals("IDAT") ? NONE : bytes(bytes, at + 8, length);
      switch (name) {
        case "IHDR" -> header = ByteBuffer.wrap(content);
        case "PLTE" -> palette = content;
        case "tRNS" -> transparency = content;
        case "iCCP" -> profile = unpacked(content);
        case "sRGB" -> srgb = true;
        case "gAMA" -> gamma = length == 4 ? ByteBuffer.wrap(content).getInt() : 0;
        case "cHRM" -> primaries = length == 32 ? numbers(content) : new int[0];
        case "IDAT" -> {
          bytes.get(at + 8, pixels, packed, length);
          packed += length;
        }
        default -> {}
      }
      at += LENGTH_NAME_AND_CRC + length;
    }
    int type = header.get(9);
    boolean isGrey = type == GREY || type == GREY_AND_ALPHA;
    boolean fit = IccProfile.isFit(profile, isGrey ? 1 : 3);
    boolean known = fit || srgb || gamma <= 0;
    double exponent = known ? 1 : UNIT / gamma;
    boolean usual = primaries.length == 0 && Math.abs(exponent / SCREEN - 1) < USUAL;
    return new PngFile(
        header.getInt(0),
        header.getInt(4),
        header.get(8),
        type,
        header.get(12) == 1,
        palette,
        transparency,
        fit ? Optional.of(profile) : Optional.empty(),
        known || usual ? Optional.empty() : Optional.of(exponent),
        known || primaries.length == 0 || isGrey ? Optional.empty() : Optional.of(primaries),
        pixels);
  }

  /** The length of all chunks of a name together, so that a large image is copied once. */
  private static int sizeOf(String wanted, ByteBuffer bytes) {
    int size = 0;
    String name = "";
    for (int at = SIGNATURE; !name.equals("IEND"); ) {
      int length = bytes.getInt(at);
      name = name(bytes, at);
      size += name.equals(wanted) ? length : 0;
      at += LENGTH_NAME_AND_CRC + length;
    }
    return size;
  }

  private static String name(ByteBuffer bytes, int chunk) {
    return new String(bytes(bytes, chunk + 4, 4), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(ByteBuffer from, int at, int length) {
    byte[] bytes = new byte[length];
    from.get(at, bytes);
    return bytes;
  }

  boolean isIndexed() {
    return type == INDEXED;
  }

  boolean hasAlpha() {
    return type == GREY_AND_ALPHA || type == COLOURS_AND_ALPHA;
  }

  /** Colour samples per pixel. */
  int colours() {
    return type == COLOURS || type == COLOURS_AND_ALPHA ? 3 : 1;
  }

  /** Samples per pixel. */
  int samples() {
    return colours() + (hasAlpha() ? 1 : 0);
  }

  private static int[] numbers(byte[] content) {
    int[] numbers = new int[content.length / 4];
    ByteBuffer.wrap(content).asIntBuffer().get(numbers);
    return numbers;
  }

  /** The decompressed profile of a chunk, which follows its name and a byte for the method. */
  private static byte[] unpacked(byte[] chunk) throws IOException {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    int from = Math.min(chunk.length, name + 2);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(chunk, from, chunk.length - from))) {
      return in.readAllBytes();
    }
  }
}
