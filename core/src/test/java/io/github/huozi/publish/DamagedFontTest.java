package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.font.FontJar;
import io.github.huozi.font.file.SmallFont;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged font of the author ends the build before any file is written. */
final class DamagedFontTest {

  @TempDir private Path temp;

  @Test
  void aSoundFontOfOnesOwnIsSetIn() throws Exception {
    PublicationFolder folder = folder(SmallFont.bytes());
    folder.publish();
    assertThat(folder.pdf("en").fonts()).anyMatch(name -> name.startsWith("NotoS"));
    assertThat(folder.epub("en").names()).anyMatch(name -> name.endsWith("Small.ttf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GSUB", "GPOS", "glyf", "loca", "name", "cmap", "head", "hhea", "hmtx", "maxp", "OS/2",
        "post"
      })
  void aDamagedTableIsToldBeforeAnythingIsWritten(String tag) throws Exception {
    byte[] font = SmallFont.bytes();
    ByteBuffer file = ByteBuffer.wrap(font);
    int record = SmallFont.records(font).get(tag);
    int at = file.getInt(record + 8);
    Arrays.fill(font, at, at + file.getInt(record + 12), (byte) 0x5A);
    PublicationFolder folder = folder(font);
    assertThatIOException()
        .isThrownBy(folder::publish)
        .withMessageContaining("cannot read the font file:")
        .withMessageContaining("own/META-INF/huozi/fonts/Small.ttf: its table " + tag);
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void aDamagedJarIsToldBeforeAnythingIsWritten() throws Exception {
    Path jar = temp.resolve("small-1.0.jar");
    FontJar.write(jar, SmallFont.bytes(), true);
    byte[] bytes = Files.readAllBytes(jar);
    PublicationFolder folder = folder(SmallFont.bytes()).withFontsOf(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatIOException()
        .isThrownBy(folder::publish)
        .withMessageContaining("small-1.0.jar")
        .withMessageContaining(": the jar is damaged (")
        .withMessageContaining("delete it, so that Maven fetches or builds it again");
    bytes[bytes.length / 2] ^= 1;
    Files.write(jar, bytes);
    assertThatIOException()
        .isThrownBy(folder::publish)
        .withMessageContaining("small-1.0.jar!/META-INF/huozi/fonts/Small.ttf: the jar is damaged");
    assertThat(folder.output()).doesNotExist();
  }

  private PublicationFolder folder(byte[] font) throws Exception {
    FontJar.write(temp.resolve("own"), font);
    return new PublicationFolder(temp.resolve("p"))
        .with("publication.yaml", "title: T\neditions:\n- language: en\n- language: ja\n")
        .with("en/1.md", "# Hall\n\nA bell.\n")
        .with("ja/1.md", "# 活字\n\nA活字。\n")
        .withFonts()
        .withFontsOf(temp.resolve("own"));
  }
}
