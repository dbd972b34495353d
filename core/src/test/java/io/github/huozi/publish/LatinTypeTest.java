package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kerning, ligatures and other glyphs of Latin text, read from the finished page. */
@Tag("long")
class LatinTypeTest {

  private static final double EM = 10.5;

  /** The distance from A to V in Libertinus Serif, in em: with kerning, and the advance of A. */
  private static final double KERNED = 0.583;

  private static final double PLAIN = 0.695;

  private static final String SMALL = ".a { font-variant: small-caps }";

  @TempDir private Path folder;

  private PublicationFolder publication;

  @Test
  void lettersAreKerned() throws Exception {
    assertThat(step(publish("en", "xAVx", ""), "A", "V")).isCloseTo(KERNED, within(0.002));
  }

  @Test
  void lettersOfAHanFontAreKerned() throws Exception {
    assertThat(step(publish("zh-Hans", "中文AV中文", ""), "A", "V")).isCloseTo(0.6, within(0.002));
  }

  /** Han fonts draw it as a quotation mark, as wide as an ideograph. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant"})
  void anApostropheIsAsWideAsALetter(String language) throws Exception {
    List<TextPosition> text = publish(language, "他读Alice’s与L’Étranger，又读‘书’。", "");
    assertThat(step(text, "’", "s")).isBetween(0.2, 0.3);
    assertThat(step(text, "‘", "书")).isGreaterThan(0.4);
    assertThat(publication.pdf(language).characters()).contains("他读Alice’s与L’Étranger，又读‘书’。");
    List<TextPosition> years = publish(language, "他在 ’90s 读‘书’。", "");
    assertThat(step(years, "’", "9")).isBetween(0.2, 0.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p { font-kerning: none }", ".a { font-kerning: none }"})
  void kerningIsTurnedOff(String css) throws Exception {
    List<TextPosition> text = publish("en", "x<span class='a'>AV</span>x", css);
    assertThat(step(text, "A", "V")).isCloseTo(PLAIN, within(0.002));
  }

  @Test
  void kerningIsTurnedOnAgain() throws Exception {
    String css = "p { font-kerning: none } .a { font-kerning: normal }";
    List<TextPosition> text = publish("en", "x<span class='a'>AV</span>x", css);
    assertThat(step(text, "A", "V")).isCloseTo(KERNED, within(0.002));
  }

  @Test
  void lettersAreNotKernedWhereAnInlineElementBegins() throws Exception {
    List<TextPosition> text = publish("en", "xA<span>V</span>x", "");
    assertThat(step(text, "A", "V")).isCloseTo(PLAIN, within(0.002));
  }

  @ParameterizedTest
  @CsvSource({"fi, fi", "fluff, fl ff", "office, ffi", "shuffle, ffl"})
  void aLigatureIsOneGlyphThatIsCopiedAsItsLetters(String word, String ligatures) throws Exception {
    List<TextPosition> text = publish("en", "an x" + word + " here", "");
    assertThat(joined(text)).containsExactly(ligatures.split(" ", -1));
    assertThat(publication.pdf("en").words()).contains("an x" + word + " here");
  }

  @Test
  void aHanFontHasItsLigatures() throws Exception {
    assertThat(joined(publish("ja", "活字のoffice版", ""))).containsExactly("ffi");
    assertThat(publication.pdf("ja").characters()).contains("活字のoffice版");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { font-variant-ligatures: none }",
        "p { font-variant-ligatures: no-common-ligatures }",
        "body { font-variant: none }",
        ".a { letter-spacing: 0.1em }",
        ".a { font-family: monospace }",
        ".a { font-variant-caps: small-caps }",
      })
  void lettersAreNotJoined(String css) throws Exception {
    assertThat(joined(publish("en", "x <span class='a'>office</span> x", css))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { letter-spacing: 0 }",
        "p { letter-spacing: normal; font-variant-ligatures: normal }",
        "body { font-variant: none } p { font-variant: normal }",
        "p { font-variant-numeric: oldstyle-nums }",
      })
  void lettersAreJoined(String css) throws Exception {
    assertThat(joined(publish("en", "x <span class='a'>office</span> x", css))).hasSize(1);
  }

  @Test
  void codeHasNoLigature() throws Exception {
    assertThat(joined(publish("en", "x `office` x", ""))).isEmpty();
  }

  @Test
  void fullLinesWithKerningReachTheMeasure() throws Exception {
    String text =
        "AVATAR staffing, To WAVE. “Yes,” P. T. Avery’s office suffices; fluffy Wolf, Tokyo, "
            + "afflict, *Vaffle* efficient **Ta** Yo. Offices differ, baffling AV To Wo. ";
    List<TextPosition> glyphs = publish("en", text.repeat(12), "p { text-align: justify }");
    List<Double> ends = new ArrayList<>();
    TextPosition last = glyphs.get(0);
    for (TextPosition glyph : glyphs) {
      if (Math.abs(glyph.getYDirAdj() - last.getYDirAdj()) > 1) {
        ends.add((double) last.getXDirAdj() + last.getWidthDirAdj());
      }
      if (!glyph.getUnicode().isBlank()) {
        last = glyph;
      }
    }
    assertThat(ends).hasSizeGreaterThan(10);
    // A twentieth of a pixel is 0.0375 pt; the renderer rounds each text of a line once.
    assertThat(ends).allSatisfy(end -> assertThat(end).isCloseTo(ends.get(0), within(0.15)));
  }

  @Test
  void aLineMayEndInsideALigature() throws Exception {
    publish("en", "the office", "p { width: 22pt; text-align: left }");
    assertThat(publication.pdf("en").words()).contains("of\u00AD fice");
  }

  @Test
  void smallCapitalsAreTheFonts() throws Exception {
    List<TextPosition> text = publish("en", "x <span class='a'>Qa</span> x", SMALL);
    assertThat(glyph(text, "a").getWidthDirAdj() / EM).isCloseTo(0.556, within(0.002));
    assertThat(glyph(text, "a").getYScale()).isCloseTo((float) EM, within(0.1f));
    assertThat(publication.pdf("en").words()).contains("x Qa x");
    assertThat(publication.problems()).isEmpty();
  }

  @Test
  void emphasisAmongSmallCapitalsOfAHeadingHasThoseOfTheItalic() throws Exception {
    List<TextPosition> text = publish("en", "## A\n\n### B\n\n#### Qa *mn*\n\nx", "");
    assertThat(glyph(text, "a").getWidthDirAdj() / EM).isCloseTo(0.556, within(0.002));
    assertThat(glyph(text, "m").getFont().getName()).endsWith("LibertinusSerif-Italic");
    assertThat(glyph(text, "m").getWidthDirAdj() / EM).isCloseTo(0.648, within(0.002));
    assertThat(glyph(text, "m").getYScale()).isCloseTo((float) EM, within(0.1f));
    assertThat(publication.problems()).isEmpty();
  }

  @Test
  void headingsOfAReportHaveLetters() throws Exception {
    String headings = "## A\n\n### B\n\n#### Qd\n\nx";
    TextPosition letter = glyph(publishAs("theme: report", "en", headings, ""), "d");
    assertThat(letter.getFont().getName()).endsWith("-Medium");
    assertThat(extent(letter).getMaxY()).as("the height of d").isGreaterThan(0.65);
    assertThat(publication.problems()).isEmpty();
  }

  @Test
  void smallCapitalsThatAFontDoesNotHaveAreScaledWithAWord() throws Exception {
    List<TextPosition> text = publish("zh-Hans", "中<span class='a'>Qab</span>中", SMALL);
    assertThat(glyph(text, "a").getYScale() / EM).isCloseTo(0.75, within(0.01));
    assertThat(publication.pdf("zh-Hans").characters()).contains("中Qab中");
    assertThat(publication.problems())
        .containsExactly(
            "theme: Noto Serif SC has no small capitals; its capitals are scaled down; use a"
                + " font that has them in font-family, or do not use small-caps");
  }

  @ParameterizedTest
  @CsvSource({
    "p { font-variant-numeric: proportional-nums }, 0.36",
    "p { font-variant-numeric: tabular-nums }, 0.465",
    "p { font-family: 'Noto Serif'; font-variant-numeric: proportional-nums }, 0.459",
    "p { font-family: 'Noto Serif'; font-variant-numeric: tabular-nums }, 0.559",
    "p { font-family: 'Noto Serif'; font-variant-numeric: oldstyle-nums }, 0.579",
  })
  void figuresAreThoseOfTheStyle(String css, double width) throws Exception {
    List<TextPosition> text = publish("en", "x 1911 x", css);
    assertThat(glyph(text, "1").getWidthDirAdj() / EM).isCloseTo(width, within(0.002));
    assertThat(publication.pdf("en").words()).contains("x 1911 x");
  }

  /** An old-style 3, 4, 5, 7 or 9 goes below the line, a lining one does not. */
  @Test
  void figuresAreOldStyleInTextAlone() throws Exception {
    List<TextPosition> text =
        publish(
            "en",
            "x 3 *4* x<sup>5</sup> `7`\n\n| 9 |\n| - |\n| 75 |\n\n## x 43",
            ".western h2 { font-size: 1em }");
    assertThat(
            text.stream()
                .filter(glyph -> glyph.getUnicode().matches("[34579]"))
                .map(
                    glyph ->
                        glyph.getUnicode() + (extent(glyph).getMinY() < -0.1 ? " old" : " lining")))
        .containsExactly(
            "3 old",
            "4 old",
            "5 lining",
            "7 lining",
            "9 lining",
            "7 lining",
            "5 lining",
            "4 lining",
            "3 lining");
  }

