package io.github.huozi.image;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.MadePng;
import io.github.huozi.publication.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Images that some program cannot show are refused, and images that all programs show are accepted.
 */
class BrokenImageTest {

  private static final long HEAP = 512L << 20;
  private static final String TAKEN = "is taken";
  private static final String HEADER = "its header describes an impossible PNG";
  private static final String TABLES = "its tables are damaged";
  private static final String SCAN = "a scan is damaged";
  private static final String KIND = "it is a kind of JPEG that few programs read";

  @TempDir Path temp;

  @Test
  void pngsWithInvalidHeaders() throws IOException {
    assertThat(verdict("png", new MadePng().pixels(30, 0))).isEqualTo(TAKEN);
    assertPng(new MadePng().header(3, 3, 3, 0, 0, 0, 0).pixels(30, 0), HEADER);
    assertPng(new MadePng().header(3, 3, 8, 5, 0, 0, 0).pixels(30, 0), HEADER);
    assertPng(new MadePng().header(3, 3, 8, 2, 9, 0, 0).pixels(30, 0), HEADER);
    assertPng(new MadePng().header(3, 3, 8, 2, 0, 9, 0).pixels(30, 0), HEADER);
    assertPng(new MadePng().header(3, 3, 8, 2, 0, 0, 7).pixels(30, 0), HEADER);
  }

  @Test
  void pngsWithoutChunksThatTheirPixelsNeed() throws IOException {
    MadePng indexed = new MadePng().header(3, 3, 8, 3, 0, 0, 0);
    assertPng(indexed.pixels(12, 0), "it has no palette");
    MadePng alpha = new MadePng().header(3, 3, 8, 6, 0, 0, 0).chunk("tRNS", new byte[6]);
    assertPng(alpha.pixels(39, 0), "its transparency is damaged");
    assertPng(new MadePng().chunk("PLTE", new byte[4]).pixels(30, 0), "its palette is damaged");
    MadePng other = new MadePng().chunk("CgBI", new byte[4]);
    assertPng(other.pixels(30, 0), "it has an unknown critical chunk");
    for (int fromEnd : new int[] {13, 20}) {
      byte[] png = new MadePng().pixels(30, 0);
      png[png.length - fromEnd]++;
      assertPng(png, "a checksum is wrong");
    }
  }

  @Test
  void pngsWhosePixelsAreDamaged() throws IOException {
    MadePng garbage = new MadePng().chunk("IDAT", "garbage".getBytes(US_ASCII));
    assertPng(garbage.end(), "its data is damaged");
    assertPng(new MadePng().pixels(30, 7), "its data is damaged");
    assertPng(new MadePng().pixels(29, 0), "rows of pixels are missing");
    assertPng(new MadePng().chunk("IDAT", new byte[0]).end(), "rows of pixels are missing");
  }

  @Test
  void pngsWithInvalidProfiles() throws IOException {
    String damaged = "has a damaged colour profile; save it as sRGB, without a profile";
    for (String content : new String[] {"x", "x\0\0garbage", "x\0\1", ""}) {
      MadePng png = new MadePng().chunk("iCCP", content.getBytes(US_ASCII));
      assertThat(verdict("png", png.pixels(30, 0))).isEqualTo(damaged);
    }
    MadePng short127 = new MadePng().chunk("iCCP", MadePng.profile(127));
    assertThat(verdict("png", short127.pixels(30, 0))).isEqualTo(damaged);
    MadePng whole = new MadePng().chunk("iCCP", MadePng.profile(3_000));
    assertThat(verdict("png", whole.pixels(30, 0))).isEqualTo(TAKEN);
  }

