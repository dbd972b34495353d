package io.github.huozi.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.github.huozi.font.file.Ligatures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The faces for one style of text, in the order in which they are searched for a glyph.
 *
 * @param faces at least one
 * @param italic whether letters prefer an italic face anywhere in the order. The Han fonts have
 *     none, so that an italic word in Chinese text is set in the Latin italic
 * @param squareMarks whether no Latin font of a theme sets the marks that fill a square in Chinese
 *     and Japanese
 */
public record FontChain(List<FontFace> faces, boolean italic, boolean squareMarks) {

  /** Marks that Latin text shares with Chinese and Japanese (CLREQ §3.1, JLREQ §3.1). */
  private static final String SHARED_MARKS = "\u00B7\u2014\u2018\u2019\u201C\u201D\u2025\u2026";

  /** The first code point after the letters and digits of italic faces: general punctuation. */
  private static final int END_OF_LETTERS = 0x2000;

  public FontChain {
    faces = List.copyOf(faces);
    if (faces.isEmpty()) {
      throw new IllegalArgumentException("no face");
    }
  }

  public FontChain(List<FontFace> faces, boolean italic) {
    this(faces, italic, false);
  }

  /** The face of a character; empty if no face has a glyph for it. */
  public Optional<FontFace> face(int codePoint) {
    return Optional.ofNullable(find(codePoint));
  }

  /** The face of a character, without an object for each call; null if no face has a glyph. */
  public @Nullable FontFace find(int codePoint) {
    if (italic && codePoint < END_OF_LETTERS) {
      for (FontFace face : faces) {
        if (face.description().style() == FontFace.Style.ITALIC && face.covers(codePoint)) {
          return face;
        }
      }
    }
    boolean isMark = squareMarks && SHARED_MARKS.indexOf(codePoint) >= 0;
    for (FontFace face : faces) {
      if (face.covers(codePoint) && !(isMark && !face.setsSquareMarks())) {
        boolean emoji =
            face.description().generic() == GenericFamily.SYMBOLS
                && UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION);
        return emoji ? emojiFace(codePoint, face) : face;
      }
    }
    return null;
  }

  /**
   * The face of a character that Unicode shows as an emoji: fonts of symbols have some of these
   * too, in another style and width.
   */
  private FontFace emojiFace(int codePoint, FontFace otherwise) {
    for (FontFace face : faces) {
      if (face.description().generic() == GenericFamily.EMOJI && face.covers(codePoint)) {
        return face;
      }
    }
    return otherwise;
  }

  /**
   * The glyph that draws a sequence of characters, such as the letters of a flag, in the first face
   * of emoji that has one.
   */
  public Optional<JoinedGlyph> joined(List<Integer> codePoints) {
    for (FontFace face : faces) {
      if (face.description().generic() == GenericFamily.EMOJI) {
        Optional<Ligatures.Ligature> ligature = face.ligatures().find(codePoints);
        if (ligature.isPresent()) {
          return Optional.of(new JoinedGlyph(face, ligature.get()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A glyph that draws several characters.
   *
   * @param face the face that has it
   */
  public record JoinedGlyph(FontFace face, Ligatures.Ligature ligature) {

    /** The advance, in em. */
    public float advance() {
      return face.glyphAdvance(ligature.glyph());
    }
  }

  /** The face that gives the metrics of all lines, so that the line gap does not vary. */
  public FontFace first() {
    return faces.get(0);
  }
}
