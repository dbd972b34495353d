package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections in two columns: three pages with headings, a figure and a note. */
class ColumnsTest {

  private static final String PICTURE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 100\" width=\"300\" height=\"100\">"
          + "<title>P</title><rect width=\"300\" height=\"100\" fill=\"#888\"/></svg>";

  @TempDir private Path folder;

  @Test
  void aSectionStandsInTwoColumns() throws Exception {
    PublicationFolder publication = publication();
    assertThat(publication.problems()).isEmpty();
    Path file = publication.file("zh-Hans", Format.PDF);
    assertThat(PrintedLines.pages(file)).isGreaterThanOrEqualTo(3);
    // No character stands in the gap of two characters, which is in the middle.
    BitSet covered = new BitSet();
    for (Line character : characters(file, 3)) {
      covered.set((int) character.left(), (int) Math.ceil(character.right()));
    }
    int middle = (covered.nextSetBit(0) + covered.length()) / 2;
    assertThat(covered.get(middle)).isFalse();
    int gap = covered.nextSetBit(middle) - covered.previousSetBit(middle);
    assertThat(gap).isBetween(20, 45);
    assertThat(PrintedLines.painted(file)).contains("末尾的字");
  }

  @Test
  void textIsReadColumnByColumn() throws Exception {
    Path file = publication().file("zh-Hans", Format.PDF);
    String painted = PrintedLines.painted(file);
    int at = 0;
    for (int i = 1; i <= 40; i++) {
      int next = painted.indexOf("第" + i + "段", at);
      assertThat(next).as("paragraph %s", i).isGreaterThan(at);
      at = next;
    }
  }

  @Test
  void theSameBytesComeTwice() throws Exception {
    Path file = publication().file("zh-Hans", Format.PDF);
    byte[] first = Files.readAllBytes(file);
    Files.delete(file);
    publication();
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  /** The characters of a page's text, without its head, folio, caption and notes. */
  private static List<Line> characters(Path file, int page) throws IOException {
    return PdfFile.glyphs(file).get(page - 1).stream()
        .filter(glyph -> glyph.getYScale() > 10 && !glyph.getUnicode().isBlank())
        .map(
            glyph ->
                new Line(
                    glyph.getUnicode(),
                    glyph.getXDirAdj(),
                    glyph.getXDirAdj() + glyph.getWidthDirAdj(),
                    glyph.getYDirAdj(),
                    glyph.getYScale()))
        .toList();
  }

  private PublicationFolder publication() throws Exception {
    StringBuilder text = new StringBuilder("# 两栏\n\n");
    for (int i = 1; i <= 40; i++) {
      text.append("第").append(i).append("段").append("文字排成两栏，每栏等高。".repeat(4));
      text.append(i == 7 ? "[^1]\n\n" : "\n\n");
      if (i == 12) {
        text.append("![图](images/p.svg \"图题\")\n\n");
      }
      if (i % 9 == 0) {
        text.append("## 小标题").append(i).append("\n\n");
      }
    }
    text.append("末尾的字。\n\n[^1]: 注文在页脚，占整页的宽度。\n");
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: 书\n")
            .with(
                "theme/css/theme.css",
                "@media print { .section { column-count: 2; column-gap: 2em }"
                    + " .section-title { column-span: all } }\n")
            .with("zh-Hans/images/p.svg", PICTURE)
            .with("zh-Hans/a.md", text.toString());
    publication.as(Format.PDF).publish();
    return publication;
  }
}
