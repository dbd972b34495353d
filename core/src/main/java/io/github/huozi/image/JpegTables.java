package io.github.huozi.image;

/** The tables of a JPEG, as far as they are given: of quantization and of Huffman's codes. */
final class JpegTables {

  private static final int MOST = 4;
  private static final int LONGEST_CODE = 16;
  private static final int QUANTITIES = 64;

  /** The largest category of a difference between two mean values (ITU T.81 table F.1). */
  private static final int LAST_CATEGORY = 15;

  private final byte[] bytes;
  private final boolean[] quantization = new boolean[MOST];
  private final boolean[] means = new boolean[MOST];
  private final boolean[] details = new boolean[MOST];

  JpegTables(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasQuantization(int id) {
    return id < MOST && quantization[id];
  }

  /** Whether there is a table of codes for blocks' mean values (DC). */
  boolean hasMeans(int id) {
    return id < MOST && means[id];
  }

  /** Whether there is a table of codes for what blocks hold beside (AC). */
  boolean hasDetails(int id) {
    return id < MOST && details[id];
  }

  /** Reads a segment of quantization tables (B.2.4.1); whether it is whole. */
  boolean readQuantization(int from, int end) {
    int at = from;
    while (at < end) {
      int wide = (bytes[at] & 0xFF) >> 4;
      int id = bytes[at] & 0xF;
      at += 1 + QUANTITIES * (1 + wide);
      if (wide > 1 || id >= MOST || at > end) {
        return false;
      }
      quantization[id] = true;
    }
    return true;
  }

  /** Reads a segment of Huffman tables (B.2.4.2); whether it is whole, and codes can be made so. */
  boolean readHuffman(int from, int end) {
    int at = from;
    while (at < end) {
      int kind = (bytes[at] & 0xFF) >> 4;
      int id = bytes[at] & 0xF;
      if (kind > 1 || id >= MOST || at + 1 + LONGEST_CODE > end) {
        return false;
      }
      int values = 0;
      long taken = 0; // of the codes of 16 bits
      for (int length = 1; length <= LONGEST_CODE; length++) {
        int count = bytes[at + length] & 0xFF;
        values += count;
        taken += (long) count << (LONGEST_CODE - length);
      }
      at += 1 + LONGEST_CODE;
      if (values > 256 || taken > 1 << LONGEST_CODE || at + values > end) {
        return false;
      }
      for (int i = 0; kind == 0 && i < values; i++) {
        if ((bytes[at + i] & 0xFF) > LAST_CATEGORY) {
          return false;
        }
      }
      at += values;
      (kind == 0 ? means : details)[id] = true;
    }
    return true;
  }
}
