package io.github.huozi.source;

import io.github.huozi.model.FileExtension;
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
public final class ImageFile {

  /** As many as an A3 page has at 600 dpi; decoded, they take 400 MB. */
  static final long MAX_PIXELS = 100_000_000;

  /** As many times as long as broad, and it is thinner than a printer's dots on any page. */
  private static final int MAX_RATIO = 5000;

  /** What decoding and packing take for each pixel, in bytes, and twice that for wide samples. */
  private static final int BYTES_OF_PIXEL = 6;

  /** The part of the heap that one image may take; fonts, pages and another image take the rest. */
  private static final int SHARE_OF_HEAP = 4;

  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_DRAWING_BYTES = 16 << 20;

  private ImageFile() {}

  /**
   * What is wrong with an image's file, if anything is.
   *
   * @param message goes on from the image's name: {@code is cut off}
   * @param suggestion how to put it right
   */
  public record Flaw(String message, String suggestion) {}

  /**
   * Looks at a file.
   *
   * @param file its name ends as that of an image
   */
  public static Optional<Flaw> flaw(Path file) {
    return flaw(file, Runtime.getRuntime().maxMemory());
  }

  /**
   * @param heap how much memory Java may take, in bytes
   */
  static Optional<Flaw> flaw(Path file, long heap) {
    String format = FileExtension.of(file);
    int limit = format.equals("svg") ? MAX_DRAWING_BYTES : MAX_BYTES;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        return Optional.of(new Flaw("is larger than " + (limit >> 20) + " MB", "make it smaller"));
      }
      return switch (format) {
        case "png" -> named("PNG", bytes).or(() -> new PngHeader(bytes, heap).flaw());
        case "jpg", "jpeg" ->
            named("JPEG", bytes)
                .or(() -> new JpegHeader(bytes).flaw())
                .or(() -> Decoding.flawOfHeader(bytes));
        case "gif" ->
            named("GIF", bytes)
                .or(() -> new GifHeader(bytes, heap).flaw())
                .or(() -> Decoding.flawOfPixels("gif", bytes));
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
    if (Math.max(width, height) / Math.min(width, height) >= MAX_RATIO) {
      String size = String.format(Locale.ROOT, "has %d × %d pixels", width, height);
      return Optional.of(
          new Flaw(size + ", too thin a strip to be seen on a page", "crop or stretch it"));
    }
    return Optional.empty();
  }

  /**
   * Whether there is memory for the pixels of an image that has to be decoded: a JPEG and most PNGs
   * go into the PDF as they are.
   *
   * @param wide whether a sample has 16 bits
   * @param heap how much memory Java may take, in bytes
   */
  static Optional<Flaw> flawOfDecoding(long width, long height, boolean wide, long heap) {
    long allowed = heap / SHARE_OF_HEAP / (wide ? 2 * BYTES_OF_PIXEL : BYTES_OF_PIXEL);
    if (width * height <= allowed) {
      return Optional.empty();
    }
    return Optional.of(
        new Flaw(
            String.format(
                Locale.ROOT,
                "has %d × %d pixels, and there is memory to decode %.1f million",
                width,
                height,
                allowed / 1e6),
            "make it smaller, save it as JPEG or as PNG without transparency, or give Java more"
                + " memory: -Xmx in .mvn/jvm.config"));
  }

  /** That its colours cannot be told by its profile. */
  static Optional<Flaw> damagedProfile() {
    return Optional.of(
        new Flaw("has a damaged colour profile", "save it as sRGB, without a profile"));
  }

  /** That readers fail at it. */
  static Optional<Flaw> undecodable(String reason) {
    return Optional.of(new Flaw("cannot be decoded: " + reason, "export or copy it anew"));
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
