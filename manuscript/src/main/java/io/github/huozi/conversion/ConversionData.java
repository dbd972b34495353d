package io.github.huozi.conversion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the package's own data. */
final class ConversionData {

  private ConversionData() {}

  static InputStream open(String name) throws IOException {
    InputStream in = ConversionData.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the resource " + name + " is missing");
    }
    return in;
  }

  /**
   * Reads a table: a key, a tab and a value on each line; a line that begins with # is a comment.
   */
  static void lines(String name, BiConsumer<String, String> entry) {
    groups(
        name,
        line -> {
          int tab = line.indexOf('\t');
          entry.accept(line.substring(0, tab), line.substring(tab + 1));
        });
  }

  /** Reads a list: an entry on each line; a line that begins with # is a comment. */
  static void groups(String name, Consumer<String> entry) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          entry.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Reads a dictionary of OpenCC: a word, and the ways to write it, the first by default. */
  static void dictionary(String name, BiConsumer<String, String[]> entry) {
    lines("opencc/" + name + ".txt", (key, value) -> entry.accept(key, value.split(" ", -1)));
  }
}
