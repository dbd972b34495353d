package io.github.huozi.font.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a font file can be read from a folder and from a jar. */
final class FontFileTest {

  private static final Optional<Path> NOWHERE = Optional.empty();

  @TempDir private Path folder;

  private enum Place {
    FOLDER,
    STORED_IN_JAR,
    PACKED_IN_JAR,
    UNPACKED
  }

  @ParameterizedTest
  @EnumSource
  void partsAreThoseOfTheWhole(Place place) throws IOException {
    byte[] whole = FontFiles.of("Noto Sans Mono").bytes();
    FontFile file = put(whole, place);
    assertThat(file.bytes()).isEqualTo(whole);
    Map<String, ByteBuffer> tables = file.tables(Set.of("cmap", "head", "loca", "none"));
    assertThat(tables).containsOnlyKeys("cmap", "head", "loca");
    FontFile.Range loca = file.range("loca");
    assertThat(FontTables.bytes(tables.get("loca")))
        .isEqualTo(Arrays.copyOfRange(whole, loca.offset(), loca.offset() + loca.length()))
        .isNotEmpty();
    assertThat(file.range("none").length()).isZero();
    assertThat(Glyphs.of(file).read(List.of(5, 3, 70_000))).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 100, 600, 20_000, 40_000})
  void aFileThatIsCutOffIsNoFont(int length) throws IOException {
    byte[] whole = FontFiles.of("Noto Sans Mono").bytes();
    FontFile file = put(Arrays.copyOf(whole, length), Place.FOLDER);
    assertThatThrownBy(() -> FontMetrics.read(file)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> FontProgram.of(Glyphs.of(file), List.of(FontProgram.Glyph.of(0))))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> FontSubset.of(Glyphs.of(file), new TreeMap<>()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void tablesMayOverlap() throws IOException {
    byte[] bytes = FontFiles.of("Noto Sans Mono").bytes();
    ByteBuffer font = ByteBuffer.wrap(bytes);
    FontFile.Range head = FontFiles.of("Noto Sans Mono").range("head");
    for (int i = 0; i < font.getShort(4); i++) {
      if (font.getInt(12 + 16 * i) == 0x67617370) { // gasp
        font.putInt(20 + 16 * i, head.offset()).putInt(24 + 16 * i, head.length());
      }
    }
    Map<String, ByteBuffer> tables =
        put(bytes, Place.STORED_IN_JAR).tables(Set.of("gasp", "head", "maxp"));
    assertThat(tables).containsOnlyKeys("gasp", "head", "maxp");
    assertThat(tables.get("gasp")).isEqualTo(tables.get("head"));
  }

  @Test
  void aTruncatedGlyphIsReported() throws IOException {
    FontFile whole = FontFiles.of("Noto Sans Mono");
    int end = whole.range("glyf").offset() + whole.range("glyf").length();
    FontFile file = put(Arrays.copyOf(whole.bytes(), end - 100), Place.FOLDER);
    Glyphs glyphs = Glyphs.of(file);
    assertThat(glyphs.read(List.of(1))).isNotEmpty();
    assertThatThrownBy(() -> glyphs.read(List.of(glyphs.count() - 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a glyph is truncated");
  }

  @Test
  void aFontWithoutTrueTypeOutlinesIsRefused() throws IOException {
    byte[] bytes = FontFiles.of("Noto Sans Mono").bytes();
    ByteBuffer font = ByteBuffer.wrap(bytes);
    for (int i = 0; i < font.getShort(4); i++) {
      if (font.getInt(12 + 16 * i) == 0x676C7966) { // glyf
        font.putInt(12 + 16 * i, 0x43464620); // CFF
      }
    }
    FontFile file = put(bytes, Place.FOLDER);
    assertThatThrownBy(() -> FontMetrics.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no TrueType outlines");
    assertThatThrownBy(() -> FontProgram.of(Glyphs.of(file), List.of(FontProgram.Glyph.of(0))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no TrueType outlines");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x2, 0x100, 0x104, 0x200})
  void aFontThatMayNotBeEmbeddedIsRefused(int rights) throws IOException {
    FontFile file = withRights(rights);
    assertThatThrownBy(() -> FontProgram.of(Glyphs.of(file), List.of(FontProgram.Glyph.of(0))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not allow");
    assertThatThrownBy(() -> FontSubset.of(Glyphs.of(file), new TreeMap<>()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not allow");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0, 0x4, 0x8, 0x6})
  void aFontThatMayBeEmbeddedIsEmbedded(int rights) throws IOException {
    assertThat(FontProgram.of(Glyphs.of(withRights(rights)), List.of(FontProgram.Glyph.of(0))))
        .isNotEmpty();
  }

  private FontFile withRights(int rights) throws IOException {
    FontFile file = FontFiles.of("Noto Sans Mono");
    byte[] bytes = file.bytes();
    ByteBuffer.wrap(bytes).putShort(file.range("OS/2").offset() + 8, (short) rights);
    return put(bytes, Place.FOLDER);
  }

  private FontFile put(byte[] font, Place place) throws IOException {
    if (place == Place.FOLDER) {
      return new FontFile(Files.write(folder.resolve("font.ttf"), font).toUri().toURL());
    }
    Path jar = folder.resolve("fonts.jar");
    ZipEntry entry = new ZipEntry("fonts/font.ttf");
    if (place == Place.STORED_IN_JAR) {
      CRC32 check = new CRC32();
      check.update(font);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(font.length);
      entry.setCrc(check.getValue());
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(entry);
      zip.write(font);
    }
    return open(jar, place == Place.UNPACKED ? Optional.of(folder.resolve("cache")) : NOWHERE);
  }

  private static FontFile open(Path jar, Optional<Path> unpacked) throws IOException {
    return new FontFile(new URL("jar:" + jar.toUri() + "!/fonts/font.ttf"), unpacked);
  }
}
