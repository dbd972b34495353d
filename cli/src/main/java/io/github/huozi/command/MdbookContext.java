package io.github.huozi.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The input that mdBook hands to a back end: the book as its preprocessors have left it, and its
 * settings.
 *
 * @param root the book's folder, absolute
 * @param destination where to write, absolute
 * @param items the chapters, part titles and separators
 * @param config the settings, as {@code book.toml} has them
 */
record MdbookContext(Path root, Path destination, List<?> items, Map<?, ?> config) {

  /** Characters that JSON may have as they are, and the reader takes for a damaged text. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]");

  private static final int DEEPEST = 200;

  /**
   * Reads the JSON of mdBook 0.4 or 0.5.
   *
   * @throws ArgumentException if it is none
   */
  static MdbookContext read(String json) {
    Object read;
    try {
      // JSON is YAML, and the engine's reader of YAML is here anyway.
      LoadSettings settings =
          LoadSettings.builder()
              .setCodePointLimit(Integer.MAX_VALUE)
              .setMaxAliasesForCollections(0)
              .build();
      String text =
          UNPRINTABLE
              .matcher(json)
              .replaceAll(c -> "\\\\u%04x".formatted((int) c.group().charAt(0)));
      read = new Load(settings).loadFromString(text);
    } catch (YamlEngineException | StackOverflowError e) {
      throw unread("it is not JSON");
    }
    if (!(read instanceof Map<?, ?> context)
        || !(context.get("book") instanceof Map<?, ?> book)
        || !(context.get("config") instanceof Map<?, ?> config)) {
      throw unread("there is no book in it");
    }
    Object items = book.containsKey("items") ? book.get("items") : book.get("sections");
    if (!(items instanceof List<?> list)) {
      throw unread(
          "mdBook " + context.get("version") + " writes it in a form that is not known yet");
    }
    return new MdbookContext(path(context, "root"), path(context, "destination"), list, config);
  }

  private static ArgumentException unread(String why) {
    return new ArgumentException(
        "the standard input has no book of mdBook: "
            + why
            + "; write [output.huozi] and command = \"huozi mdbook\" in book.toml, and run"
            + " mdbook build");
  }

  private static Path path(Map<?, ?> context, String key) {
    try {
      return Path.of(String.valueOf(context.get(key))).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw unread(key + " is not a path");
    }
  }

  /** A table of the settings; an empty one if there is none. */
  Map<?, ?> table(String... path) {
    Map<?, ?> table = config;
    for (String key : path) {
      table = table.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }
    return table;
  }

  /** The folder of the text. */
  Path source() {
    return root.resolve(text(table("book"), "src").orElse("src")).normalize();
  }

  /** A value that is a text. */
  static Optional<String> text(Map<?, ?> table, String key) {
    return table.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * A chapter.
   *
   * @param isNumbered whether it has a number; chapters before and after the text have none
   * @param path where its pages are to be; absent for a draft
   * @param sourcePath the author's file; absent if a preprocessor has made the chapter
   */
  record Chapter(
      String name,
      String content,
      boolean isNumbered,
      Optional<String> path,
      Optional<String> sourcePath,
      List<?> subItems) {

    /** The chapter that an item is; empty for a separator or the title of a part. */
    static Optional<Chapter> of(@Nullable Object item, int depth) {
      if (depth > DEEPEST
          || !(item instanceof Map<?, ?> map)
          || !(map.get("Chapter") instanceof Map<?, ?> chapter)) {
        return Optional.empty();
      }
      return Optional.of(
          new Chapter(
              text(chapter, "name").orElse(""),
              text(chapter, "content").orElse(""),
              chapter.get("number") instanceof List<?>,
              text(chapter, "path"),
              text(chapter, "source_path"),
              chapter.get("sub_items") instanceof List<?> below ? below : List.of()));
    }
  }
}
