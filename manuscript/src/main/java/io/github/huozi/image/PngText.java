package io.github.huozi.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.huozi.input.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A description in a PNG file, by which one knows what it shows (PNG specification §11.3.3.4,
 * iTXt).
 */
public final class PngText {

  /** The length of the signature and of the first chunk, which is the header. */
  private static final int HEAD = 8 + 25;

  /** Name and keyword of the chunk: the text is not packed and of no language. */
  private static final byte[] START = "iTXtDescription\0\0\0\0\0".getBytes(UTF_8);

  private PngText() {}

  /**
   * The file with a description, which stands behind its header.
   *
   * @param png a whole PNG file
   */
  public static byte[] with(byte[] png, String description) {
    byte[] text = description.getBytes(UTF_8);
    CRC32 check = new CRC32();
    check.update(START);
    check.update(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(png, 0, HEAD);
    out.writeBytes(number(START.length - 4 + text.length));
    out.writeBytes(START);
    out.writeBytes(text);
    out.writeBytes(number((int) check.getValue()));
    out.write(png, HEAD, png.length - HEAD);
    return out.toByteArray();
  }

  /**
   * The description of a cover that is painted.
   *
   * @param drawing the author's; without one the cover is made from the title
   * @return a digest of the drawing, or the title
   */
  public static String ofCover(Optional<Path> drawing, String title) throws IOException {
    return drawing.isPresent() ? Digest.of(drawing.get()) : title;
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  /** The description that stands behind the header; empty if there is none. */
  public static Optional<String> of(byte[] png) {
    int from = HEAD + 4;
    int text = from + START.length;
    if (png.length < text || !Arrays.equals(png, from, text, START, 0, START.length)) {
      return Optional.empty();
    }
    int length = ByteBuffer.wrap(png).getInt(HEAD) + 4 - START.length;
    return length >= 0 && length <= png.length - text
        ? Optional.of(new String(png, text, length, UTF_8))
        : Optional.empty();
  }
}
