package io.github.huozi.publication;

import io.github.huozi.bibliography.Bibliography;
import io.github.huozi.bibliography.Listed;
import io.github.huozi.citation.Work;
import io.github.huozi.csl.CslException;
import io.github.huozi.csl.CslStyle;
import io.github.huozi.language.Language;
import io.github.huozi.model.CitedWorks;
import io.github.huozi.model.Edition;
import io.github.huozi.publication.wording.EditionTags;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads the works that a publication can cite, and the styles of its citations.
 *
 * <pre>{@code
 * bibliography: works.bib
 * csl: {zh-Hans: gb-t-7714-2025-author-date, en: house.csl}
 * nocite: [knuth1986]
 * }</pre>
 */
final class CitedWorksReader {

  private static final String WORKS = "bibliography";
  private static final String STYLE = "csl";
  private static final String UNCITED = "nocite";

  /** Stands for the key of every work. */
  private static final String ALL = "*";

  private final Path root;
  private final Optional<Path> settings;
  private final List<Edition> editions;
  private final Reporter reporter;
  private final ReferredFiles files;

  /**
   * @param settings the settings of another tool
   */
  CitedWorksReader(Path root, Optional<Path> settings, List<Edition> editions, Reporter reporter) {
    this.root = root;
    this.settings = settings;
    this.editions = editions;
    this.reporter = reporter;
    this.files = new ReferredFiles(root);
  }

