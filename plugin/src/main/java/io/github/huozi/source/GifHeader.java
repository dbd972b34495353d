package io.github.huozi.source;

import io.github.huozi.source.ImageFile.Flaw;
import java.util.Optional;

/** Goes through the blocks of a GIF (GIF89a) without decoding one. */
final class GifHeader {

  private static final int SCREEN = 6;
  private static final int AFTER_SCREEN = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int END = 0x3B;

  private final byte[] bytes;
  private int at = AFTER_SCREEN;

  GifHeader(byte[] bytes) {
    this.bytes = bytes;
  }

  Optional<Flaw> flaw() {
    if (bytes.length < AFTER_SCREEN) {
      return ImageFile.cutOff();
    }
    Optional<Flaw> flaw = ImageFile.flawOfSize(word(SCREEN), word(SCREEN + 2));
    skipColours(SCREEN + 4);
    boolean pixels = false;
    while (flaw.isEmpty()) {
      int block = at < bytes.length ? bytes[at++] & 0xFF : -1;
      if (block == END) {
        return pixels ? Optional.empty() : ImageFile.cutOff();
      } else if (block == EXTENSION) {
        at++;
      } else if (block == IMAGE && at + 9 < bytes.length) {
        pixels = true;
        flaw = ImageFile.flawOfSize(word(at + 4), word(at + 6));
        at += 9;
        skipColours(at - 1);
        at++; // the least size of a code
      } else {
        return ImageFile.cutOff();
      }
      skipData();
    }
    return flaw;
  }

  /** Skips the table of colours that the flags at a place tell of. */
  private void skipColours(int flags) {
    int value = bytes[flags];
    at += (value & 0x80) != 0 ? 3 << ((value & 7) + 1) : 0;
  }

  /** Skips pieces of data up to the empty one. */
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
