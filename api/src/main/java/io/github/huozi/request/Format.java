package io.github.huozi.request;

/** What an edition is published as. */
public enum Format {
  PDF("pdf"),
  EPUB("epub");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The file name's extension, which is also the Maven artifact's type. */
  public String extension() {
    return extension;
  }
}
