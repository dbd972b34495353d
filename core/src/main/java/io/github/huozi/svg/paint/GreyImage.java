package io.github.huozi.svg.paint;

import java.awt.Image;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;

/**
 * An embedded grey image with the values of its file. Java takes them for amounts of light, and
 * would make them lighter where it paints or stores them as colours.
 */
final class GreyImage {

  private GreyImage() {}

  /** An image in red, green and blue if it is grey; any other as it is. */
  static Image asColours(Image image) {
    return image instanceof BufferedImage pixels ? asColours(pixels) : image;
  }

  static BufferedImage asColours(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image;
    }
    int most = (1 << model.getComponentSize(0)) - 1;
    BufferedImage colours =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int alpha = image.getRGB(x, y) & 0xFF000000;
        int grey = image.getRaster().getSample(x, y, 0) * 255 / most;
        colours.setRGB(x, y, alpha | grey << 16 | grey << 8 | grey);
      }
    }
    return colours;
  }
}
