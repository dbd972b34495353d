package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in both forms. Lengths are in pt. */
class FormulasOnPageTest {

  private static final String TEXT =
      """
      价格$5到$10不是公式。二次方程 $ax^2+bx+c=0$ 的解是 $x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}$，其中
      $a \\neq 0$，求和 $\\sum_{i=1}^n i$ 也在行内，向量 $\\vec{a}$ 与集合 $\\mathbb{R}^n$ 都在一行之中，行距不变。
      极限 $\\lim_{x\\to 0}\\frac{\\sin x}{x}=1$ 成立，第 $k$ 项是 $x_k$，这一段还要再写一行文字，看看行距。

      $$
      |x| = \\begin{cases} x & \\text{当 } x \\ge 0 \\\\ -x & \\text{否则} \\end{cases} \\tag{1}
      $$
      所以 $|x| \\ge 0$，末行。

      不认识的 $\\foo$ 照印。
      """;

  private static final List<String> SOURCES =
      List.of(
          "ax^2+bx+c=0",
          "x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}",
          "a \\neq 0",
          "\\sum_{i=1}^n i",
          "\\vec{a}",
          "\\mathbb{R}^n",
          "\\lim_{x\\to 0}\\frac{\\sin x}{x}=1",
          "k",
          "x_k",
          "|x| = \\begin{cases} x & \\text{当 } x \\ge 0 \\\\ -x & \\text{否则} \\end{cases} \\tag{1}",
          "|x| \\ge 0");

  /** The publication of {@link #TEXT}. */
  private static PublicationFolder published;

  @TempDir private Path temp;

  @BeforeAll
  static void publish(@TempDir Path folder) throws Exception {
    published = new PublicationFolder(folder);
    published.publishChapter("zh-Hans", "公式", TEXT);
  }

  @Test
  void bothFormsHaveTheFormulasWithTheirSourceAsAlternativeText() throws Exception {
    PublicationFolder folder = published;
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .contains("the formula is printed as typed: the TeX command \\foo is unknown");
    EpubFile epub = folder.epub("zh-Hans");
    assertThat(epub.complaints()).isEmpty();
    String chapter = epub.source("text.xhtml");
    assertThat(chapter).contains("<mfrac>", "xmlns=\"http://www.w3.org/1998/Math/MathML\"");
    assertThat(chapter).contains("<code class=\"language-tex\">\\foo</code>", "价格$5到$10");
    assertThat(epub.source("package.opf")).contains("properties=\"mathml\"");
    List<StructureElement> formulas =
        StructureElement.read(folder.file("zh-Hans", Format.PDF)).all("Formula");
    assertThat(formulas).extracting(formula -> formula.entry("Alt")).isEqualTo(SOURCES);
    for (String source : SOURCES) {
      assertThat(chapter).contains("alttext=\"" + source.replace("&", "&amp;") + "\"");
    }
  }

  @Test
  void aFormulaIsDrawnInGlyphsThatCanBeCopied() throws Exception {
    PublicationFolder folder = published;
    assertThat(folder.pdf("zh-Hans").fonts())
        .anyMatch(font -> font.equals("STIXTwoMath-Regular"))
        .noneMatch(font -> font.endsWith("!"));
    StructureElement root = StructureElement.read(folder.file("zh-Hans", Format.PDF));
    assertThat(root.all("Formula").get(0).text()).isEqualTo("𝑎𝑥2+𝑏𝑥+𝑐=0");
    assertThat(root.all("Formula").get(9).text()).contains("{", "𝑥", "当", "否则", "(1)");
  }

  @Test
  void aFormulaStandsOnTheBaselineAndKeepsTheLinesEven() throws Exception {
    List<TextPosition> glyphs = PdfFile.ink(published.file("zh-Hans", Format.PDF));
    TextPosition before = find(glyphs, "程");
    TextPosition formula = glyphs.get(glyphs.indexOf(before) + 1);
    assertThat(formula.getUnicode()).isEqualTo("𝑎");
    assertThat(formula.getYDirAdj()).isCloseTo(before.getYDirAdj(), within(0.1f));
    assertThat(formula.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj())
        .isBetween(0.12f * before.getFontSizeInPt(), 0.6f * before.getFontSizeInPt());
    float pitch = find(glyphs, "末").getYDirAdj() - find(glyphs, "不认识").getYDirAdj();
    List<Float> baselines = new ArrayList<>();
    for (TextPosition glyph : glyphs) {
      boolean han = Character.isIdeographic(glyph.getUnicode().codePointAt(0));
      if (han
          && glyph.getFontSizeInPt() == before.getFontSizeInPt()
          && !baselines.contains(glyph.getYDirAdj())) {
        baselines.add(glyph.getYDirAdj());
      }
    }
    assertThat(baselines.stream().filter(y -> isOnGrid(y, before.getYDirAdj(), -pitch)))
        .hasSizeGreaterThanOrEqualTo(6);
  }

  private static boolean isOnGrid(float y, float first, float pitch) {
    double lines = (y - first) / pitch;
    return Math.abs(lines - Math.rint(lines)) < 0.02;
  }

  @Test
  void theNumberOfAFormulaEndsItsLine() throws Exception {
    List<TextPosition> glyphs = PdfFile.ink(published.file("zh-Hans", Format.PDF));
    double end = 0;
    for (TextPosition glyph : glyphs) {
      end = Math.max(end, glyph.getXDirAdj() + glyph.getWidthDirAdj());
    }
    TextPosition bracket =
        glyphs.stream()
            .filter(glyph -> glyph.getUnicode().equals(")"))
            .reduce((one, other) -> other)
            .orElseThrow();
    // The blank of a full-width mark goes beyond the measure.
    assertThat(bracket.getXDirAdj() + bracket.getWidthDirAdj())
        .isCloseTo((float) end, within(find(glyphs, "程").getWidthDirAdj() / 2 + 0.1f));
  }

