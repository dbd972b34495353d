package io.github.huozi.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** The parts of a JPEG's colour profile, each of which says which one it is (ICC.1:2010 §B.4). */
final class JpegProfile {

  private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final BitSet parts = new BitSet();
  private int count;

  JpegProfile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Looks at an application's segment; false if it is a part that does not fit the others. */
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
