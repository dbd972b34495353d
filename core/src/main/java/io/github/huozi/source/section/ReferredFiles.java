package io.github.huozi.source.section;

import io.github.huozi.input.IgnoredFiles;
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
import java.util.List;
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

  /** The most broken paths for which a similar file is searched. */
  private static final int MAX_GUESSES = 100;

  private final Path root;
  private int guesses;

  /**
   * @param root the publication's folder, absolute and normalized
   */
  public ReferredFiles(Path root) {
    this.root = root;
  }

  /** The existing file whose path differs only in case or in Unicode normalization. */
  public Optional<Path> similar(Path file) {
    boolean isBelow = file.startsWith(root) && !file.equals(root);
    return isBelow ? similarlyNamed(file) : Optional.empty();
  }

  /**
   * Finds a file.
   *
   * @param what the name of the file's purpose in a message: {@code the image}
   * @param from the folder to which the reference is relative
   * @return the file, absolute and normalized; empty, with a problem, if there is none
   */
  public Optional<Path> find(
      String what, Path from, String reference, int line, Reporter reporter) {
    String name = what + " " + reference;
    if (reference.indexOf('\\') >= 0) {
      // Windows reads a backslash as a slash, other systems as a letter.
      reporter.error(line, name + " is written with a backslash", "write / between folders");
      return Optional.empty();
    }
    Path file;
    try {
      if (!reference.codePoints().allMatch(TextCharacters::isAllowed)) {
        throw new InvalidPathException(reference, "no text");
      }
      file = from.resolve(reference).normalize();
    } catch (InvalidPathException e) {
      reporter.error(
          line,
          name + " is no path of a file",
          canBeNamed(reference) ? "mend the path" : NAME_ADVICE);
      return Optional.empty();
    }
    if (!file.startsWith(root)) {
      reporter.error(
          line, name + " lies outside the publication's folder", "copy it into the folder");
    } else if (Files.notExists(file)) {
      String advice =
          reference.indexOf(UNREADABLE) >= 0
              ? NAME_ADVICE
              : similarlyNamed(file)
                  .map(found -> "write " + from.relativize(found).toString().replace('\\', '/'))
                  .orElse("add the file or mend the path");
      reporter.error(line, name + " does not exist", advice);
    } else if (isUsable(name, file, line, reporter)) {
      return Optional.of(file);
    }
    return Optional.empty();
  }

  /** Whether a file or folder lies in the publication's folder after following symbolic links. */
  public boolean isInside(Path file) {
    try {
      return file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isUsable(String name, Path file, int line, Reporter reporter) {
    try {
      Path realRoot = root.toRealPath();
      Path real = file.toRealPath();
      if (!real.startsWith(realRoot)) {
        reporter.error(
            line,
            name + " is a symbolic link out of the publication's folder",
            "copy the file into the folder");
        return false;
      }
      if (IgnoredFiles.contains(root.relativize(file))
          || IgnoredFiles.contains(realRoot.relativize(real))) {
        String message = name + " has a name that tools give to files of their own";
        reporter.error(line, message, "copy it, and give it another name");
        return false;
      }
      String written = slashed(root.relativize(file));
      String found = slashed(realRoot.relativize(real));
      if (!written.equals(found) && written.equalsIgnoreCase(found)) {
        // This system ignores the case of names; others do not.
        reporter.error(line, name + " has another case on the disk", "write " + found);
        return false;
      }
      if (!Files.isRegularFile(real)) {
        // Reading a pipe or a device might never end.
        reporter.error(line, name + " is no regular file", "put a file in its place");
        return false;
      }
      if (!Files.isReadable(file)) {
        reporter.error(line, name + " cannot be read", "check that the file may be read");
        return false;
      }
      return true;
    } catch (IOException e) {
      reporter.error(line, name + " cannot be read", "check that the file may be read");
      return false;
    }
  }

  /** The existing file whose path differs only in case or in Unicode normalization. */
  private Optional<Path> similarlyNamed(Path file) {
    if (++guesses > MAX_GUESSES) {
      return Optional.empty();
    }
    Path found = root;
    for (Path name : root.relativize(file)) {
      Optional<Path> next = child(found, name.toString());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = next.get();
    }
    return Optional.of(found).filter(Files::isRegularFile);
  }

  private Optional<Path> child(Path folder, String name) {
    if (!isInside(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> sorted = children.sorted().toList();
      return sorted.stream()
          .filter(path -> name(path).equals(name))
          .findFirst()
          .or(() -> sorted.stream().filter(path -> isLike(name(path), name)).findFirst());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isLike(String a, String b) {
    return Normalizer.normalize(a, Normalizer.Form.NFC)
        .equalsIgnoreCase(Normalizer.normalize(b, Normalizer.Form.NFC));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
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
