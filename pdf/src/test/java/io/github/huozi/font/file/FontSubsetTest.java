package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontFace;
import io.github.huozi.language.Script;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A subset sets its characters as the whole font does. */
@Tag("long")
final class FontSubsetTest {

  @ParameterizedTest
  @CsvSource({
    "HANS, 活字、。（𠮷）A1",
    "HANT, 骨直門「」，",
    "JAPANESE, 活字ー、。「」々",
    "KOREAN, 활자 ABC",
    "WESTERN, ÅngströmfiÉ",
  })
  void glyphsAndAdvancesAreTheSame(Script script, String text) throws IOException {
    for (FontFace face : faces(script)) {
      Set<Integer> characters = covered(face, text);
      TrueTypeFont subset = parse(face.subset(characters));
      TrueTypeFont whole = parse(FontFiles.of(face).bytes());
      for (int c : characters) {
        int glyph = subset.getUnicodeCmapLookup().getGlyphId(c);
        assertThat(glyph).isEqualTo(face.glyph(c));
        assertThat(subset.getAdvanceWidth(glyph)).isEqualTo(whole.getAdvanceWidth(glyph));
        assertThat(outline(subset, glyph)).isEqualTo(outline(whole, glyph));
      }
      assertThat(subset.getNaming().getFontFamily()).isEqualTo(whole.getNaming().getFontFamily());
    }
  }

  @Test
  void otherCharactersAreRemoved() throws IOException {
    FontFace face = faces(Script.HANS).get(0);
    byte[] bytes = face.subset(covered(face, "活字"));
    TrueTypeFont subset = parse(bytes);
    assertThat(subset.getUnicodeCmapLookup().getGlyphId('印')).isZero();
    assertThat(outline(subset, face.glyph('印'))).isEmpty();
    assertThat(packed(bytes)).isLessThan(60_000);
  }

  @ParameterizedTest
  @CsvSource({"HANS", "HANT", "JAPANESE", "KOREAN"})
  void verticalFormsAreKept(Script script) throws IOException {
    FontFace face = faces(script).get(0);
    Set<Integer> marks = covered(face, "（）「」");
    TrueTypeFont whole = parse(FontFiles.of(face).bytes());
    TrueTypeFont subset = parse(face.subset(marks));
    for (int mark : marks) {
      int vertical = vertical(whole, face.glyph(mark));
      assertThat(vertical).isNotEqualTo(face.glyph(mark));
      assertThat(vertical(subset, face.glyph(mark))).isEqualTo(vertical);
      assertThat(outline(subset, vertical)).isNotEmpty().isEqualTo(outline(whole, vertical));
      assertThat(subset.getVerticalMetrics().getAdvanceHeight(vertical))
          .isEqualTo(whole.getVerticalMetrics().getAdvanceHeight(vertical));
    }
  }

  @Test
  void theSameCharactersGiveTheSameBytes() throws IOException {
    FontFace face = faces(Script.WESTERN).get(0);
    assertThat(face.subset(covered(face, "abc"))).isEqualTo(face.subset(covered(face, "cba")));
  }

  @Test
  void checksumsAreValid() throws IOException {
    FontFace face = faces(Script.JAPANESE).get(0);
    byte[] bytes = face.subset(covered(face, "活字（）ー"));
    int sum = 0;
    for (int i = 0; i + 3 < bytes.length; i += 4) {
      sum += ByteBuffer.wrap(bytes).getInt(i);
    }
    assertThat(sum).isEqualTo(0xB1B0AFBA);
  }

  private static int vertical(TrueTypeFont font, int glyph) throws IOException {
    String[] scripts = {"DFLT", "hani", "kana"};
    return font.getGsub().getSubstitution(glyph, scripts, List.of("vert"));
  }

  private static List<FontFace> faces(Script script) throws IOException {
    return ClassPathFonts.SHARED.of(script).get(0).faces();
  }

  private static Set<Integer> covered(FontFace face, String text) {
    return text.codePoints()
        .filter(face::covers)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TrueTypeFont parse(byte[] bytes) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
  }

  private static String outline(TrueTypeFont font, int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    if (data == null) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    float[] points = new float[6];
    for (PathIterator at = data.getPath().getPathIterator(null); !at.isDone(); at.next()) {
      path.append(at.currentSegment(points)).append(' ').append(points[0]).append(' ');
      path.append(points[1]).append(' ');
    }
    return path.toString();
  }

  private static int packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.size();
  }
}
