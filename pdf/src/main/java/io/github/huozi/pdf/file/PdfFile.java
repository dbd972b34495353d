package io.github.huozi.pdf.file;

import io.github.huozi.input.DigestStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a PDF file, by default of version 1.7, its dictionaries packed into object
 * streams (ISO 32000-1, 7.5.7). The same document gives the same bytes.
 *
 * <p>PDFBox's own writer compares each new object with all that wait to be written, which takes too
 * long for a long book.
 */
public final class PdfFile {

  /** The second line marks the file as binary (ISO 32000-1, 7.5.2). */
  private static final String HEADER = "%%PDF-%s\n%%âãÏÓ\n";

  private static final COSName OBJECT_STREAM = COSName.getPDFName("ObjStm");
  private static final COSName CROSS_REFERENCES = COSName.getPDFName("XRef");

  /** The number of objects in an object stream; a reader unpacks all to get one. */
  private static final int IN_ONE_STREAM = 200;

  private static final int ID_BYTES = 16;

  /**
   * The widths of a cross-reference entry's fields, in bytes: the kind, the offset or the object
   * stream, the generation or the index.
   */
  private static final int[] ENTRY = {1, 4, 2};

  private static final int ENTRY_BYTES = 7;
  private static final int FREE = 0;
  private static final int AT_OFFSET = 1;
  private static final int IN_STREAM = 2;
  private static final int LAST_GENERATION = 0xFFFF;

  private final PdfSyntax syntax = new PdfSyntax(this::number);
  private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();

  /** All indirect objects; the first has number 1. */
  private final List<COSDictionary> objects = new ArrayList<>();

  private final Version version;
  private final DigestStream out;
  private long written;

  private PdfFile(Version version, OutputStream out) {
    this.version = version;
    this.out = DigestStream.of(out);
  }

  /**
   * Writes a document, whose fonts are already subsets.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PDDocument document, OutputStream out) throws IOException {
    write(document, Version.V1_7, out);
  }

  /**
   * Writes a document in a version of the format. It must have nothing that came later.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PDDocument document, Version version, OutputStream out)
      throws IOException {
    COSDictionary trailer = document.getDocument().getTrailer();
    new PdfFile(version, out)
        .write(trailer.getCOSDictionary(COSName.ROOT), trailer.getCOSDictionary(COSName.INFO));
  }

  private void write(COSDictionary root, COSDictionary information) throws IOException {
    number(root);
    number(information);
    for (int i = 0; i < objects.size(); i++) {
      reach(objects.get(i));
    }
    put(HEADER.formatted(version.number).getBytes(StandardCharsets.ISO_8859_1));
    if (version.compareTo(Version.V1_4) <= 0) {
      writePlainly(root, information);
      return;
    }
    // Their number and that of the cross-reference table give the table's size, with entry 0.
    List<COSDictionary> packed =
        objects.stream().filter(object -> !(object instanceof COSStream)).toList();
    int streams = (packed.size() + IN_ONE_STREAM - 1) / IN_ONE_STREAM;
    int size = objects.size() + streams + 2;
    ByteBuffer table = ByteBuffer.allocate(size * ENTRY_BYTES);
    entry(table, 0, FREE, 0, LAST_GENERATION);

    for (COSDictionary object : objects) {
      if (object instanceof COSStream stream) {
        entry(table, number(stream), AT_OFFSET, written, 0);
        putStream(number(stream), stream, raw(stream));
      }
    }
    List<ObjectStream> whole =
        IntStream.range(0, streams)
            .parallel()
            .mapToObj(i -> pack(packed, i * IN_ONE_STREAM))
            .toList();
    for (int i = 0; i < streams; i++) {
      int number = objects.size() + 1 + i;
      entry(table, number, AT_OFFSET, written, 0);
      putStream(number, whole.get(i).dictionary, whole.get(i).bytes);
      for (int k = 0; k < whole.get(i).count; k++) {
        entry(table, number(packed.get(i * IN_ONE_STREAM + k)), IN_STREAM, number, k);
      }
    }
    long start = written;
    entry(table, size - 1, AT_OFFSET, start, 0);
    putStream(size - 1, references(root, information, size), deflated(table.array()));
    put("startxref\n" + start + "\n%%EOF\n");
  }

  /** Writes each object by itself, and a table of where they are (ISO 32000-1, 7.5.4). */
  private void writePlainly(COSDictionary root, COSDictionary information) throws IOException {
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (COSDictionary object : objects) {
      table.append("%010d 00000 n \n".formatted(written));
      if (object instanceof COSStream stream) {
        putStream(number(stream), stream, raw(stream));
      } else {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        syntax.write(content, object);
        put(number(object) + " 0 obj\n");
        put(content.toByteArray());
        put("\nendobj\n");
      }
    }
    long start = written;
    int size = objects.size() + 1;
    put("xref\n0 " + size + "\n" + table + "trailer\n");
    ByteArrayOutputStream trailer = new ByteArrayOutputStream();
    syntax.write(trailer, trailer(root, information, size));
    put(trailer.toByteArray());
    put("\nstartxref\n" + start + "\n%%EOF\n");
  }

