package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.util.Optional;

/** The frame of a JPEG (ITU T.81 §B.2.2), against which its scans are held. */
final class JpegFrame {

  private static final int BLOCK = 8;
  private static final int MAX_SAMPLING = 4;

  /** Blocks of a scan's unit (§B.2.3). */
  private static final int MAX_BLOCKS = 10;

  private static final int LAST_DETAIL = 63;
  private static final int MAX_SHIFT = 13;

  private final byte[] bytes;
  private final int at;
  private final boolean progressive;
  private final JpegTables tables;
  private final boolean[] shown;

  /**
   * @param at where the frame's parameters begin, which are as long as they say
   */
  JpegFrame(byte[] bytes, int at, boolean progressive, JpegTables tables) {
    this.bytes = bytes;
    this.at = at;
    this.progressive = progressive;
    this.tables = tables;
    this.shown = new boolean[components()];
  }

  /** Whether the components are such as there may be. */
  boolean isSound() {
    for (int i = 0; i < components(); i++) {
      boolean sampled = across(i) > 0 && down(i) > 0;
      if (!sampled || across(i) > MAX_SAMPLING || down(i) > MAX_SAMPLING || find(id(i)) != i) {
        return false;
      }
    }
    return true;
  }

  /** That a component has been in no scan. */
  Optional<Flaw> flawAtEnd() {
    for (boolean component : shown) {
      if (!component) {
        return ImageFile.undecodable("a colour is missing");
      }
    }
    return Optional.empty();
  }

  /**
   * Looks at a scan (§B.2.3).
   *
   * @param from where its parameters begin
   * @param to where its data begins
   * @param end where its data ends
   */
  Optional<Flaw> flawOfScan(int from, int to, int end) {
    int count = to > from ? bytes[from] & 0xFF : 0;
    if (count == 0 || count > components() || to - from != 4 + 2 * count) {
      return damaged();
    }
    int first = bytes[to - 3] & 0xFF;
    int last = bytes[to - 2] & 0xFF;
    int before = (bytes[to - 1] & 0xFF) >> 4;
    int shift = bytes[to - 1] & 0xF;
    boolean range = first == 0 ? last == 0 : count == 1 && last >= first && last <= LAST_DETAIL;
    if (progressive && !(range && shift <= MAX_SHIFT && before <= MAX_SHIFT)) {
      return damaged();
    }
    boolean means = !progressive || (first == 0 && before == 0);
    boolean details = !progressive || first > 0;
    long blocks = 0;
    int unit = 0;
    for (int i = 0; i < count; i++) {
      int component = find(bytes[from + 1 + 2 * i] & 0xFF);
      int mean = (bytes[from + 2 + 2 * i] & 0xFF) >> 4;
      int detail = bytes[from + 2 + 2 * i] & 0xF;
      if (component < 0
          || !tables.hasQuantization(bytes[at + 8 + 3 * component] & 0xFF)
          || (means && !tables.hasMeans(mean))
          || (details && !tables.hasDetails(detail))) {
        return ImageFile.undecodable("a table is missing");
      }
      shown[component] |= first == 0 || !progressive;
      blocks += blocks(component);
      unit += across(component) * down(component);
    }
    if (count > 1 && unit > MAX_BLOCKS) {
      return damaged();
    }
    // A code has a bit at least; runs of blocks without details are told at once where it is
    // progressive.
    long leastBits = progressive ? (means ? blocks : 1) : 2 * blocks;
    return (end - to) * 8L < leastBits ? ImageFile.cutOff() : Optional.empty();
  }

  private static Optional<Flaw> damaged() {
    return ImageFile.undecodable("a scan is damaged");
  }

  /** How many blocks of pixels there are at least in a component. */
  private long blocks(int component) {
    int mostAcross = 1;
    int mostDown = 1;
    for (int i = 0; i < components(); i++) {
      mostAcross = Math.max(mostAcross, across(i));
      mostDown = Math.max(mostDown, down(i));
    }
    long columns = ceil((long) word(at + 3) * across(component), (long) mostAcross * BLOCK);
    long rows = ceil((long) word(at + 1) * down(component), (long) mostDown * BLOCK);
    return columns * rows;
  }

  private static long ceil(long a, long b) {
    return (a + b - 1) / b;
  }

  private int components() {
    return bytes[at + 5] & 0xFF;
  }

  private int id(int component) {
    return bytes[at + 6 + 3 * component] & 0xFF;
  }

  private int across(int component) {
    return (bytes[at + 7 + 3 * component] & 0xFF) >> 4;
  }

  private int down(int component) {
    return bytes[at + 7 + 3 * component] & 0xF;
  }

  private int find(int id) {
    for (int i = 0; i < components(); i++) {
      if (id(i) == id) {
        return i;
      }
    }
    return -1;
  }

  private int word(int place) {
    return (bytes[place] & 0xFF) << 8 | (bytes[place + 1] & 0xFF);
  }
}
