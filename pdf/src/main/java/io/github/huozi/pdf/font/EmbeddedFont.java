package io.github.huozi.pdf.font;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.file.FaceProperties;
import io.github.huozi.font.file.FontProgram;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.typography.Characters;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font of a PDF: the used glyphs of a face, with codes that stand for characters (ISO 32000-1,
 * 9.7: a Type 0 font of TrueType outlines; {@link FontPart} says which code a character has).
 *
 * <p>A glyph of two characters, as 一 (U+4E00) and the Kangxi radical ⼀ (U+2F00) share in the Noto
 * fonts, has two codes, so that each is copied as itself. The soft hyphen is drawn as a hyphen.
 */
final class EmbeddedFont {

  private static final COSName CID_FONT = COSName.getPDFName("CIDFontType2");
  private static final COSName LENGTH1 = COSName.getPDFName("Length1");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int EM = 1000;
  private static final int MAPS_IN_ONE_BLOCK = 100;
  private static final int LAST_BYTE = 0xFF;
  private static final int LETTERS = 26;
  private static final int TAG_LETTERS = 6;

  private static final int MONOSPACED = 1;
  private static final int SERIF = 1 << 1;
  private static final int SYMBOLIC = 1 << 2;
  private static final int SCRIPT = 1 << 3;
  private static final int ITALIC = 1 << 6;

  private static final int SOFT_HYPHEN = 0xAD;

  private final FontFace face;
  private final FontPart part;
  private final FaceProperties properties;
  private final COSDictionary dictionary;
  private final COSDictionary descriptor;

  /**
   * @param part the characters of the face that it shows
   * @throws IOException if the face's file cannot be read
   */
  EmbeddedFont(FontFace face, FontPart part) throws IOException {
    this.face = face;
    this.part = part;
    this.properties = face.properties();
    this.dictionary = dictionary(properties.name(), part.isVertical());
    this.descriptor = newDescriptor();
  }

  /** The font's dictionary, which {@link #embed} completes. */
  COSDictionary dictionary() {
    return dictionary;
  }

  /** The advance width of a code, in thousandths of an em with two decimals. */
  private double width(int code) {
    return part.isBlank()
        ? 0
        : part.isTurned() || part.isTogether() ? EM : rounded(face.glyphAdvance(glyph(code)));
  }

  private static double rounded(double em) {
    return Math.round(em * EM * 100) / 100.0;
  }

  /** The glyph that is drawn for a code. */
  private FontProgram.Glyph drawnGlyph(int code) {
    if (part.isBlank()) {
      return FontProgram.BLANK;
    }
    if (part.isTogether()) {
      return SquareGlyphs.together(face, SquareCodes.text(code));
    }
    return part.isTurned()
        ? SquareGlyphs.turned(face, glyph(code), SquareGlyphs.isCentred(drawn(code)))
        : FontProgram.Glyph.of(glyph(code));
  }

  private int glyph(int code) {
    if (part.isJoined()) {
      return face.ligatures().ofNumber(part.joined(code)).glyph();
    }
    int ligature = part.ligature(code);
    if (ligature >= 0) {
      return face.latin().ofNumber(ligature).glyph();
    }
    return part.isScaled()
        ? face.glyph(Character.toUpperCase(drawn(code)))
        : variant(part.isUpright() ? face.verticalGlyph(drawn(code)) : face.glyph(drawn(code)));
  }

  private int variant(int glyph) {
    return part.variant() == 0 ? glyph : face.latin().substitute(part.variant(), glyph);
  }

  /** The text that a code stands for. */
  private String text(int code) {
    if (part.isTogether()) {
      return SquareCodes.text(code);
    }
    if (part.isJoined()) {
      return Characters.emojiText(face.ligatures().ofNumber(part.joined(code)).characters());
    }
    int ligature = part.ligature(code);
    return ligature >= 0
        ? face.latin().ofNumber(ligature).characters()
        : Character.toString(face.character(part.character(code)));
  }

  /** Tells whether a code stands for the character of its number, as the codes beside it do. */
  private boolean isCharacter(int code) {
    return !part.isJoined()
        && !part.isTogether()
        && part.ligature(code) < 0
        && face.character(part.character(code)) == part.character(code);
  }

  /** The character whose glyph is drawn for a code: the code's own, but for the soft hyphen. */
  private int drawn(int code) {
    int meant = part.character(code);
    return meant == SOFT_HYPHEN ? '-' : meant;
  }

