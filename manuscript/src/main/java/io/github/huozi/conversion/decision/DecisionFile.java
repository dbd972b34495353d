package io.github.huozi.conversion.decision;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads the {@code conversion.yaml} of an edition.
 *
 * <pre>{@code
 * forms: {台: 臺}
 * glossary:
 *   里昂信贷: 里昂信貸
 * decisions:
 *   计划 (計劃/計畫): 計畫
 *   了解 (了解/瞭解):
 *     take: 了解
 *     except:
 *       不了解情况: 瞭解
 * open:
 *   柜台 (櫃檯/櫃台):
 * words:
 *   软件 (軟體/軟件): keep
 * }</pre>
 */
public final class DecisionFile {

  /** The file's name, in the folder of the edition that is converted. */
  public static final String NAME = "conversion.yaml";

  static final String GLOSSARY = "glossary";
  static final String DECISIONS = "decisions";
  static final String OPEN = "open";

  /** The words in whose place the region's own are written. */
  static final String WORDS = "words";

  private static final String FORMS = "forms";

  private static final String TAKE = "take";
  private static final String EXCEPT = "except";

  private final Reporter reporter;
  private final Map<DoubtfulWord, Decision> decided = new LinkedHashMap<>();
  private final List<DoubtfulWord> open = new ArrayList<>();
  private final List<DoubtfulWord> replaced = new ArrayList<>();

