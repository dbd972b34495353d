package io.github.huozi.check.epub;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the directory of a ZIP archive (APPNOTE 6.3.10) and checks that it describes every byte of
 * the file: the entries follow each other from the first byte, each with a local header that agrees
 * with the directory, then come the directory and its end record. Some reading systems read the
 * local headers and some the directory, and both must find the same entries.
 *
 * <p>{@link ZipContents} unpacks the entries.
 */
final class ZipArchive {

  /** An archive with more entries is refused: no book has so many, and each costs time. */
  static final int MAX_ENTRIES = 50_000;

  private static final int LOCAL = 0x04034B50;
  private static final int DESCRIPTOR = 0x08074B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END = 0x06054B50;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT_LENGTH = 0xFFFF;
  private static final int ENCRYPTED = 1;
  private static final int DESCRIBED = 8;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final FileChannel file;
  private final long size;
  private final List<Entry> entries = new ArrayList<>();
  private long directory;

  private ZipArchive(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
    readDirectory(end());
    compareWithHeaders();
  }

  /**
   * The entries of an archive, in the order of its directory.
   *
   * @throws IOException if the records contradict each other, with the name of the entry
   */
  static List<Entry> entries(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return List.copyOf(new ZipArchive(channel).entries);
    }
  }

  /** The end of central directory record, which the archive's comment may follow. */
  private ByteBuffer end() throws IOException {
    int tail = (int) Math.min(size, END_SIZE + MAX_COMMENT_LENGTH);
    ByteBuffer last = read(size - tail, tail);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      if (last.getInt(at) == END && at + END_SIZE + uint16(last, at + 20) == tail) {
        last.position(at);
        long position = size - tail + at;
        if (uint16(last, at + 4) != 0 || uint16(last, at + 6) != 0) {
          throw new IOException("the archive has several parts");
        }
        if (uint16(last, at + 8) != uint16(last, at + 10)) {
          throw new IOException("the directory's end tells two numbers of entries");
        }
        directory = uint32(last, at + 16);
        if (directory == 0xFFFFFFFFL || uint16(last, at + 10) == 0xFFFF) {
          throw new IOException("it is larger than e-readers take (ZIP64)");
        }
        if (directory + uint32(last, at + 12) != position) {
          throw new IOException("the directory is not where the archive's end says");
        }
        return last.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw new IOException("the archive has no end, or bytes follow it");
  }

  private void readDirectory(ByteBuffer end) throws IOException {
    int count = uint16(end, 10);
    if (count > MAX_ENTRIES) {
      throw new IOException("it has " + count + " entries");
    }
    ByteBuffer all = read(directory, Math.toIntExact(uint32(end, 12)));
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at + CENTRAL_SIZE > all.limit() || all.getInt(at) != CENTRAL) {
        throw new IOException("the directory is damaged at its entry " + (i + 1));
      }
      int name = uint16(all, at + 28);
      int length = CENTRAL_SIZE + name + uint16(all, at + 30) + uint16(all, at + 32);
      if (at + length > all.limit()) {
        throw new IOException("the directory is damaged at its entry " + (i + 1));
      }
      if (uint16(all, at + 34) != 0) {
        throw new IOException("an entry lies in another part of the archive");
      }
      entries.add(
          new Entry(
              text(all, at + CENTRAL_SIZE, name),
              uint16(all, at + 8),
              uint16(all, at + 10),
              all.getInt(at + 12),
              uint32(all, at + 16),
              uint32(all, at + 20),
              uint32(all, at + 24),
              uint32(all, at + 42),
              0));
      at += length;
    }
    if (at != all.limit()) {
      throw new IOException("the directory has more than its entries");
    }
  }

  /** Checks that local headers agree with the directory, and that no bytes lie between entries. */
  private void compareWithHeaders() throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingLong(i -> entries.get(i).headerOffset()));
    long at = 0;
    for (int index : order) {
      Entry entry = entries.get(index);
      if (entry.headerOffset() != at) {
        throw damaged(entry, "it overlaps another entry, or there is something before it");
      }
      ByteBuffer header = read(at, LOCAL_SIZE);
      if (header.getInt(0) != LOCAL) {
        throw damaged(entry, "it does not begin where the directory says");
      }
      if ((entry.flags() & ENCRYPTED) != 0) {
        throw damaged(entry, "it is encrypted");
      }
      if (entry.method() != STORED && entry.method() != DEFLATED) {
        throw damaged(entry, "it is packed in a way that EPUB does not have");
      }
      if (uint16(header, 6) != entry.flags()
          || uint16(header, 8) != entry.method()
          || header.getInt(10) != entry.time()) {
        throw damaged(entry, "the archive tells its method, flags or time in two ways");
      }
      int name = uint16(header, 26);
      long content = at + LOCAL_SIZE + name + uint16(header, 28);
      if (!text(read(at + LOCAL_SIZE, name), 0, name).equals(entry.name())) {
        throw damaged(entry, "the archive tells its name in two ways");
      }
      boolean described = (entry.flags() & DESCRIBED) != 0;
      if (!(described && header.getInt(14) == 0 && header.getInt(18) == 0 && header.getInt(22) == 0)
          && (uint32(header, 14) != entry.checksum()
              || uint32(header, 18) != entry.compressedSize()
              || uint32(header, 22) != entry.uncompressedSize())) {
        throw damaged(entry, "the archive tells its checksum or its size in two ways");
      }
      entries.set(index, entry.at(content));
      at = content + entry.compressedSize();
      if (described) {
        at = afterDescriptor(entry, at);
      }
    }
    if (at != directory) {
      throw new IOException("something lies between the entries and the directory");
    }
  }

  private long afterDescriptor(Entry entry, long at) throws IOException {
    ByteBuffer descriptor = read(at, 16);
    int skip = descriptor.getInt(0) == DESCRIPTOR ? 4 : 0;
    if (uint32(descriptor, skip) != entry.checksum()
        || uint32(descriptor, skip + 4) != entry.compressedSize()
        || uint32(descriptor, skip + 8) != entry.uncompressedSize()) {
      throw damaged(entry, "the archive tells its checksum or its size in two ways");
    }
    return at + skip + 12;
  }

  private static IOException damaged(Entry entry, String what) {
    return new IOException(entry.name() + ": " + what);
  }

  private ByteBuffer read(long from, int count) throws IOException {
    if (from < 0 || count < 0 || from + count > size) {
      throw new EOFException("it ends too soon");
    }
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("it ends too soon");
      }
    }
    return buffer.flip();
  }

  private static int uint16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }

  private static long uint32(ByteBuffer buffer, int at) {
    return buffer.getInt(at) & 0xFFFFFFFFL;
  }

  private static String text(ByteBuffer buffer, int from, int count) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer.slice(from, count)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("the name of an entry is not UTF-8", e);
    }
  }

  /**
   * An entry of the directory.
   *
   * @param time the modification time in MS-DOS format
   * @param compressedSize the size of the content in the archive
   * @param uncompressedSize the size of the content
   * @param headerOffset the position of the local header in the file
   * @param contentOffset the position of the content in the file
   */
  record Entry(
      String name,
      int flags,
      int method,
      int time,
      long checksum,
      long compressedSize,
      long uncompressedSize,
      long headerOffset,
      long contentOffset) {

    boolean isStored() {
      return method == STORED;
    }

    boolean isFolder() {
      return name.endsWith("/");
    }

    private Entry at(long start) {
      return new Entry(
          name,
          flags,
          method,
          time,
          checksum,
          compressedSize,
          uncompressedSize,
          headerOffset,
          start);
    }
  }
}
