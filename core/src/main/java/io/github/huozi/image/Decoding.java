package io.github.huozi.image;

import io.github.huozi.image.ImageFile.Flaw;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Has Java's own readers try an image: the PDF's writer uses them too. */
final class Decoding {

  /** Of so many rows and columns one is kept, so that next to no memory is taken. */
  private static final int STEP = 64;

  private Decoding() {}

  /** Whether the reader takes a JPEG's header; its pixels go into the PDF as they are. */
  static Optional<Flaw> flawOfHeader(byte[] jpeg) {
    return flaw("jpeg", jpeg, Decoding::readHeader);
  }

  private static void readHeader(ImageReader reader) throws IOException {
    reader.getWidth(0);
    try {
      reader.getImageMetadata(0);
    } catch (IOException e) {
      // The PDF's writer decodes the pixels then, only to count their samples.
      reader.readRaster(0, fewOf(reader));
    }
  }

  /** Whether the reader takes all of the first image's pixels. */
  static Optional<Flaw> flawOfPixels(String format, byte[] bytes) {
    return flaw(format, bytes, reader -> reader.read(0, fewOf(reader)));
  }

  private static ImageReadParam fewOf(ImageReader reader) {
    ImageReadParam few = reader.getDefaultReadParam();
    few.setSourceSubsampling(STEP, STEP, 0, 0);
    return few;
  }

  private static Optional<Flaw> flaw(String format, byte[] bytes, Trial trial) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      trial.of(reader);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The readers throw whatever comes of taking damaged bytes for numbers.
      return ImageFile.undecodable("it is damaged");
    } finally {
      reader.dispose();
    }
  }

  @FunctionalInterface
  private interface Trial {
    void of(ImageReader reader) throws IOException;
  }
}
