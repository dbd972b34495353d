package io.github.huozi.check.text;

import io.github.huozi.check.pdf.Glyph;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: what Unicode holds equal is equal, and so are capitals and small
 * letters, which a style sheet may exchange.
 */
public final class Keys {

  private int[] codes = new int[1024];
  private int[] owners = new int[1024];
  private int size;

  /**
   * Adds a character; a hyphen that a line's end has added is none.
   *
   * @param owner what it is found again by
   */
  public void add(int codePoint, int owner) {
    if (codePoint == Glyph.ADDED_HYPHEN) {
      return;
    }
    if (codePoint < 0x80) {
      put(Character.toLowerCase(codePoint), owner);
    } else if ((codePoint >= 0x3000 && codePoint < 0xD800) || codePoint >= 0x20000) {
      // Kana with a voicing mark are not taken apart: no writer of files does so.
      put(codePoint, owner);
    } else {
      boolean ligature = codePoint >= 0xFB00 && codePoint < 0xFB07;
      Normalizer.Form form = ligature ? Normalizer.Form.NFKD : Normalizer.Form.NFD;
      Normalizer.normalize(Character.toString(codePoint), form)
          .codePoints()
          .forEach(part -> put(Character.toLowerCase(part), owner));
    }
  }

  /** Adds what is a key already. */
  void addKey(int code, int owner) {
    put(code, owner);
  }

  private void put(int code, int owner) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
      owners = Arrays.copyOf(owners, 2 * size);
    }
    codes[size] = code;
    owners[size++] = owner;
  }

  int owner(int key) {
    return owners[key];
  }

  int size() {
    return size;
  }

  public int[] codes() {
    return Arrays.copyOf(codes, size);
  }
}
