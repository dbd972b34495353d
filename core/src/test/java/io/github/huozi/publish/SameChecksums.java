package io.github.huozi.publish;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Other bytes of the same length, with the same CRC-32 and CRC-32C. */
public final class SameChecksums {

  /** More bits than both checksums have together, so that some of them undo any change. */
  public static final int FREE_BYTES = 80;

  private SameChecksums() {}

  /**
   * A copy of bytes with another byte.
   *
   * @param free the first of 80 bytes whose last bits undo what that changes
   */
  public static byte[] of(byte[] bytes, int place, int free) {
    byte[] forged = bytes.clone();
    forged[place] ^= 5;
    BitSet missing = checksums(bytes);
    missing.xor(checksums(forged));
    List<BitSet> rows = new ArrayList<>();
    for (int bit = 0; bit < FREE_BYTES; bit++) {
      byte[] flipped = bytes.clone();
      flipped[free + bit] ^= 1;
      BitSet effect = checksums(flipped);
      effect.xor(checksums(bytes));
      // After both checksums stands which bits have that effect.
      effect.set(Long.SIZE + bit);
      rows.add(reduced(effect, rows));
    }
    BitSet rest = reduced(missing, rows);
    for (int bit = 0; bit < FREE_BYTES; bit++) {
      if (rest.get(Long.SIZE + bit)) {
        forged[free + bit] ^= 1;
      }
    }
    if (!checksums(forged).equals(checksums(bytes))) {
      throw new IllegalStateException("no bits undo the change");
    }
    return forged;
  }

  /** Removes from a sum of effects the lowest bits of the rows before it. */
  private static BitSet reduced(BitSet effect, List<BitSet> rows) {
    for (BitSet row : rows) {
      int lowest = row.nextSetBit(0);
      if (lowest < Long.SIZE && effect.get(lowest)) {
        effect.xor(row);
      }
    }
    return effect;
  }

  private static BitSet checksums(byte[] bytes) {
    return BitSet.valueOf(
        new long[] {checksum(new CRC32(), bytes) << Integer.SIZE | checksum(new CRC32C(), bytes)});
  }

  private static long checksum(Checksum checksum, byte[] bytes) {
    checksum.update(bytes);
    return checksum.getValue();
  }
}
