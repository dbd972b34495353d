package io.github.huozi.goal;

import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishedFile;
import java.nio.file.Path;

/** The line about a finished file. */
public final class FileLine {

  private FileLine() {}

  /** The line: {@code target/publication/clay-en.pdf, 12 pages, 3 fonts of 120 KB}. */
  public static String of(PublishedFile file, Path base) {
    String path = SourceLocation.of(file.path()).format(base);
    return switch (file.origin()) {
      case MADE -> path + pages(file) + fonts(file);
      case UP_TO_DATE -> path + " is up to date";
      case CACHED -> path + pages(file) + fonts(file) + ", from the cache";
    };
  }

  private static String pages(PublishedFile file) {
    if (file.pages().isEmpty()) {
      return "";
    }
    int pages = file.pages().getAsInt();
    return pages == 1 ? ", 1 page" : ", " + pages + " pages";
  }

  private static String fonts(PublishedFile file) {
    if (file.fonts() == 0) {
      return "";
    }
    String size = (file.fontBytes() + 1023) / 1024 + " KB";
    return file.fonts() == 1 ? ", 1 font of " + size : ", " + file.fonts() + " fonts of " + size;
  }
}
