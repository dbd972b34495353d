package io.github.huozi.source.section;

import io.github.huozi.input.FileExtension;
import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of files that look like sections of an edition but are not read. */
public final class UnreadFiles {

  /** The deepest folder that is searched. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_NAMED = 3;

  /** Other names for Markdown. */
  private static final Set<String> MARKDOWN = Set.of("mdown", "mkd", "mkdn", "mdwn", "mdtext");

  /** Text formats that are not read. */
  private static final Set<String> OTHER_FORMATS =
      Set.of(
          "adoc",
          "asciidoc",
          "asc",
          "rst",
          "org",
          "mdx",
          "qmd",
          "rmd",
          "ipynb",
          "typ",
          "textile",
          "doc",
          "docx",
          "odt",
          "rtf",
          "tex",
          "ltx",
          "latex",
          "fb2",
          "wps",
          "pages");

  /**
   * The formats that may be sections in subfolders, where {@code .txt} files are mostly something
   * else.
   */
  private static final Set<String> BELOW = Set.of("md", "markdown", "html", "htm", "xhtml");

  private UnreadFiles() {}

  /** Whether a folder or its subfolders contain a file that could be a section. */
  public static boolean hasText(Path folder) {
    String name = folder.getFileName().toString();
    return !isHidden(name)
        && texts(folder).stream().anyMatch(file -> BELOW.contains(FileExtension.of(file)));
  }

  /**
   * Warns of sections beside {@code publication.yaml}.
   *
   * @param reporter reports problems of the {@code publication.yaml}
   */
  public static void tellBesidePublication(Reporter reporter) {
    try (Stream<Path> children = Files.list(reporter.file().getParent())) {
      children
          .filter(Files::isRegularFile)
          .filter(file -> Set.of("md", "markdown").contains(FileExtension.of(file)))
          .filter(file -> !isHidden(file.getFileName().toString()) && !isReadme(file))
          .sorted()
          .forEach(
              file ->
                  new Reporter(file, reporter.problems())
                      .warning(
                          0,
                          "the file lies beside publication.yaml and is in no edition",
                          "move it into the folder of one, such as en"));
    } catch (IOException e) {
      reporter.error(0, "the publication's folder cannot be read", "check that it may be read");
    }
  }

  /**
   * Warns of files in an edition's folder and its subfolders that are not its sections.
   *
   * @param sections the files of its sections
   * @param listed whether {@code SUMMARY.md} lists them
   * @param reporter reports problems of the edition's folder
   */
  static void warnInEdition(List<Path> sections, boolean listed, Reporter reporter) {
    Path edition = reporter.file();
    Set<Path> read = Set.copyOf(sections);
    Map<Path, List<Path>> below = new TreeMap<>();
    List<Path> unread = texts(edition).stream().filter(file -> !read.contains(file)).toList();
    for (Path file : unread) {
      String extension = FileExtension.of(file);
      boolean here = edition.equals(file.getParent());
      Reporter named = new Reporter(file, reporter.problems());
      if (MARKDOWN.contains(extension)) {
        named.warning(0, "the file is not read", "let its name end in .md");
      } else if (OTHER_FORMATS.contains(extension)) {
        named.warning(
            0, "the file is in no format of a section", "write it as Markdown, HTML or text");
      } else if (here && FileExtension.isOfSection(file)) {
        warnOfSkipped(file, listed, named);
      } else if (BELOW.contains(extension)) {
        below
            .computeIfAbsent(
                edition.resolve(edition.relativize(file).getName(0)), k -> new ArrayList<>())
            .add(file);
      }
    }
    below.forEach(
        (folder, files) ->
            new Reporter(folder, reporter.problems())
                .warning(
                    0,
                    (listed ? "SUMMARY.md does not list " : "nothing here is read: ")
                        + named(folder, files),
                    listed
                        ? "add them there, or let the folder's name start with an underscore"
                        : "list the files in a SUMMARY.md, or move them into the edition's folder"));
  }

  private static void warnOfSkipped(Path file, boolean listed, Reporter named) {
    String name = file.getFileName().toString();
    if (name.equalsIgnoreCase("SUMMARY.md")) {
      return;
    }
    if (listed && !isReadme(file)) {
      named.warning(
          0,
          "SUMMARY.md does not list the file",
          "add it there, or let its name start with an underscore");
    } else if (!listed && isReadme(file)) {
      named.warning(
          0,
          "the file is not read as a section",
          "give it another name, or one that starts with an underscore");
    }
  }

  private static String named(Path folder, List<Path> files) {
    String names =
        files.stream()
            .limit(MAX_NAMED)
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .collect(Collectors.joining(", "));
    int more = files.size() - MAX_NAMED;
    return more > 0 ? names + " and " + more + (more == 1 ? " more file" : " more files") : names;
  }

  static boolean isReadme(Path file) {
    return file.getFileName().toString().equalsIgnoreCase("README.md");
  }

  private static boolean isHidden(String name) {
    return name.startsWith("_") || name.startsWith(".");
  }

  /** The files of a folder and its subfolders, in the order of their paths. */
  private static List<Path> texts(Path folder) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(),
          MAX_DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              String name = dir.getFileName().toString();
              boolean skipped =
                  !dir.equals(folder) && (isHidden(name) || IgnoredFiles.isFolder(name));
              return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (!isHidden(name) && !IgnoredFiles.isFile(name) && !attributes.isDirectory()) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A folder that cannot be read is reported where it is listed.
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }
}
