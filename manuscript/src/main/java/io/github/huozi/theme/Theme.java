package io.github.huozi.theme;

import io.github.huozi.css.CustomProperties;
import io.github.huozi.css.FontFaceRule;
import io.github.huozi.input.IgnoredFiles;
import io.github.huozi.input.OtherTheme;
import io.github.huozi.input.RegularFile;
import io.github.huozi.input.TypedPath;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.work.Remembered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The templates and style sheets of a publication: the author's file where the theme folder has one
 * of a name, else the built-in file. Style sheets are read once: a changed one is seen by a new
 * theme.
 */
public final class Theme {

  /** The folder by which an author's template names a built-in file that his own one replaces. */
  static final String BUILT_IN = "builtin/";

  private static final String FOLDER = "theme";

  /** The folder of the theme's fonts. */
  public static final String FONTS = "fonts";

  private static final String STYLE_SHEET = ".css";

  /** The settings of tools whose themes lie in a folder of the same name. */
  private static final List<String> OF_OTHERS = List.of("book.toml", "mkdocs.yml", "mkdocs.yaml");

  /** The style sheet whose custom properties hold for all. */
  private static final String VARIABLES = "css/theme.css";

  /** The names of built-in files. Other names might lead out of their folder. */
  private static final Pattern BUILT_IN_NAME = Pattern.compile("(?:[a-z-]+/)*[a-z-]+\\.[a-z]+");

  /** The longest name of a built-in file. The pattern recurses with the length of a name. */
  private static final int LONGEST_NAME = 100;

  /** Style sheets with the values of custom properties, by the sheet of these and their text. */
  private static final Remembered<List<String>, byte[]> RESOLVED = new Remembered<>();

  private final Path publication;
  private final BuiltInTheme builtIn;
  private final @Nullable Path folder;

  /**
   * The style sheets that were opened, by their names. Several stages read them, some of them for
   * each document.
   */
  private final Map<String, byte[]> sheets = new ConcurrentHashMap<>();

  /** The theme of another tool to which files of the folder belong. */
  private final Optional<OtherTheme> other;

  private Theme(
      Path publication, BuiltInTheme builtIn, @Nullable Path folder, Optional<OtherTheme> other) {
    this.publication = publication;
    this.builtIn = builtIn;
    this.folder = folder;
    this.other = other;
  }

  /** The theme of a publication, which may have no files of its own. */
  public static Theme of(Publication publication) {
    return of(publication.folder(), publication.builtInTheme());
  }

  /** The theme of the publication in a folder, over a built-in one. */
  public static Theme of(Path publicationFolder, BuiltInTheme builtIn) {
    Path folder = publicationFolder.resolve(FOLDER);
    return Files.isDirectory(folder)
        ? new Theme(publicationFolder, builtIn, folder, OtherTheme.in(publicationFolder))
        : new Theme(publicationFolder, builtIn, null, Optional.empty());
  }

  /**
   * Warns of files that are not used: those of another tool's theme, and style sheets that no
   * template names.
   */
  public void tellUnused(Problems problems) {
    // Beside the settings of another tool the folder may be that tool's.
    if (folder != null
        && isWithinPublication()
        && Files.exists(publication.resolve("publication.yaml"))
        && OF_OTHERS.stream().noneMatch(file -> Files.exists(publication.resolve(file)))) {
      UnusedSheets.tell(this, folder, problems);
    }
    other.ifPresent(
        theme -> {
          for (String name : theme.names()) {
            problems.add(
                ProblemKind.UNREAD_FILE,
                SourceLocation.of(theme.path(publication, name)),
                theme.description(name),
                theme.advice(name));
          }
        });
  }

  /** The author's theme folder, if there is one. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** A file in the place of the theme's folder. */
  Optional<Path> notFolder() {
    Path place = publication.resolve(FOLDER);
    return folder == null && Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(place)
        : Optional.empty();
  }

  /**
   * Opens a file of the theme. A style sheet has no {@code @font-face} rules, which {@link
   * io.github.huozi.css.FontFaceRule} reads, and the values of custom properties in place of {@code
   * var(…)}: those that the author's {@code css/theme.css} sets for {@code :root}.
   *
   * @param name its path in the theme's folder; after {@code builtin/} that of a built-in file
   * @return empty if neither the author nor huozi has a file of the name
   */
  public Optional<InputStream> open(String name) throws IOException {
    if (name.endsWith(STYLE_SHEET)) {
      return sheet(name).map(ByteArrayInputStream::new);
    }
    Optional<Path> own = own(name);
    return own.isPresent() ? Optional.of(RegularFile.open(own.get())) : builtIn(name);
  }

