package io.github.huozi.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileRGB;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The resource {@code sRGB.icc}. */
class SrgbProfileTest {

  private final byte[] bytes = bytes();
  private final ICC_Profile profile = ICC_Profile.getInstance(bytes);

  private static byte[] bytes() {
    try (InputStream in = ArchivalPages.class.getResourceAsStream("sRGB.icc")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A change of the profile changes every PDF. */
  @Test
  void theBytesAreThoseThatWereComputedFromTheStandard() throws NoSuchAlgorithmException {
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo("97bed290b83c2b959ac5878dda46b9fffcd71285f8fd336c1bb318a6b5db7948");
  }

  @Test
  void itIsAProfileOfAnRgbDisplay() {
    assertThat(profile).isInstanceOf(ICC_ProfileRGB.class);
    assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
    assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
    assertThat(profile.getData()).hasSizeLessThan(3000);
  }

  /** The figures of the ICC's own profile, sRGB2014.icc. */
  @Test
  void thePrimariesAreThoseOfTheStandard() {
    float[][] matrix = ((ICC_ProfileRGB) profile).getMatrix();
    float[][] expected = {
      {0.43607f, 0.38515f, 0.14307f},
      {0.22249f, 0.71687f, 0.06061f},
      {0.01392f, 0.09708f, 0.71410f}
    };
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(matrix[row][column]).isCloseTo(expected[row][column], within(0.0002f));
      }
    }
  }

  @Test
  void coloursAreThoseOfTheVirtualMachinesSrgb() {
    ColorSpace ours = new ICC_ColorSpace(profile);
    ColorSpace theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    for (int colour = 0; colour < 512; colour++) {
      float[] rgb = {(colour >> 6) / 7f, (colour >> 3 & 7) / 7f, (colour & 7) / 7f};
      assertThat(ours.toCIEXYZ(rgb)).containsExactly(theirs.toCIEXYZ(rgb), within(0.002f));
    }
  }
}
