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
  private final Map<Long, Sort> sorts = new HashMap<>();

  EmbeddedFace(FontFace face) {
    this.face = face;
  }

  /**
   * What is drawn for a character.
   *
   * @param code under which the font has it
   */
  record Sort(PDFont font, char code) {}

  /**
   * What to draw for a character, which the face must cover.
   *
   * @param drawn the character whose glyph is drawn
   * @param meant the character that the glyph stands for, which is what a reader copies
   */
  Sort sort(int drawn, int meant) {
    return sorts.computeIfAbsent((long) drawn << Integer.SIZE | meant, key -> add(drawn, meant));
  }

  private Sort add(int drawn, int meant) {
    EmbeddedFont font = fonts.isEmpty() ? null : fonts.get(fonts.size() - 1);
    if (font == null || font.isFull()) {
      try {
        font = new EmbeddedFont(face, face.properties());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot embed " + face, e);
      }
      fonts.add(font);
    }
    return new Sort(font, font.add(drawn, meant));
  }

  /** Puts the fonts into the document, when all is drawn. */
  void embed(PDDocument document) throws IOException {
    for (EmbeddedFont font : fonts) {
      font.embed(document);
    }
  }
}
