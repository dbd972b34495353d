package io.github.huozi.theme;

import io.github.huozi.input.RegularFile;
import io.github.huozi.input.TypedPath;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Guesses which line of a theme a part of a document comes from. */
public final class ThemePlaces {

  private final Theme theme;

  public ThemePlaces(Theme theme) {
    this.theme = theme;
  }

  /**
   * The first line with a text: in the template, else in the theme's other templates, which it may
   * include. The template as a whole if no line has it.
   *
   * @param written the text, in any case; empty to get the template as a whole
   */
  public SourceLocation find(String template, String written) {
    Path whole = theme.own(template).orElse(Path.of(template));
    if (!written.isBlank()) {
      for (Path file : files(template)) {
        int line = line(file, written.strip().toLowerCase(Locale.ROOT));
        if (line > 0) {
          return new SourceLocation(file, line);
        }
      }
    }
    return SourceLocation.of(whole);
  }

  private List<Path> files(String template) {
    List<Path> files = new ArrayList<>(theme.own(template).stream().toList());
    if (theme.folder().isPresent()) {
      try (Stream<Path> others = Files.list(theme.folder().get())) {
        others
            .filter(file -> file.toString().matches("(?s).*\\.ft[a-z]+"))
            .sorted(TypedPath.ORDER)
            .flatMap(file -> theme.own(file.getFileName().toString()).stream())
            .forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static int line(Path file, String written) {
    try {
      String[] lines = new String(RegularFile.bytes(file), StandardCharsets.UTF_8).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (lines[i].toLowerCase(Locale.ROOT).contains(written)) {
          return i + 1;
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
