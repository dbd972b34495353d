package io.github.huozi.font.file;

import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.Documentation;
import io.github.huozi.problem.FrontEnd;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A font file that is read in parts (OpenType, "Organization of an OpenType font"). A Chinese font
 * has 15 MB, and a document shows a thousandth of it.
 *
 * <p>A file that is compressed in a jar has no random access. It is unpacked into a folder for all
 * processes, or kept in memory.
 */
public final class FontFile {

  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final byte[] NOTHING = {};

  /** The advice for a damaged jar, with which a message ends. */
  public static final String FETCH_ANEW =
      "delete it, so that "
          + FrontEnd.current().choose("Maven", "huozi")
          + " fetches or builds it again";

  /** The largest file. Fonts of all Han characters have a third of it. */
  private static final int MOST_BYTES = 128 << 20;

  private static final String TAKE_TTF =
      "use the font's .ttf (" + Documentation.page("fonts") + ")";

  private static final String CONVERT =
      "use the font's .ttf, or make one with otf2ttf FONT.otf ("
          + Documentation.page("fonts")
          + ")";

  private static final String UNPACK =
      "use the font's .ttf, or make one with woff2_decompress FONT.woff2 ("
          + Documentation.page("fonts")
          + ")";
  private static final int SIGNATURE = 4;

  private final URL url;
  private final Optional<UnpackedFonts> folder;

  /** The start of the font's table directory: a collection has several fonts. */
  private final int start;

  private volatile byte[] kept = NOTHING;
  private volatile @Nullable Path unpacked;
  private volatile @Nullable Map<String, Range> directory;

  public FontFile(URL url) {
    this(url, Optional.empty());
  }

  /**
   * @param folder where the file is unpacked if it is compressed in a jar; empty for none
   */
  public FontFile(URL url, Optional<Path> folder) {
    this(url, 0, folder.map(UnpackedFonts::new));
  }

  /** The font of a file whose table directory begins at an offset. */
  FontFile(URL url, int start) {
    this(url, start, Optional.empty());
  }

  private FontFile(URL url, int start, Optional<UnpackedFonts> folder) {
    this.url = url;
    this.start = start;
    this.folder = folder;
  }

  /** A font that is kept in memory. */
  FontFile(URL url, byte[] font) {
    this(url, 0);
    this.kept = font;
  }

  /** A range of bytes in the file. */
  record Range(int offset, int length) {}

  /**
   * Some tables by their tags; each starts at 0. Tables that the file does not have are absent.
   *
   * @throws IOException if it is no TrueType font or is cut off
   */
  public Map<String, ByteBuffer> tables(Set<String> tags) throws IOException {
    try (Reader reader = new Reader()) {
      Map<String, Range> ranges = new TreeMap<>(directory(reader));
      ranges.keySet().retainAll(tags);
      List<Map.Entry<String, Range>> ordered =
          ranges.entrySet().stream()
              .sorted(Comparator.comparing(entry -> entry.getValue().offset()))
              .toList();
      Map<String, ByteBuffer> tables = new TreeMap<>();
      for (Map.Entry<String, Range> table : ordered) {
        tables.put(table.getKey(), reader.read(table.getValue()));
      }
      return tables;
    } catch (EOFException e) {
      throw FontTables.cutOff(e);
    }
  }

  /** The range of a table; of length 0 if the file does not have it. */
  Range range(String tag) throws IOException {
    Map<String, Range> known = directory;
    if (known == null) {
      try (Reader reader = new Reader()) {
        known = directory(reader);
      } catch (EOFException e) {
        throw FontTables.cutOff(e);
      }
    }
    return known.getOrDefault(tag, new Range(0, 0));
  }

  /** A new reader, which the caller closes. */
  Reader reader() throws IOException {
    return new Reader();
  }

