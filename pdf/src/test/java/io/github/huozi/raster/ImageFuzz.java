package io.github.huozi.raster;

import io.github.huozi.image.ImageFile;
import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.Orientation;
import io.github.huozi.testing.Bounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An image is reported as unsuitable, or can be added to a PDF. */
public final class ImageFuzz {

  private static final Path FILE = file();

  private ImageFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("huozi-fuzz", ".png");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (int type :
        List.of(
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY)) {
      for (String format : List.of("png", "gif", "jpeg")) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (ImageIO.write(new BufferedImage(9, 5, type), format, out)) {
          seeds.add(out.toByteArray());
        }
      }
    }
    return seeds;
  }

  /** Loads slow classes before the fuzzer measures time. */
  public static void fuzzerInitialize() throws Exception {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Bounds.keep(() -> look(data));
  }

  private static void look(byte[] data) throws Exception {
    print(data);
    print(withChecksums(data.clone()));
  }

  private static void print(byte[] image) throws IOException {
    Files.write(FILE, image);
    Optional<ImageFile.Flaw> flaw = ImageFile.flaw(FILE);
    if (!flaw.equals(ImageFile.flaw(FILE))) {
      throw new AssertionError("not the same twice: " + flaw);
    }
    Orientation.of(image);
    if (flaw.isEmpty() && !ImageFormat.isDrawing(FILE)) {
      try (PDDocument pdf = new PDDocument()) {
        PrintedImage printed = PrintedImage.of(pdf, image);
        if (printed.width() <= 0 || printed.height() <= 0) {
          throw new AssertionError(printed);
        }
      }
    }
  }

  /** Corrects the checksums of a PNG, which stop a fuzzer otherwise. */
  private static byte[] withChecksums(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int length = file.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        break;
      }
      CRC32 sum = new CRC32();
      sum.update(png, at + 4, length + 4);
      file.putInt(at + 8 + length, (int) sum.getValue());
      at += 12 + length;
    }
    return png;
  }
}
