package io.github.huozi.edition;

import io.github.huozi.css.FontFamilies;
import io.github.huozi.font.FontSet;
import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.query.Queries;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Finds families in a theme's style sheets that no font has. */
public final class ThemeFamilies {

  /** Generic families of CSS, the values that all properties have, and words of e-readers. */
  private static final Set<String> OF_CSS =
      Set.of(
          "serif",
          "sans-serif",
          "monospace",
          "cursive",
          "fantasy",
          "system-ui",
          "ui-serif",
          "ui-sans-serif",
          "ui-monospace",
          "ui-rounded",
          "math",
          "emoji",
          "fangsong",
          "inherit",
          "initial",
          "unset",
          "revert",
          "revert-layer");

  /** The families of huozi's artifacts. A publication fetches those that its editions need. */
  static final List<String> OF_HUOZI =
      List.of(
          "Iosevka",
          "LXGW WenKai",
          "Libertinus Serif",
          "Noto Emoji",
          "Noto Sans",
          "Noto Sans JP",
          "Noto Sans KR",
          "Noto Sans Math",
          "Noto Sans Mono",
          "Noto Sans SC",
          "Noto Sans Symbols",
          "Noto Sans Symbols 2",
          "Noto Sans TC",
          "Noto Serif",
          "Noto Serif JP",
          "Noto Serif KR",
          "Noto Serif SC",
          "Noto Serif TC",
          "Source Sans 3",
          "Source Serif 4");

  private ThemeFamilies() {}

  /**
   * Warns of declarations that have no effect in print, since no edition has a font of the families
   * that they name, and of names that look like that of a font. A family that comes after one that
   * is known is for e-readers.
   *
   * @param document its style sheets are checked
   * @param fonts those of all editions
   */
  public static void check(Document document, Theme theme, List<FontSet> fonts, Problems problems)
      throws IOException {
    Set<String> names = new TreeSet<>(OF_HUOZI);
    fonts.forEach(set -> names.addAll(set.families()));
    Set<String> known = names.stream().map(ThemeFamilies::lower).collect(Collectors.toSet());
    for (String sheet :
        new TreeSet<>(Queries.select(document, "link[rel=stylesheet]").eachAttr("href"))) {
      Optional<Path> own = theme.own(sheet);
      if (own.isPresent()) {
        for (FontFamilies families : FontFamilies.in(text(own.get()))) {
          report(families, own.get(), names, known, problems);
        }
      }
    }
  }

  private static String text(Path sheet) throws IOException {
    try {
      return Theme.text(sheet);
    } catch (Theme.NotUtf8Exception e) {
      // The check of style sheets reports it.
      return "";
    }
  }

  private static void report(
      FontFamilies families, Path file, Set<String> names, Set<String> known, Problems problems) {
    List<String> asked =
        families.names().stream().filter(name -> !OF_CSS.contains(lower(name))).toList();
    List<String> unknown = asked.stream().filter(name -> !known.contains(lower(name))).toList();
    for (String name : unknown) {
      Optional<String> meant = Nearest.to(name, names);
      boolean alone = unknown.size() == asked.size() && name.equals(asked.get(0));
      if (meant.isPresent() || alone) {
        problems.add(
            ProblemKind.UNREAD_STYLE,
            new SourceLocation(file, families.line()),
            "there is no font " + name,
            meant
                .map(near -> "did you mean " + near + "?")
                .orElse(
                    "add it to theme/fonts, or use one that is there; for e-readers alone,"
                        + " write it in @media screen"));
      }
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
