package io.github.huozi.font;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The faces that set one style of text, in the order in which a character looks for its glyph.
 *
 * @param faces at least one
 * @param italic whether letters prefer an italic face wherever one stands in the order: the Han
 *     fonts have none, so that an italic word in Chinese text takes the Latin italic
 */
public record FontChain(List<FontFace> faces, boolean italic) {

  /** Letters and digits that italics were drawn for end here; general punctuation begins. */
  private static final int END_OF_LETTERS = 0x2000;

  public FontChain {
    faces = List.copyOf(faces);
    if (faces.isEmpty()) {
      throw new IllegalArgumentException("no face");
    }
  }

  /** The face that a character is set in; empty if none has a glyph for it. */
  public Optional<FontFace> face(int codePoint) {
    return Optional.ofNullable(find(codePoint));
  }

  /** Likewise, without an object for each character. */
  public @Nullable FontFace find(int codePoint) {
    if (italic && codePoint < END_OF_LETTERS) {
      for (FontFace face : faces) {
        if (face.description().style() == FaceStyle.ITALIC && face.covers(codePoint)) {
          return face;
        }
      }
    }
    for (FontFace face : faces) {
      if (face.covers(codePoint)) {
        return face;
      }
    }
    return null;
  }

  /** The face whose metrics a line takes, whatever it holds: the line gap must not change. */
  public FontFace first() {
    return faces.get(0);
  }
}
