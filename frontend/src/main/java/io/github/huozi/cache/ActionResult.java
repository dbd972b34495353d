package io.github.huozi.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The entry in a cache of something that was made: the message {@code ActionResult} of Bazel's
 * remote execution API, version 2, with the fields that huozi uses. Servers check that they can
 * read it, and that they have the files that it names.
 *
 * @param files the files, {@code output_files}
 * @param output a text, {@code stdout_raw}
 */
record ActionResult(List<OutputEntry> files, String output) {

  /**
   * A file.
   *
   * @param path its path, relative
   * @param digest the SHA-256 of its content, in 64 hexadecimal digits
   * @param size its size, in bytes
   */
  record OutputEntry(String path, String digest, long size) {}

  /** The size of the largest message, in bytes. A message of a thousand files has 150 KB. */
  static final int LARGEST = 1_000_000;

  // The numbers of fields.
  private static final int FILES = 2;
  private static final int STDOUT = 5;
  private static final int PATH = 1;
  private static final int DIGEST = 2;
  private static final int HASH = 1;
  private static final int SIZE = 2;

  // The kinds of values.
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  private static final int VARINT_BITS = 7;

  ActionResult {
    files = List.copyOf(files);
  }

  /** The message in bytes. */
  byte[] encoded() {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (OutputEntry entry : files) {
      ByteArrayOutputStream digest = new ByteArrayOutputStream();
      write(digest, HASH, entry.digest().getBytes(StandardCharsets.UTF_8));
      writeVarint(digest, SIZE << 3 | VARINT);
      writeVarint(digest, entry.size());
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      write(file, PATH, entry.path().getBytes(StandardCharsets.UTF_8));
      write(file, DIGEST, digest.toByteArray());
      write(message, FILES, file.toByteArray());
    }
    if (!output.isEmpty()) {
      write(message, STDOUT, output.getBytes(StandardCharsets.UTF_8));
    }
    return message.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int field, byte[] value) {
    writeVarint(out, field << 3 | LENGTH);
    writeVarint(out, value.length);
    out.writeBytes(value);
  }

  private static void writeVarint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & -(1L << VARINT_BITS)) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= VARINT_BITS;
    }
    out.write((int) rest);
  }

  /**
   * Reads a message. Fields that huozi does not use are skipped.
   *
   * @return empty if these bytes are no such message
   */
  static Optional<ActionResult> decoded(byte[] bytes) {
    List<OutputEntry> files = new ArrayList<>();
    String output = "";
    try {
      Fields fields = new Fields(ByteBuffer.wrap(bytes));
      while (fields.next()) {
        if (fields.number == FILES) {
          files.add(file(fields.message()));
        } else if (fields.number == STDOUT) {
          output = fields.text();
        }
      }
      return Optional.of(new ActionResult(files, output));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private static OutputEntry file(Fields fields) throws MalformedException {
    String path = "";
    String digest = "";
    long size = 0;
    while (fields.next()) {
      if (fields.number == PATH) {
        path = fields.text();
      } else if (fields.number == DIGEST) {
        Fields ofDigest = fields.message();
        while (ofDigest.next()) {
          if (ofDigest.number == HASH) {
            digest = ofDigest.text();
          } else if (ofDigest.number == SIZE) {
            size = ofDigest.varint();
          }
        }
      }
    }
    return new OutputEntry(path, digest, size);
  }

  /** Bytes that are no message. */
  private static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The fields of a message, one after the other. */
  private static final class Fields {

    private final ByteBuffer bytes;
    private int number;
    private Optional<ByteBuffer> content = Optional.empty();
    private OptionalLong value = OptionalLong.empty();

    Fields(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    /** Goes to the next field. */
    boolean next() throws MalformedException {
      if (!bytes.hasRemaining()) {
        return false;
      }
      long tag = readVarint();
      if (tag >>> 3 == 0 || tag >>> 3 > Integer.MAX_VALUE) {
        throw new MalformedException();
      }
      number = (int) (tag >>> 3);
      content = Optional.empty();
      value = OptionalLong.empty();
      switch ((int) (tag & 7)) {
        case VARINT -> value = OptionalLong.of(readVarint());
        case EIGHT_BYTES -> skip(Long.BYTES);
        case FOUR_BYTES -> skip(Integer.BYTES);
        case LENGTH -> content = Optional.of(skip(readVarint()));
        default -> throw new MalformedException();
      }
      return true;
    }

    private long readVarint() throws MalformedException {
      long read = 0;
      for (int shift = 0; shift < Long.SIZE; shift += VARINT_BITS) {
        byte next = skip(1).get();
        read |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return read;
        }
      }
      throw new MalformedException();
    }

    private ByteBuffer skip(long length) throws MalformedException {
      if (length < 0 || length > bytes.remaining()) {
        throw new MalformedException();
      }
      ByteBuffer skipped = bytes.slice(bytes.position(), (int) length);
      bytes.position(bytes.position() + (int) length);
      return skipped;
    }

    Fields message() throws MalformedException {
      return new Fields(content.orElseThrow(MalformedException::new));
    }

    long varint() throws MalformedException {
      return value.orElseThrow(MalformedException::new);
    }

    String text() throws MalformedException {
      try {
        ByteBuffer text = content.orElseThrow(MalformedException::new);
        return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
      } catch (CharacterCodingException e) {
        throw new MalformedException();
      }
    }
  }
}
