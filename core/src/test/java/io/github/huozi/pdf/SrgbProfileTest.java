package io.github.huozi.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ICC_ProfileRGB;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

  private final ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());

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
