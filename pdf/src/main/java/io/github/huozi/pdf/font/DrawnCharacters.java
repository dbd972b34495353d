package io.github.huozi.pdf.font;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The characters that a part of a PDF shows in each of its fonts. They are kept with a painted
 * chapter, and added to the {@link BookFonts} of each PDF that contains it.
 */
public final class DrawnCharacters {

  private final SortedMap<FontPart, BitSet> codes = new TreeMap<>();

  /** The codes of a font, which the caller may add to. */
  BitSet codes(FontPart font) {
    return codes.computeIfAbsent(font, unused -> new BitSet());
  }

  /** The codes of each font, in order. */
  SortedMap<FontPart, BitSet> codes() {
    return codes;
  }

  /** The fonts, in order. */
  public Set<FontPart> fonts() {
    return Collections.unmodifiableSet(codes.keySet());
  }

  /** Adds all characters of another part. */
  public void addAll(DrawnCharacters other) {
    other.codes.forEach((font, drawn) -> codes(font).or(drawn));
  }

  /** Writes the characters, for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(codes.size());
    for (Map.Entry<FontPart, BitSet> font : codes.entrySet()) {
      out.writeInt(font.getKey().face());
      out.writeInt(font.getKey().part());
      byte[] bits = font.getValue().toByteArray();
      out.writeInt(bits.length);
      out.write(bits);
    }
  }

  /** Reads characters that {@link #write} has written. */
  public static DrawnCharacters read(DataInput in) throws IOException {
    DrawnCharacters read = new DrawnCharacters();
    for (int left = in.readInt(); left > 0; left--) {
      FontPart font = new FontPart(in.readInt(), in.readInt());
      byte[] bits = new byte[in.readInt()];
      in.readFully(bits);
      read.codes(font).or(BitSet.valueOf(bits));
    }
    return read;
  }
}
