package io.github.huozi.publication;

import io.github.huozi.input.PathPattern;
import io.github.huozi.input.TypedPath;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.publication.listing.UnreadFiles;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.source.section.ReferredFiles;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import io.github.huozi.source.yaml.YamlMap;
import io.github.huozi.source.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the {@code publication.yaml} of an archive, a folder with many publications.
 *
 * <pre>{@code
 * publications: archive/*
 * }</pre>
 */
public final class ArchiveReader {

  /** The key of an archive, which has no other beside it. */
  static final String KEY = "publications";

  private static final String FILE = "publication.yaml";
  private static final String EXAMPLE = "archive/*";

  private final Path root;
  private final Reporter reporter;

  /** The folders by their names. */
  private final Map<String, ArchivedPublication> named = new HashMap<>();

  /** The names by the folders. */
  private final Map<Path, String> names = new HashMap<>();

  /** Folders in which a publication may lie, and beside it what is none. */
  private final Set<Path> searched = new TreeSet<>(TypedPath.ORDER);

  private ArchiveReader(Path root, Reporter reporter) {
    this.root = root;
    this.reporter = reporter;
  }

  /**
   * Lists the publications of an archive.
   *
   * @throws PublishingException if {@code publication.yaml} has errors, with all of them
   */
  public static ArchiveListing read(Path folder) throws PublishingException {
    Path root = folder.toAbsolutePath().normalize();
    Problems problems = new Problems();
    ArchiveReader reader = new ArchiveReader(root, new Reporter(root.resolve(FILE), problems));
    Optional<Node> node =
        TextFile.read(reader.reporter).flatMap(text -> YamlText.parse(text, reader.reporter));
    if (node.isPresent() && node.get() instanceof MappingNode mapping) {
      reader.read(YamlMap.of(mapping, reader.reporter));
    } else if (reader.reporter.isSilent()) {
      reader.reporter.error(1, "no publications are listed", "write publications: " + EXAMPLE);
    }
    problems.throwIfErrors();
    return new ArchiveListing(
        reader.named.values().stream()
            .sorted(Comparator.comparing(ArchivedPublication::name))
            .toList(),
        problems.sorted());
  }

  /** One of an archive's publications, to show how one is named; empty if there is none. */
  static Optional<Path> any(Path folder) {
    try {
      return read(folder).publications().stream().map(ArchivedPublication::folder).findFirst();
    } catch (PublishingException e) {
      return Optional.empty();
    }
  }

  private void read(YamlMap map) {
    for (String key : map.values().keySet()) {
      if (!key.equals(KEY)) {
        reporter.error(
            map.line(key),
            "the key \"" + key + "\" has no effect beside publications",
            "delete it here, and write it in the publication.yaml of each publication");
      }
    }
    Optional<Node> value = map.value(KEY);
    List<Node> globs =
        value.isPresent() && value.get() instanceof SequenceNode list
            ? list.getValue()
            : value.stream().toList();
    if (globs.isEmpty()) {
      reporter.error(
          map.line(KEY), "the list of publications is empty", "write publications: " + EXAMPLE);
    }
    for (Node glob : globs) {
      int line = YamlText.lineOf(glob);
      if (glob instanceof ScalarNode scalar) {
        add(YamlText.textOf(scalar, Optional.empty(), reporter), line);
      } else {
        reporter.error(line, "this is a " + YamlMap.shape(glob), "write a path: " + EXAMPLE);
      }
    }
    searched.forEach(this::tellBeside);
  }

  private void add(String glob, int line) {
    List<String> parts = List.of(glob.split("/", -1));
    if (parts.contains("..") || parts.contains(".") || parts.contains("")) {
      reporter.error(
          line, "\"" + glob + "\" is not a path below this folder", "write one like " + EXAMPLE);
      return;
    } else if (parts.contains("**")) {
      reporter.error(
          line, "\"" + glob + "\" has a **", "write a * for each folder, such as archive/*/*");
      return;
    }
    int fixed = 0;
    while (fixed < parts.size() - 1 && !PathPattern.isPattern(parts.get(fixed))) {
      fixed++;
    }
    Path typed = TypedPath.resolve(root, String.join("/", parts.subList(0, fixed)));
    Path top = new ReferredFiles(root).existing(List.of(typed)).orElse(typed);
    Set<Path> found;
    try {
      found = matches(top, parts.subList(fixed, parts.size()));
    } catch (IllegalArgumentException e) {
      reporter.error(
          line,
          "\"" + glob + "\" is not a pattern",
          "write a path with * for any name: " + EXAMPLE);
      return;
    }
    if (found.isEmpty()) {
      reporter.error(
          line,
          "\"" + glob + "\" matches no folder",
          glob.indexOf('\\') >= 0
              ? "write / between folders"
              : "add a publication, or correct the path");
    }
    if (!PathPattern.isPattern(glob) && found.stream().anyMatch(folder -> !isPublication(folder))) {
      reporter.error(
          line,
          "\"" + glob + "\" is not a publication",
          "write " + glob + "/* for the folders in it");
      return;
    }
    found.forEach(folder -> add(folder, top, line));
  }

  /** Tells whether a folder that is named without a pattern has what makes a publication. */
  private static boolean isPublication(Path folder) {
    return Files.exists(folder.resolve(FILE)) || !UnreadFiles.sectionsHere(folder).isEmpty();
  }

  /** The folders whose paths below a folder match, each of the names a pattern of its own. */
  private Set<Path> matches(Path top, List<String> patterns) {
    Set<Path> folders = new LinkedHashSet<>(List.of(top));
    for (int i = 0; i < patterns.size(); i++) {
      PathPattern pattern = PathPattern.of(patterns.get(i));
      if (i == patterns.size() - 1 && patterns.get(i).equals("*")) {
        searched.addAll(folders);
      }
      Set<Path> below = new LinkedHashSet<>();
      for (Path folder : folders) {
        UnreadFiles.folders(folder).stream()
            .filter(child -> pattern.matches(child.getFileName().toString()))
            .forEach(below::add);
      }
      folders = below;
    }
    return folders;
  }

  private void add(Path folder, Path top, int line) {
    String name = top.relativize(folder).toString().replace('\\', '/');
    String before = names.putIfAbsent(folder, name);
    if (before != null && !before.equals(name)) {
      reporter.error(
          line,
          path(folder) + " is listed twice, as " + before + " and as " + name,
          "delete one of the two");
      return;
    }
    ArchivedPublication publication = new ArchivedPublication(name, folder);
    // Some systems take names for the same that differ only by case.
    String key = publication.fileName().toLowerCase(Locale.ROOT);
    ArchivedPublication other = named.putIfAbsent(key, publication);
    if (other != null && !other.folder().equals(folder)) {
      reporter.error(
          line,
          "the files of " + path(other.folder()) + " and " + path(folder) + " have the same names",
          "rename one of the folders, or begin their names further up, for example with"
              + " archive/*/*");
    }
  }

  /** Warns of manuscripts where there are folders with publications. */
  private void tellBeside(Path folder) {
    for (Path file : UnreadFiles.sectionsHere(folder)) {
      String base = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
      new Reporter(file, reporter.problems())
          .report(
              ProblemKind.UNREAD_FILE,
              0,
              "the file is not in a publication",
              "move it into a folder of its own, "
                  + path(folder.resolve(base))
                  + ", or begin its name with an underscore");
    }
  }

  private String path(Path folder) {
    return root.relativize(folder).toString().replace('\\', '/');
  }
}
