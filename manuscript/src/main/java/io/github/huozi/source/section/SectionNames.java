package io.github.huozi.source.section;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Derives titles and ids of sections from the names of their files. */
public final class SectionNames {

  private static final Pattern NUMBER = Pattern.compile("^\\d+(?:\\.\\d+)*[-_. )]+");

  /** Ids that no section may have: a document of the EPUB and an element of the theme use them. */
  private static final List<String> TAKEN = List.of("title-page", "title");

  private SectionNames() {}

  /** The name of a file without its extension. */
  public static String base(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The title for a section without one: {@code before type} for {@code 01-before-type.md}. */
  public static String title(Path file) {
    String title = worded(DatedNames.undated(base(file)));
    return title.isEmpty() ? base(file) : title;
  }

  /** The title of a folder without a file that gives one. */
  public static String titleOfFolder(Path folder) {
    String name = folder.getFileName().toString();
    String title = worded(name);
    return title.isEmpty() ? name : title;
  }

  /** macOS may have taken the letters of a name apart. */
  private static String worded(String name) {
    return Normalizer.normalize(
        NUMBER.matcher(name).replaceFirst("").replaceAll("[-_]+", " ").strip(),
        Normalizer.Form.NFC);
  }

  /**
   * An id for each file: its name without number in lower-case ASCII, or {@code section-01} if that
   * does not begin with a letter. No id has two hyphens in a row.
   */
  public static List<String> ids(List<Path> files) {
    Slugs slugs = new Slugs();
    TAKEN.forEach(slugs::take);
    List<String> ids = new ArrayList<>();
    for (Path file : files) {
      String undated = DatedNames.undated(base(file));
      String name = NUMBER.matcher(undated).replaceFirst("").toLowerCase(Locale.ROOT);
      String ascii =
          Normalizer.normalize(name, Normalizer.Form.NFD)
              .replaceAll("\\p{M}+", "")
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-+|-+$", "");
      boolean usable = !ascii.isEmpty() && Character.isLetter(ascii.charAt(0));
      ids.add(
          slugs.unique(
              usable ? ascii : String.format(Locale.ROOT, "section-%02d", ids.size() + 1), 2));
    }
    return ids;
  }
}
