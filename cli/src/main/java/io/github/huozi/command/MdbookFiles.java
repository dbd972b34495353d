package io.github.huozi.command;

import io.github.huozi.command.MdbookContext.Chapter;
import io.github.huozi.input.RegularFile;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The book of mdBook as files that are published: its chapters as the preprocessors have left them,
 * with the author's pictures beside them.
 */
final class MdbookFiles implements AuthorPlaces {

  private static final String SUMMARY = "SUMMARY.md";

  /** mdBook's own preprocessor has carried these out. One that is left is text. */
  private static final Pattern CARRIED_OUT =
      Pattern.compile("\\{\\{\\s*#(?:include|rustdoc_include|playground|playpen|title)\\b");

  private static final Pattern MARKUP = Pattern.compile("[!-/:-@\\[-`{-~]");

  private final MdbookContext context;
  private final Path folder;
  private final Path source;

  /** The chapters' files, with those of the author. */
  private final Map<Path, Path> authors = new HashMap<>();

  /** The paths of the chapters' pages. */
  private final Set<Path> paths = new HashSet<>();

  private MdbookFiles(MdbookContext context, Path folder) {
    this.context = context;
    this.folder = folder;
    this.source = folder.resolve(context.root().relativize(context.source())).normalize();
  }

  /**
   * Writes the files.
   *
   * @param folder takes them; what is in it is deleted
   * @throws ArgumentException if a path leads out of the book
   */
  static MdbookFiles write(MdbookContext context, Path folder) throws IOException {
    if (!context.source().startsWith(context.root())) {
      throw new ArgumentException(
          "book.toml: src is outside the book's folder; move the text into it");
    }
    MdbookFiles files = new MdbookFiles(context, folder);
    files.clear();
    files.copy();
    StringBuilder summary = new StringBuilder("# Summary\n");
    files.collect(context.items(), 0);
    files.add(context.items(), 0, summary);
    Files.createDirectories(files.source);
    Files.writeString(files.source.resolve(SUMMARY), summary);
    Files.writeString(folder.resolve("book.toml"), files.settings());
    return files;
  }

  /** The folder of the files. */
  Path folder() {
    return folder;
  }

  private void clear() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  /** Copies what the chapters show, and the files of huozi that lie beside {@code book.toml}. */
  private void copy() throws IOException {
    copyBelow(context.source());
    if (Files.isDirectory(context.root().resolve("theme"))) {
      copyBelow(context.root().resolve("theme"));
    }
    try (Stream<Path> children = Files.list(context.root())) {
      for (Path file : children.filter(Files::isRegularFile).toList()) {
        copyFile(file);
      }
    }
  }

