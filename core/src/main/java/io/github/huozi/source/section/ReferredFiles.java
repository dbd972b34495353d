package io.github.huozi.source.section;

import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files that the author's texts refer to. It finds none outside the publication's folder,
 * not even through a symbolic link.
 */
public final class ReferredFiles {

  /** The character that Java puts in place of bytes of a file's name that it cannot decode. */
  static final char UNREADABLE = '\uFFFD';

  static final String NAME_ADVICE =
      "name files in UTF-8, and build where the locale is one of UTF-8, such as LC_ALL=C.UTF-8";

  /** The most broken paths for which other places and similar names are searched. */
  private static final int MAX_GUESSES = 10_000;

  private final Path root;

  /** The names in each folder that has been searched, by their folded forms. */
  private final Map<Path, Map<String, String>> listings = new HashMap<>();

  private int guesses;

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

  /**
   * Finds a file, as above.
   *
   * @param missing the kind of the problem if there is no such file
   * @param name the file's name in a message
   */
  Optional<Path> find(
      ProblemKind missing,
      String name,
      Path from,
      String reference,
      int line,
      Reporter reporter) {
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
      file = from.resolve(reference).normalize();
    } catch (InvalidPathException e) {
      reporter.report(
          missing,
          line,
          name + " is no path of a file",
          canBeNamed(reference) ? "mend the path" : NAME_ADVICE);
      return Optional.empty();
    }
    if (!file.startsWith(root)) {
      reporter.report(
          ProblemKind.FORBIDDEN,
          line,
          name + " lies outside the publication's folder",
          "copy it into the folder");
      return Optional.empty();
    }
    Optional<Path> found = existing(List.of(file));
    if (found.isEmpty()) {
      reporter.report(
          missing,
          line,
          name + " does not exist",
          reference.indexOf(UNREADABLE) >= 0 ? NAME_ADVICE : "add the file or mend the path");
    }
    return found.filter(usable -> isUsable(missing, name, usable, line, reporter));
  }

  /**
   * The first of some paths that exists as it is written; if there is none, the first that exists
   * in another case or Unicode normalization, as it is on the disk. It may be a folder, and a link
   * out of the publication's folder.
   *
   * @param paths absolute, normalized and below the publication's folder
   */
  Optional<Path> existing(List<Path> paths) {
    int most = guesses < MAX_GUESSES ? paths.size() : 1;
    for (Path path : paths.subList(0, Math.min(most, paths.size()))) {
      if (Files.exists(path)) {
        return Optional.of(onDisk(path));
      }
    }
    if (guesses < MAX_GUESSES) {
      for (Path path : paths) {
        guesses++;
        Optional<Path> similar = similarlyNamed(path);
        if (similar.isPresent()) {
          return similar;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a file or folder lies in the publication's folder after following symbolic links. */
  boolean isInside(Path file) {
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
            name + " is a symbolic link out of the publication's folder",
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
        reporter.report(missing, line, name + " is no regular file", "put a file in its place");
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

  /** The path with its names in the case that they have on the disk, if the system ignores case. */
  private Path onDisk(Path file) {
    try {
      Path realRoot = root.toRealPath();
      Path real = file.toRealPath();
      if (real.startsWith(realRoot)) {
        Path found = realRoot.relativize(real);
        String written = slashed(root.relativize(file));
        boolean other = !written.equals(slashed(found)) && isLike(written, slashed(found));
        return other ? root.resolve(found.toString()) : file;
      }
    } catch (IOException e) {
      // Whoever reads the file reports it.
    }
    return file;
  }

  /** The existing file or folder whose path differs only in case or in Unicode normalization. */
  private Optional<Path> similarlyNamed(Path file) {
    Path found = root;
    for (Path name : root.relativize(file)) {
      Optional<Path> next = child(found, name.toString());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = next.get();
    }
    return Optional.of(found);
  }

  private Optional<Path> child(Path folder, String name) {
    if (!isInside(folder)) {
      return Optional.empty();
    }
    Path exact = folder.resolve(name);
    if (Files.exists(exact)) {
      return Optional.of(exact);
    }
    Map<String, String> names = listings.computeIfAbsent(folder, ReferredFiles::listing);
    return Optional.ofNullable(names.get(folded(name))).map(folder::resolve);
  }

  private static Map<String, String> listing(Path folder) {
    Map<String, String> names = new HashMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      children
          .map(path -> path.getFileName().toString())
          .sorted()
          .forEach(name -> names.putIfAbsent(folded(name), name));
    } catch (IOException e) {
      // A folder that cannot be read has no names; nor has a file.
    }
    return names;
  }

  private static boolean isLike(String a, String b) {
    return folded(a).equals(folded(b));
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Whether this system can encode a file's name. In the locale C it can encode only ASCII. */
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
