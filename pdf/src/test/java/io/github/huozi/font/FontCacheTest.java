package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.file.NoSystemFonts;
import io.github.huozi.font.file.SmallFont;
import io.github.huozi.language.Script;
import io.github.huozi.request.FontSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FontCacheTest {

  @Test
  void aCacheKeepsPdfboxFromTheFontsOfTheMachine() {
    assertThat(new FontCache()).isNotNull();
    assertThat(FontMappers.instance()).isInstanceOf(NoSystemFonts.class);
  }

  @Test
  void compressedFontsAreUnpackedIntoTheFolderOfTheSource(@TempDir Path temp) throws IOException {
    Path jar = temp.resolve("fonts.jar");
    Path folder = temp.resolve("unpacked");
    FontJar.write(jar, SmallFont.bytes(), true);
    FontSource source = FontSource.ofFiles(List.of(jar)).unpackedInto(folder);
    FontFace face = new FontCache().artifacts(source, Script.WESTERN).get(0).faces().get(0);
    assertThat(face.covers('A')).isTrue();
    assertThat(folder).isDirectoryContaining("glob:**-Small.ttf");
  }
}
