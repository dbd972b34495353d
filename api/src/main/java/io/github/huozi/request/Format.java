package io.github.huozi.request;

/** The formats of finished files. */
public enum Format {
  PDF("pdf"),
  EPUB("epub");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The extension of files, which is also the type of Maven artifacts. */
  public String extension() {
    return extension;
  }
}
