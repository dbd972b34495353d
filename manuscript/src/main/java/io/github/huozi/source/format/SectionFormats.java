package io.github.huozi.source.format;

import io.github.huozi.source.format.SectionFormat.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The formats of sections: which there are, and which a file has by its name. */
public final class SectionFormats {

  private static final List<SectionFormat> ALL =
      ServiceLoader.load(SectionFormat.class, SectionFormats.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private SectionFormats() {}

  /** The format of a file; empty if it is no section. */
  public static Optional<SectionFormat> of(Path file) {
    return of(file.getFileName().toString());
  }

  /** The format of a file by its name, or by a path that ends in it. */
  public static Optional<SectionFormat> of(String name) {
    int dot = name.lastIndexOf('.');
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(format -> dot >= 0 && format.extensions().contains(extension))
        .findFirst();
  }

  /** Tells whether a file may be a section. */
  public static boolean isSection(Path file) {
    return of(file).isPresent();
  }

  /** Tells whether a file is an author's text wherever it lies, such as Markdown. */
  public static boolean isManuscript(Path file) {
    return isManuscript(file.getFileName().toString());
  }

  /**
   * Tells whether a name, or a path that ends in it, is that of an author's text wherever it lies.
   */
  public static boolean isManuscript(String name) {
    return of(name).filter(format -> format.place() == Place.ANYWHERE).isPresent();
  }

  /** The names that an author's text may have: {@code a.md}, {@code a.markdown} and so on for a. */
  public static List<String> manuscripts(String base) {
    return ALL.stream()
        .filter(format -> format.place() == Place.ANYWHERE)
        .flatMap(format -> format.extensions().stream())
        .map(extension -> base + "." + extension)
        .toList();
  }

  /**
   * The endings of the names of sections, as alternatives of a pattern: {@code md|markdown|html}.
   */
  public static String alternatives() {
    return ALL.stream()
        .flatMap(format -> format.extensions().stream())
        .collect(Collectors.joining("|"));
  }

  /** The usual endings of the formats in a sentence: {@code .md, .html or .txt}. */
  public static String endings() {
    List<String> names = ALL.stream().map(format -> "." + format.extensions().get(0)).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
