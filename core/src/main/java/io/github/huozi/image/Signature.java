package io.github.huozi.image;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes by which a format is known.
 *
 * @param at where they stand in the file
 * @param bytes a character for each
 */
record Signature(ImageFormat format, int at, String bytes) {

  static final List<Signature> ALL =
      List.of(
          new Signature(ImageFormat.PNG, 0, "\u0089PNG\r\n\u001A\n"),
          new Signature(ImageFormat.JPEG, 0, "\u00FF\u00D8\u00FF"),
          new Signature(ImageFormat.GIF, 0, "GIF8"),
          new Signature(ImageFormat.WEBP, 8, "WEBP"),
          // Files of boxes tell their kind in the first (ISO/IEC 14496-12 §4.3).
          new Signature(ImageFormat.AVIF, 4, "ftypavif"),
          new Signature(ImageFormat.AVIF, 4, "ftypavis"),
          new Signature(ImageFormat.HEIC, 4, "ftyphe"),
          new Signature(ImageFormat.HEIC, 4, "ftypmif1"),
          new Signature(ImageFormat.HEIC, 4, "ftypmsf1"),
          new Signature(ImageFormat.JPEG_2000, 0, "\0\0\0\fjP  "),
          new Signature(ImageFormat.JPEG_2000, 0, "\u00FFO\u00FFQ"),
          new Signature(ImageFormat.JPEG_XL, 0, "\u00FF\n"),
          new Signature(ImageFormat.JPEG_XL, 0, "\0\0\0\fJXL "),
          new Signature(ImageFormat.TIFF, 0, "II*\0"),
          new Signature(ImageFormat.TIFF, 0, "MM\0*"),
          new Signature(ImageFormat.BMP, 0, "BM"),
          new Signature(ImageFormat.ICO, 0, "\0\0\u0001\0"),
          new Signature(ImageFormat.PHOTOSHOP, 0, "8BPS"),
          new Signature(ImageFormat.PDF, 0, "%PDF"),
          new Signature(ImageFormat.POSTSCRIPT, 0, "%!PS"),
          new Signature(ImageFormat.POSTSCRIPT, 0, "\u00C5\u00D0\u00D3\u00C6"),
          new Signature(ImageFormat.COMPRESSED_SVG, 0, "\u001F\u008B"));

  boolean isIn(byte[] content) {
    return content.length >= at + bytes.length()
        && new String(content, at, bytes.length(), StandardCharsets.ISO_8859_1).equals(bytes);
  }
}
