package io.github.huozi.check;

import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the characters of a PDF and where they stand. PDFBox's own stripper also looks up the
 * outline of each glyph; this does without, and is faster.
 */
final class PageReader extends PageContent {

  private final List<Glyph> glyphs = new ArrayList<>();
  private final IdentityHashMap<PDFont, Map<Integer, int[]>> meanings = new IdentityHashMap<>();
  private int page;
  private PDRectangle box = PDRectangle.A4;

  /** How deep the reader is inside marked content, from an artifact on; 0 outside of any. */
  private int insideArtifact;

  private PageReader() {
    readGlyphs();
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /** The pages of a PDF file, in order. */
  static List<PdfPage> read(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PageReader reader = new PageReader();
      List<PdfPage> pages = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        pages.add(reader.read(page));
      }
      return pages;
    }
  }

  private PdfPage read(PDPage pdfPage) throws IOException {
    page++;
    box = pdfPage.getCropBox();
    glyphs.clear();
    insideArtifact = 0;
    processPage(pdfPage);
    return new PdfPage(page, box.getWidth(), box.getHeight(), glyphs);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    if (insideArtifact > 0 || COSName.ARTIFACT.equals(tag)) {
      insideArtifact++;
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (insideArtifact > 0) {
      insideArtifact--;
    }
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    if (insideArtifact > 0) {
      return;
    }
    int[] meaning = meaning(font, code);
    float width = displacement.getX() * rendering.getScalingFactorX() / meaning.length;
    for (int i = 0; i < meaning.length; i++) {
      if (isVisible(meaning[i])) {
        glyphs.add(
            new Glyph(
                page,
                meaning[i],
                rendering.getTranslateX() - box.getLowerLeftX() + i * width,
                box.getUpperRightY() - rendering.getTranslateY(),
                width,
                rendering.getScalingFactorY(),
                Math.abs(rendering.getShearY()) < Math.abs(rendering.getScaleX())));
      }
    }
  }

  private int[] meaning(PDFont font, int code) throws IOException {
    Map<Integer, int[]> known = meanings.computeIfAbsent(font, unused -> new HashMap<>());
    int[] meaning = known.get(code);
    if (meaning == null) {
      String text = font.toUnicode(code);
      // What cannot be copied out is no text to a reader: it stands for itself as unknown.
      meaning = text == null || text.isEmpty() ? new int[] {0xFFFD} : text.codePoints().toArray();
      known.put(code, meaning);
    }
    return meaning;
  }

  private static boolean isVisible(int codePoint) {
    // The hyphen that a line's end has added is no letter, but it fills the line.
    return codePoint == Glyph.ADDED_HYPHEN || Characters.isRead(codePoint);
  }
}
