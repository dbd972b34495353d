package io.github.huozi.conversion;

import io.github.huozi.conversion.Readings.Reading;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Knows what stands beside each ambiguous character, as learnt from texts: a logistic regression
 * for each character over the patterns of {@link Contexts} and the word that the {@link Lexicon}
 * finds.
 *
 * <p>The file {@code contexts.bin} has the number of slots that have a weight; the distances from
 * each of these slots to the next, seven bits a byte, the lowest first, with the highest bit set in
 * all bytes but the last; and the weights in the same order, each a byte that counts {@link
 * #STEPS}ths.
 */
final class ContextModel {

  /** The number of steps of a weight that make one. */
  static final float STEPS = 16;

  private static final int EMPTY = -1;

  private static final ContextModel LEARNT = read();

  private final int[] slots;
  private final byte[] weights;

  private ContextModel(int count) {
    int size = Integer.highestOneBit(Math.max(1, count)) << 2;
    slots = new int[size];
    weights = new byte[size];
    Arrays.fill(slots, EMPTY);
  }

  static ContextModel learnt() {
    return LEARNT;
  }

  private static ContextModel read() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(ConversionData.open("contexts.bin")))) {
      int count = in.readInt();
      int[] found = new int[count];
      int slot = 0;
      for (int i = 0; i < count; i++) {
        slot += distance(in);
        found[i] = slot;
      }
      ContextModel model = new ContextModel(count);
      for (int i = 0; i < count; i++) {
        model.put(found[i], in.readByte());
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read contexts.bin", e);
    }
  }

  private static int distance(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
  }

  private void put(int slot, byte weight) {
    int i = place(slot);
    slots[i] = slot;
    weights[i] = weight;
  }

  private int place(int slot) {
    int mask = slots.length - 1;
    int i = ((slot * 0x9E3779B1) >>> 7) & mask;
    while (slots[i] != slot && slots[i] != EMPTY) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** The weight of a slot, in steps. */
  private int weight(int slot) {
    int i = place(slot);
    return slots[i] == EMPTY ? 0 : weights[i];
  }

  /**
   * Judges how likely each way to write a character is.
   *
   * @param text the passage
   * @param at the index of the character
   * @param word the word that contains it
   * @param scratch is overwritten
   * @param shares receives the share of each candidate; together they are one
   */
  void judge(
      CharSequence text, int at, Reading reading, WordAt word, Scratch scratch, double[] shares) {
    int count = reading.candidates().length();
    Contexts.window(text, at, scratch.window);
    Contexts.hashes(scratch.window, scratch.hashes);
    double highest = 0;
    shares[0] = 0;
    for (int candidate = 1; candidate < count; candidate++) {
      int used = Contexts.slots(scratch.hashes, scratch.window, word, candidate, scratch.slots);
      int steps = 0;
      for (int i = 0; i < used; i++) {
        steps += weight(scratch.slots[i]);
      }
      shares[candidate] = reading.bias(candidate) + steps / STEPS;
      highest = Math.max(highest, shares[candidate]);
    }
    double sum = 0;
    for (int candidate = 0; candidate < count; candidate++) {
      shares[candidate] = Math.exp(shares[candidate] - highest);
      sum += shares[candidate];
    }
    for (int candidate = 0; candidate < count; candidate++) {
      shares[candidate] /= sum;
    }
  }

  /** Arrays that one conversion uses again and again. */
  static final class Scratch {
    final char[] window = new char[2 * Contexts.REACH + 1];
    final long[] hashes = new long[Contexts.count()];
    final int[] slots = new int[Contexts.count() + Contexts.OF_WORD];
  }

  /**
   * The lexicon's word on a character.
   *
   * @param suggestion the index of the candidate that it writes
   * @param length how many characters the word has; 0 if the lexicon says nothing
   * @param hash the hash of the word and of the character's place in it
   */
  record WordAt(int suggestion, int length, long hash) {

    static final WordAt NONE = new WordAt(0, 0, 0);
  }
}
