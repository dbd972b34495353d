package io.github.huozi.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line as it stands on a page, its text in the order in which it was drawn.
 *
 * @param text without spaces that were not drawn
 * @param end where its last character ends, in pt, without the half square that a mark has blank
 */
public record PdfLine(String text, double end) {

  private static final String BLANK_AT_END = "，。、；：？！”’）》」』】";

  /** Raised text and text of another size is within this of its line, in pt. */
  private static final double SAME_LINE = 5;

  /** All lines of a PDF, running heads and page numbers too. */
  public static List<PdfLine> read(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Positions positions = new Positions();
      positions.getText(pdf);
      positions.endLine();
      return positions.lines;
    }
  }

  private static final class Positions extends PDFTextStripper {

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int page;
    private double end;
    private double baseline;

    @Override
    protected void processTextPosition(TextPosition glyph) {
      if (page != getCurrentPageNo() || Math.abs(glyph.getYDirAdj() - baseline) >= SAME_LINE) {
        endLine();
        page = getCurrentPageNo();
        baseline = glyph.getYDirAdj();
      }
      text.append(glyph.getUnicode());
      if (!glyph.getUnicode().isBlank()) {
        boolean blank = BLANK_AT_END.contains(glyph.getUnicode());
        end = glyph.getXDirAdj() + glyph.getWidthDirAdj() * (blank ? 0.5 : 1);
      }
    }

    private void endLine() {
      if (!text.isEmpty()) {
        lines.add(new PdfLine(text.toString(), end));
        text.setLength(0);
      }
    }
  }
}
