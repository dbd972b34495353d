package io.github.huozi.theme;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a theme's files before any of them is used. */
public final class ThemeFiles extends SimpleFileVisitor<Path> {

  private static final int LARGEST = 20_000_000;

  /** A font of all Han characters has 30 MB, and a collection of several more. */
  private static final int LARGEST_FONT = 100_000_000;

  private static final Pattern TEMPLATE = Pattern.compile(".*\\.ft[a-z]{1,2}", Pattern.DOTALL);

  private final Path folder;
  private final Problems problems;
  private boolean sound = true;

  private ThemeFiles(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * Reports files that may not be used: symbolic links out of the publication, files of more than
   * {@value #LARGEST} bytes, or {@value #LARGEST_FONT} of a font, files that cannot be read,
   * special files, and templates that are not UTF-8.
   *
   * @return whether there are none
   */
  public static boolean check(Theme theme, Problems problems) throws IOException {
    if (theme.folder().isEmpty()) {
      Optional<Path> file = theme.notFolder();
      file.ifPresent(
          place ->
              problems.add(
                  ProblemKind.FATAL,
                  SourceLocation.of(place),
                  "the theme is not a folder",
                  "move its files into a folder of this name, or delete it"));
      return file.isEmpty();
    }
    Path folder = theme.folder().get();
    ThemeFiles files = new ThemeFiles(folder, problems);
    if (theme.isWithinPublication()) {
      Files.walkFileTree(folder, files);
    } else {
      files.link(folder);
    }
    return files.sound;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink() && !Theme.isWithin(folder, file)) {
      link(file);
    } else if (!Files.isReadable(file)) {
      error(file, "the file cannot be read", "check that it may be read");
    } else if (attributes.isOther()) {
      error(file, "it is not a file", "remove it from the theme");
    } else if (attributes.isRegularFile() && attributes.size() > largest(file)) {
      error(
          file,
          "the file has more than " + largest(file) / 1_000_000 + " MB",
          "make it smaller, or remove it from the theme");
    } else if (attributes.isRegularFile() && TEMPLATE.matcher(file.toString()).matches()) {
      template(file);
    }
    return FileVisitResult.CONTINUE;
  }

  private int largest(Path file) {
    return file.startsWith(folder.resolve(Theme.FONTS)) ? LARGEST_FONT : LARGEST;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    error(file, "the theme cannot be read", "check that the folder may be read");
    return FileVisitResult.CONTINUE;
  }

  private void template(Path file) throws IOException {
    try {
      Theme.text(file);
    } catch (Theme.NotUtf8Exception e) {
      sound = false;
      problems.add(
          ProblemKind.FATAL,
          new SourceLocation(file, e.line()),
          String.valueOf(e.getMessage()),
          "save the template as UTF-8");
    }
  }

  private void link(Path file) {
    error(
        file,
        "it is a symbolic link that points outside the publication's folder, or to nothing",
        "copy what it points to into the theme");
  }

  private void error(Path file, String message, String suggestion) {
    sound = false;
    problems.add(ProblemKind.FORBIDDEN, SourceLocation.of(file), message, suggestion);
  }
}
