package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontJar;
import io.github.huozi.font.GenericFamily;
import io.github.huozi.language.Script;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A damaged font of a user is reported, wherever the damage is. Damage that a font tool may have
 * written, and that is not reported, does not stop the reading.
 */
@Tag("long")
public final class FontDamageTest {

  private static final FontFace.Description DESCRIPTION =
      new FontFace.Description("Small", GenericFamily.SERIF, 400, FontFace.Style.NORMAL);

  private static final byte[] SOUND = sound();

  @TempDir private Path folder;

  private static byte[] sound() {
    try {
      return SmallFont.bytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Collection<String> tables() {
    return SmallFont.records(SOUND).keySet();
  }

  @Test
  void huozisFontsAreSound() throws IOException {
    for (Script script : Script.values()) {
      for (FontFace face : ClassPathFonts.SHARED.of(script).get(0).faces()) {
        assertThat(face.fault()).isEmpty();
      }
    }
    assertThat(fault(SOUND)).isEmpty();
    assertThat(tables()).contains("GSUB", "GPOS", "name", "OS/2", "post", "glyf", "cmap");
  }

  @ParameterizedTest
  @InParts(4)
  @MethodSource("tables")
  void anOverwrittenTableIsReported(String tag) throws IOException {
    for (int seed = 0; seed < 5; seed++) {
      byte[] garbage = SOUND.clone();
      new Random(seed).nextBytes(table(garbage, tag).array());
      byte[] font = SOUND.clone();
      ByteBuffer table = table(font, tag);
      table.put(0, garbage, 0, table.limit());
      assertReported(font);
    }
    for (byte filler : new byte[] {0, -1}) {
      byte[] font = SOUND.clone();
      ByteBuffer table = table(font, tag);
      Arrays.fill(font, table.arrayOffset(), table.arrayOffset() + table.limit(), filler);
      assertReported(font);
    }
  }

  @ParameterizedTest
  @InParts(4)
  @MethodSource("tables")
  void aTruncatedTableIsReported(String tag) throws IOException {
    int record = SmallFont.records(SOUND).get(tag);
    int length = ByteBuffer.wrap(SOUND).getInt(record + 12);
    for (int left : new int[] {0, 1, length / 3, length / 2}) {
      byte[] font = SOUND.clone();
      ByteBuffer.wrap(font).putInt(record + 12, left);
      if (left == 0 && !List.of("cvt ", "fpgm", "gasp", "prep", "GDEF").contains(tag)) {
        assertThat(fault(SmallFont.withChecksums(font.clone()))).isPresent();
      }
      assertReported(font);
    }
    byte[] outside = SOUND.clone();
    ByteBuffer.wrap(outside).putInt(record + 8, SOUND.length - 2);
    assertReported(outside);
    ByteBuffer.wrap(outside).putInt(record + 8, -8);
    assertReported(outside);
  }

  @ParameterizedTest
  @InParts(4)
  @MethodSource("tables")
  void aFlippedBitIsReportedOrHarmless(String tag) throws IOException {
    Random random = new Random(tag.hashCode());
    ByteBuffer table = table(SOUND.clone(), tag);
    for (int i = 0; i < 40; i++) {
      int at = i < 20 ? i % table.limit() : random.nextInt(table.limit());
      byte[] font = SOUND.clone();
      table(font, tag).put(at, (byte) (table.get(at) ^ (1 << random.nextInt(8))));
      boolean isMeasured = !List.of("OS/2", "name", "post").contains(tag);
      boolean isAdjustment = tag.equals("head") && at >= 8 && at < 12;
      if (isMeasured && !isAdjustment) {
        assertReported(font);
      }
      assertReportedOrReadable(font);
      assertReportedOrReadable(SmallFont.withChecksums(font));
    }
  }

  /** Simulates a malicious font, with valid checksums. */
  @ParameterizedTest
  @InParts(4)
  @MethodSource("tables")
  void aPartlyOverwrittenTableIsReportedOrHarmless(String tag) throws IOException {
    Random random = new Random(tag.hashCode());
    for (int i = 0; i < 60; i++) {
      byte[] font = SOUND.clone();
      ByteBuffer table = table(font, tag);
      int from = random.nextInt(table.limit());
      int to = Math.min(table.limit(), from + (1 << random.nextInt(7)));
      int kind = random.nextInt(3);
      for (int at = from; at < to; at++) {
        table.put(at, (byte) (kind == 2 ? random.nextInt() : -kind));
      }
      assertReportedOrReadable(SmallFont.withChecksums(font));
    }
  }

  @Test
  void aTruncatedFileIsReported() throws IOException {
    for (int length = 0; length < SOUND.length - 3; length += 1 + length / 7) {
      assertReported(Arrays.copyOf(SOUND, length));
    }
    assertReported(Arrays.copyOf(SOUND, SOUND.length - 4));
  }

  @Test
  void aDirectoryWithAFlippedBitIsReportedOrHarmless() throws IOException {
    int end = 12 + 16 * tables().size();
    for (int bit = 0; bit < 8 * end; bit += 3) {
      byte[] font = SOUND.clone();
      font[bit / 8] ^= (byte) (1 << (bit % 8));
      assertReportedOrReadable(font);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTTO | CFF outlines, not TrueType ones; use the font's .ttf, or make one with otf2ttf",
        "wOFF | a WOFF file, made for web pages; use the font's .ttf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
        "wOF2 | a WOFF2 file, made for web pages; use the font's .ttf, or make one with woff2_decompress",
        "ttcf | a collection of fonts (.ttc); use a .ttf of one of them",
        "%!PS-AdobeFont-1.0 | a PostScript font; use the font's .ttf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
        "<!DOCTYPE html> | not a font; use the font's .ttf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
        "version https://git-lfs.github.com/spec/v1 | a Git LFS pointer, not the file itself",
        "a | not a font; use the font's .ttf (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
        "'' | the file is empty; get the font's .ttf again",
      })
  void anotherKindOfFileIsReportedByItsKind(String start, String message) throws IOException {
    byte[] bytes = new byte[start.isEmpty() ? 0 : 1000];
    for (int i = 0; i < start.length(); i++) {
      bytes[i] = (byte) start.charAt(i);
    }
    assertThat(fault(start.length() == 1 ? new byte[] {'a'} : bytes).orElseThrow())
        .startsWith("cannot read the font file:")
        .contains("small.ttf: ", message);
  }

  @Test
  void aGlyphThatContainsItselfIsReported() throws IOException {
    byte[] font = SOUND.clone();
    int glyph = 1;
    while (glyphOf(font, glyph).limit() == 0 || glyphOf(font, glyph).getShort(0) >= 0) {
      glyph++;
    }
    ByteBuffer glyf = glyphOf(font, glyph);
    glyf.putShort(12, (short) glyph);
    assertThat(fault(SmallFont.withChecksums(font)).orElseThrow())
        .contains("table glyf is damaged: glyph ", "composed of itself");
    glyf.putShort(12, (short) 0x7FFF);
    assertThat(fault(SmallFont.withChecksums(font)).orElseThrow())
        .contains("glyph 32767 is a part of another, and is missing");
  }

  /** Each glyph has the one before it twice: 65,536 outlines in a font of some hundred bytes. */
  @Test
  void aCompositeGlyphOfExponentialSizeIsReported() {
    int levels = 7;
    int parts = 100;
    Sfnt.Writer glyf = new Sfnt.Writer().u16(0).u32(0).u32(0);
    Sfnt.Writer loca = new Sfnt.Writer().u32(0).u32(10);
    for (int level = 1; level <= levels; level++) {
      glyf.u16(-1).u32(0).u32(0);
      for (int part = 0; part < parts; part++) {
        glyf.u16(part < parts - 1 ? 0x20 : 0).u16(level - 1).u16(0);
      }
      loca.u32(glyf.size());
    }
    assertThatIOException()
        .isThrownBy(
            () ->
                OutlineCheck.check(
                    ByteBuffer.wrap(glyf.toBytes()),
                    ByteBuffer.wrap(loca.toBytes()),
                    true,
                    levels + 1))
        .withMessageContaining("has more points than a glyph can have");
  }

  /** Each glyph is substituted by the one before it, the last first, in a round for each glyph. */
  @Test
  void endlessSubstitutionsAreReported() {
    int lookups = 9000;
    Sfnt.Writer gsub = new Sfnt.Writer().u32(0x00010000).u16(0).u16(0).u16(10).u16(lookups);
    // Each is substituted by the one that follows: glyph n becomes n + 1, for 60,000 glyphs.
    int lookup = 2 + 2 * lookups;
    for (int i = 0; i < lookups; i++) {
      gsub.u16(lookup);
    }
    gsub.u16(1).u16(0).u16(1).u16(8);
    gsub.u16(1).u16(6).u16(1).u16(2).u16(1).u16(1).u16(60_000).u16(0);
    BitSet glyphs = new BitSet();
    glyphs.set(1);
    assertThatIOException()
        .isThrownBy(() -> new Substitutions(ByteBuffer.wrap(gsub.toBytes())).close(glyphs))
        .withMessageContaining("far too often");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDamagedJarIsReportedAsSuch(boolean packed) throws IOException {
    Path jar = folder.resolve("small-fonts-1.0.jar");
    FontJar.write(jar, SOUND, packed);
    byte[] bytes = Files.readAllBytes(jar);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(jar, bytes);
    assertThatIOException()
        .isThrownBy(() -> FontArtifact.read(jar, Optional.empty()).check())
        .withMessageContaining("small-fonts-1.0.jar")
        .withMessageContaining("the jar is damaged (")
        .withMessageContaining("delete it, so that Maven fetches or builds it again");
  }

  /** Like huozi's own fonts, which are read in parts without a check. */
  @Test
  void aFontThatIsReadInPartsReportsItsDamagedJar() throws IOException {
    Path jar = folder.resolve("small-fonts-1.0.jar");
    FontJar.write(jar, SOUND, false);
    byte[] bytes = Files.readAllBytes(jar);
    int record = SmallFont.records(SOUND).get("cmap");
    int at = record;
    while (!Arrays.equals(bytes, at, at + 16, SOUND, record, record + 16)) {
      at++;
    }
    bytes[at] = 'C';
    Files.write(jar, bytes);
    FontFace face = FontArtifact.read(jar, Optional.empty()).faces().get(0);
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> face.covers('A'))
        .withMessageContaining("small-fonts-1.0.jar")
        .havingCause()
        .withMessageContaining("the jar is damaged (");
  }

  @Test
  void aTruncatedJarIsReportedAsDamaged() throws IOException {
    Path jar = folder.resolve("small-fonts-1.0.jar");
    FontJar.write(jar, SOUND, true);
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length - 30));
    assertThatIOException()
        .isThrownBy(() -> FontArtifact.read(jar, Optional.empty()))
        .withMessageContaining("small-fonts-1.0.jar")
        .withMessageContaining("delete it, so that Maven fetches or builds it again");
  }

