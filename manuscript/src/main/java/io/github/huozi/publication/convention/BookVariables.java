package io.github.huozi.publication.convention;

import io.github.huozi.problem.Problems;
import io.github.huozi.source.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of HonKit and GitBook, which texts name as <code>{{ book.name }}</code>. */
public final class BookVariables {

  private static final String FILE = "book.json";

  private BookVariables() {}

  /**
   * The values by the names of the variables, {@code a.b} for one in a table. What is wrong with
   * the file is told when its other settings are read.
   *
   * @param root the publication's folder
   */
  public static Map<String, String> in(Path root) {
    Map<String, String> values = new LinkedHashMap<>();
    if (Files.isRegularFile(root.resolve(FILE))) {
      SettingsFile.read(root, FILE, new Problems())
          .flatMap(settings -> settings.table().table("variables"))
          .ifPresent(table -> add(table, "", values));
    }
    return values;
  }

  private static void add(Setting.Table table, String below, Map<String, String> values) {
    table
        .entries()
        .forEach(
            (key, value) -> {
              if (value instanceof Setting.Text text) {
                values.put(below + key, text.value());
              } else if (value instanceof Setting.Table inner) {
                add(inner, below + key + ".", values);
              }
            });
  }
}