  @Test
  void interlacedPngsAreAccepted() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    for (int size = 1; size <= 20; size++) {
      BufferedImage image = new BufferedImage(size, 21 - size, BufferedImage.TYPE_BYTE_BINARY);
      byte[] png = written(writer, param, image);
      assertThat(png[28]).isEqualTo((byte) 1);
      assertThat(verdict("png", png)).as("%d columns", size).isEqualTo(TAKEN);
    }
  }

  @Test
  void jpegsOfManyKindsAreAccepted() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    for (int mode : new int[] {ImageWriteParam.MODE_DEFAULT, ImageWriteParam.MODE_DISABLED}) {
      param.setProgressiveMode(mode);
      for (int size : new int[] {1, 7, 8, 9, 100}) {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
          byte[] jpeg = written(writer, param, new BufferedImage(size, 2 * size, type));
          assertThat(verdict("jpeg", jpeg)).isEqualTo(TAKEN);
        }
      }
    }
  }

  @Test
  void jpegsThatFewProgramsRead() throws IOException {
    assertJpeg(0xC0, segment -> set(segment, 1, 0xC3), KIND);
    assertJpeg(0xC0, segment -> set(segment, 1, 0xC9), KIND);
    assertJpeg(0xC0, segment -> set(segment, 4, 12), KIND);
    for (int components : new int[] {0, 2, 255}) {
      assertJpeg(0xC0, segment -> set(segment, 9, components), KIND);
    }
  }

  @Test
  void jpegsWhoseTablesAreDamaged() throws IOException {
    assertJpeg(0xC0, segment -> twice(segment), TABLES);
    assertJpeg(0xC0, segment -> set(segment, 11, 0), TABLES);
    assertJpeg(0xC0, segment -> set(segment, 9, 4), TABLES);
    assertJpeg(0xC4, segment -> set(segment, 5, 0xFF), TABLES);
    assertJpeg(0xDB, segment -> set(segment, 4, 0x2F), TABLES);
    assertJpeg(0xDB, segment -> new byte[0], "a table is missing");
    assertJpeg(0xC4, segment -> new byte[0], "a table is missing");
    assertJpeg(0xDA, segment -> set(segment, 4, 2), SCAN);
  }

  @Test
  void jpegsWithoutDataForTheirPixels() throws IOException {
    byte[] jpeg = jpeg();
    int scan = find(jpeg, 0xDA);
    byte[] none = Arrays.copyOf(jpeg, scan + 14 + 2);
    none[scan + 14] = (byte) 0xFF;
    none[scan + 15] = (byte) 0xD9;
    assertThat(verdict("jpeg", none)).isEqualTo("is truncated; export or copy it again");
    assertThat(verdict("jpeg", Picture.jpeg(4_000, 3_000)))
        .isEqualTo("is truncated; export or copy it again");
  }

  @Test
  void jpegsWhoseProfilesPartsAreInDisorder() throws IOException {
    byte[] part = "..\0\22ICC_PROFILE\0\7\3xx".getBytes(US_ASCII);
    part[0] = (byte) 0xFF;
    part[1] = (byte) 0xE2;
    byte[] jpeg = jpeg();
    String damaged = "has a damaged colour profile; save it as sRGB, without a profile";
    assertThat(verdict("jpeg", spliced(jpeg, 20, 20, part))).isEqualTo(damaged);
    part[16] = 1;
    assertThat(verdict("jpeg", spliced(jpeg, 20, 20, part))).isEqualTo(damaged);
  }

  @Test
  void gifsThatReadersRefuse() throws IOException {
    byte[] gif = Picture.of("gif");
    int image = gif.length - 1;
    while (gif[image] != 0x2C) {
      image--;
    }
    int code = image + 10 + ((gif[image + 9] & 0x80) != 0 ? 3 << ((gif[image + 9] & 7) + 1) : 0);
    for (int size : new int[] {0, 12, 255}) {
      assertUndecodable("gif", set(gif, code, size), "its data is damaged");
    }
    assertUndecodable("gif", set(gif, code + 1, 0), "it has no data");
    assertUndecodable("gif", set(gif, 4, '8'), "it is in an unknown version of GIF");
    byte[] control = {0x21, (byte) 0xF9, 5, 0, 0, 0, 0, 0, 0};
    assertUndecodable("gif", spliced(gif, image, image, control), "a block is damaged");
    byte[] sound = {0x21, (byte) 0xF9, 4, 0, 0, 0, 0, 0};
    assertThat(verdict("gif", spliced(gif, image, image, sound))).isEqualTo(TAKEN);
  }

  @Test
  void stripsTooThinForAPage() throws IOException {
    String advice = " pixels, too thin a strip to be seen on a page; crop or stretch it";
    assertThat(verdict("png", new MadePng().header(1, 100_000, 8, 2, 0, 0, 0).pixels(400_000, 0)))
        .isEqualTo("has 1 × 100000" + advice);
    assertThat(verdict("png", new MadePng().header(100_000, 1, 8, 2, 0, 0, 0).pixels(300_001, 0)))
        .isEqualTo("has 100000 × 1" + advice);
    assertThat(verdict("png", new MadePng().header(4_000, 1, 8, 2, 0, 0, 0).pixels(12_001, 0)))
        .isEqualTo(TAKEN);
  }

  /** The file is small, its profile is not. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void imagesThatHaveToBeDecodedNeedMemory() throws IOException {
    String memory = "pixels, and there is memory to decode only 22.4 million; make it smaller";
    byte[] alpha = new MadePng().header(9_999, 9_999, 8, 6, 0, 0, 0).pixels(9, 0);
    assertThat(verdict("png", alpha)).startsWith("has 9999 × 9999 " + memory);
    byte[] gif = Picture.of("gif");
    set(gif, 6, 0x0F);
    for (int at : new int[] {6, 7, 8, 9}) {
      gif[at] = 0x27; // 10023
    }
    assertThat(verdict("gif", gif)).startsWith("has 10023 × 10023 pixels, more than 100 million");
    gif[9] = 0x20;
    assertThat(verdict("gif", gif)).startsWith("has 10023 × 8231 " + memory);
    // Colours without transparency are written into the PDF as they are.
    byte[] colours = new MadePng().header(9_999, 9_999, 8, 2, 0, 0, 0).pixels(9, 0);
    assertPng(colours, "rows of pixels are missing");
  }

  private void assertPng(byte[] png, String reason) throws IOException {
    assertUndecodable("png", png, reason);
  }

  /** Changes the first segment of a kind. */
  private void assertJpeg(int marker, UnaryOperator<byte[]> change, String reason)
      throws IOException {
    byte[] jpeg = jpeg();
    int from = find(jpeg, marker);
    int to = from + 2 + ((jpeg[from + 2] & 0xFF) << 8 | (jpeg[from + 3] & 0xFF));
    byte[] changed = spliced(jpeg, from, to, change.apply(Arrays.copyOfRange(jpeg, from, to)));
    assertThat(verdict("jpeg", changed)).contains("cannot be decoded: " + reason);
  }

  private void assertUndecodable(String format, byte[] image, String reason) throws IOException {
    assertThat(verdict(format, image))
        .isEqualTo("cannot be decoded: " + reason + "; export or copy it again");
  }

  private String verdict(String format, byte[] content) throws IOException {
    Path file = Files.write(temp.resolve("a." + format), content);
    return ImageFile.flaw(file, HEAP)
        .map(flaw -> flaw.message() + "; " + flaw.suggestion())
        .orElse(TAKEN);
  }

  private static byte[] jpeg() {
    return Picture.of("jpeg");
  }

  private static byte[] written(ImageWriter writer, ImageWriteParam param, BufferedImage image)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    return out.toByteArray();
  }

  private static int find(byte[] jpeg, int marker) {
    for (int i = 0; i + 1 < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
        return i;
      }
    }
    throw new IllegalStateException("no such segment");
  }

  private static byte[] set(byte[] bytes, int place, int value) {
    byte[] changed = bytes.clone();
    changed[place] = (byte) value;
    return changed;
  }

  private static byte[] twice(byte[] segment) {
    return spliced(segment, 0, 0, segment);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(between);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
