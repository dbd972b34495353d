package io.github.huozi.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Has PDFBox parse a font file, and spares it what nobody will ask it for. */
final class PdfBoxFont {

  /**
   * For justified text is set six times faster without substitution, a regular expression over
   * every string; vertical writing is none of PDFBox's; and what it does not know takes time as
   * well.
   */
  private static final Set<String> UNUSED =
      Set.of("BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "vhea", "vmtx");

  private static final int HEADER = 12;
  private static final int RECORD = 16;

  private PdfBoxFont() {}

  /** A font with the character maps that PDFBox finds in it. */
  static TrueTypeFont parse(byte[] file) throws IOException {
    hideUnused(file);
    return parsed(file);
  }

  /** A font with a character map of ours, for which its own are not even read. */
  static TrueTypeFont parse(byte[] file, CompactCmap cmap) throws IOException {
    int table = hideUnused(file);
    if (table > 0) {
      ByteBuffer.wrap(file).putShort(table + 2, (short) 0);
    }
    TrueTypeFont font = parsed(file);
    font.getCmap().setCmaps(new CmapSubtable[] {cmap});
    return font;
  }

  private static TrueTypeFont parsed(byte[] file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    font.setEnableGsub(false);
    return font;
  }

  /**
   * Takes tables off the file's list, in place.
   *
   * @return where the table of character maps begins, 0 if there is none
   */
  private static int hideUnused(byte[] file) {
    ByteBuffer font = ByteBuffer.wrap(file);
    int tables = file.length < HEADER ? 0 : Short.toUnsignedInt(font.getShort(4));
    int kept = 0;
    int maps = 0;
    for (int i = 0; i < tables && HEADER + (i + 1) * RECORD <= file.length; i++) {
      int record = HEADER + i * RECORD;
      String tag = new String(file, record, 4, StandardCharsets.US_ASCII);
      int offset = font.getInt(record + 8);
      if (!UNUSED.contains(tag)) {
        font.put(HEADER + kept * RECORD, file, record, RECORD);
        kept++;
      }
      if (tag.equals("cmap") && offset >= 0 && offset + 4 <= file.length) {
        maps = offset;
      }
    }
    font.putShort(4, (short) kept);
    return maps;
  }
}
