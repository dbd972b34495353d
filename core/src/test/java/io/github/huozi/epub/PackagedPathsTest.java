package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PackagedPathsTest {

  @Test
  void namesAreAsciiAndDifferEvenWithoutCase() {
    assertPaths(List.of("en/images/a.png", "ja/images/A.PNG"), "images/a.png", "images/A-2.png");
    assertPaths(List.of("图.svg", "字.svg"), "images/file.svg", "images/file-2.svg");
    assertPaths(List.of("a b (1).jpeg", "a-b-1.jpg"), "images/a-b-1.jpg", "images/a-b-1-2.jpg");
    assertPaths(List.of("Café.gif", "v1.2.webp"), "images/Cafe.gif", "images/v1-2.webp");
    assertPaths(List.of("x.otf", "x.ttf", "x.css"), "fonts/x.otf", "fonts/x.ttf", "css/x.css");
    assertPaths(List.of(".png"), "images/file.png");
    assertPaths(
        List.of("a.png", "a-2.png", "x/a.png"), "images/a.png", "images/a-2.png", "images/a-3.png");
  }

  private static void assertPaths(List<String> sources, String... expected) {
    PackagedPaths paths =
        PackagedPaths.of(
            SampleBooks.minimal(
                "", sources.stream().map(source -> SampleBooks.text(source, "")).toList()));
    assertThat(sources.stream().map(source -> paths.ofSource(source).orElseThrow()).toList())
        .isEqualTo(Arrays.asList(expected));
  }
}
