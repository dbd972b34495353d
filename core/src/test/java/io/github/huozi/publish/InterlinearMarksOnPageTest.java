package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emphasis marks and the lines of names on the pages of a PDF. */
class InterlinearMarksOnPageTest {

  private static final String THEME =
      """
      em { text-emphasis: filled dot; font: inherit }
      em .latin { text-emphasis: none }
      """;

  @TempDir private Path folder;
  private PublicationFolder publication;

  /**
   * A path that is filled.
   *
   * @param x where it begins, in points
   * @param y where it begins, from the head of the page
   */
  private record Drawn(double x, double y, boolean artifact) {}

  @BeforeEach
  void publish() throws Exception {
    publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: {zh-Hans: 甲, ja: 乙}\n")
            .with("theme/css/theme.css", THEME)
            .with("zh-Hans/a.md", "# 甲\n\n前文*重 type 点*后文，[沈括]{.name}[润州]{.name}撰[笔谈]{.title}。\n")
            .with("ja/a.md", "# 乙\n\n前文[重点]{.dots}後文\n")
            .as(Format.PDF);
    publication.publish();
  }

  @Test
  void marksStandUnderChineseAndOverJapanese() throws Exception {
    assertThat(publication.problems()).isEmpty();
    for (String language : List.of("zh-Hans", "ja")) {
      try (PDDocument pdf = open(language)) {
        TextPosition first = letter(language, "重");
        TextPosition last = letter(language, "点");
        double side = language.equals("ja") ? -1.15 : 0.35;
        double y = first.getYDirAdj() + side * first.getFontSizeInPt();
        List<Double> marks =
            drawn(pdf).stream()
                .filter(drawn -> Math.abs(drawn.y() - y) < 0.25 * first.getFontSizeInPt())
                .filter(drawn -> drawn.x() > first.getXDirAdj() - 1)
                .filter(drawn -> drawn.x() < last.getXDirAdj() + last.getWidthDirAdj())
                .map(Drawn::x)
                .toList();
        // Those of the Latin letters are left out by the theme.
        assertThat(marks).as(language).hasSize(2);
        assertThat(marks.get(1) - marks.get(0))
            .isCloseTo(last.getXDirAdj() - first.getXDirAdj(), within(0.1));
      }
    }
  }

  @Test
  void marksAndLinesAreArtifactsAndTheTextIsAsWritten() throws Exception {
    try (PDDocument pdf = open("zh-Hans")) {
      // Two marks, two lines of names, the line of a title.
      assertThat(drawn(pdf)).hasSize(5).allMatch(Drawn::artifact);
      assertThat(publication.pdf("zh-Hans").words()).contains("前文重 type 点后文，沈括润州撰笔谈。");
    }
  }

  private PDDocument open(String language) throws Exception {
    return Loader.loadPDF(publication.file(language, Format.PDF).toFile());
  }

  /** The parts of the paths that are filled on the first page. */
  private static List<Drawn> drawn(PDDocument pdf) throws Exception {
    double height = pdf.getPage(0).getMediaBox().getHeight();
    Deque<Boolean> artifacts = new ArrayDeque<>();
    List<Drawn> drawn = new ArrayList<>();
    List<Drawn> path = new ArrayList<>();
    List<Object> tokens = new PDFStreamParser(pdf.getPage(0)).parse();
    for (int i = 0; i < tokens.size(); i++) {
      String name = tokens.get(i) instanceof Operator operator ? operator.getName() : "";
      if (name.equals("BMC") || name.equals("BDC")) {
        Object tag = tokens.get(i - (name.equals("BMC") ? 1 : 2));
        artifacts.push(COSName.ARTIFACT.equals(tag));
      } else if (name.equals("EMC")) {
        artifacts.pop();
      } else if (name.equals("m") || name.equals("re")) {
        int at = i - (name.equals("m") ? 2 : 4);
        double x = ((COSNumber) tokens.get(at)).floatValue();
        double y = height - ((COSNumber) tokens.get(at + 1)).floatValue();
        path.add(new Drawn(x, y, artifacts.contains(true)));
      } else if (name.equals("f") || name.equals("f*") || name.equals("n")) {
        drawn.addAll(name.equals("n") ? List.of() : path);
        path.clear();
      }
    }
    return drawn;
  }

  private TextPosition letter(String language, String letter) throws Exception {
    return PdfFile.ink(publication.file(language, Format.PDF)).stream()
        .filter(glyph -> glyph.getUnicode().equals(letter))
        .findFirst()
        .orElseThrow();
  }
}
