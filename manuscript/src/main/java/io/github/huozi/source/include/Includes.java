package io.github.huozi.source.include;

import io.github.huozi.input.TypedPath;
import io.github.huozi.model.section.LinePlaces;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts the files that a Markdown file includes into its text: mdBook's <code>{{#include a.rs:part}}
 * </code> and the like, HonKit's {@code [import:2-10](a.js)}, GitBook's and Jekyll's <code>
 * {% include "a.md" %}</code>, the {@code --8<-- "a.md"} and <code>{!a.md!}</code> of MkDocs.
 * Included Markdown may include more. What is missing is reported, and the author's words stay.
 */
public final class Includes {

  /** The depth to which files may include each other; as in mdBook. */
  private static final int MAX_DEPTH = 10;

  /** The most characters and lines that a file may have. */
  private static final int MAX_CHARACTERS = 8 << 20;

  private static final int MAX_LINES = 300_000;

  /** The most includes, those of included files among them. */
  private static final int MAX_INCLUDES = 10_000;

  /** The most lines of included files that are looked at. */
  private static final int MAX_WORK = 3_000_000;

  /** Folders from which users of MkDocs name what they include. */
  private static final List<String> BASES =
      List.of("", "docs", "snippets", "includes", "_snippets", "docs/snippets", "docs/includes");

  private final Path root;
  private final FileFinder finder;
  private final Map<String, String> variables;
  private final Map<Path, Optional<IncludedFile>> read = new HashMap<>();
  private final Deque<Path> open = new ArrayDeque<>();
  private long characters;
  private int lines;
  private int work;
  private int count;

  /**
   * @param root the publication's folder, absolute and normalized
   * @param variables the values of variables by their names
   */
  public Includes(Path root, FileFinder finder, Map<String, String> variables) {
    this.root = root;
    this.finder = finder;
    this.variables = variables;
  }

  /** Tells whether a text may have anything to carry out. */
  public static boolean mayBeIn(String text) {
    return text.contains("{{")
        || text.contains("{%")
        || text.contains("[import")
        || text.contains("-8<-")
        || text.contains("{!");
  }

  /**
   * The text with all that it includes. One object serves one text.
   *
   * @param reporter reports problems of the file
   */
  public ExpandedText expand(String text, Reporter reporter) {
    List<PlacedLine> own = new ArrayList<>();
    int number = 1;
    for (String line : text.split("\n", -1)) {
      own.add(new PlacedLine(line, reporter.file(), number++, false));
    }
    open.push(reporter.file());
    List<PlacedLine> all;
    try {
      all = expand(own, reporter);
    } catch (ExcessException e) {
      all = own;
    }
    LinePlaces.Builder places = new LinePlaces.Builder(reporter.file());
    StringBuilder expanded = new StringBuilder();
    for (PlacedLine line : all) {
      expanded.append(places.isEmpty() ? "" : "\n").append(line.text());
      places.add(line.file(), line.number());
    }
    return new ExpandedText(expanded.toString(), places.build());
  }

  private List<PlacedLine> expand(List<PlacedLine> own, Reporter reporter) {
    return new IncludeLines(this, reporter)
        .expand(new TemplateTags(variables, reporter).carryOut(own));
  }

