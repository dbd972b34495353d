package io.github.huozi.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Damages of the kind {@link DamageKind#BITS}. */
final class BitDamages {

  /** The number of bits that are flipped in each file, spread over the file. */
  private static final int SPREAD = 10;

  private static final long SEED = 14;

  private static final int LOCAL = 0x04034B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END = 0x06054B50;

  private BitDamages() {}

  static List<DamageCase> all() {
    List<DamageCase> all = new ArrayList<>();
    all.addAll(spread());
    all.addAll(ofPdf());
    all.addAll(ofEpub());
    all.addAll(ofBoth());
    return all;
  }

  private static List<DamageCase> spread() {
    List<DamageCase> flips = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < SPREAD; i++) {
      double at = random.nextDouble();
      int bit = random.nextInt(8);
      flips.add(
          bytes(
              "a bit of the PDF is flipped, at " + at,
              true,
              file -> flipped(file, (int) (at * file.length), bit)));
      flips.add(
          bytes(
              "a bit of the EPUB is flipped, at " + at,
              false,
              file -> flipped(file, (int) (at * file.length), bit)));
    }
    return flips;
  }

  private static List<DamageCase> ofPdf() {
    return List.of(
        bytes("the PDF's version is another", true, file -> flipped(file, 7, 0)),
        bytes("the mark of a binary PDF is another", true, file -> flipped(file, 11, 3)),
        atWord("the first object has another number", true, " 0 obj", -1, 1),
        atWord("a stream's length is another", true, "/Length ", 8, 0),
        atWord("a stream's filter is another", true, "/FlateDecode", 3, 0),
        atWord("a stream's kind is another", true, "/Subtype", 10, 2),
        atWord("a stream does not end", true, "endstream", 2, 1),
        atWord("the date of the metadata is another", true, "xmp:CreateDate>", 17, 0),
        atLastWord("the place of the table is another", true, "startxref\n", 12, 0),
        atLastWord("the file's end has no mark", true, "%%EOF", 2, 0),
        atLastWord("the file's identity is another", true, "/ID", 8, 0),
        atLastWord("the number of objects is another", true, "/Size ", 6, 0),
        atLastWord("the root is another object", true, "/Root ", 6, 0),
        bytes(
            "the table of a PDF is turned over",
            true,
            file -> flipped(file, last(file, "/Type /XRef") + 200, 5)));
  }

  private static List<DamageCase> ofEpub() {
    return List.of(
        header("an entry's method is another", LOCAL, 2, 8, 3),
        header("an entry is marked as encrypted", LOCAL, 3, 6, 0),
        header("an entry's time is another", LOCAL, 4, 10, 2),
        header("an entry's date is another", LOCAL, 5, 12, 4),
        header("an entry's version is another", LOCAL, 3, 4, 6),
        header("an entry's name is another", LOCAL, 6, 35, 1),
        header("an entry's name is longer", LOCAL, 6, 26, 3),
        header("an entry has an extra field", LOCAL, 7, 28, 2),
        header("an entry's checksum is another", LOCAL, 0, 14, 5),
        header("the directory has another name", CENTRAL, 5, 52, 0),
        header("the directory has another time", CENTRAL, 5, 12, 3),
        header("the directory has another checksum", CENTRAL, 8, 16, 6),
        header("the directory has another size", CENTRAL, 8, 24, 1),
        header("the directory has another place", CENTRAL, 9, 42, 2),
        header("the directory has other attributes", CENTRAL, 2, 38, 4),
        header("the directory's version is another", CENTRAL, 2, 5, 1),
        header("the directory's disk is another", CENTRAL, 2, 34, 0),
        header("the archive's end has another number of entries", END, 0, 10, 1),
        header("the archive's end has another place", END, 0, 16, 3),
        header("the archive's end has a comment", END, 0, 20, 2));
  }

  private static List<DamageCase> ofBoth() {
    List<DamageCase> both = new ArrayList<>();
    for (boolean pdf : List.of(true, false)) {
      String name = pdf ? "PDF" : "EPUB";
      both.add(bytes("the last byte of the " + name + " is gone", pdf, file -> cut(file, 1)));
      both.add(
          bytes(
              "the last third of the " + name + " is gone",
              pdf,
              file -> cut(file, file.length / 3)));
      both.add(bytes("a byte follows the " + name, pdf, file -> joined(file, new byte[1])));
      both.add(bytes("a byte precedes the " + name, pdf, file -> joined(new byte[1], file)));
      both.add(bytes("the " + name + " has a hole", pdf, BitDamages::withHole));
      both.add(bytes("the " + name + " is empty", pdf, file -> new byte[0]));
      both.add(bytes("the " + name + " is all zeros", pdf, file -> new byte[file.length]));
      both.add(bytes("the " + name + " is there twice", pdf, file -> joined(file, file)));
      both.add(
          bytes("a byte of the " + name + " is lost", pdf, file -> without(file, file.length / 2)));
      both.add(bytes("the " + name + " was copied as text", pdf, BitDamages::asText));
    }
    return both;
  }

  private static DamageCase bytes(String name, boolean pdf, UnaryOperator<byte[]> change) {
    return new DamageCase(
        name, book -> change(pdf ? book.pdf("en") : book.epub("zh-Hans"), change));
  }

  static void change(Path file, UnaryOperator<byte[]> change) throws IOException {
    byte[] before = Files.readAllBytes(file);
    byte[] after = change.apply(before.clone());
    if (Arrays.equals(before, after)) {
      throw new IllegalArgumentException("nothing changes in " + file);
    }
    Files.write(file, after);
  }

  private static DamageCase atWord(String name, boolean pdf, String word, int offset, int bit) {
    return bytes(name, pdf, file -> flipped(file, first(file, word) + offset, bit));
  }

  private static DamageCase atLastWord(String name, boolean pdf, String word, int offset, int bit) {
    return bytes(name, pdf, file -> flipped(file, last(file, word) + offset, bit));
  }

  /** A bit of a record of a ZIP archive (APPNOTE 4.3). */
  private static DamageCase header(String name, int signature, int number, int offset, int bit) {
    return bytes(
        name, false, file -> flipped(file, records(file, signature).get(number) + offset, bit));
  }

  static List<Integer> records(byte[] file, int signature) {
    List<Integer> places = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 <= file.length; at++) {
      if (buffer.getInt(at) == signature) {
        places.add(at);
      }
    }
    return places;
  }

  static byte[] flipped(byte[] file, int at, int bit) {
    file[at] ^= (byte) (1 << bit);
    return file;
  }

  private static byte[] cut(byte[] file, int count) {
    return Arrays.copyOf(file, file.length - count);
  }

  private static byte[] without(byte[] file, int at) {
    return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + 1, file.length));
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  private static byte[] withHole(byte[] file) {
    Arrays.fill(file, file.length / 2, file.length / 2 + 512, (byte) 0);
    return file;
  }

  /** Replaces each line feed by a carriage return and a line feed. */
  private static byte[] asText(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte b : file) {
      if (b == '\n') {
        out.write('\r');
      }
      out.write(b);
    }
    return out.toByteArray();
  }

  static int first(byte[] file, String word) {
    return found(new String(file, StandardCharsets.ISO_8859_1).indexOf(word), word);
  }

  static int last(byte[] file, String word) {
    return found(new String(file, StandardCharsets.ISO_8859_1).lastIndexOf(word), word);
  }

  private static int found(int at, String word) {
    if (at < 0) {
      throw new IllegalArgumentException("no " + word);
    }
    return at;
  }
}
