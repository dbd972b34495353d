package io.github.huozi.pdf.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.font.BookFonts;
import io.github.huozi.pdf.font.DrawnCharacters;
import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.Line;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Lines in, operators out: a page of 100 pt, of which a point has 10 dots. */
class InkPainterTest {

  private static final PrintedColor BLACK = PrintedColor.BLACK;
  private static final PrintedColor RED = PrintedColor.of(255, 0, 0);

  private final COSDictionary resources = new COSDictionary();
  private final ContentWriter out = new ContentWriter(resources, 10, 100);
  private final PainterFonts fonts;
  private final FontFace face;

  InkPainterTest() throws IOException {
    FontSet set = new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN));
    fonts = new PainterFonts(new BookFonts(set));
    face = set.chain(List.of("serif"), 400, FontFace.Style.NORMAL).face('A').orElseThrow();
  }

  private String painted(Ink... inks) {
    Line line = new Line(50, 300, 120, 90, List.of(), List.of(inks), List.of(), 0, false, 0);
    new InkPainter(fonts).paint(line, 100, 200, out);
    return new String(out.content(), StandardCharsets.ISO_8859_1);
  }

  /** Letters of which the first is moved away from the second. */
  private Ink.Letters letters(double gap, boolean hidden) {
    GlyphRun glyphs = new GlyphRun(face, 0, "AB", new double[] {gap, 5}, 20, 30, 100, hidden);
    return new Ink.Letters(glyphs, RED, null);
  }

  @Test
  void lettersStandFromTheStartOfTheirLineOnItsBaseline() {
    assertThat(painted(letters(0, false)))
        .isEqualTo("1 0 0 rg\nBT\n/M0-0 10 Tf\n17 74 Td\n<00410042> Tj\nET\n");
    assertThat(resources.getCOSDictionary(COSName.FONT).getDictionaryObject("M0-0")).isNotNull();
    assertThat(fonts.drawn()).isNotEqualTo(new DrawnCharacters());
  }

  @Test
  void aGapIsInThousandthsOfTheFontsSize() {
    assertThat(painted(letters(-1.25, false))).contains("[<0041>12.5<0042>] TJ");
  }

  @Test
  void lettersThatAreOnlyReadAreInvisible() {
    assertThat(painted(letters(0, true))).contains("3 Tr\n17 74 Td\n<00410042> Tj\n0 Tr\nET\n");
  }

  @Test
  void barsAndSignsAreFilled() {
    Ink bar = new Ink.Bar(new Rectangle2D.Double(10, -40, 100, 5), BLACK, null, false);
    Ink sign = new Ink.Sign(new Rectangle2D.Double(0, -10, 20, 10), RED, null);
    assertThat(painted(bar, sign))
        .isEqualTo(
            "16 74.5 10 .5 re\nf\n1 0 0 rg\n15 72 m\n17 72 l\n17 71 l\n15 71 l\n15 72 l\nh\nf\n");
  }

  @Test
  void nothingIsTagged() {
    Element element = new W3CDom().fromJsoup(Jsoup.parse("")).getDocumentElement();
    Ink marker = new Ink.Marker(letters(0, false), "disc", element);
    Ink dots = new Ink.Artifact(letters(0, false), element);
    out.artifact(ContentWriter.PAGINATION);
    assertThat(painted(marker, dots))
        .containsOnlyOnce("BDC\n")
        .startsWith("/Artifact <</Type /Pagination>> BDC\n")
        .endsWith("ET\nEMC\n")
        .contains("Tj\nET\nBT\n");
  }
}
