package io.github.huozi.raster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A page shows JPEGs of all usual kinds as a browser does. */
class PrintedJpegTest {

  private static final int SIDE = TestJpeg.SIDE;
  private static final int[][] GREYS = {{29}, {0}, {255}, {128}};
  private static final int[][] RGB = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {29, 29, 29}};

  /** The colours as luminance and two colour differences. */
  private static final int[][] YCC = {{76, 85, 255}, {150, 44, 21}, {29, 255, 107}, {29, 128, 128}};

  @Test
  void greysAreThoseOfTheFile() throws IOException {
    for (boolean progressive : new boolean[] {false, true}) {
      Paper paper = Paper.of(TestJpeg.of(GREYS, -1, progressive, SIDE, SIDE));
      assertField(paper, 0, 0, 29, 29, 29);
      assertField(paper, 1, 0, 0, 0, 0);
      assertField(paper, 0, 1, 255, 255, 255);
      assertField(paper, 1, 1, 128, 128, 128);
    }
  }

  @Test
  void coloursAreThoseOfTheFile() throws IOException {
    for (boolean progressive : new boolean[] {false, true}) {
      assertColours(Paper.of(TestJpeg.of(YCC, -1, progressive, SIDE, SIDE)));
      assertColours(Paper.of(TestJpeg.of(YCC, 1, progressive, SIDE, SIDE)));
      assertColours(Paper.of(TestJpeg.of(RGB, 0, progressive, SIDE, SIDE)));
    }
  }

  /** As Photoshop writes them: 255 is no ink. */
  @Test
  void inksAreThoseOfTheFile() throws IOException {
    int[][] inks = {{255, 255, 255, 255}, {255, 255, 255, 0}, {0, 255, 255, 255}, {255, 0, 0, 255}};
    for (boolean progressive : new boolean[] {false, true}) {
      assertInks(Paper.of(TestJpeg.of(inks, 0, progressive, SIDE, SIDE)));
      int[][] ycck = {{0, 128, 128, 255}, {0, 128, 128, 0}, {76, 85, 255, 255}, {179, 171, 0, 255}};
      assertInks(Paper.of(TestJpeg.of(ycck, 2, progressive, SIDE, SIDE)));
    }
  }

  @Test
  void anImageIsTurnedByItsOrientation() throws IOException {
    byte[] jpeg = TestJpeg.of(YCC, -1, false, SIDE, 2 * SIDE);
    for (int value = 1; value <= 8; value++) {
      Paper paper = Paper.of(TestJpeg.turned(jpeg, value));
      assertThat(paper.image().getWidth()).isEqualTo(value < 5 ? SIDE : 2 * SIDE);
      assertThat(paper.image().getHeight()).isEqualTo(value < 5 ? 2 * SIDE : SIDE);
      for (int field = 0; field < 4; field++) {
        int x = SIDE / 4 + field % 2 * SIDE / 2;
        int y = SIDE / 2 + field / 2 * SIDE;
        int[] shown = TestJpeg.shown(value, x, y, SIDE, 2 * SIDE);
        assertThat(Paper.alike(paper.pixel(shown[0], shown[1]), RGB[field], 4))
            .as("field %d of %d", field, value)
            .isTrue();
      }
    }
  }

  private static void assertColours(Paper paper) {
    for (int field = 0; field < 4; field++) {
      assertField(paper, field % 2, field / 2, RGB[field]);
    }
  }

  @Test
  void aProfileWithAWrongLengthIsIgnored() throws IOException {
    int[][] grey = {{29}, {90}, {160}, {230}};
    byte[] jpeg = TestJpeg.of(grey, -1, false, SIDE, SIDE);
    for (int length : new int[] {-1, 0, 127, 129}) {
      byte[] profile =
          ByteBuffer.allocate(14 + 128)
              .put("ICC_PROFILE\0\1\1".getBytes(US_ASCII))
              .putInt(14, length)
              .put(14 + 8, (byte) 2)
              .put(14 + 12, "mntrGRAY".getBytes(US_ASCII))
              .put(14 + 36, "acsp".getBytes(US_ASCII))
              .array();
      assertField(Paper.of(TestJpeg.with(jpeg, 0xE2, profile)), 0, 0, 29, 29, 29);
    }
  }

  private static void assertInks(Paper paper) {
    assertField(paper, 0, 0, 255, 255, 255);
    int[] black = paper.pixel(SIDE * 3 / 4, SIDE / 4);
    assertThat(black[0] + black[1] + black[2]).isLessThan(200);
    int[] cyan = paper.pixel(SIDE / 4, SIDE * 3 / 4);
    assertThat(cyan[2]).isGreaterThan(cyan[0] + 80);
    int[] red = paper.pixel(SIDE * 3 / 4, SIDE * 3 / 4);
    assertThat(red[0]).isGreaterThan(red[1] + 100).isGreaterThan(red[2] + 100);
  }

  private static void assertField(Paper paper, int column, int row, int... rgb) {
    int[] seen = paper.pixel(SIDE / 4 + column * SIDE / 2, SIDE / 4 + row * SIDE / 2);
    assertThat(Paper.alike(seen, rgb, 4))
        .as("%d %d %d for %d %d %d", seen[0], seen[1], seen[2], rgb[0], rgb[1], rgb[2])
        .isTrue();
  }
}