  /**
   * Reads what {@code publication.yaml} says.
   *
   * @param others the files that count if it names none, as other settings or front matter name
   *     them
   * @param usual the style that counts then, likewise
   */
  CitedWorks read(YamlMap map, List<String> others, Optional<String> usual) {
    Map<String, CslStyle> styles = usualStyles();
    List<Path> lists =
        new ArrayList<>(
            texts(map, WORKS, "[works.bib, more.bib]").stream()
                .flatMap(text -> file("the list of works", text.text(), text.line()).stream())
                .toList());
    if (!map.values().containsKey(WORKS)) {
      others.forEach(name -> declared("the list of works", name).ifPresent(lists::add));
      usual
          .flatMap(
              name ->
                  CslStyle.builtIn(name).or(() -> declared("the style", name).flatMap(this::style)))
          .ifPresent(style -> styles.replaceAll((edition, other) -> style));
    }
    styles(map, styles);
    if (lists.isEmpty()) {
      for (String key : List.of(STYLE, UNCITED)) {
        if (map.values().containsKey(key) && !map.values().containsKey(WORKS)) {
          reporter.error(
              map.line(key),
              "there is no list of works to which " + key + " could apply",
              "give one: bibliography: works.bib");
        }
      }
      return CitedWorks.NONE;
    }
    Map<String, Work> works = new LinkedHashMap<>();
    Map<String, String> places = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Path list : lists) {
      Map<String, Integer> added = read(list, works, places);
      if (list.equals(lists.get(0))) {
        lines.putAll(added);
      }
    }
    List<String> uncited = new ArrayList<>();
    for (Typed keys : texts(map, UNCITED, "[knuth1986]")) {
      for (String key : keys.text().split("[,\\s]+", -1)) {
        String name = key.replaceFirst("^@", "");
        if (name.equals(ALL)) {
          uncited.addAll(works.keySet());
        } else if (works.containsKey(name)) {
          uncited.add(name);
        } else {
          reporter.error(
              keys.line(),
              "there is no work \"" + name + "\" in the list of works",
              reporter
                  .guess(name, works.keySet())
                  .map(guess -> "did you mean " + guess + "?")
                  .orElse("write the key of a work, or \"*\" for all"));
        }
      }
    }
    return new CitedWorks(
        Optional.of(lists.get(0)),
        List.copyOf(works.values()),
        lines,
        styles,
        List.copyOf(uncited));
  }

  /**
   * Adds the works of a file; a key that an earlier file has stays with it.
   *
   * @return the lines of those that were added, by their keys
   */
  private Map<String, Integer> read(
      Path list, Map<String, Work> works, Map<String, String> places) {
    Reporter ofList = new Reporter(list, reporter.problems());
    Optional<String> text = TextFile.read(ofList);
    Map<String, Integer> lines = new HashMap<>();
    if (text.isEmpty()) {
      return lines;
    }
    String name = list.getFileName().toString();
    for (Listed listed :
        Bibliography.read(
            name,
            text.get(),
            (line, fault) -> ofList.warning(line, fault, "correct the list of works"))) {
      Work work = listed.work();
      String first = places.putIfAbsent(work.id(), name + ":" + listed.line());
      if (first == null) {
        works.put(work.id(), work);
        lines.put(work.id(), listed.line());
      } else {
        ofList.warning(
            listed.line(),
            "the work \"" + work.id() + "\" is also in " + first + ", and that one counts",
            "delete one of them, or give it another key");
      }
    }
    return lines;
  }

  /** A file that other settings or front matter name; a warning if it does not exist. */
  private Optional<Path> declared(String what, String name) {
    Path file = settings.orElse(reporter.file());
    List<Path> candidates = new ArrayList<>(List.of(file.resolveSibling(name), root.resolve(name)));
    editions.forEach(edition -> candidates.add(edition.folder().resolve(name)));
    Optional<Path> found = files.existing(candidates.stream().map(Path::normalize).toList());
    if (found.isEmpty()) {
      new Reporter(file, reporter.problems())
          .warning(
              0,
              what + " " + name + " does not exist",
              "add it, or write bibliography: and csl: into publication.yaml");
    }
    return found;
  }

  /** The usual style of each edition, by its id. */
  private Map<String, CslStyle> usualStyles() {
    Map<String, CslStyle> styles = new HashMap<>();
    for (Edition edition : editions) {
      String usual = CslStyle.usual(edition.language().tag());
      CslStyle.builtIn(usual).ifPresent(style -> styles.put(edition.id(), style));
    }
    return styles;
  }

  /** Puts the styles that the key names in the place of the usual ones. */
  private void styles(YamlMap map, Map<String, CslStyle> styles) {
    if (map.value(STYLE).orElse(null) instanceof MappingNode mapping) {
      YamlMap byLanguage = YamlMap.of(mapping, reporter);
      EditionTags tags = new EditionTags(editions, reporter);
      List<String> keys =
          byLanguage.values().keySet().stream()
              .sorted((one, other) -> one.length() - other.length())
              .toList();
      for (String key : keys) {
        int line = byLanguage.line(key);
        List<Language> languages = tags.of(key, line, keys);
        byLanguage
            .string(key)
            .flatMap(name -> style(name, line))
            .ifPresent(
                style ->
                    editions.stream()
                        .filter(edition -> languages.stream().anyMatch(one -> serves(one, edition)))
                        .forEach(edition -> styles.put(edition.id(), style)));
      }
    } else {
      map.string(STYLE)
          .flatMap(name -> style(name, map.line(STYLE)))
          .ifPresent(style -> editions.forEach(edition -> styles.put(edition.id(), style)));
    }
  }

  private static boolean serves(Language language, Edition edition) {
    return (edition.language().tag() + "-").startsWith(language.tag() + "-");
  }

  /** The style of a name, or in a file. */
  private Optional<CslStyle> style(String name, int line) {
    Optional<CslStyle> builtIn = CslStyle.builtIn(name);
    if (builtIn.isPresent()) {
      return builtIn;
    }
    if (!name.endsWith(".csl")) {
      reporter.error(
          line,
          "there is no style \"" + name + "\"",
          reporter
              .guess(name, CslStyle.builtIn())
              .map(guess -> "did you mean " + guess + "?")
              .orElse(
                  "write the path of a CSL file, or one of "
                      + String.join(", ", CslStyle.builtIn())));
      return Optional.empty();
    }
    return file("the style", name, line).flatMap(this::style);
  }

  private Optional<CslStyle> style(Path file) {
    Reporter ofStyle = new Reporter(file, reporter.problems());
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(CslStyle.read(in));
    } catch (CslException e) {
      ofStyle.error(
          e.line(), String.valueOf(e.getMessage()), "correct the style, or use another one");
    } catch (IOException e) {
      ofStyle.error(0, "the style cannot be read", "make the file readable");
    }
    return Optional.empty();
  }

  private Optional<Path> file(String what, String path, int line) {
    return files.find(what + " " + path, root, path, line, reporter);
  }

  /** A text of a key, and its line. */
  private record Typed(String text, int line) {}

  /** The texts of a key that has one or a list of them. */
  private List<Typed> texts(YamlMap map, String key, String example) {
    if (map.value(key).orElse(null) instanceof ScalarNode) {
      return map.string(key).map(text -> new Typed(text, map.line(key))).stream().toList();
    }
    List<Typed> texts = new ArrayList<>();
    for (Node node : map.list(key, example)) {
      if (node instanceof ScalarNode scalar) {
        texts.add(
            new Typed(
                YamlText.textOf(scalar, Optional.empty(), reporter), YamlText.lineOf(scalar)));
      } else {
        reporter.error(YamlText.lineOf(node), key + " has a " + YamlMap.shape(node), "write texts");
      }
    }
    return texts;
  }
}
