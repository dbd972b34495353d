package io.github.huozi.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at an image's file before anything decodes it: whether it is of a format that is taken,
 * whatever its name says, whether it is whole, and whether it is small enough. A file of a few
 * kilobytes may claim to be a picture of billions of pixels.
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

  private static final Flaw GIF_COVER =
      new Flaw("is a GIF file", "save it as JPEG, PNG or SVG, or write none");

  private static final String ADVICE = "save it as PNG, JPEG, GIF or SVG";
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
   * @param file what is to be shown as an image
   */
  public static Optional<Flaw> flaw(Path file) {
    return flaw(file, Runtime.getRuntime().maxMemory());
  }

  /** Looks at a cover's file: a shop takes no GIF. */
  public static Optional<Flaw> flawOfCover(Path file) {
    return flaw(file).or(() -> isGif(file) ? Optional.of(GIF_COVER) : Optional.empty());
  }

  private static boolean isGif(Path file) {
    try {
      return ImageFormat.of(file).filter(ImageFormat.GIF::equals).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * @param heap how much memory Java may take, in bytes
   */
  public static Optional<Flaw> flaw(Path file, long heap) {
    try {
      Optional<ImageFormat> format = ImageFormat.of(file);
      if (format.isEmpty() || !format.get().isTaken()) {
        return Optional.of(unfit(format));
      }
      int limit = format.get() == ImageFormat.SVG ? MAX_DRAWING_BYTES : MAX_BYTES;
      byte[] bytes = bytes(file, limit + 1);
      if (bytes.length > limit) {
        return Optional.of(new Flaw("is larger than " + (limit >> 20) + " MB", "make it smaller"));
      }
      return switch (format.get()) {
        case PNG -> new PngHeader(bytes, heap).flaw();
        case JPEG -> new JpegHeader(bytes).flaw().or(() -> Decoding.flawOfHeader(bytes));
        case GIF -> new GifHeader(bytes, heap).flaw().or(() -> Decoding.flawOfPixels("gif", bytes));
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

  private static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  /** That it is of a format that not everybody can show or print. */
  private static Flaw unfit(Optional<ImageFormat> format) {
    if (format.isEmpty()) {
      return new Flaw("is no image that is known by its content", ADVICE);
    }
    String label = format.get().label();
    return new Flaw(
        "is " + ("AEIOU".indexOf(label.charAt(0)) < 0 ? "a " : "an ") + label + " file",
        format.get() == ImageFormat.COMPRESSED_SVG ? "unpack it to SVG" : ADVICE);
  }
}