  /** The number of an object, assigned on first use. */
  private int number(COSBase object) {
    Integer number = numbers.get(object);
    if (number == null) {
      objects.add((COSDictionary) object);
      number = objects.size();
      numbers.put(object, number);
    }
    return number;
  }

  /** Numbers the objects that an object refers to. */
  private void reach(COSBase object) {
    if (object instanceof COSDictionary dictionary) {
      dictionary.forEach((key, value) -> reachValue(value));
    } else if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        reachValue(array.get(i));
      }
    }
  }

  private void reachValue(@Nullable COSBase value) {
    COSBase resolved = PdfSyntax.resolve(value);
    if (resolved == null) {
      return;
    }
    if (PdfSyntax.isIndirect(resolved)) {
      number(resolved);
    } else {
      reach(resolved);
    }
  }

  private ObjectStream pack(List<COSDictionary> packed, int from) {
    int to = Math.min(packed.size(), from + IN_ONE_STREAM);
    StringBuilder index = new StringBuilder();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      for (COSDictionary object : packed.subList(from, to)) {
        index.append(number(object)).append(' ').append(content.size()).append(' ');
        syntax.write(content, object);
        content.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] first = index.toString().getBytes(StandardCharsets.US_ASCII);
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, OBJECT_STREAM);
    dictionary.setInt(COSName.N, to - from);
    dictionary.setInt(COSName.FIRST, first.length);
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return new ObjectStream(dictionary, deflated(first, content.toByteArray()), to - from);
  }

  private COSDictionary trailer(COSDictionary root, COSDictionary information, int size) {
    COSDictionary trailer = new COSDictionary();
    trailer.setInt(COSName.SIZE, size);
    trailer.setItem(COSName.ROOT, root);
    trailer.setItem(COSName.INFO, information);
    COSString id = new COSString(HexFormat.of().parseHex(out.digest(), 0, 2 * ID_BYTES));
    trailer.setItem(COSName.ID, new COSArray(List.of(id, id)));
    return trailer;
  }

  /** The trailer as the dictionary of a stream of cross-references. */
  private COSDictionary references(COSDictionary root, COSDictionary information, int size) {
    COSDictionary trailer = new COSDictionary();
    trailer.setItem(COSName.TYPE, CROSS_REFERENCES);
    COSArray widths = new COSArray();
    Arrays.stream(ENTRY).forEach(width -> widths.add(COSInteger.get(width)));
    trailer.setItem(COSName.W, widths);
    trailer.addAll(trailer(root, information, size));
    trailer.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return trailer;
  }

  /** Compresses bytes, one part after the other, for the filter {@code FlateDecode}. */
  public static byte[] deflated(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (byte[] part : parts) {
        out.write(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A stream with a content, which nothing can be written into. It takes no more room than that.
   */
  public static COSStream stream(byte[] content) throws IOException {
    RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(content);
    return new COSStream(null, new RandomAccessReadView(buffer, 0, content.length, true));
  }

  private static void entry(ByteBuffer table, int number, int kind, long where, int index) {
    int at = number * ENTRY_BYTES;
    table.put(at, (byte) kind);
    table.putInt(at + ENTRY[0], (int) where);
    table.putShort(at + ENTRY[0] + ENTRY[1], (short) index);
  }

  private static byte[] raw(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    }
  }

  private void putStream(int number, COSDictionary dictionary, byte[] bytes) throws IOException {
    dictionary.setInt(COSName.LENGTH, bytes.length);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    syntax.write(head, dictionary);
    put(number + " 0 obj\n");
    put(head.toByteArray());
    put("\nstream\n");
    put(bytes);
    put("\nendstream\nendobj\n");
  }

  private void put(String ascii) throws IOException {
    put(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  /** The versions that a file may have. */
  public enum Version {
    V1_3("1.3"),
    V1_4("1.4"),
    V1_6("1.6"),
    V1_7("1.7");

    private final String number;

    Version(String number) {
      this.number = number;
    }
  }

  /** An object stream. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record ObjectStream(COSDictionary dictionary, byte[] bytes, int count) {}
}
