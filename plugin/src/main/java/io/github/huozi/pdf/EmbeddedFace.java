package io.github.huozi.pdf;

import io.github.huozi.font.FontFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A face in one document. Embedded once as a subset; twice, where two characters of the document
 * share a glyph and each must be copied out as itself.
 */
final class EmbeddedFace {

  private final PDDocument document;
  private final FontFace face;
  private final List<Embedding> embeddings = new ArrayList<>();

  EmbeddedFace(PDDocument document, FontFace face) {
    this.document = document;
    this.face = face;
  }

  /**
   * The font to draw a character in, which the face must cover.
   *
   * @param drawn the character whose glyph is drawn
   * @param meant the character that the glyph stands for, which is what the font is asked to show
   *     and what a reader copies
   */
  PDFont fontFor(int drawn, int meant) {
    int glyph = face.glyph(drawn);
    for (Embedding embedding : embeddings) {
      if (embedding.memory.claim(glyph, meant)) {
        return embedding.use(drawn);
      }
    }
    Embedding embedding = embed();
    embedding.memory.claim(glyph, meant);
    embeddings.add(embedding);
    return embedding.use(drawn);
  }

  /** Makes the subsets, when all is drawn. */
  void embedSubsets() throws IOException {
    for (Embedding embedding : embeddings) {
      embedding.font.subset();
    }
  }

  private Embedding embed() {
    TrueTypeFont font = face.trueType();
    // The parsed font is shared by documents, and PDFBox asks it for its character map while it
    // loads: for that moment it answers with this document's.
    synchronized (font) {
      try {
        CmapTable table = font.getCmap();
        CmapSubtable[] own = table.getCmaps();
        CodePointMemory memory = new CodePointMemory(font.getUnicodeCmapLookup());
        table.setCmaps(new CmapSubtable[] {memory});
        try {
          return new Embedding(PDType0Font.load(document, font, true), memory);
        } finally {
          table.setCmaps(own);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot embed " + face, e);
      }
    }
  }

  private record Embedding(PDType0Font font, CodePointMemory memory) {

    /** The subset is made from characters, by the font's own map: it must have the one drawn. */
    PDFont use(int drawn) {
      font.addToSubset(drawn);
      return font;
    }
  }
}
