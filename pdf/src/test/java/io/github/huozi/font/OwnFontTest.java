package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.file.MadeFont;
import io.github.huozi.language.Script;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A font file says itself what it is, and what cannot be used says what to do. */
class OwnFontTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400  | 0x40  | 5 | 400 NORMAL
          300  | 0x40  | 5 | 300 NORMAL
          700  | 0x20  | 5 | 700 NORMAL
          400  | 0x20  | 5 | 700 NORMAL
          600  | 0x20  | 5 | 600 NORMAL
          400  | 0x01  | 5 | 400 ITALIC
          400  | 0x200 | 5 | 400 ITALIC
          7    | 0     | 5 | 700 NORMAL
          1200 | 0     | 5 | 1000 NORMAL
          """)
  void weightAndStyleAreThoseOfItsTables(int weight, String flags, int width, String expected)
      throws IOException {
    FontFace.Description font =
        only(
            MadeFont.latin()
                .named("Own")
                .weighing(weight)
                .selected(Integer.decode(flags))
                .wide(width)
                .bytes());
    assertThat(font.weight() + " " + font.style()).isEqualTo(expected);
  }

  @Test
  void itsFamilyHasAllItsNames() throws IOException {
    Map<Integer, String> names = Map.of(1, "Own Light", 16, "Own", 0x100 + 16, "自己");
    FontFace.Description font = only(MadeFont.latin().named(names).weighing(300).bytes());
    assertThat(font.names()).containsExactly("Own", "Own Light", "自己");
    FontFace.Description condensed = only(MadeFont.latin().named(names).wide(3).bytes());
    assertThat(condensed.names()).containsExactly("Own Light");
    assertThat(only(MadeFont.latin().without("name").bytes()).names()).containsExactly("own");
  }

  @Test
  void aCollectionHasSeveralFonts() throws IOException {
    byte[] collection =
        MadeFont.collection(
            MadeFont.latin().named("One"),
            MadeFont.of(Script.HANS, "Noto Serif SC", "中文").named("二"));
    List<OwnFont> fonts = read(collection);
    assertThat(fonts).extracting(font -> font.description().family()).containsExactly("One", "二");
    FontFace one = fonts.get(0).face("1.ttf");
    FontFace two = fonts.get(1).face("2.ttf");
    assertThat(one.covers('A')).isTrue();
    assertThat(one.covers('中')).isFalse();
    assertThat(two.covers('中')).isTrue();
    assertThat(two.outline('中')).isPresent();
    assertThat(read(two.subset(Set.of((int) '中')))).hasSize(1);
  }

  @Test
  void aWoffFileIsUnpacked() throws IOException {
    MadeFont font = MadeFont.latin().named("Web");
    List<OwnFont> fonts = read(font.woff());
    assertThat(fonts).hasSize(1);
    assertThat(fonts.get(0).description().family()).isEqualTo("Web");
    FontFace face = fonts.get(0).face("web.ttf");
    FontFace plain = read(font.bytes()).get(0).face("plain.ttf");
    assertThat(face.advance('A')).isEqualTo(plain.advance('A'));
    assertThat(face.subset(Set.of(65))).isEqualTo(plain.subset(Set.of(65)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OTTO     | it has CFF outlines, not TrueType ones; use the font's .ttf, or make one with \
          otf2ttf FONT.otf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)
          wOF2     | it is a WOFF2 file, made for web pages; use the font's .ttf, or make one with \
          woff2_decompress FONT.woff2 (https://github.com/huozi/huozi/blob/main/docs/fonts.md)
          wOFFOTTO | it has CFF outlines, not TrueType ones; use the font's .ttf, or make one with \
          otf2ttf FONT.otf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)
          STARTFONT| it is not a font; use the font's .ttf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)
          ''       | the file is empty; get the font's .ttf again
          """)
  void anotherKindOfFileIsToldWithWhatToDo(String start, String message) {
    byte[] file =
        Arrays.copyOf(start.getBytes(StandardCharsets.US_ASCII), start.isEmpty() ? 0 : 99);
    assertThatIOException().isThrownBy(() -> read(file)).withMessage(message);
  }

  @Test
  void aVariableFontIsToldWithTheCommandForOneOfItsFaces() throws IOException {
    byte[] font = MadeFont.latin().varying().bytes();
    assertThatIOException()
        .isThrownBy(() -> read(font))
        .withMessage(
            "it is a variable font (wght 300 to 900, wdth 75.5 to 100); use the static .ttf"
                + " of each weight, or make them with fonttools varLib.instancer FONT.ttf"
                + " wght=400 wdth=100 (https://github.com/huozi/huozi/blob/main/docs/fonts.md)");
  }

  @ParameterizedTest
  @CsvSource({"CBDT", "sbix", "EBDT"})
  void aFontOfPicturesIsTold(String table) throws IOException {
    byte[] font = MadeFont.latin().without("glyf").without("loca").with(table, new byte[4]).bytes();
    assertThatIOException()
        .isThrownBy(() -> read(font))
        .withMessage(
            "its glyphs are images without outlines (table %s); use a font with outlines"
                    .formatted(table)
                + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)");
  }

  @ParameterizedTest
  @CsvSource({"2, false", "0, true", "4, true", "8, true", "0x100, false", "0x200, false"})
  void aFontThatMayNotBeEmbeddedIsTold(String rights, boolean allowed) throws IOException {
    byte[] font = MadeFont.latin().named("Own").permitting(Integer.decode(rights)).bytes();
    if (allowed) {
      assertThat(read(font)).hasSize(1);
    } else {
      assertThatIOException()
          .isThrownBy(() -> read(font))
          .withMessageContaining("its maker does not allow parts of it to be embedded")
          .withMessageContaining("; use another font");
    }
  }

  /** Whatever is damaged, the author reads a sentence with an advice. */
  @Test
  void aDamagedContainerIsToldOrHarmless() throws IOException {
    Random random = new Random(20261126);
    for (byte[] sound :
        List.of(
            MadeFont.latin().named("Own").woff(),
            MadeFont.collection(MadeFont.latin().named("O")))) {
      for (int i = 0; i < 300; i++) {
        byte[] damaged =
            i % 3 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        if (i % 3 > 0) {
          damaged[random.nextInt(i % 3 == 1 ? 500 : sound.length)] ^=
              (byte) (1 << random.nextInt(8));
        }
        try {
          read(damaged).forEach(font -> font.face("x.ttf").covers('A'));
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("; ");
        }
      }
    }
  }

  private FontFace.Description only(byte[] font) throws IOException {
    List<OwnFont> fonts = read(font);
    assertThat(fonts).hasSize(1);
    return fonts.get(0).description();
  }

  private List<OwnFont> read(byte[] font) throws IOException {
    Path file = folder.resolve("own.ttf");
    Files.write(file, font);
    return OwnFont.read(file, font);
  }
}
