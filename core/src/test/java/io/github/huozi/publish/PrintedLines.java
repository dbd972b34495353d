package io.github.huozi.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

  /** A file as it was when it was read. */
  private record Pages(Path file, FileTime time, long size, List<List<Line>> lines) {}

  /** What was read last: tests look at one page of a file after the other. */
  private static Pages last = new Pages(Path.of(""), FileTime.fromMillis(0), 0, List.of());

  private PrintedLines() {}

  /** The number of pages of a file. */
  static int pages(Path file) throws IOException {
    return read(file).size();
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
    return read(file).get(page - 1);
  }

  private static synchronized List<List<Line>> read(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    if (!last.file.equals(file) || !last.time.equals(time) || last.size != Files.size(file)) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        last = new Pages(file, time, Files.size(file), lines(pdf));
      }
    }
    return last.lines;
  }

  private static List<List<Line>> lines(PDDocument pdf) throws IOException {
    List<Map<Long, List<TextPosition>>> pages = new ArrayList<>();
    for (int page = 0; page < pdf.getNumberOfPages(); page++) {
      pages.add(new TreeMap<>());
    }
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
              pages
                  .get(getCurrentPageNo() - 1)
                  .computeIfAbsent(Math.round(text.getYDirAdj() * 4.0), y -> new ArrayList<>())
                  .add(text);
            }
          }
        };
    stripper.getText(pdf);
    return pages.stream()
        .map(lines -> lines.values().stream().map(PrintedLines::line).toList())
        .toList();
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