  @Test
  void codeKeepsItsFaceAmongFiguresOfAStyle() throws Exception {
    String css = "p { font-variant-numeric: oldstyle-nums }";
    List<TextPosition> text = publish("en", "x 1911 <code>m</code> <b>b</b>", css);
    assertThat(glyph(text, "m").getFont().getName()).endsWith("NotoSansMono-Regular");
    assertThat(glyph(text, "b").getFont().getName()).endsWith("LibertinusSerif-Bold");
  }

  @ParameterizedTest
  @CsvSource({
    "en, H<sub>2</sub>O, 2, 1",
    "en, x<sup>2</sup>y, 2, 1",
    "en, x<sup class='a'>2</sup>y, 2, 0.65",
    "en, x<sup class='b'>2</sup>y, 2, 0.65",
    "en, x<sup>2中</sup>y, 2, 0.65",
    "en, x<sup><a class='c'>2</a></sup>y, 2, 1",
    "en, x<sup><span class='d'>2</span></sup>y, 2, 1",
    "zh-Hans, x<sup>2</sup>y, 2, 0.65",
  })
  void raisedGlyphsOfTheFontAreNotScaled(String language, String text, String glyph, double scale)
      throws Exception {
    String css =
        ".a { font-variant-position: normal } .b { vertical-align: baseline }"
            + " .c { letter-spacing: normal } .d { font-family: serif }";
    List<TextPosition> found = publish(language, text, css);
    assertThat(glyph(found, glyph).getYScale() / EM).isCloseTo(scale, within(0.02));
    assertThat(publication.pdf(language).characters()).contains(text.replaceAll("<[^>]*>", ""));
  }

