package io.github.huozi.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The styles that the library has. */
public final class BuiltInStyles {

  private static final List<String> NAMES =
      List.of(
          "apa-7",
          "apa-7-zh",
          "chicago-18-author-date",
          "chicago-18-notes",
          "gb-t-7714-2015-author-date",
          "gb-t-7714-2015-note",
          "gb-t-7714-2015-numeric",
          "gb-t-7714-2025-author-date",
          "gb-t-7714-2025-note",
          "gb-t-7714-2025-numeric",
          "mla-9",
          "sist02");

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
      return Optional.of(CslStyle.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CslException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /**
   * Returns the name of the style that texts in a language have, if they ask for no other: GB/T
   * 7714—2025 with numbers for simplified Chinese, APA in its Chinese form for traditional Chinese,
   * SIST 02 for Japanese, APA for others.
   *
   * @param language a tag such as {@code zh-Hans}
   */
  public static String usual(String language) {
    return switch (CslLocales.region(language).split("-", 2)[0]) {
      case "zh" ->
          CslLocales.region(language).equals("zh-TW") ? "apa-7-zh" : "gb-t-7714-2025-numeric";
      case "ja" -> "sist02";
      default -> "apa-7";
    };
  }
}