  private void assertReported(byte[] font) throws IOException {
    assertThat(fault(font)).isPresent();
    assertThat(fault(font).orElseThrow())
        .startsWith("cannot read the font ")
        .contains("small.ttf: ")
        .containsPattern("; (?:use|get) ")
        .doesNotContain("Exception", "null");
  }

  private void assertReportedOrReadable(byte[] font) throws IOException {
    Optional<String> fault = fault(font);
    if (fault.isEmpty()) {
      readAll(face(font));
    } else {
      assertReported(font);
    }
  }

  /** Calls all methods of a face. */
  public static void readAll(FontFace face) throws IOException {
    List<Integer> glyphs = new ArrayList<>(List.of(0));
    TreeMap<Integer, Integer> characters = new TreeMap<>();
    for (int codePoint = 0; codePoint < 0x3000; codePoint++) {
      if (face.covers(codePoint)) {
        characters.put(codePoint, face.glyph(codePoint));
        glyphs.add(face.glyph(codePoint));
        assertThat(face.advance(codePoint)).isBetween(0f, 5000f);
        face.outline(codePoint);
      }
    }
    assertThat(face.ascent()).isFinite();
    assertThat(face.properties().name()).isNotEmpty();
    assertThat(face.program(glyphs.stream().map(FontProgram.Glyph::of).toList())).isNotEmpty();
    assertThat(face.subset(characters.keySet())).isNotEmpty();
  }

  private Optional<String> fault(byte[] font) throws IOException {
    return face(font).fault();
  }

  private FontFace face(byte[] font) throws IOException {
    Path file = Files.write(folder.resolve("small.ttf"), font);
    return new FontFace(DESCRIPTION, file.toUri().toURL(), Optional.empty());
  }

  private static ByteBuffer table(byte[] font, String tag) {
    int record = SmallFont.records(font).get(tag);
    ByteBuffer file = ByteBuffer.wrap(font);
    return file.slice(file.getInt(record + 8), file.getInt(record + 12));
  }

  private static ByteBuffer glyphOf(byte[] font, int glyph) {
    ByteBuffer loca = table(font, "loca");
    int from = loca.getInt(4 * glyph);
    return table(font, "glyf").slice(from, loca.getInt(4 * glyph + 4) - from);
  }
}
