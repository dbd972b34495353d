package io.github.huozi.conversion;

import org.jspecify.annotations.Nullable;

/** The characters that the other script writes in several ways. */
final class Readings {

  /** The most forms that a character has. */
  static final int MOST = 8;

  private static final Readings TRADITIONAL = read();

  /** The readings by their characters. */
  private final @Nullable Reading[] readings = new Reading[0x10000];

  private Readings() {}

  /** The Simplified characters that Traditional Chinese writes in several ways. */
  static Readings ofSimplified() {
    return TRADITIONAL;
  }

  private static Readings read() {
    Readings read = new Readings();
    ConversionData.lines(
        "readings.txt",
        (character, value) -> {
          String[] fields = value.split("\t", -1);
          String[] numbers = fields[1].split(" ", -1);
          float[] biases = new float[numbers.length];
          for (int i = 0; i < numbers.length; i++) {
            biases[i] = Float.parseFloat(numbers[i]);
          }
          read.readings[character.charAt(0)] = new Reading(fields[0], biases);
        });
    return read;
  }

  /** The ways to write a character; null if there is but one. */
  @Nullable Reading of(char character) {
    return readings[character];
  }

  /** The ways to write a character. */
  static final class Reading {

    private final String candidates;
    private final float[] biases;

    private Reading(String candidates, float[] biases) {
      this.candidates = candidates;
      this.biases = biases;
    }

    /** The characters of the other script, the usual one first. */
    String candidates() {
      return candidates;
    }

    /** The frequency of a candidate, compared with the first, as the logarithm of the odds. */
    float bias(int candidate) {
      return biases[candidate];
    }
  }
}
