package io.github.huozi.model;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.Script;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PageValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A built-in theme: a folder with a {@code theme.properties}, which has these values, and with the
 * style sheets and templates that the theme has in place of those that all themes share. The folder
 * has the theme's name, which {@code themes.txt} lists, with other names that it may be called by.
 *
 * @param types what may be published in it
 * @param styleSheets the style sheets of print beside those of all themes, by their paths
 * @param numberedHeadings whether it numbers headings
 * @param spacedTitles whether Chinese titles of a few characters are spaced out
 * @param kai whether its Chinese publications have Kai as a second face
 * @param composition how the covers are drawn that it makes
 * @param palette the colours of these
 * @param pages for each script the page that whole characters and lines fill
 */
public record BuiltInTheme(
    String name,
    Set<Publication.Type> types,
    List<String> styleSheets,
    boolean numberedHeadings,
    boolean spacedTitles,
    boolean kai,
    CoverComposition composition,
    CoverPalette palette,
    Map<Script, PageStyle> pages) {

  private static final String FOLDER = "/io/github/huozi/theme/builtin/";

  private static final Map<String, BuiltInTheme> NAMED = readAll();

  public BuiltInTheme {
    types = Set.copyOf(types);
    styleSheets = List.copyOf(styleSheets);
    pages = Map.copyOf(pages);
  }

  /** All themes by their names, in the order of these. */
  public static Map<String, BuiltInTheme> all() {
    Map<String, BuiltInTheme> all = new TreeMap<>(NAMED);
    all.entrySet().removeIf(entry -> !entry.getKey().equals(entry.getValue().name()));
    return all;
  }

  /**
   * All themes by the names that an author may write: {@code article} is another of one's names.
   */
  public static Map<String, BuiltInTheme> named() {
    return NAMED;
  }

  /** The theme of publications that choose none: one of its names is that of their type. */
  public static BuiltInTheme of(Publication.Type type) {
    return Objects.requireNonNull(NAMED.get(type.name().toLowerCase(Locale.ROOT)));
  }

  /** The page of editions in a script. */
  public PageStyle page(Script script) {
    return Objects.requireNonNull(pages.get(script));
  }

  private static Map<String, BuiltInTheme> readAll() {
    try {
      Map<String, BuiltInTheme> themes = new TreeMap<>();
      for (String line : text("themes.txt").lines().toList()) {
        List<String> names = List.of(line.split(" ", -1));
        BuiltInTheme theme = read(names.get(0));
        names.forEach(name -> themes.put(name, theme));
      }
      return Collections.unmodifiableMap(themes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The theme of a folder. */
  static BuiltInTheme read(String name) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(text(name + "/theme.properties")));
      Map<Script, PageStyle> pages = new EnumMap<>(Script.class);
      for (Script script : Script.values()) {
        pages.put(script, page(values, script));
      }
      return new BuiltInTheme(
          name,
          words(values, "types").stream()
              .map(type -> Publication.Type.valueOf(type.toUpperCase(Locale.ROOT)))
              .collect(Collectors.toSet()),
          words(values, "style-sheets"),
          Boolean.parseBoolean(values.getProperty("numbered-headings")),
          Boolean.parseBoolean(values.getProperty("spaced-titles")),
          Boolean.parseBoolean(values.getProperty("kai")),
          CoverComposition.valueOf(constant(values, "cover-composition")),
          CoverPalette.valueOf(constant(values, "cover-palette")),
          pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(Properties values, String key) {
    String value = values.getProperty(key, "");
    return value.isEmpty() ? List.of() : List.of(value.split(" ", -1));
  }

  private static String constant(Properties values, String key) {
    return Objects.requireNonNull(values.getProperty(key), key).toUpperCase(Locale.ROOT);
  }

  private static PageStyle page(Properties values, Script script) {
    PageLayout.Size size = PageValues.size(value(values, script, "page-size"));
    return new PageStyle(
        size.width(),
        size.height(),
        PageValues.margins(value(values, script, "page-margins")),
        PageValues.bodySize(value(values, script, "body-size")),
        OptionalDouble.of(PageValues.leading(value(values, script, "leading"))),
        LineBreak.STRICT);
  }

  /** The value for a script, or else for all. */
  private static String value(Properties values, Script script, String key) {
    String prefix =
        switch (script) {
          case HANS, HANT, JAPANESE, KOREAN -> script.name().toLowerCase(Locale.ROOT);
          case WESTERN, SYMBOLS, KAI -> "western";
        };
    return Objects.requireNonNull(
        values.getProperty(prefix + "." + key, values.getProperty(key)), key);
  }

  private static String text(String path) throws IOException {
    try (InputStream in = BuiltInTheme.class.getResourceAsStream(FOLDER + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Opens a built-in file.
   *
   * @param path its path in the theme's folder, or among the files that all themes share
   * @return null if there is no such file
   */
  public @Nullable InputStream open(String path) {
    return BuiltInTheme.class.getResourceAsStream(resource(path));
  }

  /** The address of the file that {@link #open} opens. */
  public @Nullable URL url(String path) {
    return BuiltInTheme.class.getResource(resource(path));
  }

  private String resource(String path) {
    String own = FOLDER + name + "/" + path;
    return BuiltInTheme.class.getResource(own) == null ? FOLDER + path : own;
  }
}
