package io.github.huozi.source.section;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.input.TypedPath;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.include.FileFinder;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the files that the author's texts refer to. It finds none outside the publication's folder,
 * not even through a symbolic link.
 */
public final class ReferredFiles implements FileFinder {

  /** The character that Java puts in place of bytes of a file's name that it cannot decode. */
  static final char UNREADABLE = '\uFFFD';

  static final String NAME_ADVICE =
      "name files in UTF-8, and build with a UTF-8 locale, such as LC_ALL=C.UTF-8";

  /** No file system has longer names. */
  private static final int MAX_NAME = 255;

  private final Path root;

  /** The names in each folder that has been searched: many broken links search the same ones. */
  private final Map<Path, Names> listings = new HashMap<>();

  /**
   * @param root the publication's folder, absolute and normalized
   */
  public ReferredFiles(Path root) {
    this.root = root;
  }

  /**
   * Finds a file. Its name may differ in case or in Unicode normalization, if no other file is
   * meant.
   *
   * @param what the name of the file's purpose in a message: {@code the image}
   * @param from the folder to which the reference is relative
   * @return the file, absolute and normalized; empty, with a problem, if there is none
   */
  public Optional<Path> find(
      String what, Path from, String reference, int line, Reporter reporter) {
    return find(ProblemKind.MISSING_FILE, what + " " + reference, from, reference, line, reporter);
  }

  @Override
  public Optional<Path> find(
      ProblemKind missing, String name, Path from, String reference, int line, Reporter reporter) {
    if (reference.indexOf('\\') >= 0) {
      // Windows reads a backslash as a slash, other systems as a letter.
      reporter.report(
          missing, line, name + " is written with a backslash", "write / between folders");
      return Optional.empty();
    }
    Path file;
    try {
      if (!reference.codePoints().allMatch(TextCharacters::isAllowed)) {
        throw new InvalidPathException(reference, "no text");
      }
      file = TypedPath.resolve(from, reference);
    } catch (InvalidPathException e) {
      reporter.report(
          missing,
          line,
          name + " is not the path of a file",
          canBeNamed(reference) ? "correct the path" : NAME_ADVICE);
      return Optional.empty();
    }
    if (!file.startsWith(root)) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          line,
          name + " is outside the publication's folder",
          "copy it into the folder");
      return Optional.empty();
    }
    Optional<Path> found = existing(List.of(file));
    if (found.isEmpty()) {
      reporter.report(
          missing,
          line,
          name + " does not exist",
          reference.indexOf(UNREADABLE) >= 0 ? NAME_ADVICE : "add the file or correct the path");
    }
    return found.filter(usable -> isUsable(missing, name, usable, line, reporter));
  }

  @Override
  public Optional<Path> existing(List<Path> paths) {
    return paths.stream()
        .flatMap(path -> find(path, false).stream())
        .findFirst()
        .or(() -> paths.stream().flatMap(path -> find(path, true).stream()).findFirst());
  }

  /**
   * Tells whether a file or folder lies in the publication's folder after following symbolic links.
   */
  public boolean isInside(Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isUsable(
      ProblemKind missing, String name, Path file, int line, Reporter reporter) {
    try {
      Path realRoot = root.toRealPath();
      Path real = file.toRealPath();
      if (!real.startsWith(realRoot)) {
        reporter.report(
            ProblemKind.FORBIDDEN,
            line,
            name + " is a symbolic link that points outside the publication's folder",
            "copy the file into the folder");
        return false;
      }
      if (IgnoredFiles.contains(root.relativize(file))
          || IgnoredFiles.contains(realRoot.relativize(real))) {
        String message = name + " has a name that tools give to files of their own";
        reporter.report(missing, line, message, "copy it, and give it another name");
        return false;
      }
      if (!Files.isRegularFile(real)) {
        // Reading a pipe or a device might never end.
        reporter.report(missing, line, name + " is not a regular file", "put a file in its place");
        return false;
      }
      if (Files.isReadable(file)) {
        return true;
      }
    } catch (IOException e) {
      // The message is the same.
    }
    reporter.report(missing, line, name + " cannot be read", "check that the file may be read");
    return false;
  }

  /**
   * The path with its names as they are on the disk; a symbolic link out of the publication's
   * folder if the path leads through one.
   *
   * @param similar whether names may differ in case and Unicode normalization
   */
  private Optional<Path> find(Path path, boolean similar) {
    if (!path.startsWith(root)) {
      return Optional.empty();
    }
    Path found = root;
    for (Path part : path.equals(root) ? List.<Path>of() : root.relativize(path)) {
      Names names = listings.computeIfAbsent(found, this::listing);
      if (names.outside()) {
        return Optional.of(found);
      }
      String name = part.toString();
      String known = names.exact().contains(name) ? name : null;
      if (known == null && similar && name.length() <= MAX_NAME) {
        known = names.folded().get(TypedPath.folded(name));
      }
      if (known == null) {
        return Optional.empty();
      }
      found = found.resolve(known);
    }
    return Optional.of(found).filter(Files::exists);
  }

  private Names listing(Path folder) {
    Set<String> exact = new TreeSet<>();
    if (!isInside(folder)) {
      return new Names(true, exact, Map.of());
    }
    try (Stream<Path> children = Files.list(folder)) {
      children.map(path -> path.getFileName().toString()).forEach(exact::add);
    } catch (IOException | UncheckedIOException e) {
      // A folder that cannot be read has no names; nor has a file.
    }
    Map<String, String> folded = new HashMap<>();
    exact.forEach(name -> folded.putIfAbsent(TypedPath.folded(name), name));
    return new Names(false, new HashSet<>(exact), folded);
  }

  /**
   * The names in a folder.
   *
   * @param outside whether the folder lies outside the publication's folder; it is not read then
   * @param folded the names by their form in lower case and normalized
   */
  private record Names(boolean outside, Set<String> exact, Map<String, String> folded) {}

  /**
   * Tells whether this system can encode a file's name. In the locale C it can encode only ASCII.
   */
  static boolean canBeNamed(String text) {
    return text.indexOf(UNREADABLE) < 0
        && canEncode(text, System.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  static boolean canEncode(String text, String encoding) {
    try {
      return Charset.forName(encoding).newEncoder().canEncode(text);
    } catch (IllegalCharsetNameException
        | UnsupportedCharsetException
        | UnsupportedOperationException e) {
      return true;
    }
  }
}
