package io.github.huozi.pdf.font;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.file.FaceProperties;
import io.github.huozi.pdf.file.PdfFile;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.util.Matrix;

/**
 * A font of a PDF: the used glyphs of a face, with codes in the order in which they are first drawn
 * (ISO 32000-1, 9.7: a Type 0 font of TrueType outlines, whose codes are glyph numbers).
 *
 * <p>A code stands for a glyph and a character. A glyph of two characters, as 一 (U+4E00) and the
 * Kangxi radical ⼀ (U+2F00) share in the Noto fonts, has two codes, so that each is copied as
 * itself.
 */
final class EmbeddedFont extends PDFont {

  /**
   * The limit of codes. The renderer takes them as the characters of a string, in which surrogates
   * would be taken in pairs.
   */
  private static final int CODES = Character.MIN_SURROGATE;

  private static final COSName CID_FONT = COSName.getPDFName("CIDFontType2");
  private static final COSName LENGTH1 = COSName.getPDFName("Length1");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int EM = 1000;
  private static final int MAPS_IN_ONE_BLOCK = 100;
  private static final int LETTERS = 26;
  private static final int TAG_LETTERS = 6;

  private static final int MONOSPACED = 1;
  private static final int SERIF = 1 << 1;
  private static final int SYMBOLIC = 1 << 2;
  private static final int SCRIPT = 1 << 3;
  private static final int ITALIC = 1 << 6;

  private final FontFace face;
  private final FaceProperties properties;
  private final List<Integer> glyphs = new ArrayList<>(List.of(0));
  private final List<Integer> meanings = new ArrayList<>(List.of(0));

  /** The advance widths, in thousandths of an em with two decimals. */
  private final List<Double> widths = new ArrayList<>(List.of((double) EM));

  EmbeddedFont(FontFace face, FaceProperties properties) {
    super(dictionary(properties.name()));
    this.face = face;
    this.properties = properties;
    // The renderer asks for measures, which it does not use.
    setFontDescriptor(new PDFontDescriptor(descriptor()));
  }

  private static COSDictionary dictionary(String name) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    return font;
  }

  /** Whether there is no code left for another glyph. */
  boolean isFull() {
    return glyphs.size() >= CODES;
  }

  /**
   * Adds a glyph.
   *
   * @param drawn the character whose glyph it is
   * @param meant the character that it represents
   * @return its code
   */
  char add(int drawn, int meant) {
    glyphs.add(face.glyph(drawn));
    meanings.add(meant);
    widths.add(Math.round(face.advance(drawn) * EM * 100) / 100.0);
    return (char) (glyphs.size() - 1);
  }

  /** Writes the font into the document, after all text is drawn. */
  void embed(PDDocument document) throws IOException {
    byte[] program = face.program(glyphs);
    byte[] toUnicode = toUnicode();
    String name = tag(program, toUnicode) + "+" + properties.name();
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, CID_FONT);
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, identity());
    COSStream file = stream(document, program);
    file.setInt(LENGTH1, program.length);
    descendant.setItem(COSName.FONT_DESC, described(name, file));
    descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    descendant.setInt(COSName.DW, EM);
    descendant.setItem(COSName.W, widths());
    dict.setName(COSName.BASE_FONT, name);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dict.setItem(COSName.DESCENDANT_FONTS, descendants);
    dict.setItem(COSName.TO_UNICODE, stream(document, toUnicode));
  }

  private COSDictionary described(String name, COSStream program) {
    COSDictionary descriptor = getFontDescriptor().getCOSObject();
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setItem(COSName.FONT_FILE2, program);
    return descriptor;
  }

  private COSDictionary descriptor() {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setInt(COSName.FLAGS, flags());
    Rectangle box = properties.box();
    COSArray corners = new COSArray();
    corners.add(COSInteger.get(box.x));
    corners.add(COSInteger.get(box.y));
    corners.add(COSInteger.get(box.x + box.width));
    corners.add(COSInteger.get(box.y + box.height));
    descriptor.setItem(COSName.FONT_BBOX, corners);
    descriptor.setFloat(COSName.ITALIC_ANGLE, (float) properties.italicAngle());
    descriptor.setInt(COSName.ASCENT, properties.ascent());
    descriptor.setInt(COSName.DESCENT, properties.descent());
    descriptor.setInt(COSName.CAP_HEIGHT, properties.capHeight());
    descriptor.setInt(COSName.STEM_V, stem());
    return descriptor;
  }

  private int flags() {
    return SYMBOLIC
        | (properties.monospaced() ? MONOSPACED : 0)
        | (properties.serif() ? SERIF : 0)
        | (properties.script() ? SCRIPT : 0)
        | (properties.italic() ? ITALIC : 0);
  }

  /** The stem width, estimated from the weight, since no table has it: 88 for a weight of 400. */
  private int stem() {
    double weight = face.description().weight() / 65.0;
    return (int) Math.round(50 + weight * weight);
  }

  private static COSDictionary identity() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    return system;
  }

  /** The widths that differ from one em, in runs: a code, and the widths from that code on. */
  private COSArray widths() {
    COSArray all = new COSArray();
    for (int code = 0; code < widths.size(); code++) {
      if (widths.get(code) == EM) {
        continue;
      }
      all.add(COSInteger.get(code));
      COSArray run = new COSArray();
      for (; code < widths.size() && widths.get(code) != EM; code++) {
        run.add(number(widths.get(code)));
      }
      all.add(run);
    }
    return all;
  }

  private static COSNumber number(double value) {
    return value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value);
  }

  /** The character of each code (ISO 32000-1, 9.10.3). */
  private byte[] toUnicode() {
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int from = 1; from < meanings.size(); from += MAPS_IN_ONE_BLOCK) {
      int to = Math.min(meanings.size(), from + MAPS_IN_ONE_BLOCK);
      map.append(to - from).append(" beginbfchar\n");
      for (int code = from; code < to; code++) {
        map.append('<').append(HEX.toHexDigits((char) code)).append("> <");
        for (char unit : Character.toChars(meanings.get(code))) {
          map.append(HEX.toHexDigits(unit));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(US_ASCII);
  }

  /** The tag of the subset: six letters that depend on its content (ISO 32000-1, 9.6.4). */
  private static String tag(byte[] program, byte[] toUnicode) {
    CRC32 digest = new CRC32();
    digest.update(program);
    digest.update(toUnicode);
    long rest = digest.getValue();
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < TAG_LETTERS; i++) {
      tag.append((char) ('A' + rest % LETTERS));
      rest /= LETTERS;
    }
    return tag.toString();
  }

  private static COSStream stream(PDDocument document, byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(PdfFile.deflated(content));
    }
    return stream;
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
    Rectangle box = properties.box();
    return new BoundingBox(box.x, box.y, box.x + box.width, box.y + box.height);
  }

  @Override
  public Matrix getFontMatrix() {
    return DEFAULT_FONT_MATRIX;
  }

  @Override
  public float getWidthFromFont(int code) {
    return widths.get(code).floatValue();
  }

  @Override
  public boolean hasExplicitWidth(int code) {
    return true;
  }

  @Override
  @SuppressWarnings("deprecation") // PDFBox has nothing in its place
  public float getHeight(int code) {
    return properties.ascent();
  }

  @Override
  protected float getStandard14Width(int code) {
    throw new UnsupportedOperationException();
  }
}