  private static COSDictionary dictionary(String name, boolean vertical) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, vertical ? COSName.IDENTITY_V : COSName.IDENTITY_H);
    return font;
  }

  /**
   * Completes the font, after all text is drawn.
   *
   * @param codes the codes that are used
   */
  void embed(PDDocument document, BitSet codes) throws IOException {
    Map<FontProgram.Glyph, Integer> numbers = new LinkedHashMap<>();
    numbers.put(FontProgram.Glyph.of(0), 0);
    ByteBuffer glyphs = ByteBuffer.allocate(codes.length() * Character.BYTES);
    codes.stream()
        .forEach(
            code -> {
              int number = numbers.computeIfAbsent(drawnGlyph(code), unused -> numbers.size());
              glyphs.putShort(code * Character.BYTES, (short) number);
            });
    byte[] program = face.program(List.copyOf(numbers.keySet()));
    byte[] toUnicode = toUnicode(codes);
    String name = tag(program, glyphs.array(), toUnicode) + "+" + properties.name();
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, CID_FONT);
    descendant.setName(COSName.BASE_FONT, name);
    descendant.setItem(COSName.CIDSYSTEMINFO, identity());
    COSStream file = stream(document, program);
    file.setInt(LENGTH1, program.length);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setItem(COSName.FONT_FILE2, file);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphs.array()));
    descendant.setInt(COSName.DW, EM);
    descendant.setItem(COSName.W, widths(codes));
    if (part.isVertical()) {
      descendant.setItem(COSName.DW2, array(SquareGlyphs.ORIGIN, -EM));
      descendant.setItem(COSName.W2, heights(codes));
    }
    dictionary.setName(COSName.BASE_FONT, name);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
    dictionary.setItem(COSName.TO_UNICODE, stream(document, toUnicode));
  }

  private COSDictionary newDescriptor() {
    COSDictionary created = new COSDictionary();
    created.setItem(COSName.TYPE, COSName.FONT_DESC);
    created.setInt(COSName.FLAGS, flags());
    Rectangle box = properties.box();
    COSArray corners = new COSArray();
    corners.add(COSInteger.get(box.x));
    corners.add(COSInteger.get(box.y));
    corners.add(COSInteger.get(box.x + box.width));
    corners.add(COSInteger.get(box.y + box.height));
    created.setItem(COSName.FONT_BBOX, corners);
    created.setFloat(COSName.ITALIC_ANGLE, (float) properties.italicAngle());
    created.setInt(COSName.ASCENT, properties.ascent());
    created.setInt(COSName.DESCENT, properties.descent());
    created.setInt(COSName.CAP_HEIGHT, properties.capHeight());
    created.setInt(COSName.STEM_V, stem());
    return created;
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
  private COSArray widths(BitSet codes) {
    COSArray all = new COSArray();
    COSArray run = new COSArray();
    int end = -1;
    for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
      double width = width(code);
      if (width == EM) {
        continue;
      }
      if (code != end) {
        run = new COSArray();
        all.add(COSInteger.get(code));
        all.add(run);
      }
      run.add(number(width));
      end = code + 1;
    }
    return all;
  }

  /** The advances of vertical lines that are not one em (ISO 32000-1, 9.7.4.3). */
  private COSArray heights(BitSet codes) {
    COSArray all = new COSArray();
    if (part.isTurned() || part.isBlank()) {
      for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
        double advance = part.isBlank() ? 0 : rounded(face.glyphAdvance(glyph(code)));
        all.add(COSInteger.get(code));
        all.add(array(-advance, width(code) / 2, SquareGlyphs.ORIGIN));
      }
    }
    return all;
  }

  private static COSArray array(double... numbers) {
    COSArray array = new COSArray();
    for (double number : numbers) {
      array.add(number(number));
    }
    return array;
  }

  private static COSNumber number(double value) {
    return value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value);
  }

  /** The character of each code, in ranges of successive ones (ISO 32000-1, 9.10.3). */
  private byte[] toUnicode(BitSet codes) {
    List<String> ranges = new ArrayList<>();
    for (int first = codes.nextSetBit(0); first >= 0; ) {
      // In a range only the last byte may differ.
      int end =
          isCharacter(first)
              ? Math.min(codes.nextClearBit(first), (first | LAST_BYTE) + 1)
              : first + 1;
      StringBuilder range = new StringBuilder();
      range.append('<').append(HEX.toHexDigits((char) first)).append("> <");
      range.append(HEX.toHexDigits((char) (end - 1))).append("> <");
      for (char unit : text(first).toCharArray()) {
        range.append(HEX.toHexDigits(unit));
      }
      ranges.add(range.append(">\n").toString());
      first = codes.nextSetBit(end);
    }
    StringBuilder map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (int from = 0; from < ranges.size(); from += MAPS_IN_ONE_BLOCK) {
      int to = Math.min(ranges.size(), from + MAPS_IN_ONE_BLOCK);
      map.append(to - from).append(" beginbfrange\n");
      ranges.subList(from, to).forEach(map::append);
      map.append("endbfrange\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(US_ASCII);
  }

  /** The tag of the subset: six letters that depend on its content (ISO 32000-1, 9.6.4). */
  private static String tag(byte[]... parts) {
    CRC32 digest = new CRC32();
    for (byte[] part : parts) {
      digest.update(part);
    }
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
}
