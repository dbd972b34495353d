package io.github.huozi.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.MadePng;
import io.github.huozi.publication.Picture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flaws of image files, found before anything decodes them. */
class ImageFileTest {

  @TempDir Path temp;

  @Test
  void wholeImagesAreAccepted() throws IOException {
    for (String format : List.of("png", "jpeg", "gif")) {
      assertThat(verdict("a." + format, Picture.of(format))).isEqualTo("a." + format + " is taken");
    }
    assertThat(verdict("a.png", Picture.png("tEXt", 100_000))).isEqualTo("a.png is taken");
    assertThat(ImageIO.read(new ByteArrayInputStream(Picture.png("tEXt", 9)))).isNotNull();
    assertThat(verdict("a.jpg", Picture.jpeg(50))).isEqualTo("a.jpg is taken");
  }

  @Test
  void hugeImagesAreNotDecoded() throws IOException {
    String flaw = " has 60000 × 60000 pixels, more than 100 million; make it smaller";
    assertThat(verdict("a.png", Picture.png(60_000, 60_000))).isEqualTo("a.png" + flaw);
    assertThat(verdict("a.jpg", Picture.jpeg(60_000, 60_000))).isEqualTo("a.jpg" + flaw);
    byte[] gif = Picture.of("gif");
    Arrays.fill(gif, 6, 10, (byte) 0xFF);
    assertThat(verdict("a.gif", gif)).startsWith("a.gif has 65535 × 65535 pixels");
    assertThat(verdict("a.png", Picture.png(-1, 1))).startsWith("a.png has 4294967295 × 1 pixels");
    assertThat(verdict("a.png", Picture.png(0, 5)))
        .isEqualTo("a.png has no pixels; export it again");
  }

  @Test
  void imagesThatUnpackToFarMoreAreRefused() throws IOException {
    String flaw = "a.png has more metadata than pixels need; save it without metadata";
    assertThat(verdict("a.png", Picture.png("zTXt", 100_000))).isEqualTo(flaw);
    byte[] profile = MadePng.profile(5_000_000);
    assertThat(verdict("a.png", new MadePng().chunk("iCCP", profile).pixels(30, 0)))
        .isEqualTo(flaw);
    assertThat(verdict("a.jpg", Picture.jpeg(101)))
        .isEqualTo("a.jpg has more than 100 scans; export it again");
  }

  @Test
  void imagesThatAreCutOffAreRefused() throws IOException {
    for (String format : List.of("png", "jpeg", "gif")) {
      byte[] whole = Picture.of(format);
      for (int length = 8; length < whole.length; length++) {
        assertThat(verdict("a." + format, Arrays.copyOf(whole, length)))
            .as("%s of %d bytes", format, length)
            .isEqualTo("a." + format + " is truncated; export or copy it again");
      }
    }
  }

  @Test
  void imagesAreKnownByTheirContent() throws IOException {
    for (String format : List.of("png", "jpeg", "gif")) {
      for (String name : List.of("a.PNG", "a.jpg", "a.svg", "a.webp", "a", "a.md")) {
        assertThat(verdict(name, Picture.of(format))).isEqualTo(name + " is taken");
      }
    }
    byte[] svg = "\uFEFF<?xml version='1.0'?>\n<!-- a -->\n<svg/>".getBytes(UTF_8);
    assertThat(verdict("a.png", svg)).isEqualTo("a.png is taken");
    String unknown = " is not an image in a known format; save it as PNG, JPEG, GIF or SVG";
    assertThat(verdict("a.gif", "no image".getBytes(UTF_8))).isEqualTo("a.gif" + unknown);
    assertThat(verdict("a.jpg", new byte[0])).isEqualTo("a.jpg" + unknown);
    assertThat(verdict("a.png", "<html><svg/></html>".getBytes(UTF_8)))
        .isEqualTo("a.png" + unknown);
    assertThat(verdict("a.png", ("<!DOCTYPE " + "a".repeat(16_000)).getBytes(UTF_8)))
        .isEqualTo("a.png" + unknown);
    assertThat(verdict("a.svg", new byte[(16 << 20) + 1]))
        .isEqualTo("a.svg is larger than 16 MB; make it smaller");
  }

  @Test
  void otherFormatsAreNamed() throws IOException {
    String advice = " file; save it as PNG, JPEG, GIF or SVG";
    assertThat(verdict("a.png", bytes("RIFF....WEBPVP8 "))).isEqualTo("a.png is a WebP" + advice);
    assertThat(verdict("a.jpg", bytes("....ftypavif"))).isEqualTo("a.jpg is an AVIF" + advice);
    assertThat(verdict("a.jpg", bytes("....ftypheic"))).isEqualTo("a.jpg is a HEIC" + advice);
    assertThat(verdict("a", bytes("BM........"))).isEqualTo("a is a BMP" + advice);
    assertThat(verdict("a.tif", bytes("II*\0...."))).isEqualTo("a.tif is a TIFF" + advice);
    assertThat(verdict("a.eps", bytes("%!PS-Adobe"))).isEqualTo("a.eps is a PostScript" + advice);
    assertThat(verdict("a.pdf", bytes("%PDF-1.7"))).isEqualTo("a.pdf is a PDF" + advice);
    assertThat(verdict("a.svg", bytes("\u001F\u008B........")))
        .isEqualTo("a.svg is a compressed SVG file; unpack it to SVG");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private String verdict(String name, byte[] content) throws IOException {
    Path file = Files.write(temp.resolve(name), content);
    return name
        + ImageFile.flaw(file)
            .map(flaw -> " " + flaw.message() + "; " + flaw.suggestion())
            .orElse(" is taken");
  }
}
