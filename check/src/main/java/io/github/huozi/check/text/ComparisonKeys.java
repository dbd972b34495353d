package io.github.huozi.check.text;

import io.github.huozi.check.pdf.Glyph;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form in which texts are compared: one or more keys for each character. Characters
 * that are equivalent in Unicode have equal keys. So have capitals and small letters, since a style
 * sheet may change the case.
 */
public final class ComparisonKeys {

  private int[] codes = new int[1024];
  private int[] owners = new int[1024];
  private int size;

  /**
   * Adds the keys of a character. A hyphen that was added at a line's end has none.
   *
   * @param owner the number, such as an index in a text, that {@link #owner} returns for these keys
   */
  public void add(int codePoint, int owner) {
    if (codePoint == Glyph.ADDED_HYPHEN) {
      return;
    }
    if (codePoint < 0x80) {
      put(Character.toLowerCase(codePoint), owner);
    } else if ((codePoint >= 0x3000 && codePoint < 0xD800) || codePoint >= 0x20000) {
      // Kana with a voicing mark stay whole: no writer of files decomposes them.
      put(codePoint, owner);
    } else {
      boolean ligature = codePoint >= 0xFB00 && codePoint < 0xFB07;
      Normalizer.Form form = ligature ? Normalizer.Form.NFKD : Normalizer.Form.NFD;
      Normalizer.normalize(Character.toString(codePoint), form)
          .codePoints()
          .forEach(part -> put(Character.toLowerCase(part), owner));
    }
  }

  /** Adds a key. */
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

  /** The owner of the character that has the key at an index. */
  int owner(int key) {
    return owners[key];
  }

  /** The number of keys. */
  int size() {
    return size;
  }

  /** The keys. */
  public int[] codes() {
    return Arrays.copyOf(codes, size);
  }
}
