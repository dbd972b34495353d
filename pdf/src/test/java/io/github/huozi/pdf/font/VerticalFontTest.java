package io.github.huozi.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.font.EditionFont.Direction;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The glyphs of vertical lines. */
class VerticalFontTest {

  private final FontSet fonts = new FontSet(ClassPathFonts.SHARED.of(Script.JAPANESE));
  private final EditionFont font = font(fonts);

  VerticalFontTest() throws IOException {}

  private static EditionFont font(FontSet fonts) {
    SharedContext context = new SharedContext();
    context.setDotsPerPixel(20);
    FontSpecification serif = new FontSpecification();
    serif.families = new String[] {"serif"};
    serif.size = 100;
    serif.fontWeight = IdentValue.NORMAL;
    serif.fontStyle = IdentValue.NORMAL;
    return (EditionFont)
        new EditionFontResolver(fonts, WritingMode.VERTICAL_RL).resolveFont(context, serif);
  }

  /** UAX #50; “ and ” are 〝 and 〟 in Japanese. */
  @ParameterizedTest
  @CsvSource({
    "字, upright",
    "か, upright",
    "、, upright",
    "「, upright",
    "ー, upright",
    "…, upright",
    "Ａ, upright",
    "℃, upright",
    "“, upright",
    "a, turned",
    "1, turned",
    "%, turned",
    "—, turned",
  })
  void aCharacterStands(String text, String expected) {
    int character = text.codePointAt(0);
    DrawnGlyph glyph = font.glyph(character);
    assertThat(glyph).isNotNull();
    assertThat(glyph.direction())
        .isEqualTo(expected.equals("upright") ? FontPart.UPRIGHT : FontPart.TURNED);
    assertThat(font.in(Direction.UPRIGHT).glyph(character).direction()).isEqualTo(FontPart.UPRIGHT);
  }

  @Test
  void marksHaveTheirFormsAndSquares() {
    for (int mark : "、。「」ー…".codePoints().toArray()) {
      DrawnGlyph glyph = font.glyph(mark);
      assertThat(glyph.glyph()).isNotEqualTo(glyph.face().glyph(mark));
      assertThat(glyph.advance()).isEqualTo(1);
    }
    assertThat(font.glyph('“').glyph()).isEqualTo(font.glyph('〝').glyph());
    assertThat(font.in(Direction.UPRIGHT).advance('i')).isEqualTo(1);
    assertThat(font.in(Direction.TOGETHER).joinedAdvance("12")).hasValue(1);
    assertThat(font.joinedAdvance("12")).isEmpty();
  }

  /** In the font of a PDF, a turned letter is what the letter is, turned by a quarter. */
  @Test
  void turnedLettersAndSquaresAreGlyphsOfThePdf() throws IOException {
    List<GlyphRun> runs = new ArrayList<>();
    set(font, "Ag", runs);
    set(font.in(Direction.TOGETHER), "12", runs);
    try (PDDocument pdf = new PDDocument()) {
      BookFonts book = new BookFonts(fonts);
      PainterFonts painter = new PainterFonts(book);
      List<COSDictionary> used = runs.stream().map(run -> painter.use(run).dictionary()).toList();
      book.add(painter.drawn());
      book.embed(pdf);
      Rectangle2D upright = bounds("A");
      Rectangle2D turned = glyph(used.get(0), 'A');
      assertThat(turned.getWidth()).isCloseTo(upright.getHeight(), within(2.0));
      assertThat(turned.getHeight()).isCloseTo(upright.getWidth(), within(2.0));
      // Its foot is .38 em left of the middle of its square, and it begins at the head.
      assertThat(turned.getMinX()).isCloseTo(500 - 380 + upright.getMinY(), within(2.0));
      assertThat(turned.getMaxY()).isCloseTo(880 - upright.getMinX(), within(2.0));
      Rectangle2D square = glyph(used.get(1), SquareCodes.of("12"));
      assertThat(square.getMinX()).isPositive();
      assertThat(square.getMaxX()).isLessThan(1000);
      assertThat(square.getWidth()).isGreaterThan(700);
      for (COSDictionary each : used) {
        assertThat(each.getNameAsString(COSName.ENCODING)).isEqualTo("Identity-V");
      }
      COSDictionary cid =
          (COSDictionary) used.get(0).getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
      COSArray heights = cid.getCOSArray(COSName.W2);
      assertThat(heights.getInt(0)).isEqualTo('A');
      double advance = font.advance('A') * -1000;
      assertThat(((COSArray) heights.getObject(1)).toFloatArray()[0])
          .isCloseTo((float) advance, within(1f));
      assertThat(new PDType0Font(used.get(1)).toUnicode(SquareCodes.of("12"))).isEqualTo("12");
    }
  }

  @Test
  void aTurnedWordSaysWhatItIs() {
    List<GlyphRun> runs = new ArrayList<>();
    set(font, "office", runs);
    assertThat(runs.stream().map(GlyphRun::word).collect(Collectors.joining())).isEqualTo("office");
    assertThat(runs).allMatch(GlyphRun::isTurnedWord);
  }

  private static void set(EditionFont font, String text, List<GlyphRun> into) {
    GlyphSetter setter =
        new GlyphSetter(
            font,
            0,
            new GlyphSetter.Output() {
              @Override
              public void glyphs(GlyphRun glyphs) {
                into.add(glyphs);
              }

              @Override
              public void bar(Rectangle2D bar) {
                throw new AssertionError();
              }
            });
    double[] x = new double[text.length()];
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i - 1] + font.advance(text.charAt(i - 1)) * 100;
    }
    setter.set(text, x, new boolean[x.length]);
    setter.end();
  }

  /** The outline of a character in the font's own file, in 1/1000 em. */
  private Rectangle2D bounds(String character) {
    Rectangle2D em =
        font.face(character.codePointAt(0)).outline(character.codePointAt(0)).get().getBounds2D();
    return new Rectangle2D.Double(
        em.getX() * 1000, em.getY() * 1000, em.getWidth() * 1000, em.getHeight() * 1000);
  }

  private static Rectangle2D glyph(COSDictionary font, int code) throws IOException {
    PDType0Font type0 = new PDType0Font(font);
    return ((PDCIDFontType2) type0.getDescendantFont()).getPath(code).getBounds2D();
  }
}
