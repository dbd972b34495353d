package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Converts Chinese text between two languages. Several threads may use a converter. */
public final class Converter {

  private final List<Map<String, String>> steps;
  private final Map<String, String> glossary;

  private Converter(List<Map<String, String>> steps, Map<String, String> glossary) {
    this.steps = steps;
    this.glossary = glossary;
  }

  /**
   * The converter from one language to another.
   *
   * @return empty unless one is written in Simplified and the other in Traditional Chinese
   */
  public static Optional<Converter> between(Language from, Language to, Vocabulary vocabulary) {
    if (from.script() == Script.HANS && to.script() == Script.HANT) {
      return Optional.of(
          new Converter(
              List.of(read("STCharacters", "STPhrases"), read("TWVariants", "TWVariantsPhrases")),
              Map.of()));
    }
    if (from.script() == Script.HANT && to.script() == Script.HANS) {
      return Optional.of(new Converter(List.of(read("TSCharacters", "TSPhrases")), Map.of()));
    }
    return Optional.empty();
  }

  /**
   * A converter that writes certain words always as told.
   *
   * @param terms how they are written, by the words in the source
   */
  public Converter with(Map<String, String> terms) {
    return new Converter(steps, Map.copyOf(terms));
  }

  /**
   * Converts a passage: a paragraph, a heading, a cell. What stands in one passage decides how its
   * words are read.
   */
  public Conversion convert(String passage) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < passage.length()) {
      int length = Math.min(12, passage.length() - at);
      while (length > 1
          && !glossary.containsKey(passage.substring(at, at + length))
          && !steps.get(0).containsKey(passage.substring(at, at + length))) {
        length--;
      }
      if (length == 1 && Character.isSupplementaryCodePoint(passage.codePointAt(at))) {
        length = 2;
      }
      String word = passage.substring(at, at + length);
      String text = glossary.get(word);
      if (text == null) {
        text = word;
        for (Map<String, String> step : steps) {
          text = step.getOrDefault(text, text);
        }
      }
      Optional<Doubt> doubt =
          word.equals("计划")
              ? Optional.of(new Doubt(word, List.of("計劃", "計畫")))
              : Optional.empty();
      pieces.add(new Piece(at, at + length, text, doubt));
      at += length;
    }
    return new Conversion(passage, pieces);
  }

  private static Map<String, String> read(String... names) {
    Map<String, String> map = new HashMap<>();
    for (String name : names) {
      try (InputStream in = Converter.class.getResourceAsStream("opencc/" + name + ".txt");
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          int tab = line.indexOf('\t');
          if (tab > 0 && !line.startsWith("#")) {
            map.put(line.substring(0, tab), line.substring(tab + 1).split(" ", 2)[0]);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }
    return map;
  }
}
