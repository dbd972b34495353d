package io.github.huozi.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Damages finished files, one thing at a time. */
public final class Damage {

  private Damage() {}

  /** Removes an entry of an EPUB. */
  static void remove(Path epub, String entry) throws IOException {
    Map<String, byte[]> entries = read(epub);
    if (entries.remove(entry) == null) {
      throw new IllegalArgumentException("no " + entry + " in " + entries.keySet());
    }
    write(epub, entries);
  }

  static void replace(Path epub, String entry, byte[] content) throws IOException {
    Map<String, byte[]> entries = read(epub);
    if (entries.replace(entry, content) == null) {
      throw new IllegalArgumentException("no " + entry + " in " + entries.keySet());
    }
    write(epub, entries);
  }

  static void add(Path epub, String entry, byte[] content) throws IOException {
    Map<String, byte[]> entries = read(epub);
    entries.put(entry, content);
    write(epub, entries);
  }

  /** Changes the text of an entry. An unchanged text is an error. */
  static void edit(Path epub, String entry, UnaryOperator<String> change) throws IOException {
    String before = new String(read(epub).get(entry), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing changes in " + before);
    }
    replace(epub, entry, after.getBytes(StandardCharsets.UTF_8));
  }

  /** Changes the objects of a PDF. */
  static void edit(Path pdf, PdfChange change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      change.apply(document);
      document.save(out, CompressParameters.NO_COMPRESSION);
    }
    Files.write(pdf, out.toByteArray());
  }

  /** Flips the bits of one byte. */
  static void flip(Path file, int position) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[position] ^= (byte) 0xFF;
    Files.write(file, bytes);
  }

  static void cut(Path file, int length) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, length));
  }

  static Map<String, byte[]> read(Path epub) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  /** Writes entries in their order, {@code mimetype} without compression. */
  public static void write(Path epub, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(epub);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> content : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        if (content.getKey().equals("mimetype")) {
          CRC32 crc = new CRC32();
          crc.update(content.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content.getValue());
        zip.closeEntry();
      }
    }
  }

  /** A change to a PDF. */
  @FunctionalInterface
  interface PdfChange {
    void apply(PDDocument pdf) throws IOException;
  }
}
