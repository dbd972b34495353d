package io.github.huozi.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a page line by line. Lengths are in pt, from the upper left. */
final class PrintedLines {

  /**
   * Characters on one baseline.
   *
   * @param text the characters without white space
   * @param left the start of the first character
   * @param right the end of the last character
   * @param y the baseline
   * @param size the type's size
   */
  record Line(String text, double left, double right, double y, double size) {}

  private PrintedLines() {}

  /** The number of pages of a file. */
  static int pages(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return pdf.getNumberOfPages();
    }
  }

  /** The visible characters of all pages in the order of painting, without soft hyphens. */
  static String painted(Path file) throws IOException {
    StringBuilder painted = new StringBuilder();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              painted.append(text.getUnicode().replace("\u00AD", "").strip());
            }
          };
      stripper.getText(pdf);
    }
    return painted.toString();
  }

  /** The lines of a page, from top to bottom. Pages count from 1. */
  static List<Line> on(Path file, int page) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Map<Long, List<TextPosition>> lines = new TreeMap<>();
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              if (!text.getUnicode().isBlank()) {
                lines
                    .computeIfAbsent(Math.round(text.getYDirAdj() * 4.0), y -> new ArrayList<>())
                    .add(text);
              }
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(pdf);
      return lines.values().stream().map(PrintedLines::line).toList();
    }
  }

  private static Line line(List<TextPosition> positions) {
    positions.sort((a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj()));
    StringBuilder text = new StringBuilder();
    positions.forEach(position -> text.append(position.getUnicode()));
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    return new Line(
        text.toString(),
        first.getXDirAdj(),
        last.getXDirAdj() + last.getWidthDirAdj(),
        first.getYDirAdj(),
        first.getYScale());
  }
}
