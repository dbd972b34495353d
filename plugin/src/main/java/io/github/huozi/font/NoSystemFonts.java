package io.github.huozi.font;

import java.awt.geom.GeneralPath;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Answers PDFBox when it looks for a font that is not embedded. On its own it would read every font
 * of the machine, keep a list of them in the user's home, and warn of what it did not find there.
 * No such font is ever printed, so a blank one does.
 */
final class NoSystemFonts implements FontMapper {

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

  @Override
  public @Nullable CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return null;
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
