package io.github.huozi.input;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What the name of an author's file says of its format. */
public final class FileExtension {

  private static final Set<String> SECTIONS =
      Set.of("md", "markdown", "html", "htm", "xhtml", "txt");

  private FileExtension() {}

  /** What stands after the last dot of a file's name, in lower case; the name if there is none. */
  public static String of(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a file's name ends as that of a section may. */
  public static boolean isOfSection(Path file) {
    return SECTIONS.contains(of(file));
  }
}