  /**
   * The lines of a part of a file.
   *
   * @param typed the include as typed, for messages
   * @param path its path from the folder of the file that includes it
   * @param part see {@link IncludedFile#part}
   * @param markdown whether what it includes is wanted, too
   * @return empty, with a problem, if there is no such file or part
   */
  Optional<List<PlacedLine>> find(
      String typed, String path, String part, boolean markdown, PlacedLine at, Reporter reporter) {
    count++;
    stopIfFull(at, reporter);
    Optional<Path> file = file(path, at, reporter);
    Optional<IncludedFile> found = file.flatMap(known -> content(known, reporter));
    if (file.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    work += found.get().length();
    Optional<List<IncludedFile.Line>> lines = found.get().part(part);
    if (lines.isEmpty()) {
      String names = String.join(", ", found.get().names().stream().sorted().limit(10).toList());
      reporter.report(
          ProblemKind.MISSING_INCLUDE,
          at.number(),
          "the file " + path + " has no part " + part,
          names.isEmpty() ? "correct the name, or delete it" : "it has " + names);
      return Optional.empty();
    }
    if (open.contains(file.get()) || (markdown && open.size() > MAX_DEPTH)) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          at.number(),
          "the file "
              + path
              + (open.contains(file.get())
                  ? " includes itself"
                  : " is included more than 10" + " levels deep"),
          "remove " + typed + "");
      return Optional.empty();
    }
    List<PlacedLine> placed =
        lines.get().stream()
            .map(line -> new PlacedLine(line.text(), file.get(), line.number(), false))
            .toList();
    this.lines += placed.size();
    grow(placed.stream().mapToLong(line -> line.text().length()).sum(), at, reporter);
    if (!markdown) {
      return Optional.of(placed);
    }
    open.push(file.get());
    List<PlacedLine> expanded = expand(placed, new Reporter(file.get(), reporter.problems()));
    open.pop();
    return Optional.of(expanded);
  }

  /** The path, from a line's file, of a file in the folder {@code _includes} nearest above it. */
  Optional<String> ofJekyll(String path, PlacedLine at) {
    Path from = Objects.requireNonNull(at.file().getParent());
    List<Path> files = new ArrayList<>();
    try {
      for (Path folder = from;
          folder != null && folder.startsWith(root);
          folder = folder.getParent()) {
        files.add(TypedPath.resolve(folder.resolve("_includes"), path));
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return finder.existing(files).map(file -> relative(from, file));
  }

  private static String relative(Path from, Path file) {
    return from.relativize(file).toString().replace('\\', '/');
  }

  /**
   * The path, from a line's file, of a file that MkDocs includes: from the folder of its settings,
   * or one that others name there. That is the outermost folder that has it.
   */
  String ofMkDocs(String path, PlacedLine at) {
    Path from = Objects.requireNonNull(at.file().getParent());
    Path steps = root.relativize(from);
    List<Path> files = new ArrayList<>();
    try {
      for (int i = 0; i <= steps.getNameCount(); i++) {
        Path above = i == 0 ? root : root.resolve(steps.subpath(0, i));
        for (String below : BASES) {
          files.add(TypedPath.resolve(above.resolve(below), path));
        }
      }
    } catch (InvalidPathException e) {
      return path;
    }
    return finder
        .existing(files)
        .filter(Files::isRegularFile)
        .map(file -> relative(from, file))
        .orElse(path);
  }

  /**
   * Counts characters that come into the text.
   *
   * @param at the line that brings them
   */
  void grow(long more, PlacedLine at, Reporter reporter) {
    characters += more;
    stopIfFull(at, reporter);
  }

  private void stopIfFull(PlacedLine at, Reporter reporter) {
    if (characters > MAX_CHARACTERS
        || lines > MAX_LINES
        || count > MAX_INCLUDES
        || work > MAX_WORK) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          at.number(),
          "the file includes more than 8 MB, 300,000 lines or 10,000 files",
          "split it into several");
      throw new ExcessException();
    }
  }

  /** Ends the work on a text that includes too much. */
  private static final class ExcessException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExcessException() {
      super("the text includes too much", null, false, false);
    }
  }

  private Optional<Path> file(String path, PlacedLine at, Reporter reporter) {
    String relative = path.replaceFirst("^/+", "");
    Path folder =
        relative.equals(path)
            ? Objects.requireNonNull(at.file().getParent())
            : rootOf(relative, at.file());
    if (isOutside(folder, relative)) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          at.number(),
          "the included file " + path + " is outside the publication's folder",
          "copy it into the folder");
      return Optional.empty();
    }
    String name = "the included file " + path;
    return finder.find(ProblemKind.MISSING_INCLUDE, name, folder, relative, at.number(), reporter);
  }

  /** The folder that a path from the root of a site is relative to: the outermost that has it. */
  private Path rootOf(String path, Path from) {
    Path steps = root.relativize(Objects.requireNonNull(from.getParent()));
    for (int i = 0; i <= steps.getNameCount(); i++) {
      Path folder = i == 0 ? root : root.resolve(steps.subpath(0, i));
      if (exists(folder, path)) {
        return folder;
      }
    }
    return root;
  }

  private boolean isOutside(Path folder, String path) {
    try {
      return !TypedPath.resolve(folder, path).startsWith(root);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean exists(Path folder, String path) {
    try {
      return finder.existing(List.of(TypedPath.resolve(folder, path))).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Optional<IncludedFile> content(Path file, Reporter reporter) {
    return read.computeIfAbsent(
        file,
        unused -> TextFile.read(new Reporter(file, reporter.problems())).map(IncludedFile::new));
  }
}
