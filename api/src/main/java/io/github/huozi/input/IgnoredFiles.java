package io.github.huozi.input;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tools, systems and editors keep beside an author's files. It is no part of a publication: it
 * does not count as a change, and cannot be shown.
 */
public final class IgnoredFiles {

  private static final Set<String> FOLDERS = Set.of(".git", ".hg", ".svn");

  private static final Pattern FILES =
      Pattern.compile("(?s)\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\.#.*|.*~|.*\\.sw[op]");

  private IgnoredFiles() {}

  /** Whether a folder's name is that of a tool's own. */
  public static boolean isFolder(String name) {
    return FOLDERS.contains(name);
  }

  /** Whether a file's name is one that systems and editors give. */
  public static boolean isFile(String name) {
    return FILES.matcher(name).matches();
  }

  /**
   * Whether a file is litter, or lies in it.
   *
   * @param file as seen from the publication's folder
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
