package io.github.huozi.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The format of an image, told by how its file begins. A file's name may say anything; browsers and
 * e-readers go by the content, too.
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

  /** Where an SVG's first element begins at the latest: after comments and a document type. */
  private static final int HEAD = 16 << 10;

  private static final Pattern BEFORE_ROOT =
      Pattern.compile(
          "(?s)\\A(?:\\uFEFF|\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE\\b(?:[^\\[>]|\\[.*?\\]\\s*(?=>))*+>)*+");

  private static final Pattern SVG_ROOT = Pattern.compile("\\A<(?:[\\w.-]+:)?svg(?=[\\s/>])");

  private final String label;
  private final String extension;
  private final boolean taken;

  ImageFormat(String label, String extension, boolean taken) {
    this.label = label;
    this.extension = extension;
    this.taken = taken;
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
   * The format of a file's content. What begins as no format does is a drawing if its name says so:
   * then its reader tells what is wrong with it.
   */
  public static Optional<ImageFormat> of(String name, byte[] content) {
    boolean named = name.toLowerCase(Locale.ROOT).endsWith(".svg");
    return of(content).or(() -> named ? Optional.of(SVG) : Optional.empty());
  }

  /** The format of a file, of which no more is read than is needed. */
  public static Optional<ImageFormat> of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(file.toString(), in.readNBytes(HEAD));
    }
  }

  /** Whether a file is a drawing. */
  public static boolean isDrawing(Path file) throws IOException {
    return of(file).filter(SVG::equals).isPresent();
  }

  /** Its name, as it is told: {@code WebP}. */
  public String label() {
    return label;
  }

  /** How a file's name should end, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether a publication may have such images. */
  public boolean isTaken() {
    return taken;
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
}