  private void copyBelow(Path from) throws IOException {
    Path built =
        context
            .root()
            .resolve(MdbookContext.text(context.table("build"), "build-dir").orElse("book"));
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean skipped =
                dir.equals(built)
                    || dir.equals(context.destination())
                    || dir.getFileName().toString().startsWith(".");
            return skipped && !dir.equals(from)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              copyFile(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void copyFile(Path file) throws IOException {
    String name = file.getFileName().toString();
    // The chapters come from mdBook.
    if (name.endsWith(".md") || name.equals("book.toml") || name.startsWith(".")) {
      return;
    }
    Path copy = folder.resolve(context.root().relativize(file));
    Files.createDirectories(copy.getParent());
    if (Files.notExists(copy)) {
      Files.copy(file, copy);
    }
  }

  private void collect(List<?> items, int depth) {
    for (Object item : items) {
      Optional<Chapter> chapter = Chapter.of(item, depth);
      chapter.flatMap(Chapter::path).ifPresent(path -> paths.add(inside(path)));
      chapter.ifPresent(found -> collect(found.subItems(), depth + 1));
    }
  }

  /** Writes chapters, and their lines in the summary. */
  private void add(List<?> items, int depth, StringBuilder summary) throws IOException {
    for (Object item : items) {
      Optional<Chapter> found = Chapter.of(item, depth);
      if (found.isEmpty()) {
        if (item instanceof Map<?, ?> map && map.get("PartTitle") instanceof String title) {
          summary.append("\n# ").append(MARKUP.matcher(title).replaceAll("\\\\$0")).append("\n\n");
        } else if ("Separator".equals(item)) {
          summary.append("\n---\n\n");
        }
        continue;
      }
      Chapter chapter = found.get();
      String target = chapter.path().isEmpty() ? "" : "<" + relative(file(chapter)) + ">";
      boolean inList = chapter.isNumbered() || depth > 0;
      summary
          .append(inList ? "    ".repeat(depth) + "- " : "\n")
          .append('[')
          .append(MARKUP.matcher(chapter.name()).replaceAll("\\\\$0"))
          .append("](")
          .append(target)
          .append(inList ? ")\n" : ")\n\n");
      add(chapter.subItems(), depth + 1, summary);
    }
  }

  private String relative(Path file) {
    return source.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Writes the file of a chapter, where the author has it, so that links between chapters lead
   * where they lead in the author's files.
   */
  private Path file(Chapter chapter) throws IOException {
    Path own = inside(chapter.path().orElseThrow());
    Path file = inside(chapter.sourcePath().orElse(chapter.path().orElseThrow()));
    // A preprocessor may have divided a file.
    if (!file.equals(own) && (authors.containsKey(file) || paths.contains(file))) {
      file = own;
    }
    Path author = context.source().resolve(chapter.sourcePath().orElse(SUMMARY)).normalize();
    authors.put(file, author);
    Files.createDirectories(file.getParent());
    Files.writeString(file, CARRIED_OUT.matcher(chapter.content()).replaceAll("\\\\$0"));
    return file;
  }

  private Path inside(String path) {
    try {
      Path file = source.resolve(path).normalize();
      if (file.startsWith(folder) && !file.equals(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // It is told below.
    }
    throw new ArgumentException(
        SUMMARY + ": the chapter " + path + " is outside the book's folder; move it inside");
  }

  /** The settings that huozi reads of {@code book.toml}. */
  private String settings() {
    Map<?, ?> book = context.table("book");
    StringBuilder text = new StringBuilder("[book]\n");
    for (String key : List.of("title", "description", "language", "src")) {
      MdbookContext.text(book, key)
          .ifPresent(value -> text.append(key).append(" = ").append(quoted(value)).append('\n'));
    }
    if (book.get("authors") instanceof List<?> names) {
      text.append("authors = [")
          .append(
              names.stream().map(name -> quoted(name.toString())).collect(Collectors.joining(", ")))
          .append("]\n");
    }
    MdbookContext.text(context.table("output", "html"), "site-url")
        .ifPresent(
            url -> text.append("[output.html]\nsite-url = ").append(quoted(url)).append('\n'));
    return text.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c < ' ' || c == '"' || c == '\\' || c == 0x7F) {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }

  @Override
  public Path shown() {
    return context.root();
  }

  @Override
  public Path root(Path published) {
    return context.root();
  }

  /**
   * The author's line that has the text of one that is published; the whole file if a preprocessor
   * has written the line.
   */
  @Override
  public SourceLocation of(SourceLocation published) {
    Path file = published.path();
    Path author = authors.get(file);
    if (author == null) {
      return file.startsWith(folder)
          ? SourceLocation.of(context.root().resolve(folder.relativize(file)).normalize())
          : published;
    }
    return new SourceLocation(author, line(lines(file), lines(author), published.line()));
  }

  private static int line(List<String> published, List<String> written, int line) {
    if (line == 0 || line > published.size()) {
      return 0;
    }
    String text = published.get(line - 1);
    if (line <= written.size() && written.get(line - 1).equals(text)) {
      return line;
    }
    int first = written.indexOf(text);
    return first == written.lastIndexOf(text) ? first + 1 : 0;
  }

  private static List<String> lines(Path file) {
    try {
      return new ArrayList<>(RegularFile.text(file).lines().toList());
    } catch (IOException e) {
      return List.of();
    }
  }
}
