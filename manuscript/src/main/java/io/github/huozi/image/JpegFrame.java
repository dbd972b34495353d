package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.util.Optional;

/**
 * The frame header of a JPEG (ITU T.81 §B.2.2). It checks that each scan fits the frame, has its
 * tables and is long enough for its blocks.
 */
final class JpegFrame {

  private static final int BLOCK = 8;
  private static final int MAX_SAMPLING = 4;

  /** The most blocks of a minimum coded unit (§B.2.3). */
  private static final int MAX_BLOCKS_OF_MCU = 10;

  private static final int LAST_COEFFICIENT = 63;
  private static final int MAX_APPROXIMATION = 13;

  private final byte[] bytes;
  private final int at;
  private final boolean progressive;
  private final Tables tables;
  private final boolean[] coded;

  /**
   * @param at the offset of the frame's parameters; the caller has checked their length
   */
  JpegFrame(byte[] bytes, int at, boolean progressive, Tables tables) {
    this.bytes = bytes;
    this.at = at;
    this.progressive = progressive;
    this.tables = tables;
    this.coded = new boolean[components()];
  }

  /** Tells whether each component has a valid sampling factor (1 to 4) and an id of its own. */
  boolean isSound() {
    for (int i = 0; i < components(); i++) {
      boolean sampled = horizontalSampling(i) > 0 && verticalSampling(i) > 0;
      if (!sampled
          || horizontalSampling(i) > MAX_SAMPLING
          || verticalSampling(i) > MAX_SAMPLING
          || find(id(i)) != i) {
        return false;
      }
    }
    return true;
  }

  /** A flaw if no scan codes the DC coefficients of some component. */
  Optional<Flaw> flawAtEnd() {
    for (boolean component : coded) {
      if (!component) {
        return ImageFile.undecodable("a colour is missing");
      }
    }
    return Optional.empty();
  }

  /**
   * Finds the flaw of a scan (§B.2.3).
   *
   * @param from the offset of its parameters
   * @param to the offset of its data
   * @param end the offset after its data
   */
  Optional<Flaw> flawOfScan(int from, int to, int end) {
    int count = to > from ? bytes[from] & 0xFF : 0;
    if (count == 0 || count > components() || to - from != 4 + 2 * count) {
      return damaged();
    }
    int spectralStart = bytes[to - 3] & 0xFF;
    int spectralEnd = bytes[to - 2] & 0xFF;
    int approximationHigh = (bytes[to - 1] & 0xFF) >> 4;
    int approximationLow = bytes[to - 1] & 0xF;
    boolean range =
        spectralStart == 0
            ? spectralEnd == 0
            : count == 1 && spectralEnd >= spectralStart && spectralEnd <= LAST_COEFFICIENT;
    if (progressive
        && !(range
            && approximationLow <= MAX_APPROXIMATION
            && approximationHigh <= MAX_APPROXIMATION)) {
      return damaged();
    }
    boolean dc = !progressive || (spectralStart == 0 && approximationHigh == 0);
    boolean ac = !progressive || spectralStart > 0;
    long blocks = 0;
    int blocksOfMcu = 0;
    for (int i = 0; i < count; i++) {
      int component = find(bytes[from + 1 + 2 * i] & 0xFF);
      int dcTable = (bytes[from + 2 + 2 * i] & 0xFF) >> 4;
      int acTable = bytes[from + 2 + 2 * i] & 0xF;
      if (component < 0
          || !tables.hasQuantization(bytes[at + 8 + 3 * component] & 0xFF)
          || (dc && !tables.hasDc(dcTable))
          || (ac && !tables.hasAc(acTable))) {
        return ImageFile.undecodable("a table is missing");
      }
      coded[component] |= spectralStart == 0 || !progressive;
      blocks += blocks(component);
      blocksOfMcu += horizontalSampling(component) * verticalSampling(component);
    }
    if (count > 1 && blocksOfMcu > MAX_BLOCKS_OF_MCU) {
      return damaged();
    }
    // Each code has at least one bit. In a progressive scan one code may end a run of
    // blocks.
    long minBits = progressive ? (dc ? blocks : 1) : 2 * blocks;
    return (end - to) * 8L < minBits ? ImageFile.cutOff() : Optional.empty();
  }

