package io.github.huozi.goal;

import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The line about a finished file. */
public final class FileLine {

  private FileLine() {}

  /** The line: {@code target/publication/clay-en.pdf, 12 pages, 3 fonts of 120 KB}. */
  public static String of(PublishedFile file, Path base, Wording wording) {
    String path = SourceLocation.of(file.path()).format(base);
    List<String> parts = new ArrayList<>(List.of(path));
    if (file.origin() == PublishedFile.Origin.UP_TO_DATE) {
      return wording.of(path + " is up to date");
    }
    file.pages()
        .ifPresent(pages -> parts.add(wording.of(pages == 1 ? "1 page" : pages + " pages")));
    if (file.fonts() > 0) {
      parts.add(wording.of(fonts(file)));
    }
    if (file.origin() == PublishedFile.Origin.CACHED) {
      parts.add(wording.of("from the cache"));
    }
    return wording.line(parts);
  }

  private static String fonts(PublishedFile file) {
    String size = (file.fontBytes() + 1023) / 1024 + " KB";
    return file.fonts() == 1 ? "1 font of " + size : file.fonts() + " fonts of " + size;
  }
}
