package io.github.huozi.input;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the place of a path that an author has typed, which is the same on all systems: folders are
 * separated by slashes alone, and a name that Windows cannot have leads to no file there.
 */
public final class TypedPath {

  /** A path from a drive of Windows. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\]");

  /** The characters that no name has on Windows, and the backslash, which separates names there. */
  private static final String UNNAMED = "<>:\"|?*\\";

  /**
   * The private characters of which each stands for a character that Windows does not allow in
   * names: Cygwin and the Linux in Windows name their files so.
   */
  private static final int STAND_INS = 0xF000;

  /**
   * The order of paths by their text. That of paths themselves depends on the system: on Windows it
   * ignores case.
   */
  public static final Comparator<Path> ORDER = Comparator.comparing(TypedPath::text);

  private TypedPath() {}

  /**
   * A path in a form that all have that some systems take for the same: in lower case, and
   * composed.
   */
  public static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The path with slashes between its names. */
  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }

  /**
   * The path that a text means, normalized.
   *
   * @param from the folder to which it is relative
   * @throws InvalidPathException if the text has a zero, or characters that this system cannot
   *     encode
   */
  public static Path resolve(Path from, String text) {
    boolean windows = from.getFileSystem().getSeparator().equals("\\");
    boolean drive = DRIVE.matcher(text).lookingAt();
    if (drive && windows) {
      return from.resolve(text.substring(0, 3)).resolve(named(text.substring(3))).normalize();
    }
    String relative = text.replaceFirst("^/+", "");
    Path start =
        drive || relative.length() < text.length()
            ? Objects.requireNonNull(from.toAbsolutePath().getRoot())
            : from;
    return start.resolve(windows ? named(relative) : relative).normalize();
  }

  private static String named(String path) {
    return Arrays.stream(path.split("/", -1)).map(TypedPath::name).collect(Collectors.joining("/"));
  }

  private static String name(String typed) {
    if (typed.equals(".") || typed.equals("..")) {
      return typed;
    }
    StringBuilder name = new StringBuilder(typed);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dropped = i == name.length() - 1 && (c == '.' || c == ' ');
      if (dropped || UNNAMED.indexOf(c) >= 0 || (c > 0 && c < ' ')) {
        name.setCharAt(i, (char) (STAND_INS + c));
      }
    }
    return name.toString();
  }
}
