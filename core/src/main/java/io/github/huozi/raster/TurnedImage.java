package io.github.huozi.raster;

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
 * A form that draws an image turned (ISO 32000-1, 8.10): its pixels stay as they are, without
 * another loss.
 */
final class TurnedImage {

  private static final COSName IMAGE = COSName.getPDFName("Im0");

  private TurnedImage() {}

  /**
   * The form. It is drawn as an image is, into one unit by one, and so passes for one where the
   * renderer takes nothing else.
   */
  static PDImageXObject of(PDDocument document, PDImageXObject image, Orientation orientation)
      throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    try (OutputStream out = form.createOutputStream()) {
      out.write("/Im0 Do\n".getBytes(StandardCharsets.US_ASCII));
    }
    PDImageXObject drawn = new PDImageXObject(new PDStream(form), null);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, array(0, 0, 1, 1));
    form.setItem(COSName.MATRIX, array(orientation.matrix()));
    COSDictionary images = new COSDictionary();
    images.setItem(IMAGE, image);
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
