package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the flaw of a PNG's colour profile (PNG specification §11.3.3.3). It unpacks no more than a
 * profile may have.
 */
final class PngProfile {

  /** Profiles of printing presses have up to 3 MB, profiles of screens a few kilobytes. */
  private static final int MAX_BYTES = 4 << 20;

  private static final int MAX_NAME = 79;

  /** The length of a profile's header, in bytes (ICC.1:2010 §7.2). */
  private static final int HEADER = 128;

  private static final int SPACE = 16;
  private static final int SIGNATURE = 36;

  private PngProfile() {}

  /**
   * Finds the flaw of a profile.
   *
   * @param ofColours whether the image has colours: the PDF then needs a profile of RGB
   */
  static Optional<Flaw> flaw(ByteBuffer chunk, boolean ofColours) {
    int name = 0;
    while (name < chunk.limit() && chunk.get(name) != 0) {
      name++;
    }
    if (name > MAX_NAME || name + 2 > chunk.limit() || chunk.get(name + 1) != 0) {
      return ImageFile.damagedProfile();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk.slice(name + 2, chunk.limit() - name - 2));
      byte[] header = new byte[HEADER];
      int length = fill(inflater, header);
      if (length < HEADER || !isHeader(header, ofColours)) {
        return ImageFile.damagedProfile();
      }
      byte[] rest = new byte[1 << 13];
      for (int count = 1; count > 0; length += count) {
        if (length > MAX_BYTES) {
          return Optional.of(
              new Flaw("has more metadata than pixels need", "save it without metadata"));
        }
        count = inflater.inflate(rest);
      }
      return inflater.finished() ? Optional.empty() : ImageFile.damagedProfile();
    } catch (DataFormatException e) {
      return ImageFile.damagedProfile();
    } finally {
      inflater.end();
    }
  }

  private static int fill(Inflater inflater, byte[] header) throws DataFormatException {
    int length = 0;
    for (int count = 1; count > 0 && length < header.length; length += count) {
      count = inflater.inflate(header, length, header.length - length);
    }
    return length;
  }

  private static boolean isHeader(byte[] header, boolean ofColours) {
    return text(header, SIGNATURE).equals("acsp")
        && (!ofColours || text(header, SPACE).equals("RGB "));
  }

  private static String text(byte[] header, int at) {
    return new String(header, at, 4, StandardCharsets.ISO_8859_1);
  }
}