  @Test
  void aFormulaThatMustBeMuchSmallerIsTold() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp);
    String row = "a_1 & b_2".repeat(30);
    folder.publishChapter(
        "zh-Hans",
        "公式",
        "$x{" + "+y".repeat(60) + "}$\n\n$$\n\\begin{matrix}" + row + "\\end{matrix}\n$$");
    assertThat(folder.problems()).hasSize(2);
    assertThat(folder.problems().get(1))
        .contains("text.md:5: the formula \"\\begin{matrix}", " is too wide, and is set at ");
  }

  @Test
  void aFormulaWhoseMathMlIsTooLongForAPdfIsTold() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp).as(Format.PDF);
    String line = "x" + "+y".repeat(12) + " \\\\\n";
    folder.publishChapter(
        "zh-Hans",
        "公式",
        "$$\n\\begin{gathered}\n%sz\n\\end{gathered}\n$$\n".formatted(line.repeat(150)));
    assertThat(folder.problems()).hasSize(2);
    assertThat(folder.problems().get(0))
        .contains("text.md:3: the MathML of the formula \"\\begin{gathered}", "; divide it");
    assertThat(folder.problems().get(1))
        .contains("text.md:3: the formula \"\\begin{gathered}", " is too high, and is set at ");
  }

  @Test
  void aFormulaHigherThanThePageIsSetSmallerAndWhole() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp).as(Format.PDF);
    folder.publishChapter(
        "zh-Hans",
        "公式",
        "$$\n\\begin{gathered}\n%sz\n\\end{gathered}\n$$\n"
            .formatted("\\frac{x}{y} \\\\\n".repeat(24)));
    assertThat(find(PdfFile.ink(folder.file("zh-Hans", Format.PDF)), "𝑧").getYDirAdj())
        .isBetween(200f, 600f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"可得 %s，余下", "可得（%s）。余下", "%s，余下", "可得“**%s**”；余下", "可得 %s．余下"})
  void aFormulaTooWideForItsLineKeepsItsMarks(String sentence) throws Exception {
    PublicationFolder folder = new PublicationFolder(temp).as(Format.PDF);
    folder.publishChapter("zh-Hans", "公式", sentence.formatted("$w{" + "+y".repeat(25) + "=z}$"));
    List<TextPosition> glyphs = PdfFile.ink(folder.file("zh-Hans", Format.PDF));
    List<String> row = new ArrayList<>();
    TextPosition last = find(glyphs, "𝑧");
    for (TextPosition glyph : glyphs) {
      if (Math.abs(glyph.getYDirAdj() - last.getYDirAdj()) < 1) {
        row.add(glyph.getUnicode());
      }
    }
    assertThat(String.join("", row))
        .contains(sentence.replaceAll("可得|余下|[* ]", "").formatted("𝑤" + "+𝑦".repeat(25) + "=𝑧"));
  }

  /** After its signs, and its tag, its source and its place in the text are one. */
  @Test
  void aFormulaInALineIsDividedAsTexDividesIt() throws Exception {
    PublicationFolder folder = new PublicationFolder(temp);
    folder.publishChapter(
        "zh-Hans", "公式", "可得 $w" + "+y".repeat(30) + "=z_1$．\n\n又 $f(" + "a,".repeat(40) + "b)$．");
    assertThat(folder.problems()).isEmpty();
    Path pdf = folder.file("zh-Hans", Format.PDF);
    List<String> lines =
        PrintedLines.on(pdf, PrintedLines.pages(pdf)).stream()
            .map(PrintedLines.Line::text)
            .filter(line -> line.contains("𝑦") || line.contains("𝑎"))
            .toList();
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines.get(0)).startsWith("可得𝑤+𝑦").endsWith("+");
    assertThat(lines.get(1)).startsWith("𝑦").contains("=𝑧").endsWith("．");
    assertThat(lines.get(2)).startsWith("又𝑓(𝑎,").endsWith(",");
    List<StructureElement> formulas = StructureElement.read(pdf).all("Formula");
    assertThat(formulas).hasSize(2);
    assertThat(formulas.get(0).text()).isEqualTo("𝑤" + "+𝑦".repeat(30) + "=𝑧1");
    assertThat(folder.epub("zh-Hans").complaints()).isEmpty();
  }

  @Test
  void theSameFormulasGiveTheSameBytes() throws Exception {
    byte[] pdf = Files.readAllBytes(published.file("zh-Hans", Format.PDF));
    byte[] epub = Files.readAllBytes(published.file("zh-Hans", Format.EPUB));
    PublicationFolder other = new PublicationFolder(temp.resolve("other"));
    other.publishChapter("zh-Hans", "公式", TEXT);
    assertThat(Files.readAllBytes(other.file("zh-Hans", Format.PDF))).isEqualTo(pdf);
    assertThat(Files.readAllBytes(other.file("zh-Hans", Format.EPUB))).isEqualTo(epub);
  }

  private static TextPosition find(List<TextPosition> glyphs, String text) {
    for (int i = 0; i < glyphs.size(); i++) {
      StringBuilder found = new StringBuilder();
      for (int k = i; k < glyphs.size() && found.length() < text.length(); k++) {
        found.append(glyphs.get(k).getUnicode());
      }
      if (found.toString().equals(text)) {
        return glyphs.get(i);
      }
    }
    throw new AssertionError("no " + text);
  }
}
