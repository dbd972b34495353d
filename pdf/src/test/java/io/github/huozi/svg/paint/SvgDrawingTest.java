package io.github.huozi.svg.paint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import java.io.ByteArrayInputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class SvgDrawingTest {

  /** Each drawing sets the level, whatever it was when the class was loaded. */
  @Test
  void jsvgLogsNothing() throws SvgException {
    Logger jsvg = Logger.getLogger("com.github.weisj.jsvg");
    jsvg.setLevel(Level.ALL);
    String xml = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='?'/></svg>";

    SvgDrawing drawing =
        SvgDrawing.of(
            SvgSource.read(new ByteArrayInputStream(xml.getBytes(UTF_8))), GlyphOutlines.BLANK);

    assertThat(drawing.viewport().isSized()).isFalse();
    assertThat(jsvg.getLevel()).isEqualTo(Level.OFF);
  }
}
