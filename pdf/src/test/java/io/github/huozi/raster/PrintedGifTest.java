package io.github.huozi.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A page shows the first frame of a GIF as a browser does. */
class PrintedGifTest {

  private static final int[] RED = {255, 0, 0};
  private static final int[] GREY = {29, 29, 29};
  private static final int[] PAPER = {255, 255, 255};

  @Test
  void greysAndColoursAreThoseOfTheFile() throws IOException {
    Paper paper = Paper.of(gif(4, 4, new Frame(0, 0, 4, 4, false, -1)));
    assertThat(paper.pixel(0, 0)).containsExactly(GREY);
    assertThat(paper.pixel(1, 0)).containsExactly(RED);
    assertThat(paper.pixel(0, 1)).containsExactly(RED);
  }

  @Test
  void interlacedRowsAreReordered() throws IOException {
    byte[] plain = gif(16, 16, new Frame(0, 0, 16, 16, false, -1));
    byte[] interlaced = gif(16, 16, new Frame(0, 0, 16, 16, true, -1));
    for (int y = 0; y < 16; y++) {
      assertThat(Paper.of(interlaced).pixel(3, y)).containsExactly(Paper.of(plain).pixel(3, y));
    }
  }

  @Test
  void transparentPixelsShowThePaper() throws IOException {
    Paper paper = Paper.of(gif(4, 4, new Frame(0, 0, 4, 4, false, 1)));
    assertThat(paper.pixel(0, 0)).containsExactly(GREY);
    assertThat(paper.pixel(1, 0)).containsExactly(PAPER);
  }

  @Test
  void theFirstFrameIsAtItsPositionOnTheScreen() throws IOException {
    Frame second = new Frame(0, 0, 10, 8, false, -1);
    Paper paper = Paper.of(gif(10, 8, new Frame(3, 2, 4, 4, false, -1), second));
    assertThat(paper.image().getWidth()).isEqualTo(10);
    assertThat(paper.image().getHeight()).isEqualTo(8);
    assertThat(paper.pixel(0, 0)).containsExactly(PAPER);
    assertThat(paper.pixel(3, 2)).containsExactly(GREY);
    assertThat(paper.pixel(4, 2)).containsExactly(RED);
    assertThat(paper.pixel(7, 2)).containsExactly(PAPER);
  }

  private record Frame(
      int left, int top, int width, int height, boolean interlaced, int transparent) {

    /** A chequerboard of the first two colours, with every fourth row in the first one. */
    int index(int x, int y) {
      return y % 4 == 3 ? 0 : (x + y) % 2;
    }
  }

  private static byte[] gif(int width, int height, Frame... frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'G', 'I', 'F', '8', '9', 'a'});
    out.writeBytes(new byte[] {(byte) width, 0, (byte) height, 0, (byte) 0x81, 0, 0});
    out.writeBytes(new byte[] {29, 29, 29, (byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, 0});
    for (Frame frame : frames) {
      byte flags = (byte) (frame.transparent < 0 ? 0 : 1);
      byte index = (byte) Math.max(0, frame.transparent);
      out.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, flags, 10, 0, index, 0});
      byte interlaced = (byte) (frame.interlaced ? 0x40 : 0);
      out.writeBytes(new byte[] {0x2C, (byte) frame.left, 0, (byte) frame.top, 0});
      out.writeBytes(new byte[] {(byte) frame.width, 0, (byte) frame.height, 0, interlaced, 2});
      out.writeBytes(data(frame));
      out.write(0);
    }
    out.write(0x3B);
    return out.toByteArray();
  }

  /** Pixels as LZW codes of three bits, with a clear code before they would grow. */
  private static byte[] data(Frame frame) {
    StringBuilder bits = new StringBuilder();
    int[][] passes = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    int count = 0;
    for (int[] pass : frame.interlaced ? passes : new int[][] {{0, 1}}) {
      for (int y = pass[0]; y < frame.height; y += pass[1]) {
        for (int x = 0; x < frame.width; x++) {
          if (count++ % 2 == 0) {
            bits.insert(0, "100");
          }
          bits.insert(0, "00" + frame.index(x, y));
        }
      }
    }
    bits.insert(0, "101");
    while (bits.length() % 8 != 0) {
      bits.insert(0, '0');
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int i = bits.length(); i > 0; i -= 8) {
      packed.write(Integer.parseInt(bits.substring(i - 8, i), 2));
    }
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    byte[] bytes = packed.toByteArray();
    for (int from = 0; from < bytes.length; from += 255) {
      int length = Math.min(255, bytes.length - from);
      blocks.write(length);
      blocks.write(bytes, from, length);
    }
    return blocks.toByteArray();
  }
}
