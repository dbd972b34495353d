package io.github.huozi.pdf.font;

import io.github.huozi.font.feature.Feature;

/**
 * One font of a PDF: the part of a face's characters that its two-byte codes reach.
 *
 * <p>Further fonts of a face have the characters that are in the text and not drawn, such as
 * variation selectors. Their glyphs are blank and take no room. One more has the emoji that draw
 * several characters: the code is one more than the ligature's number in the face. Others have
 * other glyphs of the characters, such as small capitals.
 *
 * <p>A code depends on its character alone, so that text that is painted by several threads, or was
 * painted in an earlier build, has the same codes. It is the character's place in its plane. Some
 * places cannot be codes: 0, which is the missing glyph, and those of the surrogates, which a
 * string takes in pairs. Their characters, such as U+20000 and U+2D800, have the place with the
 * first bit reversed as code, in a second font of the plane. So have the private characters of the
 * first plane, since their codes there are those of ligatures: fi, ffl.
 *
 * @param face the number of the face in its {@link BookFonts}
 * @param part twice the Unicode plane, and one more for the second font of the plane; {@link
 *     #BLANK} more for characters that are not drawn; {@link #JOINED} for joined emoji; further
 *     bits for a {@linkplain #variant variant} and for glyphs of vertical lines
 */
public record FontPart(int face, int part) implements Comparable<FontPart> {

  /** Added to the part of a character that is not drawn. */
  static final int BLANK = 0x40;

  /** The part of glyphs that draw several characters. */
  static final int JOINED = 0x80;

  /** Added to the features of a variant: capitals, scaled down to small ones. */
  static final int SCALED = 1 << Feature.values().length;

  /** Added to the part of glyphs that stand upright in vertical lines. */
  static final int UPRIGHT = 1 << 28;

  /** Added to the part of glyphs that are turned in vertical lines. */
  static final int TURNED = 1 << 29;

  /** The part of characters that stand side by side in vertical lines, each pair in a square. */
  static final int TOGETHER = 1 << 30;

  private static final int VERTICAL = UPRIGHT | TURNED | TOGETHER;

  private static final int VARIANT = 8;
  private static final int PLANES = 0x3F;

  private static final int FIRST_PRIVATE = 0xE000;
  private static final int LAST_PRIVATE = 0xF8FF;

  private static final int PLACES = 0x10000;
  private static final int REVERSED = 0x8000;

  private static boolean isNoCode(int codePoint) {
    int place = codePoint % PLACES;
    return place == 0 || Character.isSurrogate((char) place) || isPrivate(codePoint);
  }

  private static boolean isPrivate(int code) {
    return code >= FIRST_PRIVATE && code <= LAST_PRIVATE;
  }

  /** The part of a character, by contrast with those of other faces. */
  static int of(int codePoint) {
    int plane = codePoint / PLACES;
    return 2 * plane + (isNoCode(codePoint) ? 1 : 0);
  }

  /** The part of a variant of a character. */
  static int of(int codePoint, int variant) {
    return of(codePoint) | variant << VARIANT;
  }

  /** The bits of the features that choose its glyphs, and {@link #SCALED}; 0 for usual glyphs. */
  int variant() {
    return (part & ~VERTICAL) >>> VARIANT;
  }

  /** Tells whether the part's glyphs are capitals that are scaled down to small ones. */
  boolean isScaled() {
    return (variant() & SCALED) != 0;
  }

  /** The code of a character in the font of its part. */
  static char code(int codePoint) {
    int place = codePoint % PLACES;
    return (char) (isNoCode(codePoint) ? place ^ REVERSED : place);
  }

  /** The code of a ligature of letters in the first font of the first plane. */
  static char codeOfLigature(int number) {
    return (char) (FIRST_PRIVATE + number);
  }

  /** The number of the ligature of letters that a code draws; -1 if it draws a character. */
  int ligature(int code) {
    return (part & ~TURNED) == 0 && isPrivate(code) ? code - FIRST_PRIVATE : -1;
  }

  /** The code of joined emoji in their font. */
  static char codeOfJoined(int number) {
    return (char) (number + 1);
  }

  /** The number of the ligature that a code of this font draws. */
  int joined(int code) {
    return code - 1;
  }

  /** Tells whether the part's glyphs draw several characters each. */
  boolean isJoined() {
    return (part & ~UPRIGHT) == JOINED;
  }

  /** Tells whether the part's characters are not drawn. */
  boolean isBlank() {
    return (part & BLANK) != 0;
  }

  /** Tells whether the part's glyphs stand in vertical lines. */
  boolean isVertical() {
    return isVertical(part);
  }

  /** Tells whether the glyphs of a part stand in vertical lines. */
  public static boolean isVertical(int part) {
    return (part & VERTICAL) != 0;
  }

  /** Tells whether the part's glyphs stand upright in vertical lines. */
  boolean isUpright() {
    return (part & UPRIGHT) != 0;
  }

  /** Tells whether the part's glyphs are turned. */
  boolean isTurned() {
    return isTurned(part);
  }

  /** Tells whether the glyphs of a part are turned. */
  static boolean isTurned(int part) {
    return (part & TURNED) != 0;
  }

  /** Tells whether the part's glyphs draw characters side by side. */
  boolean isTogether() {
    return part == TOGETHER;
  }

  /** The character of a code in this font, which is not that of ligatures. */
  int character(int code) {
    int place = part % 2 == 0 ? code : code ^ REVERSED;
    return (part & PLANES) / 2 * PLACES + place;
  }

  @Override
  public int compareTo(FontPart other) {
    return face == other.face
        ? Integer.compare(part, other.part)
        : Integer.compare(face, other.face);
  }
}
