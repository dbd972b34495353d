package io.github.huozi.font.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A font file, of which no more is read than is asked for (OpenType, "Organization of an OpenType
 * font"). A font of Chinese has fifteen megabytes, and a document shows a thousandth of it.
 *
 * <p>In a jar that keeps it packed a file has no places to go to: it is unpacked once, and kept.
 */
public final class FontFile {

  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final byte[] NOTHING = {};

  /** What to do with a damaged jar. */
  public static final String FETCH_ANEW = "delete it, and have Maven fetch or build it anew";

  /** The fonts of all Han characters have a third of it. */
  private static final int MOST_BYTES = 128 << 20;

  private final URL url;
  private volatile byte[] unpacked = NOTHING;
  private volatile @Nullable Map<String, Range> directory;

  public FontFile(URL url) {
    this.url = url;
  }

  /** Where something stands in the file. */
  record Range(int offset, int length) {}

  /**
   * Some tables by their tags; each starts at 0. Those that it does not have are absent.
   *
   * @throws IOException if it is no such file
   */
  Map<String, ByteBuffer> tables(Set<String> tags) throws IOException {
    try (Passage passage = new Passage()) {
      Map<String, Range> ranges = new TreeMap<>(directory(passage));
      ranges.keySet().retainAll(tags);
      List<Map.Entry<String, Range>> ordered =
          ranges.entrySet().stream()
              .sorted(Comparator.comparing(entry -> entry.getValue().offset()))
              .toList();
      Map<String, ByteBuffer> tables = new TreeMap<>();
      for (Map.Entry<String, Range> table : ordered) {
        tables.put(table.getKey(), passage.read(table.getValue()));
      }
      return tables;
    } catch (EOFException e) {
      throw FontTables.cutOff(e);
    }
  }

  /** Where a table stands; of no length if there is none. */
  Range range(String tag) throws IOException {
    Map<String, Range> known = directory;
    if (known == null) {
      try (Passage passage = new Passage()) {
        known = directory(passage);
      } catch (EOFException e) {
        throw FontTables.cutOff(e);
      }
    }
    return known.getOrDefault(tag, new Range(0, 0));
  }

  /** Goes through the file. Who has done so closes it. */
  Passage passage() throws IOException {
    return new Passage();
  }

  private Map<String, Range> directory(Passage passage) throws IOException {
    Map<String, Range> known = directory;
    if (known == null) {
      byte[] header = passage.start();
      FontKind.requireTrueType(header);
      if (header.length < HEADER) {
        throw new EOFException("no such place");
      }
      int count = Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(4));
      ByteBuffer records = passage.read(new Range(HEADER, count * RECORD));
      known = new TreeMap<>();
      for (int record = 0; record < count * RECORD; record += RECORD) {
        byte[] tag = new byte[4];
        records.get(record, tag);
        known.put(
            new String(tag, StandardCharsets.US_ASCII),
            new Range(records.getInt(record + 8), records.getInt(record + 12)));
      }
      directory = known;
    }
    return known;
  }

  /**
   * The whole file, as it was put into its jar if it lies in one.
   *
   * @throws IOException if the jar holds other bytes now, or there are more than any font has
   */
  public byte[] bytes() throws IOException {
    byte[] bytes;
    try (InputStream in = open()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new IOException("the file is larger than 128 MB; take a font of fewer characters");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      requireAsPacked(bytes, jar);
    }
    return bytes;
  }

  private static void requireAsPacked(byte[] bytes, JarURLConnection jar) throws IOException {
    try (JarFile opened = jar.getJarFile()) {
      ZipEntry entry = opened.getEntry(jar.getEntryName());
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (entry.getSize() != bytes.length || entry.getCrc() != sum.getValue()) {
        throw new ZipException("other bytes than were put into it");
      }
    }
  }

  /**
   * What is wrong, if it is the jar rather than the font: nobody finds the fault of a damaged jar
   * in the font that was put into it.
   */
  public IOException cause(IOException e) {
    if (e instanceof FileNotFoundException) {
      return new IOException("there is no such file; name one that there is (docs/fonts.md)", e);
    }
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (!url.getProtocol().equals("jar")) {
      return e;
    }
    if (!(cause instanceof ZipException)) {
      try {
        bytes();
        return e;
      } catch (ZipException damaged) {
        cause = damaged;
      } catch (IOException other) {
        return e;
      }
    }
    return new IOException("the jar is damaged (" + cause.getMessage() + "); " + FETCH_ANEW, e);
  }

  private InputStream open() throws IOException {
    byte[] kept = unpacked;
    if (kept.length > 0) {
      return new ByteArrayInputStream(kept);
    }
    URLConnection connection = url.openConnection();
    // A cached connection keeps the jar open, so that Windows cannot replace it.
    connection.setUseCaches(false);
    InputStream in = connection.getInputStream();
    if (!(connection instanceof JarURLConnection jar)
        || jar.getJarEntry().getMethod() == ZipEntry.STORED) {
      return in;
    }
    try (in) {
      return new ByteArrayInputStream(keep(in));
    }
  }

  private synchronized byte[] keep(InputStream in) throws IOException {
    byte[] kept = unpacked;
    if (kept.length == 0) {
      kept = in.readNBytes(MOST_BYTES + 1);
      unpacked = kept;
    }
    return kept;
  }

  @Override
  public String toString() {
    return url.toString();
  }

  /** One way through the file: best from its start to its end, for to go back is to begin anew. */
  final class Passage implements AutoCloseable {

    private InputStream in;
    private int at;

    private Passage() throws IOException {
      in = open();
    }

    /** The first bytes: as many as tell what file it is, or all that there are. */
    byte[] start() throws IOException {
      byte[] start = in.readNBytes(HEADER);
      at = start.length;
      return start;
    }

    /**
     * Reads a part.
     *
     * @throws EOFException if the file has no such place
     */
    ByteBuffer read(Range range) throws IOException {
      if (range.offset() < 0 || range.length() < 0) {
        throw new EOFException("no such place");
      }
      if (range.offset() < at) {
        in.close();
        in = open();
        at = 0;
      }
      in.skipNBytes(range.offset() - at);
      byte[] bytes = in.readNBytes(range.length());
      if (bytes.length < range.length()) {
        throw new EOFException("no such place");
      }
      at = range.offset() + range.length();
      return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