  /** The raised figure of the font, and not a usual one that stands as high as the text. */
  @ParameterizedTest
  @ValueSource(strings = {"letter-spacing: normal", "letter-spacing: 0", "font-kerning: none"})
  void aStyleWithinRaisedTextLeavesItRaised(String declaration) throws Exception {
    String text = "x<sup><a class='a'>2</a></sup>y";
    double raised = glyph(publish("en", text, ""), "2").getWidthDirAdj();
    assertThat(raised / EM).isLessThan(0.5);
    float styled = glyph(publish("en", text, ".a { " + declaration + " }"), "2").getWidthDirAdj();
    assertThat((double) styled).isCloseTo(raised, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "p { letter-spacing: 0 }",
    ".a { letter-spacing: 0 }",
    ".a { letter-spacing: -0em }",
    ".a { letter-spacing: normal }",
    ".a { letter-spacing: 0 } p { font-variant-numeric: oldstyle-nums }",
  })
  void lettersThatAreNotSpacedKeepTheirGapsToHan(String css) throws Exception {
    String text = "活字A<span class='a'>字Z字</span>";
    for (String style : List.of("", css)) {
      List<TextPosition> found = publish("zh-Hans", text, style);
      TextPosition letter = glyph(found, "Z");
      double before = found.get(found.indexOf(letter) - 1).getXDirAdj() + EM;
      assertThat((letter.getXDirAdj() - before) / EM).as(style).isCloseTo(0.25, within(0.06));
    }
  }

  /** The advance from one glyph to the next one, in em. */
  private static double step(List<TextPosition> text, String from, String to) {
    return (glyph(text, to).getXDirAdj() - glyph(text, from).getXDirAdj()) / EM;
  }

  /** What a glyph covers from its origin on the baseline, upwards, in em. */
  private static Rectangle2D extent(TextPosition glyph) {
    try {
      PDVectorFont font = (PDVectorFont) glyph.getFont();
      GeneralPath outline = font.getNormalizedPath(glyph.getCharacterCodes()[0]);
      outline.transform(AffineTransform.getScaleInstance(0.001, 0.001));
      return outline.getBounds2D();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TextPosition glyph(List<TextPosition> text, String letters) {
    return text.stream().filter(t -> t.getUnicode().equals(letters)).findFirst().orElseThrow();
  }

  /** The letters of glyphs that stand for several. */
  private static List<String> joined(List<TextPosition> text) {
    return text.stream().map(TextPosition::getUnicode).filter(t -> t.length() > 1).toList();
  }

  /** Publishes a paragraph, and returns its glyphs in the order of painting. */
  private List<TextPosition> publish(String language, String text, String css) throws Exception {
    return publishAs("type: article", language, text, css);
  }

  /**
   * @param key a line of publication.yaml
   */
  private List<TextPosition> publishAs(String key, String language, String text, String css)
      throws Exception {
    publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n" + key + "\n")
            .with("theme/css/theme.css", css)
            .with(language + "/text.md", "# T\n\n" + text + "\n")
            .as(Format.PDF);
    publication.publish();
    return PdfFile.glyphs(publication.file(language, Format.PDF)).get(0).stream()
        .filter(glyph -> glyph.getYScale() < EM + 0.1)
        .toList();
  }
}
