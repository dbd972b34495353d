package io.github.huozi.model;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
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
 * @param readingSheets the style sheets of EPUB beside those of all themes, by their paths
 * @param notes where printed notes stand unless the publication says otherwise
 * @param links where it prints the addresses of links unless the publication says otherwise
 * @param opensOnRecto whether chapters begin on right-hand pages unless the publication says
 *     otherwise
 * @param numberedHeadings whether it numbers headings
 * @param wordyNumbers whether the numbers of chapters have their words then, as in Chapter 1
 * @param sectionHeads whether headings below a chapter's title are running heads
 * @param spacedTitles whether Chinese titles of a few characters are spaced out
 * @param chapterContents whether a chapter begins with a list of what is in it
 * @param openingWords whether the first words of a chapter stand out, in Latin script
 * @param composition how the covers are drawn that it makes
 * @param palette the colours of these
 * @param horizontal the printed form of each script
 * @param vertical the same in vertical lines
 */
public record BuiltInTheme(
    String name,
    Set<Publication.Type> types,
    List<String> readingSheets,
    NoteStyle.Place notes,
    Publication.LinkStyle links,
    boolean opensOnRecto,
    boolean numberedHeadings,
    boolean wordyNumbers,
    boolean sectionHeads,
    boolean spacedTitles,
    boolean chapterContents,
    boolean openingWords,
    CoverComposition composition,
    CoverPalette palette,
    Map<Script, InPrint> horizontal,
    Map<Script, InPrint> vertical) {

  /**
   * The printed form of a theme for a script and a direction of lines.
   *
   * @param page the page that whole characters and lines fill
   * @param styleSheets the style sheets beside those of all themes, by their paths
   * @param ofDirection whether its margins are those of vertical lines, and not of a format
   * @param framed whether a frame stands around the text of each page
   */
  public record InPrint(
      PageStyle page, List<String> styleSheets, boolean ofDirection, boolean framed) {

    public InPrint {
      styleSheets = List.copyOf(styleSheets);
    }
  }

  private static final String FOLDER = "/io/github/huozi/theme/builtin/";

  private static final Map<String, BuiltInTheme> NAMED = readAll();

  public BuiltInTheme {
    types = Set.copyOf(types);
    readingSheets = List.copyOf(readingSheets);
    horizontal = Map.copyOf(horizontal);
    vertical = Map.copyOf(vertical);
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

  /** The printed form of editions in a script. */
  public InPrint print(Script script, WritingMode mode) {
    return Objects.requireNonNull((mode.isVertical() ? vertical : horizontal).get(script));
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
      Map<Script, InPrint> horizontal = new EnumMap<>(Script.class);
      Map<Script, InPrint> vertical = new EnumMap<>(Script.class);
      for (Script script : Script.values()) {
        horizontal.put(script, form(values, List.of(prefix(script), "")));
        vertical.put(
            script,
            form(values, List.of(prefix(script) + "vertical.", "vertical.", prefix(script), "")));
      }
      return new BuiltInTheme(
          name,
          words(values.getProperty("types", "")).stream()
              .map(type -> Publication.Type.valueOf(type.toUpperCase(Locale.ROOT)))
              .collect(Collectors.toSet()),
          words(values.getProperty("reading-style-sheets", "")),
          NoteStyle.Place.valueOf(constant(values, "notes", "page")),
          Publication.LinkStyle.valueOf(constant(values, "links", "none")),
          Boolean.parseBoolean(values.getProperty("opens-on-recto")),
          Boolean.parseBoolean(values.getProperty("numbered-headings")),
          Boolean.parseBoolean(values.getProperty("wordy-numbers")),
          Boolean.parseBoolean(values.getProperty("section-heads")),
          Boolean.parseBoolean(values.getProperty("spaced-titles")),
          Boolean.parseBoolean(values.getProperty("chapter-contents")),
          Boolean.parseBoolean(values.getProperty("opening-words")),
          CoverComposition.valueOf(constant(values, "cover-composition", "")),
          CoverPalette.valueOf(constant(values, "cover-palette", "")),
          horizontal,
          vertical);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String value) {
    return value.isEmpty() ? List.of() : List.of(value.split(" ", -1));
  }

  private static String constant(Properties values, String key, String usual) {
    return values.getProperty(key, usual).toUpperCase(Locale.ROOT);
  }

  /**
   * The printed form that a theme's keys describe.
   *
   * @param prefixes those of its keys, the first one that a key has before the others
   */
  private static InPrint form(Properties values, List<String> prefixes) {
    PageLayout.Size size = PageValues.size(value(values, prefixes, "page-size"));
    PageStyle page =
        new PageStyle(
            size.width(),
            size.height(),
            PageValues.margins(value(values, prefixes, "page-margins")),
            PageValues.bodySize(value(values, prefixes, "body-size")),
            OptionalDouble.of(PageValues.leading(value(values, prefixes, "leading"))),
            LineBreak.STRICT);
    return new InPrint(
        page,
        words(value(values, prefixes, "style-sheets")),
        prefixes.stream()
            .anyMatch(
                prefix ->
                    prefix.endsWith("vertical.") && values.containsKey(prefix + "page-margins")),
        Boolean.parseBoolean(value(values, prefixes, "framed")));
  }

  private static String prefix(Script script) {
    return switch (script) {
      case HANS, HANT, JAPANESE, KOREAN -> script.name().toLowerCase(Locale.ROOT) + ".";
      case WESTERN, SYMBOLS, KAI, MONO -> "western.";
    };
  }

  private static String value(Properties values, List<String> prefixes, String key) {
    return prefixes.stream()
        .map(prefix -> values.getProperty(prefix + key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
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
