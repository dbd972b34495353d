package io.github.huozi.source.publication;

import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.Design;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads which of the built-in themes is chosen. */
final class ThemeReader {

  static final Map<String, Design> THEMES =
      new TreeMap<>(
          Map.of("article", Design.ARTICLE, "book", Design.BOOK, "report", Design.REPORT));

  private ThemeReader() {}

  /** The chosen theme. Those of articles and of books are for these only. */
  static Optional<Design> read(YamlMap map, Publication.Type type, Reporter reporter) {
    Optional<Design> theme = map.choice("theme", THEMES);
    Design other = type == Publication.Type.BOOK ? Design.ARTICLE : Design.BOOK;
    if (theme.filter(other::equals).isPresent()) {
      String own = type.name().toLowerCase(Locale.ROOT);
      reporter.error(
          map.line("theme"),
          "the theme " + other.name().toLowerCase(Locale.ROOT) + " does not suit the type " + own,
          "write " + own + " or report");
      return Optional.empty();
    }
    return theme;
  }
}
