package io.github.huozi.input;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes files that tools, operating systems and editors keep beside an author's files. They
 * are no part of a publication: they do not count as changes, and cannot be shown.
 */
public final class IgnoredFiles {

  private static final Set<String> FOLDERS = Set.of(".git", ".hg", ".svn");

  private static final Pattern FILES =
      Pattern.compile("(?s)\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\.#.*|.*~|.*\\.sw[op]");

  private IgnoredFiles() {}

  /** Tells whether a folder with this name belongs to a tool. */
  public static boolean isFolder(String name) {
    return FOLDERS.contains(name);
  }

  /** Tells whether a file with this name belongs to an operating system or editor. */
  public static boolean isFile(String name) {
    return FILES.matcher(name).matches();
  }

  /**
   * Tells whether a file is ignored, or in an ignored folder.
   *
   * @param file relative to the publication's folder
   */
  public static boolean contains(Path file) {
    int last = file.getNameCount() - 1;
    for (int i = 0; i < last; i++) {
      if (isFolder(file.getName(i).toString())) {
        return true;
      }
    }
    return last >= 0 && isFile(file.getName(last).toString());
  }
}
