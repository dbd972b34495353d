package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterMapsTest {

  @Test
  void segmentsAreRead() {
    // 一 and 丁 by a list of glyphs, of which the second is none; A and B by a difference.
    byte[] map =
        new Sfnt.Writer()
            .u16(4)
            .u16(0)
            .u16(0)
            .u16(6)
            .u16(0)
            .u16(0)
            .u16(0)
            .u16('B')
            .u16(0x4E01)
            .u16(0xFFFF)
            .u16(0)
            .u16('A')
            .u16(0x4E00)
            .u16(0xFFFF)
            .u16(0x10000 - 'A' + 7)
            .u16(0)
            .u16(1)
            .u16(0)
            .u16(4)
            .u16(0)
            .u16(5)
            .u16(0)
            .toBytes();
    assertThat(read(cmap(3, 1, map))).isEqualTo(Map.of((int) 'A', 7, (int) 'B', 8, 0x4E00, 5));
  }

  @Test
  void groupsAreRead() {
    byte[] map = new Sfnt.Writer().u16(12).u16(0).u32(28).u32(0).u32(1).put(group()).toBytes();
    assertThat(read(cmap(3, 10, map))).isEqualTo(Map.of(0x20000, 3, 0x20001, 4));
  }

  @Test
  void aRareFormIsLeftToOthers() {
    ByteBuffer cmap = cmap(3, 10, new Sfnt.Writer().u16(13).u16(0).toBytes());
    assertThat(CharacterMaps.read(cmap, (codePoint, glyph) -> {})).isFalse();
    assertThat(CharacterMaps.read(cmap(1, 0, new byte[2]), (codePoint, glyph) -> {})).isFalse();
  }

  /** As PDFBox reads them. */
  @ParameterizedTest
  @ValueSource(strings = {"Noto Serif SC", "Noto Sans TC", "Noto Serif KR", "Noto Sans Mono"})
  void theFontsHaveTheMeasuresThatPdfboxFinds(String family) throws IOException {
    FontFile file = FontFiles.of(family);
    FontMeasures ours = FontMeasures.read(file).orElseThrow();
    FontMeasures theirs = FontMeasures.of(file.bytes());
    for (int codePoint = 0; codePoint < 0x30000; codePoint++) {
      assertThat(ours.glyph(codePoint)).isEqualTo(theirs.glyph(codePoint));
      assertThat(ours.advance(codePoint)).isEqualTo(theirs.advance(codePoint));
    }
    assertThat(ours.ascent()).isEqualTo(theirs.ascent()).isPositive();
    assertThat(ours.descent()).isEqualTo(theirs.descent()).isPositive();
    assertThat(ours.unitsPerEm()).isEqualTo(theirs.unitsPerEm());
  }

  private static byte[] group() {
    return new Sfnt.Writer().u32(0x20000).u32(0x20001).u32(3).toBytes();
  }

  private static ByteBuffer cmap(int platform, int encoding, byte[] map) {
    Sfnt.Writer cmap = new Sfnt.Writer().u16(0).u16(1).u16(platform).u16(encoding).u32(12);
    return ByteBuffer.wrap(cmap.put(map).toBytes());
  }

  private static Map<Integer, Integer> read(ByteBuffer cmap) {
    Map<Integer, Integer> glyphs = new TreeMap<>();
    assertThat(CharacterMaps.read(cmap, glyphs::put)).isTrue();
    return glyphs;
  }
}
