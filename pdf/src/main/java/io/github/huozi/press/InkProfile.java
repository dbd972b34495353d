package io.github.huozi.press;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Converts colours of a screen to the inks of a printing condition, by the JDK's management. */
final class InkProfile {

  /** huozi's own profiles, with the registered name of what they describe. */
  private static final Map<String, String> OWN =
      Map.of(
          "FOGRA39L", "FOGRA39L_coated.icc",
          "FOGRA47L", "FOGRA47L_uncoated.icc",
          "GRACoL-TR006", "GRACoL_TR006_coated.icc");

  private static final int MOST = 255;

  private final byte[] content;
  private final ColorConvertOp conversion;

  private InkProfile(byte[] content) {
    this.content = content;
    this.conversion =
        new ColorConvertOp(
            new ICC_Profile[] {
              ICC_Profile.getInstance(ColorSpace.CS_sRGB), ICC_Profile.getInstance(content)
            },
            null);
  }

  /** One of huozi's profiles; empty if it has none of that name. */
  static Optional<InkProfile> own(String name) throws IOException {
    String file = OWN.get(name);
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = InkProfile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is not on the class path");
      }
      return Optional.of(new InkProfile(in.readAllBytes()));
    }
  }

  /**
   * A profile from a file.
   *
   * @throws IOException if it is none of a press with four inks
   */
  static InkProfile of(byte[] content) throws IOException {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(content);
      if (profile.getProfileClass() != ICC_Profile.CLASS_OUTPUT
          || profile.getColorSpaceType() != ColorSpace.TYPE_CMYK) {
        throw new IOException("no profile of a press with four inks");
      }
      return new InkProfile(content);
    } catch (IllegalArgumentException e) {
      throw new IOException("no ICC profile", e);
    }
  }

  byte[] content() {
    return content.clone();
  }

  /**
   * Converts pixels.
   *
   * @param light red, green and blue of each, in a byte each
   * @return cyan, magenta, yellow and black of each
   */
  byte[] inks(byte[] light) {
    int pixels = light.length / 3;
    WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, 3, null);
    from.setDataElements(0, 0, pixels, 1, light);
    WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, 4, null);
    conversion.filter(from, to);
    return (byte[]) to.getDataElements(0, 0, pixels, 1, null);
  }

  /** Converts a colour; all parts from 0 to 1. */
  float[] inks(float red, float green, float blue) {
    byte[] light = {byteOf(red), byteOf(green), byteOf(blue)};
    byte[] inks = inks(light);
    float[] parts = new float[inks.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (inks[i] & MOST) / (float) MOST;
    }
    return parts;
  }

  private static byte byteOf(float part) {
    return (byte) Math.round(part * MOST);
  }
}
