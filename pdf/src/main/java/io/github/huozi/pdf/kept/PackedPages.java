package io.github.huozi.pdf.kept;

import io.github.huozi.pdf.font.BookFonts;
import io.github.huozi.pdf.font.DrawnCharacters;
import io.github.huozi.pdf.font.FontPart;
import io.github.huozi.tagging.TaggedChapter;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pages of a chapter with their structure elements, as bytes. In memory they take a fraction of
 * the room of their objects, and as a file they are kept until the next build. Fonts are not among
 * them, but named.
 */
public final class PackedPages {

  private static final byte[] RELEASED = {};

  private final int count;
  private byte[] objects;

  /** The streams that other chapters may have too, by their digests; those in others first. */
  private Map<String, byte[]> shared;

  private PackedPages(int count, byte[] objects, Map<String, byte[]> shared) {
    this.count = count;
    this.objects = objects;
    this.shared = shared;
  }

  /**
   * Packs the pages of a chapter. Its document may be closed then.
   *
   * @param fonts the fonts of the PDF
   * @param drawn names those that the pages use
   */
  public static PackedPages of(
      PDDocument chapter, TaggedChapter tags, BookFonts fonts, DrawnCharacters drawn)
      throws IOException {
    List<COSDictionary> pages = new ArrayList<>();
    chapter.getPages().forEach(page -> pages.add(page.getCOSObject()));
    // It leads to all pages; those of the PDF have another one.
    pages.forEach(page -> page.removeItem(COSName.PARENT));
    IdentityHashMap<COSDictionary, FontPart> names = new IdentityHashMap<>();
    drawn.fonts().forEach(font -> names.put(fonts.dictionary(font), font));
    List<COSDictionary> roots = new ArrayList<>(pages);
    roots.add(tags.asObject(pages));
    Map<String, byte[]> shared = new LinkedHashMap<>();
    byte[] objects = ObjectPacker.pack(roots, names, shared);
    return new PackedPages(pages.size(), objects, shared);
  }

  /** The number of pages. */
  public int count() {
    return count;
  }

  /**
   * Unpacks the pages. The bytes are released, so that it can be done once.
   *
   * @param pages empty dictionaries, as many as there are pages, which become those of the pages
   * @param fonts the fonts of the PDF
   * @param streams the streams of the PDF that chapters share
   * @return the structure of the pages
   */
  public TaggedChapter unpack(List<COSDictionary> pages, BookFonts fonts, SharedStreams streams)
      throws IOException {
    for (Map.Entry<String, byte[]> stream : shared.entrySet()) {
      if (streams.get(stream.getKey()) == null) {
        streams.put(
            stream.getKey(),
            ObjectUnpacker.unpack(
                stream.getValue(), List.of(), fonts::dictionary, streams::require));
      }
    }
    List<COSDictionary> roots = new ArrayList<>(pages);
    COSDictionary tags = new COSDictionary();
    roots.add(tags);
    ObjectUnpacker.unpack(objects, roots, fonts::dictionary, streams::require);
    objects = RELEASED;
    shared = Map.of();
    return TaggedChapter.of(tags, pages);
  }

  /** Writes the pages, for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(count);
    write(objects, out);
    out.writeInt(shared.size());
    for (Map.Entry<String, byte[]> stream : shared.entrySet()) {
      out.writeUTF(stream.getKey());
      write(stream.getValue(), out);
    }
  }

  /** Reads pages that {@link #write} has written. */
  public static PackedPages read(DataInput in) throws IOException {
    int count = in.readInt();
    byte[] objects = readBytes(in);
    Map<String, byte[]> shared = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String digest = in.readUTF();
      shared.put(digest, readBytes(in));
    }
    return new PackedPages(count, objects, shared);
  }

  private static void write(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
