package io.github.huozi.pdf.font;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;

/**
 * An {@link EmbeddedFont} as one painter draws with it. PDFBox keeps measures in its fonts, so that
 * threads cannot share them; those of one font have one dictionary.
 */
final class DrawnFont extends PDFont {

  private final EmbeddedFont font;

  DrawnFont(EmbeddedFont font) {
    super(font.dictionary());
    this.font = font;
    // The renderer asks for measures, which it does not use.
    setFontDescriptor(new PDFontDescriptor(font.descriptor()));
  }

  @Override
  protected byte[] encode(int code) {
    return new byte[] {(byte) (code >> 8), (byte) code};
  }

  @Override
  public int readCode(InputStream in) throws IOException {
    return in.read() << 8 | in.read();
  }

  @Override
  public String getName() {
    return dict.getNameAsString(COSName.BASE_FONT);
  }

  @Override
  public boolean isEmbedded() {
    return true;
  }

  /** The font is a subset already, and PDFBox must not make one. */
  @Override
  public boolean willBeSubset() {
    return false;
  }

  @Override
  public void addToSubset(int codePoint) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void subset() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isDamaged() {
    return false;
  }

  @Override
  public boolean isVertical() {
    return false;
  }

  @Override
  public BoundingBox getBoundingBox() {
    Rectangle box = font.box();
    return new BoundingBox(box.x, box.y, box.x + box.width, box.y + box.height);
  }

  @Override
  public Matrix getFontMatrix() {
    return DEFAULT_FONT_MATRIX;
  }

  @Override
  public float getWidthFromFont(int code) {
    return (float) font.width(code);
  }

  @Override
  public boolean hasExplicitWidth(int code) {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation") // PDFBox has nothing in its place
  public float getHeight(int code) {
    return font.ascent();
  }

  @Override
  protected float getStandard14Width(int code) {
    throw new UnsupportedOperationException();
  }
}
