package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the files of the full sample book with {@code src/test/resources/epub}. {@code
 * -Dgolden.update} rewrites these files.
 */
final class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/epub/full");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package.opf",
        "nav.xhtml",
        "toc.ncx",
        "cover.xhtml",
        "clay.xhtml",
        "wood.xhtml",
        "css/epub.css"
      })
  void theFileIsAsExpected(String name) throws IOException {
    String actual = Unzipped.of(SampleBooks.full("zh-Hans")).text("EPUB/" + name);
    Path golden = GOLDEN.resolve(name);
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
