package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.util.Optional;

/**
 * Finds the flaw of a GIF file by its blocks (GIF89a §7), without decoding pixels. Java's own
 * reader accepts files that are cut off, have no data or are of an unknown version.
 */
final class GifHeader {

  private static final int SCREEN = 6;
  private static final int AFTER_SCREEN = 13;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int IMAGE = 0x2C;
  private static final int END = 0x3B;

  /** The smallest initial code size, in bits (GIF89a appendix F). */
  private static final int LEAST_CODE = 2;

  private static final int MOST_OF_CODE = 8;

  private final byte[] bytes;
  private final long heap;
  private int at = AFTER_SCREEN;

  /**
   * @param heap Java's maximum heap, in bytes
   */
  GifHeader(byte[] bytes, long heap) {
    this.bytes = bytes;
    this.heap = heap;
  }

  Optional<Flaw> flaw() {
    if (bytes.length < AFTER_SCREEN) {
      return ImageFile.cutOff();
    }
    if (bytes[4] != '7' && bytes[4] != '9') {
      return ImageFile.undecodable("it is in an unknown version of GIF");
    }
    Optional<Flaw> flaw = flawOfSize(SCREEN);
    skipColours(SCREEN + 4);
    boolean pixels = false;
    while (flaw.isEmpty()) {
      int block = at < bytes.length ? bytes[at++] & 0xFF : -1;
      if (block == END) {
        return pixels ? Optional.empty() : ImageFile.cutOff();
      } else if (block == EXTENSION && at + 6 < bytes.length) {
        flaw = flawOfExtension();
      } else if (block == IMAGE && at + 10 < bytes.length) {
        pixels = true;
        flaw = flawOfSize(at + 4);
        at += 9;
        skipColours(at - 1);
        flaw = flaw.or(this::flawOfData);
      } else {
        return ImageFile.cutOff();
      }
      skipData();
    }
    return flaw;
  }

  private Optional<Flaw> flawOfSize(int place) {
    int width = word(place);
    int height = word(place + 2);
    return ImageFile.flawOfSize(width, height)
        .or(() -> ImageFile.flawOfDecoding(width, height, false, heap));
  }

  private Optional<Flaw> flawOfExtension() {
    boolean control = (bytes[at++] & 0xFF) == GRAPHIC_CONTROL;
    return control && (bytes[at] != 4 || bytes[at + 5] != 0)
        ? ImageFile.undecodable("a block is damaged")
        : Optional.empty();
  }

  private Optional<Flaw> flawOfData() {
    int code = at < bytes.length ? bytes[at++] & 0xFF : 0;
    if (code < LEAST_CODE || code > MOST_OF_CODE) {
      return ImageFile.undecodable("its data is damaged");
    }
    return at < bytes.length && bytes[at] == 0
        ? ImageFile.undecodable("it has no data")
        : Optional.empty();
  }

  /** Skips the colour table that the flags at an offset announce. */
  private void skipColours(int flags) {
    int value = bytes[flags];
    at += (value & 0x80) != 0 ? 3 << ((value & 7) + 1) : 0;
  }

  /** Skips data sub-blocks up to the empty one. */
  private void skipData() {
    while (at < bytes.length && bytes[at] != 0) {
      at += 1 + (bytes[at] & 0xFF);
    }
    at++;
  }

  private int word(int place) {
    return (bytes[place] & 0xFF) | (bytes[place + 1] & 0xFF) << 8;
  }
}
