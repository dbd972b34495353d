package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds the flaw of a JPEG file by its segments (ITU T.81 annex B), without decoding pixels: tables
 * that a scan refers to are missing, or a scan is too short for its pixels. Java's own reader is
 * more lenient: it fills what is missing with grey, and it supplies standard Huffman tables.
 */
final class JpegHeader {

  private static final int BASELINE = 0xC0;
  private static final int PROGRESSIVE = 0xC2;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int ARITHMETIC_CONDITIONING = 0xCC;
  private static final int LAST_START_OF_FRAME = 0xCF;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int QUANTIZATION_TABLES = 0xDB;
  private static final int RESTART_INTERVAL = 0xDD;
  private static final int PROFILE = 0xE2;
  private static final int TEMPORARY = 0x01;

  /**
   * The most scans. A progressive image has about ten, and a decoder goes over all pixels in each.
   */
  private static final int MAX_SCANS = 100;

  private final byte[] bytes;
  private final JpegFrame.Tables tables;
  private final Profile profile;
  private Optional<JpegFrame> frame = Optional.empty();
  private int scans;

  JpegHeader(byte[] bytes) {
    this.bytes = bytes;
    this.tables = new JpegFrame.Tables(bytes);
    this.profile = new Profile(bytes);
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
        if (!profile.areAllThere()) {
          return ImageFile.damagedProfile();
        }
        return frame.isEmpty() || scans == 0 ? ImageFile.cutOff() : frame.get().flawAtEnd();
      }
      if (marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE)) {
        continue;
      }
      if (at + 2 > bytes.length || word(at) < 2 || at + word(at) > bytes.length) {
        return ImageFile.cutOff();
      }
      int end = at + word(at);
      Optional<Flaw> flaw = flawOfSegment(marker, at + 2, end);
      if (flaw.isPresent()) {
        return flaw;
      }
      at = end;
    }
  }

  private Optional<Flaw> flawOfSegment(int marker, int at, int end) {
    switch (marker) {
      case HUFFMAN_TABLES -> {
        return tables.readHuffman(at, end) ? Optional.empty() : damaged();
      }
      case QUANTIZATION_TABLES -> {
        return tables.readQuantization(at, end) ? Optional.empty() : damaged();
      }
      case RESTART_INTERVAL -> {
        return end - at == 2 ? Optional.empty() : damaged();
      }
      case PROFILE -> {
        return profile.isInOrder(at, end) ? Optional.empty() : ImageFile.damagedProfile();
      }
      case ARITHMETIC_CONDITIONING -> {
        return unusualKind();
      }
      case START_OF_SCAN -> {
        return flawOfScan(at, end);
      }
      default -> {
        return marker >= BASELINE && marker <= LAST_START_OF_FRAME
            ? flawOfFrame(marker, at, end)
            : Optional.empty();
      }
    }
  }

  private Optional<Flaw> flawOfFrame(int marker, int at, int end) {
    if (end - at < 6) {
      return ImageFile.cutOff();
    }
    Optional<Flaw> size = ImageFile.flawOfSize(word(at + 3), word(at + 1));
    if (size.isPresent()) {
      return size;
    }
    int components = bytes[at + 5] & 0xFF;
    boolean usual = components == 1 || components == 3 || components == 4;
    if (marker > PROGRESSIVE || bytes[at] != 8 || !usual) {
      return unusualKind();
    }
    if (frame.isPresent() || end - at != 6 + 3 * components) {
      return damaged();
    }
    frame = Optional.of(new JpegFrame(bytes, at, marker == PROGRESSIVE, tables));
    return frame.get().isSound() ? Optional.empty() : damaged();
  }

  private Optional<Flaw> flawOfScan(int at, int end) {
    if (++scans > MAX_SCANS) {
      return Optional.of(new Flaw("has more than 100 scans", "export it again"));
    }
    return frame.isEmpty() ? damaged() : frame.get().flawOfScan(at, end, endOfScan(end));
  }

  /** The offset after a scan's data, which may contain restart markers. */
  private int endOfScan(int from) {
    int at = from;
    while (true) {
      int next = nextMarker(at);
      if (next < 0) {
        return bytes.length;
      }
      int marker = bytes[next - 1] & 0xFF;
      if (marker < FIRST_RESTART || marker > LAST_RESTART) {
        return next - 2;
      }
      at = next;
    }
  }

  private static Optional<Flaw> damaged() {
    return ImageFile.undecodable("its tables are damaged");
  }

  private static Optional<Flaw> unusualKind() {
    return Optional.of(
        new Flaw(
            "cannot be decoded: it is a kind of JPEG that few programs read",
            "save it as an ordinary JPEG, with 8 bits and 1, 3 or 4 colours"));
  }

  /** The offset after the next marker, or -1. A byte FF before 00 is data of a scan (§B.1.1.5). */
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

  /**
   * The parts of a JPEG's colour profile, each with its number and the number of parts (ICC.1:2010
   * §B.4).
   */
  private static final class Profile {

    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final BitSet parts = new BitSet();
    private int count;

    Profile(byte[] bytes) {
      this.bytes = bytes;
    }

    /**
     * Reads an APP2 segment.
     *
     * @return false if the segment is a part of a profile and does not fit the other parts
     */
    boolean isInOrder(int from, int end) {
      int at = from + NAME.length;
      if (end - at < 2 || !Arrays.equals(bytes, from, at, NAME, 0, NAME.length)) {
        return true;
      }
      int part = bytes[at] & 0xFF;
      int of = bytes[at + 1] & 0xFF;
      boolean fits = part >= 1 && part <= of && (count == 0 || count == of) && !parts.get(part);
      parts.set(part);
      count = of;
      return fits;
    }

    boolean areAllThere() {
      return parts.cardinality() == count;
    }
  }
}