  /** The text of a style sheet, as {@link #open} gives it. */
  public Optional<String> styleSheet(String name) throws IOException {
    Optional<InputStream> file = open(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Optional<InputStream> builtIn(String name) {
    String file = builtInName(name);
    return file.length() > LONGEST_NAME || !BUILT_IN_NAME.matcher(file).matches()
        ? Optional.empty()
        : Optional.ofNullable(builtIn.open(file));
  }

  /**
   * The path of a built-in file by the name that a template gives it. A template that replaces a
   * built-in one may use that: {@code builtin/parts.ftlh}.
   */
  public static String builtInName(String name) {
    return name.startsWith(BUILT_IN) ? name.substring(BUILT_IN.length()) : name;
  }

  /** The built-in theme below the author's files. */
  public BuiltInTheme builtIn() {
    return builtIn;
  }

  private Optional<byte[]> sheet(String name) throws IOException {
    byte[] known = sheets.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Path> own = own(name);
    Optional<byte[]> read = own.isPresent() ? Optional.of(read(own.get())) : builtInSheet(name);
    read.ifPresent(bytes -> sheets.put(name, bytes));
    return read;
  }

  private byte[] read(Path sheet) throws IOException {
    try {
      return resolved(FontFaceRule.without(text(sheet)));
    } catch (NotUtf8Exception e) {
      // The check of style sheets reports it.
      return RegularFile.bytes(sheet);
    }
  }

  private Optional<byte[]> builtInSheet(String name) throws IOException {
    Optional<InputStream> file = builtIn(name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(resolved(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  private byte[] resolved(String css) throws IOException {
    String values = variablesText();
    return RESOLVED.of(
        List.of(values, css),
        key -> CustomProperties.in(values).resolve(css).getBytes(StandardCharsets.UTF_8));
  }

  /** The custom properties that the author's theme sets, and those that follow from them. */
  public CustomProperties variables() throws IOException {
    return CustomProperties.in(variablesText());
  }

  private String variablesText() throws IOException {
    Optional<Path> file = own(VARIABLES);
    try {
      String css = file.isPresent() ? text(file.get()) : "";
      return css + ScreenAccent.rule(css);
    } catch (NotUtf8Exception e) {
      // The check of style sheets reports it.
      return "";
    }
  }

  /**
   * The author's own file of a name, in the theme's folder even when links are followed. A file of
   * another tool's theme is none.
   */
  public Optional<Path> own(String name) {
    if (folder == null || !isWithinPublication()) {
      return Optional.empty();
    }
    Path file;
    try {
      file = TypedPath.resolve(folder, name);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    return file.startsWith(folder)
            && !IgnoredFiles.contains(folder.relativize(file))
            && Files.isRegularFile(file)
            && isNamed(file)
            && isWithin(folder, file)
            && !isOfOther(folder.relativize(file))
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Tells whether a file has its name in the case of the path, which not all systems ask for. */
  private boolean isNamed(Path file) {
    for (Path part = file; !part.equals(folder); part = Objects.requireNonNull(part.getParent())) {
      String name = part.getFileName().toString();
      try (DirectoryStream<Path> beside =
          Files.newDirectoryStream(Objects.requireNonNull(part.getParent()))) {
        if (StreamSupport.stream(beside.spliterator(), false)
            .noneMatch(other -> other.getFileName().toString().equals(name))) {
          return false;
        }
      } catch (IOException | DirectoryIteratorException e) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfOther(Path name) {
    return other.filter(theme -> theme.has(name.toString().replace('\\', '/'))).isPresent();
  }

  boolean isWithinPublication() {
    return folder == null || isWithin(publication, folder);
  }

  /** Tells whether a path is inside a folder when all links are followed. */
  static boolean isWithin(Path folder, Path path) {
    try {
      return path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The text of a theme's file, whose lines end in line feeds, without a byte order mark. It must
   * be UTF-8: a reading system might take another encoding for something that was never checked.
   *
   * @throws NotUtf8Exception if it is not UTF-8
   */
  public static String text(Path file) throws IOException, NotUtf8Exception {
    byte[] bytes = RegularFile.bytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text)
          .replace("\r\n", "\n")
          .replace('\r', '\n');
    } catch (CharacterCodingException e) {
      // The decoder stops before the bytes that it cannot decode.
      throw new NotUtf8Exception(line(bytes, in.position()));
    }
  }

  private static int line(byte[] bytes, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** A text has another encoding than UTF-8. */
  public static final class NotUtf8Exception extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    NotUtf8Exception(int line) {
      super("the file is not UTF-8");
      this.line = line;
    }

    /** The line of the first bytes that are not UTF-8, from 1. */
    public int line() {
      return line;
    }
  }
}
