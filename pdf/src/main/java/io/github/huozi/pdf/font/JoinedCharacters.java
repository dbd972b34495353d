package io.github.huozi.pdf.font;

import io.github.huozi.font.FontChain.JoinedGlyph;
import io.github.huozi.typography.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Finds the emoji in a text that one glyph draws and several characters write: flags, keycaps,
 * joined emoji. The text is gone through once, from its start to its end.
 */
final class JoinedCharacters {

  private final EditionFont font;
  private final String text;

  /** The end of the characters of the last glyph. */
  private int end;

  JoinedCharacters(EditionFont font, String text) {
    this.font = font;
    this.text = text;
  }

  /** The glyph of the sequence that begins at an offset; null if one begins at none. */
  @Nullable JoinedGlyph at(int offset) {
    int sequenceEnd = Characters.sequenceEnd(text, offset);
    if (offset < end || sequenceEnd <= text.offsetByCodePoints(offset, 1)) {
      return null;
    }
    JoinedGlyph glyph = font.joined(text.substring(offset, sequenceEnd)).orElse(null);
    if (glyph != null) {
      end = sequenceEnd;
    }
    return glyph;
  }

  /** Tells whether the character at an offset is drawn by the glyph of an earlier one. */
  boolean includes(int offset) {
    return offset < end;
  }
}