  private static Optional<Flaw> damaged() {
    return ImageFile.undecodable("a scan is damaged");
  }

  /** The least number of 8 × 8 blocks that a component has. */
  private long blocks(int component) {
    int maxHorizontal = 1;
    int maxVertical = 1;
    for (int i = 0; i < components(); i++) {
      maxHorizontal = Math.max(maxHorizontal, horizontalSampling(i));
      maxVertical = Math.max(maxVertical, verticalSampling(i));
    }
    long columns =
        ceil((long) word(at + 3) * horizontalSampling(component), (long) maxHorizontal * BLOCK);
    long rows = ceil((long) word(at + 1) * verticalSampling(component), (long) maxVertical * BLOCK);
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

  private int horizontalSampling(int component) {
    return (bytes[at + 7 + 3 * component] & 0xFF) >> 4;
  }

  private int verticalSampling(int component) {
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

  /** The quantization and Huffman tables that the segments read so far define. */
  static final class Tables {

    private static final int MAX_TABLES = 4;
    private static final int MAX_CODE_LENGTH = 16;
    private static final int COEFFICIENTS = 64;

    /** The largest category of a DC difference (ITU T.81 table F.1). */
    private static final int LAST_CATEGORY = 15;

    private final byte[] bytes;
    private final boolean[] quantization = new boolean[MAX_TABLES];
    private final boolean[] dc = new boolean[MAX_TABLES];
    private final boolean[] ac = new boolean[MAX_TABLES];

    Tables(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasQuantization(int id) {
      return id < MAX_TABLES && quantization[id];
    }

    /** Tells whether a Huffman table for DC coefficients is defined. */
    boolean hasDc(int id) {
      return id < MAX_TABLES && dc[id];
    }

    /** Tells whether a Huffman table for AC coefficients is defined. */
    boolean hasAc(int id) {
      return id < MAX_TABLES && ac[id];
    }

    /**
     * Reads a segment of quantization tables (§B.2.4.1).
     *
     * @return whether it is complete
     */
    boolean readQuantization(int from, int end) {
      int at = from;
      while (at < end) {
        int wide = (bytes[at] & 0xFF) >> 4;
        int id = bytes[at] & 0xF;
        at += 1 + COEFFICIENTS * (1 + wide);
        if (wide > 1 || id >= MAX_TABLES || at > end) {
          return false;
        }
        quantization[id] = true;
      }
      return true;
    }

    /**
     * Reads a segment of Huffman tables (§B.2.4.2).
     *
     * @return whether it is complete and the code lengths make a prefix code
     */
    boolean readHuffman(int from, int end) {
      int at = from;
      while (at < end) {
        int kind = (bytes[at] & 0xFF) >> 4;
        int id = bytes[at] & 0xF;
        if (kind > 1 || id >= MAX_TABLES || at + 1 + MAX_CODE_LENGTH > end) {
          return false;
        }
        int values = 0;
        long taken = 0; // how many of the 16-bit codes are used
        for (int length = 1; length <= MAX_CODE_LENGTH; length++) {
          int count = bytes[at + length] & 0xFF;
          values += count;
          taken += (long) count << (MAX_CODE_LENGTH - length);
        }
        at += 1 + MAX_CODE_LENGTH;
        if (values > 256 || taken > 1 << MAX_CODE_LENGTH || at + values > end) {
          return false;
        }
        for (int i = 0; kind == 0 && i < values; i++) {
          if ((bytes[at + i] & 0xFF) > LAST_CATEGORY) {
            return false;
          }
        }
        at += values;
        (kind == 0 ? dc : ac)[id] = true;
      }
      return true;
    }
  }
}
