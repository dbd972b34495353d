package io.github.huozi.epub.book;

import java.util.Locale;
import java.util.Optional;

/** The formats of files in a package: core media types of EPUB 3.3 §3.2, by their extensions. */
public enum FileFormat {
  XHTML("application/xhtml+xml", "", false, "xhtml"),
  NCX("application/x-dtbncx+xml", "", false, "ncx"),
  CSS("text/css", "css", false, "css"),
  PNG("image/png", "images", true, "png"),
  JPEG("image/jpeg", "images", true, "jpg"),
  GIF("image/gif", "images", true, "gif"),
  WEBP("image/webp", "images", true, "webp"),
  SVG("image/svg+xml", "images", false, "svg"),
  TTF("font/ttf", "fonts", false, "ttf"),
  OTF("font/otf", "fonts", false, "otf"),
  WOFF("font/woff", "fonts", true, "woff"),
  WOFF2("font/woff2", "fonts", true, "woff2");

  private final String mediaType;
  private final String folder;
  private final boolean compressed;
  private final String extension;

  FileFormat(String mediaType, String folder, boolean compressed, String extension) {
    this.mediaType = mediaType;
    this.folder = folder;
    this.compressed = compressed;
    this.extension = extension;
  }

  /**
   * The format of a file by its name.
   *
   * @throws IllegalArgumentException if no format has the extension
   */
  public static FileFormat of(String name) {
    // A name without a dot has no extension.
    return ofExtension(name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "");
  }

  /**
   * The format of an extension.
   *
   * @throws IllegalArgumentException if no format has it
   */
  static FileFormat ofExtension(String extension) {
    String lower = extension.toLowerCase(Locale.ROOT);
    for (FileFormat format : values()) {
      if (format.extension.equals(lower.equals("jpeg") ? "jpg" : lower)) {
        return format;
      }
    }
    throw new IllegalArgumentException("an EPUB cannot hold the format of a ." + lower + " file");
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  /** The folder of resources of this format; empty for files that the package writes itself. */
  public Optional<String> folder() {
    return folder.isEmpty() ? Optional.empty() : Optional.of(folder);
  }

  boolean isImage() {
    return folder.equals("images");
  }

  /** Tells whether the format is already compressed, so that deflating gains nothing. */
  public boolean isCompressed() {
    return compressed;
  }
}
