package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.testing.InParts;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Glyphs that are read and renumbered equal those that PDFBox reads. */
@Tag("long")
final class FontProgramTest {

  @ParameterizedTest
  @CsvSource({
    "Noto Serif SC, 活字、。𠮷A1字",
    "Noto Sans TC, 骨直門「」",
    "Noto Serif KR, 활자ABC",
    "Noto Sans Mono, ÅngströmfiÉÅ½",
    "Noto Serif, ÅngströmfiÉǺǘÅ½",
    "Source Serif 4, ÅngströmfiÉǘÅ½",
    "Libertinus Serif, ÅngströmfiÉÅ½",
  })
  void glyphsStandInTheirNewOrder(String family, String text) throws IOException {
    FontFile file = FontFiles.of(family);
    FontMetrics measures = FontMetrics.read(file);
    List<Integer> glyphs = new ArrayList<>(List.of(0));
    text.codePoints().forEach(c -> glyphs.add(measures.glyph(c)));
    TrueTypeFont whole = parse(file.bytes());
    TrueTypeFont program =
        new TTFParser(true)
            .parse(
                new RandomAccessReadBuffer(
                    FontProgram.of(
                        Glyphs.of(file), glyphs.stream().map(FontProgram.Glyph::of).toList())));
    assertThat(program.getNumberOfGlyphs()).isGreaterThanOrEqualTo(glyphs.size());
    for (int i = 0; i < glyphs.size(); i++) {
      assertThat(program.getAdvanceWidth(i)).isEqualTo(whole.getAdvanceWidth(glyphs.get(i)));
      assertThat(program.getHorizontalMetrics().getLeftSideBearing(i))
          .isEqualTo(whole.getHorizontalMetrics().getLeftSideBearing(glyphs.get(i)));
      assertAlike(outline(program, i), outline(whole, glyphs.get(i)));
    }
  }

  @ParameterizedTest
  @InParts(5)
  @ValueSource(
      strings = {
        "Noto Serif SC",
        "Noto Serif",
        "Noto Sans",
        "Noto Sans Mono",
        "Noto Sans JP",
        "Source Serif 4",
        "Libertinus Serif"
      })
  void outlinesAreThoseThatPdfboxDraws(String family) throws IOException {
    FontFile file = FontFiles.of(family);
    TrueTypeFont whole = parse(file.bytes());
    Glyphs glyphs = Glyphs.of(file);
    assertThat(glyphs.count()).isEqualTo(whole.getNumberOfGlyphs());
    int step = Math.max(1, glyphs.count() / 2000);
    for (int glyph = 0; glyph < glyphs.count(); glyph += step) {
      Path2D ours = glyphs.outline(glyph);
      assertAlike(ours, outline(whole, glyph));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Noto Serif SC, NotoSerifSC",
    "Noto Sans Mono, NotoSansMono",
    "Noto Serif, NotoSerif",
    "Source Serif 4, SourceSerif4",
    "Libertinus Serif, LibertinusSerif",
  })
  void propertiesAreThoseThatPdfboxFinds(String family, String name) throws IOException {
    FontFile file = FontFiles.of(family);
    TrueTypeFont whole = parse(file.bytes());
    FaceProperties ours = FaceProperties.read(file, "Other", Optional::empty);
    double unit = 1000.0 / whole.getUnitsPerEm();
    assertThat(ours.name()).isEqualTo(whole.getName()).startsWith(name);
    assertThat(ours.box().x).isEqualTo((int) Math.round(whole.getHeader().getXMin() * unit));
    assertThat(ours.box().getMaxY())
        .isBetween(whole.getHeader().getYMax() * unit - 1, whole.getHeader().getYMax() * unit + 1);
    assertThat(ours.ascent())
        .isEqualTo((int) Math.round(whole.getHorizontalHeader().getAscender() * unit))
        .isPositive();
    assertThat(ours.descent())
        .isEqualTo((int) Math.round(whole.getHorizontalHeader().getDescender() * unit))
        .isNegative();
    assertThat(ours.capHeight())
        .isEqualTo((int) Math.round(whole.getOS2Windows().getCapHeight() * unit))
        .isPositive();
    assertThat(ours.monospaced()).isEqualTo(whole.getPostScript().getIsFixedPitch() > 0);
    assertThat(ours.italicAngle()).isEqualTo(whole.getPostScript().getItalicAngle());
  }

  private static TrueTypeFont parse(byte[] bytes) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
  }

  private static Path2D outline(TrueTypeFont font, int glyph) throws IOException {
    GlyphData data = font.getGlyph().getGlyph(glyph);
    return data == null ? new Path2D.Float() : data.getPath();
  }

  /** PDFBox rounds implied points between two off-curve points. */
  private static void assertAlike(Path2D ours, Path2D theirs) {
    PathIterator our = ours.getPathIterator(null);
    double[] ourPoints = new double[6];
    double[] theirPoints = new double[6];
    for (PathIterator their = theirs.getPathIterator(null); !their.isDone(); their.next()) {
      assertThat(our.isDone()).isFalse();
      assertThat(our.currentSegment(ourPoints)).isEqualTo(their.currentSegment(theirPoints));
      assertThat(ourPoints).containsExactly(theirPoints, within(1.0));
      our.next();
    }
    assertThat(our.isDone()).isTrue();
  }
}
