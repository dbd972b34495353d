package io.github.huozi.publish;

import io.github.huozi.published.PdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    return PdfFile.ink(file).stream()
        .map(glyph -> glyph.getUnicode().replace("\u00AD", "").strip())
        .collect(Collectors.joining());
  }

  /** The lines of a page, from top to bottom. Pages count from 1. */
  static List<Line> on(Path file, int page) throws IOException {
    return read(file).get(page - 1);
  }

  /** The first line of a page that contains a text. */
  static Line line(Path file, int page, String part) throws IOException {
    return on(file, page).stream()
        .filter(line -> line.text().contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError(part + " is not on page " + page));
  }

  private static synchronized List<List<Line>> read(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    if (!last.file.equals(file) || !last.time.equals(time) || last.size != Files.size(file)) {
      last = new Pages(file, time, Files.size(file), lines(file));
    }
    return last.lines;
  }

  private static List<List<Line>> lines(Path file) throws IOException {
    List<List<Line>> pages = new ArrayList<>();
    for (List<TextPosition> page : PdfFile.glyphs(file)) {
      Map<Long, List<TextPosition>> lines = new TreeMap<>();
      for (TextPosition glyph : page) {
        if (!glyph.getUnicode().isBlank()) {
          lines
              .computeIfAbsent(Math.round(glyph.getYDirAdj() * 4.0), y -> new ArrayList<>())
              .add(glyph);
        }
      }
      pages.add(lines.values().stream().map(PrintedLines::line).toList());
    }
    return pages;
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
