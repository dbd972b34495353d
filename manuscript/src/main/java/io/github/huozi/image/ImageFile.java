package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.FrontEnd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Finds the flaw of an image file before anything decodes it: a format that is not supported (by
 * its content, whatever its name says), a file that is damaged or cut off, or too many pixels. A
 * file of a few kilobytes may claim billions of pixels.
 */
public final class ImageFile {

  /** A decoder keeps one of so many rows and columns, to save memory. */
  private static final int STEP = 64;

  /** The pixels of an A3 page at about 700 dpi; decoded, they take 400 MB. */
  static final long MAX_PIXELS = 100_000_000;

  /** The ratio of the sides from which on an image is thinner than a printer's dot on any page. */
  private static final int MAX_RATIO = 5000;

  /** The memory to decode and pack a pixel, in bytes; samples of 16 bits take twice as much. */
  private static final int BYTES_PER_PIXEL = 6;

  /** One image may take this fraction of the heap; fonts, pages and another image take the rest. */
  private static final int HEAP_DIVISOR = 4;

  private static final Flaw GIF_COVER =
      new Flaw("is a GIF file", "save it as JPEG, PNG or SVG, or write none");

  private static final String ADVICE = "save it as PNG, JPEG, GIF or SVG";
  private static final int MAX_BYTES = 64 << 20;
  private static final int MAX_DRAWING_BYTES = 16 << 20;

  private ImageFile() {}

  /**
   * A fault of an image file.
   *
   * @param message a clause whose subject is the image's name: {@code is cut off}
   * @param suggestion how to correct it
   */
  public record Flaw(String message, String suggestion) {}

  /**
   * Finds the flaw of a file.
   *
   * @param file the file to show as an image
   */
  public static Optional<Flaw> flaw(Path file) {
    return flaw(file, Runtime.getRuntime().maxMemory());
  }

  /** Finds the flaw of a cover's file: also that it is a GIF, which book shops refuse. */
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
   * Finds the flaw of a file, as with another maximum heap than Java's own.
   *
   * @param heap Java's maximum heap, in bytes
   */
  public static Optional<Flaw> flaw(Path file, long heap) {
    try {
      Optional<ImageFormat> format = ImageFormat.of(file);
      if (format.isEmpty() || !format.get().isSupported()) {
        return Optional.of(unfit(format));
      }
      int limit = format.get() == ImageFormat.SVG ? MAX_DRAWING_BYTES : MAX_BYTES;
      byte[] bytes = bytes(file, limit + 1);
      if (bytes.length > limit) {
        return Optional.of(new Flaw("is larger than " + (limit >> 20) + " MB", "make it smaller"));
      }
      return switch (format.get()) {
        case PNG -> new PngHeader(bytes, heap).flaw();
        case JPEG -> new JpegHeader(bytes).flaw().or(() -> flawOfJpegHeader(bytes));
        case GIF -> new GifHeader(bytes, heap).flaw().or(() -> flawOfPixels("gif", bytes));
        default -> Optional.empty();
      };
    } catch (IOException e) {
      return Optional.of(new Flaw("cannot be read", "check that the file may be read"));
    }
  }

  /** A flaw if an image has no pixels, too many or the shape of a thin strip. */
  static Optional<Flaw> flawOfSize(long width, long height) {
    if (width == 0 || height == 0) {
      return Optional.of(new Flaw("has no pixels", "export it again"));
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
   * A flaw if there is not enough memory for the pixels of an image that has to be decoded. A JPEG
   * and most PNGs are written into the PDF as they are.
   *
   * @param wide whether a sample has 16 bits
   * @param heap Java's maximum heap, in bytes
   */
  static Optional<Flaw> flawOfDecoding(long width, long height, boolean wide, long heap) {
    long allowed = heap / HEAP_DIVISOR / (wide ? 2 * BYTES_PER_PIXEL : BYTES_PER_PIXEL);
    if (width * height <= allowed) {
      return Optional.empty();
    }
    return Optional.of(
        new Flaw(
            String.format(
                Locale.ROOT,
                "has %d × %d pixels, and there is memory to decode only %.1f million",
                width,
                height,
                allowed / 1e6),
            "make it smaller, save it as JPEG or as PNG without transparency, or give Java more"
                + " memory, "
                + FrontEnd.current()
                    .choose(
                        "for example -Xmx2g in .mvn/jvm.config",
                        "for example java -Xmx2g -jar huozi-cli.jar")));
  }

  /** The flaw of an image whose colour profile cannot be read. */
  static Optional<Flaw> damagedProfile() {
    return Optional.of(
        new Flaw("has a damaged colour profile", "save it as sRGB, without a profile"));
  }

  /** The flaw of an image that decoders refuse. */
  static Optional<Flaw> undecodable(String reason) {
    return Optional.of(new Flaw("cannot be decoded: " + reason, "export or copy it again"));
  }

  /** The flaw of a file that ends before its image. */
  static Optional<Flaw> cutOff() {
    return Optional.of(new Flaw("is truncated", "export or copy it again"));
  }

  private static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream in = RegularFile.open(file)) {
      return in.readNBytes(most);
    }
  }

  /** The flaw of a file in a format that a publication may not use. */
  private static Flaw unfit(Optional<ImageFormat> format) {
    if (format.isEmpty()) {
      return new Flaw("is not an image in a known format", ADVICE);
    }
    String label = format.get().label();
    return new Flaw(
        "is " + ("AEIOU".indexOf(label.charAt(0)) < 0 ? "a " : "an ") + label + " file",
        format.get() == ImageFormat.COMPRESSED_SVG ? "unpack it to SVG" : ADVICE);
  }

  /**
   * A flaw if Java's reader refuses a JPEG's header. Its pixels are written into the PDF as they
   * are.
   */
  private static Optional<Flaw> flawOfJpegHeader(byte[] jpeg) {
    return flaw("jpeg", jpeg, ImageFile::readHeader);
  }

  private static void readHeader(ImageReader reader) throws IOException {
    reader.getWidth(0);
    try {
      reader.getImageMetadata(0);
    } catch (IOException e) {
      // The PDF's writer then decodes the pixels to count their samples.
      reader.readRaster(0, sparse(reader));
    }
  }

  /** A flaw if Java's reader refuses the pixels of the first image. */
  private static Optional<Flaw> flawOfPixels(String format, byte[] bytes) {
    return flaw(format, bytes, reader -> reader.read(0, sparse(reader)));
  }

  private static ImageReadParam sparse(ImageReader reader) {
    ImageReadParam sparse = reader.getDefaultReadParam();
    sparse.setSourceSubsampling(STEP, STEP, 0, 0);
    return sparse;
  }

  private static Optional<Flaw> flaw(String format, byte[] bytes, Attempt attempt) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      attempt.run(reader);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The readers throw many exceptions when they read damaged bytes as numbers.
      return undecodable("it is damaged");
    } finally {
      reader.dispose();
    }
  }

  @FunctionalInterface
  private interface Attempt {
    void run(ImageReader reader) throws IOException;
  }
}
