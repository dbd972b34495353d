package io.github.huozi.edition;

import io.github.huozi.font.OwnFont;
import io.github.huozi.font.file.FontException;
import io.github.huozi.input.Digest;
import io.github.huozi.input.FileExtension;
import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The font files in a theme's folder {@code fonts} and below it. */
final class ThemeFontFiles {

  /** Extensions of fonts, among them those that are refused with what to do. */
  private static final Set<String> FONTS =
      Set.of(
          "ttf", "otf", "ttc", "otc", "woff", "woff2", "eot", "pfa", "pfb", "dfont", "bdf", "pcf",
          "fon", "suit");

  /** The files by their paths in the theme's folder, with forward slashes. */
  private final SortedMap<String, Path> files;

  private final Map<String, List<OwnFont>> fonts = new TreeMap<>();
  private final Set<String> names = new HashSet<>();

  private ThemeFontFiles(SortedMap<String, Path> files) {
    this.files = files;
  }

  /** The font files of a theme. Other files, such as licences, are left alone. */
  static ThemeFontFiles in(Theme theme) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    Path folder = theme.folder().orElseThrow();
    if (Files.isDirectory(folder.resolve(Theme.FONTS))) {
      try (Stream<Path> all = Files.walk(folder.resolve(Theme.FONTS))) {
        all.filter(file -> FONTS.contains(FileExtension.of(file)))
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .forEach(name -> theme.own(name).ifPresent(file -> files.put(name, file)));
      }
    }
    return new ThemeFontFiles(files);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** The digest of each file. */
  SortedMap<String, String> digests() throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      digests.put(file.getKey(), Digest.of(file.getValue()));
    }
    return digests;
  }

  /**
   * Reads the files.
   *
   * @param problems gets an error for each that is no font, or cannot be used
   * @return whether there is none
   */
  boolean read(Problems problems) throws IOException {
    for (Map.Entry<String, Path> file : files.entrySet()) {
      byte[] content = RegularFile.bytes(file.getValue());
      try {
        fonts.put(file.getKey(), OwnFont.read(file.getValue(), content));
      } catch (FontException e) {
        problems.error(
            SourceLocation.of(file.getValue()),
            e.fault(),
            e.advice().replace("FONT.", baseName(file.getKey()) + "."));
      }
    }
    return fonts.size() == files.size();
  }

  private static String baseName(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
  }

  /** All fonts that have been read, by their files. */
  Map<String, List<OwnFont>> fonts() {
    return fonts;
  }

  /** Tells whether there is a file of a name, which may have an error. */
  boolean contains(String name) {
    return files.containsKey(name);
  }

  /**
   * A new name for the file of a face in an EPUB, where all fonts are in one folder: {@code
   * theme-Alegreya-Bold.ttf}.
   */
  String fileName(String name) {
    String base = "theme-" + baseName(name).replaceAll("[^A-Za-z0-9._-]", "-");
    String unique = base;
    for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = base + "-" + i;
    }
    return unique + ".ttf";
  }
}
