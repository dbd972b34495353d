package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vertical lines beside figures, tables and listings. */
class BesideTextTest {

  private static final String TEXT = "茶の木は南の国に生まれた。人はその葉を摘み、蒸し、湯に入れて飲む。".repeat(4) + "\n\n";

  private static final String MAP =
      "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='160'>"
          + "<rect width='300' height='160'/></svg>";

  @TempDir private Path folder;

  private List<List<TextPosition>> pages(String text) throws Exception {
    return pages(text, MAP);
  }

  private List<List<TextPosition>> pages(String text, String picture) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .as(Format.PDF)
            .with(
                "publication.yaml",
                """
                title: 茶
                type: book
                cover: none
                editions:
                  - {language: ja, writing-mode: vertical-rl, page-size: 四六判}
                """)
            .with("ja/map.svg", picture)
            .with("ja/1.md", text);
    publication.publish();
    return PdfFile.glyphs(publication.file("ja", Format.PDF));
  }

  /** The heads of the lines of a page, from right to left, in pt below the edge of the sheet. */
  private static List<Double> heads(List<TextPosition> page) {
    TreeMap<Integer, Double> heads = new TreeMap<>();
    for (TextPosition glyph : page) {
      if ("茶の木は南の国に生まれた。人その葉を摘み、蒸し、湯に入れて飲む。".contains(glyph.getUnicode())) {
        heads.merge(-Math.round(glyph.getX()), (double) glyph.getY(), Math::min);
      }
    }
    return new ArrayList<>(heads.values());
  }

  private static List<TextPosition> pageWith(String letter, List<List<TextPosition>> pages) {
    return pages.stream()
        .filter(page -> page.stream().anyMatch(glyph -> glyph.getUnicode().equals(letter)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesAreShorterBesideAFigure() throws Exception {
    List<List<TextPosition>> pages =
        pages("# 木\n\n" + TEXT.repeat(7) + "![絵](map.svg \"甲\")\n\n" + TEXT.repeat(12));
    List<Double> heads = heads(pageWith("甲", pages));
    double top = heads(pages.get(pages.size() - 2)).stream().min(Double::compare).orElseThrow();
    // The figure is 120 pt high, and an em at least is below it.
    assertThat(heads.stream().filter(head -> head > top + 125).count()).isGreaterThan(10);
    assertThat(heads.stream().filter(head -> head > top + 30 && head < top + 125)).isEmpty();
  }

  /** The lines of a caption that is no longer than a flat picture would not fit the page. */
  @Test
  void aFlatPictureWithALongCaptionIsOnThePage() throws Exception {
    String flat = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"460\" height=\"30\"/>";
    for (int words = 1; words < 12; words++) {
      List<List<TextPosition>> pages =
          pages(
              "# 木\n\n"
                  + TEXT.repeat(3)
                  + "![絵](map.svg \"甲"
                  + "この図の説明は長い、".repeat(words)
                  + "乙\")\n\n"
                  + TEXT.repeat(3),
              flat);
      assertThat(pages)
          .anySatisfy(page -> assertThat(page).anyMatch(glyph -> glyph.getUnicode().equals("乙")));
    }
  }

  @Test
  void linesAreShorterBesideATable() throws Exception {
    List<List<TextPosition>> pages =
        pages("# 木\n\n" + TEXT.repeat(5) + "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n" + TEXT.repeat(8));
    List<TextPosition> page = pageWith("甲", pages);
    double foot =
        page.stream()
            .filter(glyph -> glyph.getUnicode().equals("丙"))
            .mapToDouble(TextPosition::getY)
            .findFirst()
            .orElseThrow();
    List<Double> heads = heads(page);
    assertThat(heads.stream().filter(head -> head > foot).count()).isBetween(3L, 8L);
  }

  /** Text goes on where a part of a long table does not fit. */
  @Test
  void textPassesThePartsOfALongTable() throws Exception {
    List<List<TextPosition>> pages =
        pages(
            "# 木\n\n"
                + TEXT.repeat(4)
                + "| 甲 | 乙乙乙乙乙乙乙乙乙乙 |\n|---|---|\n"
                + "| 丙 | 丁丁丁丁丁丁丁丁丁丁 |\n".repeat(30)
                + "\n"
                + TEXT.repeat(8));
    List<TextPosition> before = pages.get(pages.indexOf(pageWith("丙", pages)) - 1);
    assertThat(heads(before)).hasSizeGreaterThan(10);
  }
}
