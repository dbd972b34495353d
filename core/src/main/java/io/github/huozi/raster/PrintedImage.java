package io.github.huozi.raster;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.Orientation;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image as a PDF has it: as a browser shows it, in colours and the way up.
 *
 * @param image the pixels as they are in the file
 * @param drawn what a page draws: the image, turned where that is needed
 * @param width what is drawn, in pixels
 * @param height likewise
 */
public record PrintedImage(PDImageXObject image, PDImageXObject drawn, int width, int height) {

  /**
   * Puts a file into a document.
   *
   * @throws IOException if it is no PNG, JPEG or GIF, or is damaged
   */
  public static PrintedImage of(PDDocument document, byte[] file) throws IOException {
    PDImageXObject image = image(document, file);
    Orientation orientation = Orientation.of(file);
    return new PrintedImage(
        image,
        orientation.isTurned() ? TurnedImage.of(document, image, orientation) : image,
        orientation.isSwapped() ? image.getHeight() : image.getWidth(),
        orientation.isSwapped() ? image.getWidth() : image.getHeight());
  }

  private static PDImageXObject image(PDDocument document, byte[] file) throws IOException {
    try {
      ImageFormat format =
          ImageFormat.of(file).orElseThrow(() -> new IOException("of no format that is known"));
      return switch (format) {
        case PNG -> new PngImage(document, PngFile.read(file)).image();
        case JPEG -> JpegImage.of(document, file);
        case GIF -> GifImage.of(document, file);
        default -> throw new IOException("a " + format.label() + " image");
      };
    } catch (RuntimeException e) {
      // Damaged files are told before; whatever comes of one that slips through is no fault here.
      throw new IOException(e);
    }
  }
}