  private Map<String, Range> directory(Reader reader) throws IOException {
    Map<String, Range> known = directory;
    if (known == null) {
      byte[] header = reader.start();
      requireTrueType(header);
      if (header.length < HEADER) {
        throw new EOFException("no such place");
      }
      int count = Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(4));
      ByteBuffer records = reader.read(new Range(start + HEADER, count * RECORD));
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
   * Requires the signature of a TrueType font, the only kind that is read.
   *
   * @param start the file's first bytes, at least four unless the file is shorter
   * @throws IOException if it is another kind of file, with the kind and what to do
   */
  static void requireTrueType(byte[] start) throws IOException {
    if (start.length == 0) {
      throw new FontException("the file is empty", "get the font's .ttf again");
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    String signature = text.substring(0, Math.min(SIGNATURE, text.length()));
    switch (signature) {
      case "\0\1\0\0", "true" -> {}
      case "OTTO" -> throw new FontException("it has CFF outlines, not TrueType ones", CONVERT);
      case "wOFF" -> throw new FontException("it is a WOFF file, made for web pages", TAKE_TTF);
      case "wOF2" -> throw new FontException("it is a WOFF2 file, made for web pages", UNPACK);
      case "ttcf" ->
          throw new FontException(
              "it is a collection of fonts (.ttc)", "use a .ttf of one of them");
      case "typ1", "%!PS", "%!Fo" -> throw new FontException("it is a PostScript font", TAKE_TTF);
      case "PK\3\4" ->
          throw new FontException("it is a ZIP file", "unpack it, and use the .ttf in it");
      case "vers" ->
          throw text.startsWith("version http")
              ? new FontException(
                  "it is a Git LFS pointer, not the file itself",
                  "fetch the file with git" + " lfs pull")
              : new FontException("it is not a font", TAKE_TTF);
      default -> {
        boolean isPostScript = signature.startsWith("\u0080\1");
        throw new FontException(
            isPostScript ? "it is a PostScript font" : "it is not a font", TAKE_TTF);
      }
    }
  }

  /**
   * The whole file. For a file in a jar its checksum is verified.
   *
   * @throws IOException if the checksum is wrong, or the file is too large
   */
  public byte[] bytes() throws IOException {
    byte[] bytes;
    try (InputStream in = open()) {
      bytes = whole(in);
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      requireAsPacked(bytes, jar);
    }
    return bytes;
  }

  private static byte[] whole(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new FontException("the file is larger than 128 MB", "use a font with fewer characters");
    }
    return bytes;
  }

  private static void requireAsPacked(byte[] bytes, JarURLConnection jar) throws IOException {
    try (JarFile opened = jar.getJarFile()) {
      requireAsPacked(bytes, opened.getJarEntry(jar.getEntryName()));
    }
  }

  private static void requireAsPacked(byte[] bytes, ZipEntry entry) throws ZipException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (entry.getSize() != bytes.length || entry.getCrc() != sum.getValue()) {
      throw new ZipException("other bytes than were put into it");
    }
  }

  /**
   * The cause of a failure to read the font: an exception about the jar if the jar is damaged, else
   * the same exception.
   */
  public IOException cause(IOException e) {
    if (e instanceof FileNotFoundException) {
      return new FontException(
          "there is no such file",
          "give a file that exists (" + Documentation.page("fonts") + ")",
          e);
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
    return new FontException("the jar is damaged (" + cause.getMessage() + ")", FETCH_ANEW, e);
  }

  private InputStream open() throws IOException {
    byte[] bytes = kept;
    if (bytes.length > 0) {
      return new ByteArrayInputStream(bytes);
    }
    Path file = unpacked;
    if (file != null && Files.exists(file)) {
      return RegularFile.open(file);
    }
    URLConnection connection = url.openConnection();
    // A cached connection keeps the jar open, so that it cannot be replaced on Windows.
    connection.setUseCaches(false);
    InputStream in = connection.getInputStream();
    if (!(connection instanceof JarURLConnection jar)
        || jar.getJarEntry().getMethod() == ZipEntry.STORED) {
      return in;
    }
    try (in) {
      return unpack(jar.getJarEntry(), in);
    }
  }

  private synchronized InputStream unpack(ZipEntry entry, InputStream in) throws IOException {
    Optional<Path> file = folder.flatMap(fonts -> fonts.find(entry));
    if (file.isEmpty() && kept.length == 0) {
      byte[] font = whole(in);
      requireAsPacked(font, entry);
      file = folder.flatMap(fonts -> fonts.add(entry, font));
      kept = file.isPresent() ? NOTHING : font;
    }
    unpacked = file.orElse(null);
    return file.isPresent() ? RegularFile.open(file.get()) : new ByteArrayInputStream(kept);
  }

  @Override
  public String toString() {
    return url.toString();
  }

  /** Reads ranges of the file. Ranges in rising order are fast; to go back opens the file anew. */
  final class Reader implements AutoCloseable {

    private InputStream in;
    private int at;

    private Reader() throws IOException {
      in = open();
    }

    /** The font's header, or the rest of the file if it is shorter. */
    byte[] start() throws IOException {
      in.skipNBytes(start);
      byte[] header = in.readNBytes(HEADER);
      at = start + header.length;
      return header;
    }

    /**
     * Reads a range.
     *
     * @throws EOFException if the file ends before
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
