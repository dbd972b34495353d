package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.file.NoSystemFonts;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;

final class FontCacheTest {

  @Test
  void aCacheKeepsPdfboxFromTheFontsOfTheMachine() {
    assertThat(new FontCache()).isNotNull();
    assertThat(FontMappers.instance()).isInstanceOf(NoSystemFonts.class);
  }
}
