package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A face in one document: what is shown of it, in as many fonts as that takes, which is one. */
final class EmbeddedFace {

  private final FontFace face;
  private final List<EmbeddedFont> fonts = new ArrayList<>();
  private final Map<Long, Glyph> glyphs = new HashMap<>();

  EmbeddedFace(FontFace face) {
    this.face = face;
  }

  /**
   * A glyph of the face in one of its fonts.
   *
   * @param code the code of the glyph in the font
   */
  record Glyph(PDFont font, char code) {}

  /**
   * The glyph of a character, which the face must cover.
   *
   * @param drawn the character whose glyph is drawn
   * @param meant the character that the glyph represents, which is the one that a reader copies
   */
  Glyph glyph(int drawn, int meant) {
    return glyphs.computeIfAbsent((long) drawn << Integer.SIZE | meant, key -> add(drawn, meant));
  }

  private Glyph add(int drawn, int meant) {
    EmbeddedFont font = fonts.isEmpty() ? null : fonts.get(fonts.size() - 1);
    if (font == null || font.isFull()) {
      try {
        font = new EmbeddedFont(face, face.properties());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot embed " + face, e);
      }
      fonts.add(font);
    }
    return new Glyph(font, font.add(drawn, meant));
  }

  /** Puts the fonts into the document, when all is drawn. */
  void embed(PDDocument document) throws IOException {
    for (EmbeddedFont font : fonts) {
      font.embed(document);
    }
  }
}
