package io.github.huozi.epub.book;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.input.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A style sheet, an image or a font.
 *
 * @param source the name that documents use in {@code src} and {@code href}: {@code
 *     en/images/type-sort.svg}, {@code css/epub.css}. A style sheet's own {@code url(…)} are
 *     relative to its source.
 * @param extension the extension of its format, in lower case and without a dot; that of its source
 *     may differ
 * @param content its bytes
 */
public record EpubResource(String source, String extension, Content content) {

  /**
   * @throws IllegalArgumentException if an EPUB may not contain the format
   */
  public EpubResource {
    if (FileFormat.ofExtension(extension).folder().isEmpty()) {
      throw new IllegalArgumentException(source + " is not a style sheet, image or font");
    }
  }

  /** A resource whose format follows from its name. */
  public EpubResource(String source, Content content) {
    this(source, FileFormat.of(source).extension(), content);
  }

  /**
   * The resource of a file. The format of an image follows from its content, others from the name.
   */
  public static EpubResource of(String source, Path file) throws IOException {
    return new EpubResource(
        source, extension(source, ImageFormat.of(file)), () -> RegularFile.bytes(file));
  }

  /** The resource of a file in memory. */
  public static EpubResource of(String source, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new EpubResource(source, extension(source, ImageFormat.of(source, bytes)), copy::clone);
  }

  /** A resource of the same name and format without content. */
  public EpubResource emptied() {
    return new EpubResource(source, extension, () -> new byte[0]);
  }

  private static String extension(String source, Optional<ImageFormat> image) {
    return image
        .filter(ImageFormat::isSupported)
        .map(ImageFormat::extension)
        .orElseGet(() -> FileFormat.of(source).extension());
  }

  public FileFormat format() {
    return FileFormat.ofExtension(extension);
  }

  /** Reads the bytes of a resource. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws IOException;
  }
}
