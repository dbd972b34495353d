package io.github.huozi.input;

import java.nio.file.Path;
import java.util.Locale;

/** The format of an author's file by its name. */
public final class FileExtension {

  private FileExtension() {}

  /** The part of a file's name after the last dot, in lower case; the whole name if it has none. */
  public static String of(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
