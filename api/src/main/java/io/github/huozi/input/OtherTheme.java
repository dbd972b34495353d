package io.github.huozi.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of another tool's theme that have the names of huozi's own: mdBook's style sheet for
 * print is {@code theme/css/print.css}. huozi uses none of them.
 *
 * @param tool the tool's name
 * @param names the files and folders, by their paths in the theme's folder
 */
public record OtherTheme(String tool, List<String> names) {

  private static final String FOLDER = "theme";
  private static final String PRINT = "css/print.css";
  private static final String FONTS = "fonts";

  public OtherTheme {
    names = List.copyOf(names);
  }

  /** The theme of another tool in the folder {@code theme} of a publication. */
  public static Optional<OtherTheme> in(Path publication) {
    Path theme = publication.resolve(FOLDER);
    OtherTheme found = new OtherTheme("", List.of());
    if (Files.isRegularFile(publication.resolve("book.toml"))) {
      boolean fonts = Files.isRegularFile(theme.resolve("fonts/fonts.css"));
      found = new OtherTheme("mdBook", fonts ? List.of(PRINT, FONTS) : List.of(PRINT));
    } else if (Stream.of("mkdocs.yml", "mkdocs.yaml")
            .anyMatch(name -> Files.isRegularFile(publication.resolve(name)))
        && Stream.of("main.html", "base.html")
            .anyMatch(name -> Files.isRegularFile(theme.resolve(name)))) {
      found = new OtherTheme("MkDocs", List.of("css/base.css", PRINT, "css/theme.css", FONTS));
    }
    List<String> there =
        found.names().stream().filter(name -> Files.exists(theme.resolve(name))).toList();
    return there.isEmpty() ? Optional.empty() : Optional.of(new OtherTheme(found.tool(), there));
  }

  /**
   * Tells whether a file is the other tool's.
   *
   * @param name its path in the theme's folder, with forward slashes
   */
  public boolean has(String name) {
    return names.stream().anyMatch(own -> name.equals(own) || name.startsWith(own + "/"));
  }

  /** The place of one of the names. */
  public Path path(Path publication, String name) {
    return publication.resolve(FOLDER).resolve(name);
  }

  /** Tells an author whose file this is. */
  public String description(String name) {
    return name.equals(FONTS)
        ? "these are the fonts of the " + tool + " theme, which huozi does not use"
        : "this is a file of the " + tool + " theme, which huozi does not use";
  }

  /** Tells an author what to do if the file is meant for huozi. */
  public String advice(String name) {
    if (!tool.equals("mdBook")) {
      return "move the publication into a folder of its own with a theme for huozi";
    }
    return name.equals(FONTS)
        ? "for huozi, delete fonts.css there"
        : "write rules for huozi in theme/css/theme.css";
  }
}
