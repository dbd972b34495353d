package io.github.huozi.publication;

import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Publication;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which of the built-in themes is chosen. */
final class ThemeReader {

  private ThemeReader() {}

  /** The chosen theme, if it is one for the type. */
  static Optional<BuiltInTheme> read(YamlMap map, Publication.Type type, Reporter reporter) {
    Optional<BuiltInTheme> chosen = map.choice("theme", BuiltInTheme.named());
    Optional<BuiltInTheme> suitable = chosen.filter(theme -> theme.types().contains(type));
    if (chosen.isPresent() && suitable.isEmpty()) {
      reporter.error(
          map.line("theme"),
          "the theme "
              + chosen.get().name()
              + " does not suit the type "
              + type.name().toLowerCase(Locale.ROOT),
          BuiltInTheme.all().values().stream()
              .filter(theme -> theme.types().contains(type))
              .map(BuiltInTheme::name)
              .collect(Collectors.joining(" or ", "write ", "")));
    }
    return suitable;
  }
}
