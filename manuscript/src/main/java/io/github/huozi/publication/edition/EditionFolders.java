package io.github.huozi.publication.edition;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.input.TypedPath;
import io.github.huozi.language.Language;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.LanguageFolders;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders beside {@code publication.yaml}, and which of them an edition's sections are in. */
final class EditionFolders {

  private final Path root;
  private final Optional<Convention> tool;
  private final Reporter reporter;
  private final List<Path> folders;

  /**
   * @param tool what another tool's settings say
   */
  EditionFolders(Path root, Optional<Convention> tool, Reporter reporter) {
    this.root = root;
    this.tool = tool;
    this.reporter = reporter;
    this.folders = folders(root, reporter);
  }

  /** All folders, by their names. */
  List<Path> all() {
    return folders;
  }

  /** The folder of the edition's sections; empty if it is missing, which is reported. */
  Optional<Path> of(YamlMap map, String id, Language language) {
    Optional<String> name = map.string("folder");
    if (name.isPresent()) {
      List<Path> usable = folders.stream().filter(EditionFolders::mayHoldSections).toList();
      Optional<Path> folder = named(name.get(), usable).or(() -> below(name.get()));
      if (folder.isEmpty()) {
        reporter.error(
            map.line("folder"),
            "the edition " + id + " has no folder " + name.get(),
            name.get().indexOf('\\') >= 0
                ? "write / between folders"
                : reporter
                    .guess(name.get(), usable.stream().map(EditionFolders::nameOf).toList())
                    .map(guess -> "did you mean " + guess + "?")
                    .orElse("add it beside publication.yaml, or use another one"));
      }
      return folder;
    }
    Optional<Path> folder = named(language.tag());
    if (map.value(ConvertedEditions.FROM).isPresent()) {
      return folder.or(() -> Optional.of(root.resolve(language.tag())));
    }
    folder = folder.or(() -> ofTool(language));
    if (folder.isEmpty()) {
      String advice =
          folders.stream()
              .map(EditionFolders::nameOf)
              .filter(other -> FolderNames.isMeant(other, language))
              .findFirst()
              .map(other -> "give the folder " + other + " the name " + language)
              .orElse("add a folder " + language + " with its sections");
      reporter.error(map.line("language"), "the edition " + id + " has no folder", advice);
    }
    return folder;
  }

  /** The folder that another tool has for a language: its only one, or that of its language. */
  private Optional<Path> ofTool(Language language) {
    List<Convention.Source> sources = tool.map(Convention::sources).orElse(List.of());
    return sources.stream()
        .filter(
            source ->
                sources.size() == 1
                    || source
                        .language()
                        .flatMap(LanguageFolders::language)
                        .filter(language::equals)
                        .isPresent())
        .map(Convention.Source::folder)
        .findFirst();
  }

  /** The publication's folder itself for a full stop, or a folder at a path below it. */
  private Optional<Path> below(String path) {
    try {
      Path typed = TypedPath.resolve(root, path);
      Path folder = new ReferredFiles(root).existing(List.of(typed)).orElse(typed);
      boolean usable =
          path.indexOf('\\') < 0 && folder.startsWith(root) && Files.isDirectory(folder);
      for (Path at = folder; usable && at != null && !at.equals(root); at = at.getParent()) {
        usable = mayHoldSections(at);
      }
      return usable ? Optional.of(folder) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The folder of a name, else the first one that differs in case only. */
  Optional<Path> named(String name) {
    return named(name, folders);
  }

  /** The folder of a name among some, else the first one that differs in case only. */
  private static Optional<Path> named(String name, List<Path> folders) {
    return folders.stream()
        .filter(folder -> nameOf(folder).equals(name))
        .findFirst()
        .or(
            () ->
                folders.stream()
                    .filter(folder -> nameOf(folder).equalsIgnoreCase(name))
                    .findFirst());
  }

  /** Tells whether a folder is neither the theme nor a tool's own. */
  private static boolean mayHoldSections(Path folder) {
    String name = nameOf(folder);
    return !name.equalsIgnoreCase("theme") && !IgnoredFiles.isFolder(name);
  }

  static String nameOf(Path folder) {
    return folder.getFileName().toString();
  }

  private static List<Path> folders(Path root, Reporter reporter) {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(EditionFolders::nameOf))
          .toList();
    } catch (IOException e) {
      reporter.error(0, "the publication's folder cannot be read", "check that it may be read");
      return List.of();
    }
  }
}
