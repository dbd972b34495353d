package io.github.huozi.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The rectangle that clips the text of a page: {@link PageCorrections#widened}. */
class PageClipTest {

  private static final String CLIP =
      """
      q
      54 60.5 m
      366 60.5 l
      366 520 l
      54 520 l
      54 60.5 l
      h
      W
      n
      """;

  private static final String SHEET =
      """
      q
      0 60.5 m
      419.530 60.5 l
      419.530 520 l
      0 520 l
      0 60.5 l
      h
      W
      n
      """;

  @Test
  void theClipIsWidenedToTheSheet() {
    assertThat(widened(CLIP + "BT\nET\nQ\n")).isEqualTo(SHEET + "BT\nET\nQ\n");
  }

  @Test
  void theLastOuterClipIsWidened() {
    String margins = "1 0 0 1 0 0 cm\n" + CLIP + "0 0 m\nQ\n";
    assertThat(widened(margins + CLIP + "BT\nET\nQ\n")).isEqualTo(margins + SHEET + "BT\nET\nQ\n");
  }

  @Test
  void aClipInsideTheTextIsKept() {
    String text = "q\n1 0 0 1 5 5 cm\n" + CLIP + "0 0 m\nQ\nQ\n";
    assertThat(widened(text)).isEqualTo(text);
    assertThat(widened("")).isEmpty();
  }

  private static String widened(String content) {
    byte[] bytes = PageCorrections.widened(content.getBytes(StandardCharsets.ISO_8859_1), 419.53f);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
