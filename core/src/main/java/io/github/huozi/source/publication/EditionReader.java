package io.github.huozi.source.publication;

import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.source.html.LanguageTags;
import io.github.huozi.source.section.UnreadFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads which editions there are: those that the file lists, else one for each language's folder.
 */
final class EditionReader {

  private static final List<String> KEYS = List.of("language", "convert-from", "writing-mode");
  private static final String EXAMPLE = "- language: en";

  private final Path root;
  private final Reporter reporter;
  private final Set<Language> seen = new LinkedHashSet<>();

  EditionReader(Path root, Reporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  /** The editions, each with a folder that exists; a problem is reported if there is none. */
  List<Edition> read(YamlMap publication) {
    List<Path> folders = folders();
    UnreadFiles.tellBesidePublication(reporter);
    if (publication.value("editions").isEmpty()) {
      List<Edition> found = found(folders);
      if (found.isEmpty()) {
        reporter.error(
            0, "there is no edition", "add a folder named by its language, such as en or zh-Hans");
      }
      return found;
    }
    List<Node> items = publication.list("editions", EXAMPLE);
    if (items.isEmpty()) {
      reporter.error(publication.line("editions"), "no edition is listed", "add " + EXAMPLE);
    }
    List<Edition> editions = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof MappingNode mapping) {
        read(YamlMap.of(mapping, KEYS, reporter), folders).ifPresent(editions::add);
      } else {
        String shape = YamlMap.shape(item);
        reporter.error(
            YamlText.lineOf(item), "an edition is a " + shape + " here", "write " + EXAMPLE);
      }
    }
    return editions;
  }

  private Optional<Edition> read(YamlMap map, List<Path> folders) {
    boolean supported = isSupported(map);
    Optional<String> tag = map.string("language");
    if (tag.isEmpty()) {
      reporter.error(map.line("language"), "an edition has no language", "add language: …");
      return Optional.empty();
    }
    int line = map.line("language");
    Optional<Language> language = LanguageTags.parse(tag.get(), line, reporter);
    if (language.isEmpty()) {
      return Optional.empty();
    }
    if (!seen.add(language.get())) {
      String message = "the edition " + language.get() + " is listed twice";
      reporter.error(line, message, "delete one of the two");
      return Optional.empty();
    }
    Optional<Path> folder = folderOf(language.get(), folders);
    if (folder.isEmpty() && map.value("convert-from").isEmpty()) {
      String message = "the edition " + language.get() + " has no folder";
      String advice =
          folders.stream()
              .map(path -> path.getFileName().toString())
              .filter(name -> isMeant(name, language.get()))
              .findFirst()
              .map(name -> "give the folder " + name + " the name " + language.get())
              .orElse("add a folder " + language.get() + " with its sections");
      reporter.error(line, message, advice);
    }
    return supported ? folder.map(path -> new Edition(language.get(), path)) : Optional.empty();
  }

  /** Whether a folder's name is no tag, and means a language. */
  private static boolean isMeant(String name, Language language) {
    return LanguageTags.known(name).isEmpty()
        && LanguageTags.meant(name)
            .map(Language::new)
            .filter(meant -> meant.primary().equals(language.primary()))
            .filter(meant -> meant.script() == language.script())
            .isPresent();
  }

  /** Reports what the format has room for and this version cannot do. */
  private boolean isSupported(YamlMap map) {
    boolean supported = true;
    if (map.string("convert-from").isPresent()) {
      reporter.error(
          map.line("convert-from"),
          "an edition cannot be converted from another one yet",
          "delete convert-from and write the edition's sections into its own folder");
      supported = false;
    }
    Optional<String> mode = map.string("writing-mode");
    if (mode.isPresent() && !mode.get().equals("horizontal-tb")) {
      boolean vertical = mode.get().equals("vertical-rl");
      reporter.error(
          map.line("writing-mode"),
          vertical
              ? "vertical text is not supported yet"
              : "\"" + mode.get() + "\" is no writing-mode",
          "delete the line or write horizontal-tb");
    }
    return supported;
  }

  private List<Edition> found(List<Path> folders) {
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders) {
      Reporter named = new Reporter(folder, reporter.problems());
      String name = folder.getFileName().toString();
      Optional<Language> known = LanguageTags.known(name);
      known.ifPresent(language -> tellDoubtful(name, language, named));
      known
          .filter(language -> LanguageTags.isBrief(language.tag(), 0, named))
          .filter(seen::add)
          .flatMap(language -> folderOf(language, folders).map(path -> new Edition(language, path)))
          .ifPresent(editions::add);
      if (known.isEmpty() && !name.equals("theme") && UnreadFiles.hasText(folder)) {
        tellPassedOver(name, named);
      }
    }
    return editions;
  }

  /** Reports a country's code that is taken for a language's. */
  private static void tellDoubtful(String name, Language language, Reporter named) {
    LanguageTags.doubted(name)
        .filter(meant -> UnreadFiles.hasText(named.file()))
        .ifPresent(
            meant ->
                named.error(
                    0,
                    "\"" + name + "\" is the tag of " + LanguageTags.nameOf(language),
                    "name the folder "
                        + meant
                        + ", or list "
                        + name
                        + " under editions: in publication.yaml if that language is meant"));
  }

  /** Tells that a folder with text is no edition. */
  private static void tellPassedOver(String name, Reporter named) {
    Optional<String> meant = LanguageTags.meant(name);
    if (meant.isPresent()) {
      named.error(0, "\"" + name + "\" is no language tag", "name the folder " + meant.get());
    } else {
      named.warning(
          0,
          "the folder has text and is no edition",
          "name it by its language, such as en or zh-Hans, or let its name start with an underscore");
    }
  }

  /** The folder named as the tag, else the first one that differs in case only. */
  private static Optional<Path> folderOf(Language language, List<Path> folders) {
    String tag = language.tag();
    return folders.stream()
        .filter(folder -> folder.getFileName().toString().equals(tag))
        .findFirst()
        .or(
            () ->
                folders.stream()
                    .filter(folder -> folder.getFileName().toString().equalsIgnoreCase(tag))
                    .findFirst());
  }

  private List<Path> folders() {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      reporter.error(0, "the publication's folder cannot be read", "check that it may be read");
      return List.of();
    }
  }
}
