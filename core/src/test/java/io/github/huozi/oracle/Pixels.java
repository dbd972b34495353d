package io.github.huozi.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** Tells images apart by their samples. */
final class Pixels {

  /** A file of these is not decoded: the same file has the same pixels. */
  private static final List<String> FILES =
      List.of(COSName.DCT_DECODE.getName(), COSName.JPX_DECODE.getName());

  private Pixels() {}

  /** The size of an image in pixels, its colour space and a digest of its samples and its mask. */
  static String of(PDImage image) throws IOException {
    String mask = "";
    if (image instanceof PDImageXObject object) {
      mask = mask(object.getSoftMask(), " soft mask ") + mask(object.getMask(), " mask ");
    }
    String space = image.isStencil() ? "stencil" : image.getColorSpace().getName();
    return "%d×%d %d bits %s %s%s"
        .formatted(
            image.getWidth(),
            image.getHeight(),
            image.getBitsPerComponent(),
            space,
            digest(image),
            mask);
  }

  /** Whether an image hides what lies under it. */
  static boolean isOpaque(PDImage image) throws IOException {
    return !image.isStencil()
        && !(image instanceof PDImageXObject object
            && (object.getSoftMask() != null || object.getMask() != null));
  }

  private static String mask(@Nullable PDImageXObject mask, String word) throws IOException {
    return mask == null ? "" : word + digest(mask);
  }

  private static String digest(PDImage image) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream samples = new DigestInputStream(image.createInputStream(FILES), digest)) {
        samples.transferTo(OutputStream.nullOutputStream());
      }
      return new BigInteger(1, digest.digest()).toString(16).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
