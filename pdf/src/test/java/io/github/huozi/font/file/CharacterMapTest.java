package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterMapTest {

  @Test
  void segmentsAreRead() throws IOException {
    // 一 and 丁 by a list of glyphs, the second of which is 0; A and B by a delta.
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
  void groupsAreRead() throws IOException {
    byte[] map = new Sfnt.Writer().u16(12).u16(0).u32(28).u32(0).u32(1).put(group()).toBytes();
    assertThat(read(cmap(3, 10, map))).isEqualTo(Map.of(0x20000, 3, 0x20001, 4));
  }

  @Test
  void manyToOneIsRead() throws IOException {
    byte[] map = new Sfnt.Writer().u16(13).u16(0).u32(28).u32(0).u32(1).put(group()).toBytes();
    assertThat(read(cmap(0, 6, map))).isEqualTo(Map.of(0x20000, 3, 0x20001, 3));
  }

  @Test
  void arraysAreRead() throws IOException {
    byte[] bytes = new byte[6 + 256];
    bytes[6 + 'A'] = 9;
    assertThat(read(cmap(3, 0, bytes))).contains(entry((int) 'A', 9));
    byte[] trimmed = new Sfnt.Writer().u16(6).u16(0).u16(0).u16('A').u16(1).u16(4).toBytes();
    assertThat(read(cmap(3, 1, trimmed))).isEqualTo(Map.of((int) 'A', 4));
    byte[] all =
        new Sfnt.Writer().u16(10).u16(0).u32(0).u32(0).u32(0x20000).u32(1).u16(4).toBytes();
    assertThat(read(cmap(3, 10, all))).isEqualTo(Map.of(0x20000, 4));
  }

  @Test
  void aMapOfAnotherEncodingIsIgnored() {
    assertThatIOException()
        .isThrownBy(() -> read(cmap(1, 0, new byte[2])))
        .withMessageContaining("does not say which characters it has");
  }

  /** Maps whose counts would take hours to read. */
  @ParameterizedTest
  @MethodSource
  void absurdMapsAreDamaged(byte[] map) {
    assertThatIOException()
        .isThrownBy(() -> read(cmap(3, 10, map)))
        .withMessageContaining("table cmap is damaged");
  }

  static Stream<byte[]> absurdMapsAreDamaged() {
    Sfnt.Writer segments = new Sfnt.Writer().u16(4).u16(0).u16(0).u16(6).u16(0).u16(0).u16(0);
    segments.u16(0xFFFE).u16(0xFFFE).u16(0xFFFE).u16(0).u16(0).u16(0).u16(0);
    segments.u16(1).u16(1).u16(1).u16(0).u16(0).u16(0);
    int most = Integer.MAX_VALUE;
    return Stream.of(
        new Sfnt.Writer().u16(2).u16(0).toBytes(),
        segments.toBytes(),
        new Sfnt.Writer().u16(10).u16(0).u32(0).u32(0).u32(0).u32(most).u16(1).toBytes(),
        new Sfnt.Writer().u16(10).u16(0).u32(0).u32(0).u32(most).u32(1).u16(1).toBytes(),
        new Sfnt.Writer().u16(12).u16(0).u32(0).u32(0).u32(most).put(group()).toBytes(),
        new Sfnt.Writer().u16(12).u16(0).u32(0).u32(0).u32(-1).put(group()).toBytes(),
        new Sfnt.Writer().u16(12).u16(0).u32(0).u32(0).u32(1).u32(0).u32(most).u32(1).toBytes(),
        twice(new Sfnt.Writer().u16(12).u16(0).u32(0).u32(0).u32(2)));
  }

  private static byte[] twice(Sfnt.Writer map) {
    return map.put(group()).put(group()).toBytes();
  }

  /** Metrics equal those that PDFBox reads. */
  @ParameterizedTest
  @ValueSource(strings = {"Noto Serif SC", "Noto Sans TC", "Noto Serif KR", "Noto Sans Mono"})
  void metricsEqualThoseOfPdfbox(String family) throws IOException {
    FontFile file = FontFiles.of(family);
    FontMetrics ours = FontMetrics.read(file);
    TrueTypeFont theirs = new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()));
    float unit = theirs.getHeader().getUnitsPerEm();
    CmapLookup cmap = theirs.getUnicodeCmapLookup();
    for (int codePoint = 0; codePoint < 0x30000; codePoint++) {
      int glyph = cmap.getGlyphId(codePoint);
      assertThat(ours.glyph(codePoint)).isEqualTo(glyph);
      assertThat(ours.advance(codePoint))
          .isEqualTo(theirs.getHorizontalMetrics().getAdvanceWidth(glyph) / unit);
    }
    assertThat(ours.ascent()).isEqualTo(theirs.getHorizontalHeader().getAscender() / unit);
    assertThat(ours.descent()).isEqualTo(-theirs.getHorizontalHeader().getDescender() / unit);
    assertThat(ours.unitsPerEm()).isEqualTo(unit);
  }

  private static byte[] group() {
    return new Sfnt.Writer().u32(0x20000).u32(0x20001).u32(3).toBytes();
  }

  private static ByteBuffer cmap(int platform, int encoding, byte[] map) {
    Sfnt.Writer cmap = new Sfnt.Writer().u16(0).u16(1).u16(platform).u16(encoding).u32(12);
    return ByteBuffer.wrap(cmap.put(map).toBytes());
  }

  private static Map<Integer, Integer> read(ByteBuffer cmap) throws IOException {
    Map<Integer, Integer> glyphs = new TreeMap<>();
    CharacterMap.read(cmap, glyphs::put);
    return glyphs;
  }
}
