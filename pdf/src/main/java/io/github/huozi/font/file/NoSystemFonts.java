package io.github.huozi.font.file;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives PDFBox a blank font for each font that is not embedded. PDFBox's own mapper would read all
 * fonts of the machine, write a list of them to the user's home folder, and log warnings. huozi
 * never prints a font that is not embedded.
 */
public final class NoSystemFonts implements FontMapper {

  @Override
  public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return null;
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(new Blank(name), false);
  }

  /** Gives a font always: PDFBox would fail at null for a damaged PDF without its font. */
  @Override
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, blank(), true);
  }

  /** A TrueType font of one glyph without an outline. */
  private static TrueTypeFont blank() {
    Map<String, byte[]> tables = new TreeMap<>();
    ByteBuffer head = ByteBuffer.allocate(54).putInt(0, 0x00010000).putInt(12, 0x5F0F3CF5);
    tables.put("head", head.putShort(18, (short) 1000).putShort(50, (short) 1).array());
    tables.put(
        "hhea", ByteBuffer.allocate(36).putInt(0, 0x00010000).putShort(34, (short) 1).array());
    tables.put(
        "maxp", ByteBuffer.allocate(32).putInt(0, 0x00010000).putShort(4, (short) 1).array());
    tables.put("hmtx", new byte[4]);
    tables.put("loca", ByteBuffer.allocate(8).putInt(4, 12).array());
    tables.put("glyf", new byte[12]);
    try {
      return new TTFParser(true).parse(new RandomAccessReadBuffer(Sfnt.write(tables)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Blank(String name) implements FontBoxFont {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public BoundingBox getFontBBox() {
      return new BoundingBox(0, 0, 0, 0);
    }

    @Override
    public List<Number> getFontMatrix() {
      return List.of(0.001f, 0, 0, 0.001f, 0, 0);
    }

    @Override
    public GeneralPath getPath(String glyph) {
      return new GeneralPath();
    }

    @Override
    public float getWidth(String glyph) {
      return 0;
    }

    @Override
    public boolean hasGlyph(String glyph) {
      return false;
    }
  }
}
