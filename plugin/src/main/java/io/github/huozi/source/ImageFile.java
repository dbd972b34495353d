package io.github.huozi.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at an image's file before anything decodes it: whether it is what its name says, whether it
 * is whole, and whether it is small enough. A file of a few kilobytes may claim to be a picture of
 * billions of pixels.
 */
final class ImageFile {

  /** As many as an A3 page has at 600 dpi; decoded, they take 400 MB. */
  static final long MAX_PIXELS = 100_000_000;

  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_DRAWING_BYTES = 16 << 20;

  private ImageFile() {}

  /**
   * What is wrong with an image's file, if anything is.
   *
   * @param message goes on from the image's name: {@code is cut off}
   * @param suggestion how to put it right
   */
  record Flaw(String message, String suggestion) {}

  /**
   * Looks at a file.
   *
   * @param file its name ends as that of an image
   */
  static Optional<Flaw> flaw(Path file) {
    String format = SectionFiles.format(file);
    int limit = format.equals("svg") ? MAX_DRAWING_BYTES : MAX_BYTES;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        return Optional.of(new Flaw("is larger than " + (limit >> 20) + " MB", "make it smaller"));
      }
      return switch (format) {
        case "png" -> named("PNG", bytes).or(() -> new PngHeader(bytes).flaw());
        case "jpg", "jpeg" -> named("JPEG", bytes).or(() -> new JpegHeader(bytes).flaw());
        case "gif" -> named("GIF", bytes).or(() -> new GifHeader(bytes).flaw());
        default -> Optional.empty();
      };
    } catch (IOException e) {
      return Optional.of(new Flaw("cannot be read", "check that the file may be read"));
    }
  }

  /** Whether that many pixels may be decoded. */
  static Optional<Flaw> flawOfSize(long width, long height) {
    if (width == 0 || height == 0) {
      return Optional.of(new Flaw("has no pixels", "export it anew"));
    }
    if (width * height > MAX_PIXELS) {
      String size = String.format(Locale.ROOT, "has %d × %d pixels", width, height);
      return Optional.of(new Flaw(size + ", more than 100 million", "make it smaller"));
    }
    return Optional.empty();
  }

  /** That the file ends before the image does. */
  static Optional<Flaw> cutOff() {
    return Optional.of(new Flaw("is cut off", "export or copy it anew"));
  }

  private static Optional<Flaw> named(String format, byte[] bytes) {
    String real = formatOf(bytes);
    if (real.equals(format)) {
      return Optional.empty();
    }
    return Optional.of(
        real.isEmpty()
            ? new Flaw("is no " + format + " file", "save it as PNG, JPEG or GIF")
            : new Flaw(
                "is a " + real + " file by its content",
                "let its name end in ." + real.toLowerCase(Locale.ROOT)));
  }

  private static String formatOf(byte[] bytes) {
    if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "PNG";
    } else if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return "JPEG";
    } else if (startsWith(bytes, 'G', 'I', 'F', '8')) {
      return "GIF";
    }
    return "";
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    byte[] start = Arrays.copyOf(bytes, signature.length);
    for (int i = 0; i < signature.length; i++) {
      if ((start[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
