package io.github.huozi.epub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A style sheet, an image or a font.
 *
 * @param source the name that documents use in {@code src} and {@code href}: {@code
 *     en/images/type-sort.svg}, {@code css/epub.css}. Its extension tells the format. A style
 *     sheet's own {@code url(…)} are relative to its source.
 * @param content what it holds
 */
public record EpubResource(String source, Content content) {

  /**
   * @throws IllegalArgumentException if an EPUB cannot hold the format
   */
  public EpubResource {
    if (FileFormat.of(source).folder().isEmpty()) {
      throw new IllegalArgumentException(source + " is no style sheet, image or font");
    }
  }

  public static EpubResource of(String source, Path file) {
    return new EpubResource(source, () -> Files.readAllBytes(file));
  }

  public static EpubResource of(String source, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new EpubResource(source, copy::clone);
  }

  FileFormat format() {
    return FileFormat.of(source);
  }

  /** Where a resource's bytes come from. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
