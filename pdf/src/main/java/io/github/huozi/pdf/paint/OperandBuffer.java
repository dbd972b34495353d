package io.github.huozi.pdf.paint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a content stream: operands, each with a space after it, and operators. */
final class OperandBuffer {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int FIRST = 4096;

  /** The decimals of a length in points: a thousandth is less than any device shows. */
  private static final int DECIMALS = 3;

  /** The decimals of factors. */
  static final int FINE = 6;

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private byte[] bytes = new byte[FIRST];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The number of bytes until now. */
  int size() {
    return size;
  }

  /** The bytes between two numbers of them. */
  byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Ends the operands with an operator. */
  void operator(String name) {
    ascii(name);
    put('\n');
  }

  /** Writes a name, which must need no escapes. */
  OperandBuffer name(String name) {
    put('/');
    ascii(name);
    put(' ');
    return this;
  }

  /** Writes an integer or a length, with three decimals at most. */
  OperandBuffer number(double value) {
    return number(value, DECIMALS);
  }

  /** Writes a number, with six decimals at most. */
  OperandBuffer number(double value, int decimals) {
    digits(value, decimals);
    put(' ');
    return this;
  }

  private void digits(double value, int decimals) {
    long scaled = Math.round(value * POWERS[decimals]);
    if (scaled < 0) {
      put('-');
      scaled = -scaled;
    }
    long whole = scaled / POWERS[decimals];
    long part = scaled % POWERS[decimals];
    if (whole > 0 || part == 0) {
      whole(whole);
    }
    if (part > 0) {
      put('.');
      for (int digit = decimals - 1; part > 0; digit--) {
        put((char) ('0' + part / POWERS[digit]));
        part %= POWERS[digit];
      }
    }
  }

  private void whole(long value) {
    if (value > 9) {
      whole(value / 10);
    }
    put((char) ('0' + value % 10));
  }

  /** Writes the four digits of a code of two bytes. */
  void code(char code) {
    room(4);
    bytes[size++] = HEX[code >> 12];
    bytes[size++] = HEX[code >> 8 & 0xF];
    bytes[size++] = HEX[code >> 4 & 0xF];
    bytes[size++] = HEX[code & 0xF];
  }

  /** Writes the shift of an array of glyphs, in thousandths of an em. */
  void shift(long hundredths) {
    put('>');
    digits(hundredths / 100.0, 2);
    put('<');
  }

  void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  void put(char c) {
    room(1);
    bytes[size++] = (byte) c;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
