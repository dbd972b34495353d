package io.github.huozi.mojo;

import io.github.huozi.request.Format;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the formats as a pom writes them. */
final class FormatNames {

  private FormatNames() {}

  /**
   * @throws IllegalArgumentException with the parameter's name and how to put it right
   */
  static Set<Format> parse(List<String> names) {
    Set<Format> chosen = EnumSet.noneOf(Format.class);
    for (String name : names) {
      try {
        chosen.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "<formats>: " + name + " is no format; write pdf or epub", e);
      }
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("<formats>: none is named; write pdf, epub or both");
    }
    return chosen;
  }
}