  private DecisionFile(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The file of an edition's folder, if there is one. */
  public static Optional<Path> in(Path folder) {
    return Optional.of(folder.resolve(NAME)).filter(Files::isRegularFile);
  }

  /**
   * Reads the file of a folder, as far as possible.
   *
   * @param root the publication's folder, out of which the file may not lie
   * @return no decisions if there is no file
   */
  public static Decisions read(Path folder, Path root, Problems problems) {
    Optional<Path> file = in(folder);
    if (file.isEmpty()) {
      return Decisions.NONE;
    }
    Reporter reporter = new Reporter(file.get(), problems);
    if (!isInside(file.get(), root)) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          0,
          "the file is behind a symbolic link that points outside the publication's folder",
          "copy it into the folder");
      return Decisions.NONE;
    }
    return read(reporter);
  }

  private static boolean isInside(Path file, Path root) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a file, as far as possible.
   *
   * @param reporter reports what is wrong with the file
   */
  public static Decisions read(Reporter reporter) {
    return TextFile.read(reporter).map(text -> read(text, reporter)).orElse(Decisions.NONE);
  }

  /** Reads the text of a file. */
  static Decisions read(String text, Reporter reporter) {
    Optional<Node> root = YamlText.parse(text, reporter);
    if (root.isEmpty()) {
      return Decisions.NONE;
    }
    if (!(root.get() instanceof MappingNode mapping)) {
      reporter.error(
          YamlText.lineOf(root.get()),
          "the file is a " + YamlMap.shape(root.get()),
          "write glossary:, decisions: and open:, each with its entries below");
      return Decisions.NONE;
    }
    return new DecisionFile(reporter).read(mapping);
  }

  private Decisions read(MappingNode root) {
    YamlMap map = YamlMap.of(root, reporter);
    map.reportUnknown(List.of(FORMS, GLOSSARY, DECISIONS, OPEN, WORDS));
    Map<String, Decisions.Term> glossary = glossary(map);
    Map<Character, Character> forms = forms(map);
    entries(map, DECISIONS, "计划: 計畫").ifPresent(this::readDecided);
    entries(map, OPEN, "计划 (計劃/計畫):").ifPresent(entries -> readOpen(entries, open));
    entries(map, WORDS, "软件 (軟體/軟件): keep").ifPresent(entries -> readOpen(entries, replaced));
    return new Decisions(glossary, forms, decided, open, replaced);
  }

  private Map<Character, Character> forms(YamlMap map) {
    Map<Character, Character> forms = new LinkedHashMap<>();
    entries(map, FORMS, "台: 臺")
        .ifPresent(
            entries -> {
              for (String usual : entries.values().keySet()) {
                String form = entries.string(usual).orElse("");
                if (usual.length() == 1 && form.length() == 1) {
                  forms.put(usual.charAt(0), form.charAt(0));
                } else {
                  reporter.error(
                      entries.line(usual),
                      "\"" + usual + ": " + form + "\" is not a pair of characters",
                      "write a character and its replacement, for example 台: 臺, and words below "
                          + GLOSSARY);
                }
              }
            });
    return forms;
  }

  private Map<String, Decisions.Term> glossary(YamlMap map) {
    Map<String, Decisions.Term> glossary = new LinkedHashMap<>();
    entries(map, GLOSSARY, "里昂信贷: 里昂信貸")
        .ifPresent(
            entries -> {
              for (String words : entries.values().keySet()) {
                Optional<String> text = entries.string(words);
                if (words.isBlank()) {
                  reporter.error(
                      entries.line(words), "a term has no words", "write them before the colon");
                } else if (text.isPresent()) {
                  glossary.put(words.strip(), new Decisions.Term(entries.line(words), text.get()));
                } else if (isTextOrNothing(entries, words)) {
                  tellEmpty(entries.line(words), words);
                }
              }
            });
    return glossary;
  }

  private static boolean isTextOrNothing(YamlMap entries, String key) {
    return entries.value(key).filter(node -> !(node instanceof ScalarNode)).isEmpty();
  }

  private static Optional<YamlMap> entries(YamlMap map, String key, String example) {
    return map.map(key, "write one entry a line: " + example);
  }

  private void readDecided(YamlMap entries) {
    for (String key : entries.values().keySet()) {
      if (entries.value(key).isEmpty()) {
        tellEmpty(entries.line(key), key);
      } else {
        decision(entries, key).ifPresent(decision -> add(key, decision));
      }
    }
  }

  private void readOpen(YamlMap entries, List<DoubtfulWord> open) {
    for (String key : entries.values().keySet()) {
      if (entries.value(key).isEmpty()) {
        open.add(DoubtfulWord.read(key));
      } else {
        decision(entries, key).ifPresent(decision -> add(key, decision));
      }
    }
  }

  private void add(String key, Decision decision) {
    DoubtfulWord word = DoubtfulWord.read(key);
    Decision first = decided.putIfAbsent(word, decision);
    if (word.word().isEmpty()) {
      reporter.error(decision.line(), "a decision has no word", "write it before the colon");
      decided.remove(word);
    } else if (first != null) {
      reporter.error(
          decision.line(),
          "\"" + word.word() + "\" was already decided in line " + first.line(),
          "delete one of the two");
    }
  }

  /**
   * A decision; empty, with a problem, if it is none.
   *
   * @param key a key that has a value
   */
  private Optional<Decision> decision(YamlMap entries, String key) {
    int line = entries.line(key);
    if (!(entries.value(key).orElseThrow() instanceof MappingNode mapping)) {
      Optional<String> text = entries.string(key);
      if (text.isEmpty() && isTextOrNothing(entries, key)) {
        tellEmpty(line, key);
      }
      return text.map(take -> new Decision(line, taken(take), List.of()));
    }
    YamlMap map = YamlMap.of(mapping, reporter);
    map.reportUnknown(List.of(TAKE, EXCEPT));
    Optional<String> take = map.string(TAKE);
    List<Decision.Special> exceptions = exceptions(map, DoubtfulWord.read(key).word());
    if (take.isEmpty()) {
      if (isTextOrNothing(map, TAKE)) {
        reporter.error(
            line,
            "the decision on \"" + key + "\" has no " + TAKE,
            "add take: and what is written, or take: " + Decision.BY_CONTEXT);
      }
      return Optional.empty();
    }
    return Optional.of(new Decision(line, taken(take.get()), exceptions));
  }

  private List<Decision.Special> exceptions(YamlMap map, String word) {
    Optional<YamlMap> entries = entries(map, EXCEPT, "不了解情况: 瞭解");
    List<Decision.Special> exceptions = new ArrayList<>();
    for (String where : entries.map(found -> found.values().keySet()).orElse(Set.of())) {
      YamlMap all = entries.orElseThrow();
      int line = all.line(where);
      Optional<String> take = all.string(where);
      if (!where.contains(word)) {
        reporter.error(
            line,
            "\"" + where + "\" does not contain the word \"" + word + "\"",
            "write the words of the source around it, with the word itself");
      } else if (take.isPresent()) {
        Decision.Special exception = new Decision.Special(line, where, taken(take.get()));
        exceptions.add(exception);
        refuse(exception, word);
      } else if (isTextOrNothing(all, where)) {
        tellEmpty(line, where);
      }
    }
    return exceptions;
  }

  /** Refuses an exception of which nobody can say whether it is for the word or for all words. */
  private void refuse(Decision.Special exception, String word) {
    boolean isClear =
        exception.isOfAllWords(word)
            || exception
                .take()
                .filter(take -> take.length() != word.length() && !take.equals(Decision.KEEP))
                .isEmpty();
    if (!isClear) {
      reporter.error(
          exception.line(),
          "\""
              + exception.take().orElseThrow()
              + "\" has neither as many characters as \""
              + word
              + "\" nor as many as \""
              + exception.where()
              + "\"",
          "write what replaces the one or the other, or add the words to " + GLOSSARY);
    }
  }

  private static Optional<String> taken(String take) {
    return Optional.of(take).filter(text -> !text.equals(Decision.BY_CONTEXT));
  }

  private void tellEmpty(int line, String key) {
    reporter.error(
        line, "nothing is written for \"" + key + "\"", "write it after the colon, or delete it");
  }
}
