package io.github.huozi.pdf.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import io.github.huozi.math.Formula;
import io.github.huozi.pdf.font.BookFonts;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.paint.ContentWriter;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.junit.jupiter.api.Test;

/** A formula in, operators out: a page of 100 pt, of which a point has 10 dots. */
class FormulaPainterTest {

  private static final double SIZE = 100;

  private final BookFonts fonts;
  private final EditionFont words;

  FormulaPainterTest() throws IOException {
    FontSet set = new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN));
    fonts = new BookFonts(set);
    SharedContext context = new SharedContext();
    context.setDotsPerPixel(20);
    FontSpecification serif = new FontSpecification();
    serif.families = new String[] {"serif"};
    serif.fontWeight = IdentValue.NORMAL;
    serif.fontStyle = IdentValue.NORMAL;
    serif.size = (float) SIZE;
    words = (EditionFont) new EditionFontResolver(set).resolveFont(context, serif);
  }

  private String painted(Formula.Ink... inks) {
    ContentWriter out = new ContentWriter(new COSDictionary(), 10, 100);
    Formula formula = new Formula(1, 1, 0, List.of(inks));
    new FormulaPainter(new PainterFonts(fonts), fonts.mathematics())
        .paint(formula, words, SIZE, PrintedColor.BLACK, 200, 300, out);
    return new String(out.content(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void aGlyphHasItsNumberAsCode() {
    assertThat(painted(new Formula.Glyph(0x2A, 0.5, 0.25, 0.7, "")))
        .matches("BT\n/M\\d+-32 7 Tf\n25 72.5 Td\n<002A> Tj\nET\n");
  }

  @Test
  void aWordIsInTheFontsOfTheText() {
    assertThat(painted(new Formula.Letter('A', 0, 0, 1, "#FF0000")))
        .matches("1 0 0 rg\nBT\n/M\\d+-0 10 Tf\n20 70 Td\n<0041> Tj\nET\n");
  }

  @Test
  void aCharacterWithoutAFaceIsLeftOut() {
    assertThat(painted(new Formula.Letter(0x10FFFD, 0, 0, 1, ""))).isEmpty();
  }

  @Test
  void aShapeIsUpright() {
    Path2D line = new Path2D.Double();
    line.moveTo(0, 0);
    line.lineTo(1, 0);
    line.lineTo(1, 0.1);
    line.closePath();
    assertThat(painted(new Formula.Shape(line, 0, 0.5, "blue")))
        .isEqualTo("0 0 1 rg\n20 75 m\n30 75 l\n30 76 l\nh\nf\n");
  }
}
