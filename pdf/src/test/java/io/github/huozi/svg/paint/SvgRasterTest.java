package io.github.huozi.svg.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PNG has the pixels of the image that it was made from. */
class SvgRasterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 2173})
  void everyPixel(int colours) throws Exception {
    BufferedImage image = image(colours);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(SvgRaster.encode(image)));

    assertThat(read.getWidth()).isEqualTo(image.getWidth());
    assertThat(read.getHeight()).isEqualTo(image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
      }
    }
  }

  private static BufferedImage image(int colours) {
    BufferedImage image = new BufferedImage(41, 53, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, (y * image.getWidth() + x) % colours * 0x010305);
      }
    }
    return image;
  }
}
