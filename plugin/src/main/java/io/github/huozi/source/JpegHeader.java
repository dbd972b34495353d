package io.github.huozi.source;

import io.github.huozi.source.ImageFile.Flaw;
import java.util.Optional;

/** Goes through the segments of a JPEG (ITU T.81 annex B) without decoding one. */
final class JpegHeader {

  private static final int START_OF_FRAME = 0xC0;
  private static final int LAST_START_OF_FRAME = 0xCF;
  private static final int FIRST_RESTART = 0xD0;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int TEMPORARY = 0x01;

  /** A progressive image has about ten; each of them goes over all the pixels again. */
  private static final int MAX_SCANS = 100;

  private final byte[] bytes;
  private boolean sized;
  private int scans;

  JpegHeader(byte[] bytes) {
    this.bytes = bytes;
  }

  Optional<Flaw> flaw() {
    int at = 0;
    while (true) {
      at = nextMarker(at);
      if (at < 0) {
        return ImageFile.cutOff();
      }
      int marker = bytes[at - 1] & 0xFF;
      if (marker == END_OF_IMAGE) {
        return sized && scans > 0 ? Optional.empty() : ImageFile.cutOff();
      }
      if (marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE)) {
        continue;
      }
      if (at + 2 > bytes.length || word(at) < 2 || at + word(at) > bytes.length) {
        return ImageFile.cutOff();
      }
      Optional<Flaw> flaw = flawOfSegment(marker, at);
      if (flaw.isPresent()) {
        return flaw;
      }
      at += word(at);
    }
  }

  private Optional<Flaw> flawOfSegment(int marker, int at) {
    // C4, C8 and CC in the row of the frames' markers are tables and an extension.
    boolean frame =
        (marker >= START_OF_FRAME && marker <= LAST_START_OF_FRAME && (marker & 3) != 0)
            || marker == START_OF_FRAME;
    if (frame) {
      if (word(at) < 8) {
        return ImageFile.cutOff();
      }
      sized = true;
      return ImageFile.flawOfSize(word(at + 5), word(at + 3));
    }
    if (marker == START_OF_SCAN && ++scans > MAX_SCANS) {
      return Optional.of(new Flaw("is made of more than 100 scans", "export it anew"));
    }
    return Optional.empty();
  }

  /** The place after the next marker; a byte FF before 00 is one of a scan's. */
  private int nextMarker(int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] != 0 && bytes[i + 1] != (byte) 0xFF) {
        return i + 2;
      }
    }
    return -1;
  }

  private int word(int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
