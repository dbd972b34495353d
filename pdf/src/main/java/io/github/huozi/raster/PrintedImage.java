package io.github.huozi.raster;

import io.github.huozi.image.ImageFormat;
import io.github.huozi.image.Orientation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image in a PDF, with the colours and the orientation that a browser shows.
 *
 * @param image the pixels of the file
 * @param drawn the object that a page draws: the image, or a form that turns it
 * @param width the width of what is drawn, in pixels
 * @param height the height of what is drawn, in pixels
 */
public record PrintedImage(PDImageXObject image, PDImageXObject drawn, int width, int height) {

  /**
   * Adds an image file to a document.
   *
   * @throws IOException if it is no PNG, JPEG or GIF, or is damaged
   */
  public static PrintedImage of(PDDocument document, byte[] file) throws IOException {
    PDImageXObject image = image(document, file);
    Orientation orientation = Orientation.of(file);
    return new PrintedImage(
        image,
        orientation.isTurned() ? turned(document, image, orientation) : image,
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
      // Damaged files are reported before. Another one may cause any exception here.
      throw new IOException(e);
    }
  }

  /**
   * A form that draws an image turned, so that its pixels are not encoded again (ISO 32000-1,
   * 8.10). Like an image it fills the unit square. The renderer takes only images, so the form has
   * the type of one.
   */
  private static PDImageXObject turned(
      PDDocument document, PDImageXObject image, Orientation orientation) throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    try (OutputStream out = form.createOutputStream()) {
      out.write("/Im0 Do\n".getBytes(StandardCharsets.US_ASCII));
    }
    PDImageXObject drawn = new PDImageXObject(new PDStream(form), null);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, array(0, 0, 1, 1));
    form.setItem(COSName.MATRIX, array(orientation.matrix()));
    COSDictionary images = new COSDictionary();
    images.setItem(COSName.getPDFName("Im0"), image);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, images);
    form.setItem(COSName.RESOURCES, resources);
    return drawn;
  }

  private static COSArray array(double... numbers) {
    COSArray array = new COSArray();
    for (double number : numbers) {
      array.add(new COSFloat((float) number));
    }
    return array;
  }
}
