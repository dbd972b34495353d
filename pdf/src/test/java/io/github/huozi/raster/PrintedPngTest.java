package io.github.huozi.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.image.Orientation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page shows PNGs of all kinds as a browser does. */
class PrintedPngTest {

  private static final byte[] PRIMARIES_OF_SRGB =
      numbers("cHRM", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);

  private static List<TestPng> kinds() {
    return TestPng.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void eachKindHasTheColoursOfItsFile(TestPng png) throws IOException {
    assertSeen(png, png.file());
  }

  @Test
  void sizesWithEmptyAdam7Passes() throws IOException {
    for (int size = 1; size <= 9; size++) {
      TestPng png = new TestPng(0, 8, true, false, size, 10 - size);
      assertSeen(png, png.file());
      TestPng bits = new TestPng(3, 1, true, true, size, 10 - size);
      assertSeen(bits, bits.file());
    }
  }

  @Test
  void greyIsAsDarkAsInTheFile() throws IOException {
    for (int type : new int[] {0, 4}) {
      Paper paper = Paper.of(new TestPng(type, 8, false, false, 4, 4).file());
      assertThat(paper.pixel(1, 1)).containsExactly(29, 29, 29);
    }
  }

  /** The expected values are those of Chromium. */
  @Test
  void gammaIsApplied() throws IOException {
    byte[] linear = numbers("gAMA", 100_000);
    byte[] screen = numbers("gAMA", 45_455);
    for (int type : new int[] {0, 2, 4, 6}) {
      assertThat(dark(type, linear)).isEqualTo(95);
      assertThat(dark(type, linear, PRIMARIES_OF_SRGB)).isEqualTo(95);
      assertThat(dark(type, screen)).isEqualTo(29);
      assertThat(dark(type, screen, PRIMARIES_OF_SRGB)).isEqualTo(23);
      assertThat(dark(type, PRIMARIES_OF_SRGB)).isEqualTo(29);
      assertThat(dark(type, numbers("gAMA", 0))).isEqualTo(29);
      assertThat(dark(type, TestPng.chunk("sRGB", new byte[1]), linear)).isEqualTo(29);
    }
  }

  @Test
  void primariesAreApplied() throws IOException {
    byte[] wide = numbers("cHRM", 31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000);
    TestPng png = new TestPng(2, 16, false, false, 13, 11);
    Paper plain = Paper.of(png.file());
    Paper paper = Paper.of(png.file(numbers("gAMA", 45_455), wide));
    int[] before = plain.pixel(9, 7);
    int[] after = paper.pixel(9, 7);
    int max = Math.max(before[0], Math.max(before[1], before[2]));
    int min = Math.min(before[0], Math.min(before[1], before[2]));
    // A colour of a wider space is more vivid in the narrower space of the page.
    int maxAfter = Math.max(after[0], Math.max(after[1], after[2]));
    int minAfter = Math.min(after[0], Math.min(after[1], after[2]));
    assertThat(maxAfter - minAfter).isGreaterThanOrEqualTo(max - min);
    byte[] none = numbers("cHRM", 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(dark(2, numbers("gAMA", 45_455), none)).isEqualTo(23);
  }

  @Test
  void anImageIsTurnedByItsOrientation() throws IOException {
    TestPng png = new TestPng(2, 8, false, false, 3, 5);
    for (int value = 1; value <= 8; value++) {
      byte[] file = png.file(TestPng.chunk("eXIf", TestJpeg.exif(value)));
      Paper paper = Paper.of(file);
      assertThat(paper.image().getWidth()).isEqualTo(value < 5 ? 3 : 5);
      for (int x = 0; x < 3; x++) {
        for (int y = 0; y < 5; y++) {
          int[] shown = TestJpeg.shown(value, x, y, 3, 5);
          assertThat(paper.pixel(shown[0], shown[1])).containsExactly(png.seen(x, y));
        }
      }
    }
    assertThat(Orientation.of(png.file(TestPng.chunk("eXIf", TestJpeg.exif(9)))))
        .isEqualTo(Orientation.UPRIGHT);
  }

  private static void assertSeen(TestPng png, byte[] file) throws IOException {
    Paper paper = Paper.of(file);
    for (int y = 0; y < png.height(); y++) {
      for (int x = 0; x < png.width(); x++) {
        int[] seen = paper.pixel(x, y);
        assertThat(Paper.alike(seen, png.seen(x, y), 1))
            .as(
                "%s at %d, %d: %s for %s",
                png,
                x,
                y,
                List.of(seen[0], seen[1], seen[2]),
                List.of(png.seen(x, y)[0], png.seen(x, y)[1], png.seen(x, y)[2]))
            .isTrue();
      }
    }
  }

  private static int dark(int type, byte[]... chunks) throws IOException {
    return Paper.of(new TestPng(type, 8, false, false, 4, 4).file(chunks)).pixel(1, 1)[0];
  }

  private static byte[] numbers(String chunk, int... numbers) {
    ByteBuffer content = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      content.putInt(number);
    }
    return TestPng.chunk(chunk, content.array());
  }
}
