package io.github.huozi.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The styles that the library has. */
public final class BuiltInStyles {

  private static final List<String> NAMES = List.of("gb-t-7714-2025-numeric");

  private BuiltInStyles() {}

  /** Returns the names of the styles, in the order of the alphabet. */
  public static List<String> names() {
    return NAMES;
  }

  /** Finds a style by its name. */
  public static Optional<CslStyle> find(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream file = BuiltInStyles.class.getResourceAsStream("style/" + name + ".csl")) {
      if (file == null) {
        throw new IllegalStateException(name);
      }
      return Optional.of(CslStyle.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CslException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
