package io.github.huozi.check.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkMapTest {

  private static final Rectangle PAGE = new Rectangle(0, 0, 400, 600);
  private static final double LIMIT = 2.4;

  private final InkMap map = new InkMap(PAGE);

  /** The pixels of each picture that was read. */
  private final List<String> read = new ArrayList<>();

  private void picture(boolean grey, Rectangle2D place) {
    AffineTransform matrix =
        new AffineTransform(place.getWidth(), 0, 0, place.getHeight(), place.getX(), place.getY());
    map.paint(
        (width, height) -> {
          read.add(width + " × " + height);
          BufferedImage plate = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
          return grey ? List.of(plate) : List.of(plate, plate, plate, plate);
        },
        grey,
        matrix,
        PAGE);
  }

  private void area(double... inks) {
    float[] parts = new float[inks.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (float) inks[i];
    }
    map.paint(new Rectangle(10, 10, 50, 50), PAGE, parts, false);
  }

  @Test
  void nothingIsPaintedOnAPageWhoseInksAreTooFewTogether() throws IOException {
    area(0, 0, 0, 1);
    area(.5, .4, .4, 0);
    picture(true, new Rectangle(0, 0, 100, 100));
    assertThat(map.most(LIMIT)).isEmpty();
    assertThat(read).isEmpty();
    // Another area may have them in one place.
    area(.9, .4, .4, .5);
    assertThat(map.most(LIMIT)).isPresent();
    assertThat(read).hasSize(1);
  }

  @Test
  void aPictureIsReadAsFineAsThePageIsPainted() throws IOException {
    picture(false, new Rectangle(0, 0, 300, 200));
    assertThat(map.most(LIMIT)).isPresent();
    assertThat(read).containsExactly("150 × 100");
  }
}
