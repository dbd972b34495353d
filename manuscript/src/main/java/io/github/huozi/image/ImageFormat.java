package io.github.huozi.image;

import io.github.huozi.input.RegularFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The format of an image, detected from the first bytes of its file. Browsers and reading systems
 * ignore the file's name too.
 */
public enum ImageFormat {
  PNG("PNG", "png", true),
  JPEG("JPEG", "jpg", true),
  GIF("GIF", "gif", true),
  SVG("SVG", "svg", true),
  WEBP("WebP", "webp", false),
  AVIF("AVIF", "avif", false),
  HEIC("HEIC", "heic", false),
  JPEG_2000("JPEG 2000", "jp2", false),
  JPEG_XL("JPEG XL", "jxl", false),
  TIFF("TIFF", "tif", false),
  BMP("BMP", "bmp", false),
  ICO("ICO", "ico", false),
  PHOTOSHOP("Photoshop", "psd", false),
  PDF("PDF", "pdf", false),
  POSTSCRIPT("PostScript", "eps", false),
  COMPRESSED_SVG("compressed SVG", "svgz", false);

  /**
   * The number of bytes of a file that are searched for an SVG's root element, after comments and a
   * document type.
   */
  private static final int HEAD = 16 << 10;

  private static final Pattern BEFORE_ROOT =
      Pattern.compile(
          "(?s)\\A(?:\\uFEFF|\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE\\b(?:[^\\[>]|\\[.*?\\]\\s*(?=>))*+>)*+");

  private static final Pattern SVG_ROOT = Pattern.compile("\\A<(?:[\\w.-]+:)?svg(?=[\\s/>])");

  private final String label;
  private final String extension;
  private final boolean supported;

  ImageFormat(String label, String extension, boolean supported) {
    this.label = label;
    this.extension = extension;
    this.supported = supported;
  }

  /** The format of a file's content. */
  public static Optional<ImageFormat> of(byte[] content) {
    for (Signature signature : Signature.ALL) {
      if (signature.isIn(content)) {
        return Optional.of(signature.format());
      }
    }
    return isSvg(content) ? Optional.of(SVG) : Optional.empty();
  }

  /**
   * The format of a file's content. Unknown content is an SVG if the file's name says so; its
   * parser then reports what is wrong.
   */
  public static Optional<ImageFormat> of(String name, byte[] content) {
    boolean named = name.toLowerCase(Locale.ROOT).endsWith(".svg");
    return of(content).or(() -> named ? Optional.of(SVG) : Optional.empty());
  }

  /** The format of a file. Reads only the start of the file. */
  public static Optional<ImageFormat> of(Path file) throws IOException {
    try (InputStream in = RegularFile.open(file)) {
      return of(file.toString(), in.readNBytes(HEAD));
    }
  }

  /** Tells whether a file is an SVG. */
  public static boolean isDrawing(Path file) throws IOException {
    return of(file).filter(SVG::equals).isPresent();
  }

  /** The name of the format in messages: {@code WebP}. */
  public String label() {
    return label;
  }

  /** The usual file extension, without the dot. */
  public String extension() {
    return extension;
  }

  /** Tells whether a publication may use images of this format. */
  public boolean isSupported() {
    return supported;
  }

  private static boolean isSvg(byte[] bytes) {
    String head = text(bytes);
    String root = BEFORE_ROOT.matcher(head).replaceFirst("");
    return SVG_ROOT.matcher(root).find();
  }

  private static String text(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    Charset charset =
        switch (first) {
          case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
          case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        };
    return new String(bytes, 0, length, charset);
  }

  /**
   * The bytes that identify a format.
   *
   * @param at their offset in the file
   * @param bytes the bytes, as characters of ISO 8859-1
   */
  private record Signature(ImageFormat format, int at, String bytes) {

    static final List<Signature> ALL =
        List.of(
            new Signature(ImageFormat.PNG, 0, "\u0089PNG\r\n\u001A\n"),
            new Signature(ImageFormat.JPEG, 0, "\u00FF\u00D8\u00FF"),
            new Signature(ImageFormat.GIF, 0, "GIF8"),
            new Signature(ImageFormat.WEBP, 8, "WEBP"),
            // The first box of an ISO base media file names its brand (ISO/IEC
            // 14496-12 §4.3).
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
}
