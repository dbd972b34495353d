package io.github.huozi.source.link;

import io.github.huozi.input.TypedPath;
import io.github.huozi.source.format.SectionFormats;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of an edition's sections by the names that links give them: a file's own name, also in
 * another case; the name of its page, {@code a.html}, {@code a/} and {@code a}; a folder for its
 * {@code README} or {@code index}; and the address of a dated post.
 */
public final class PageIndex {

  /** Names of a folder's own page. */
  private static final Set<String> INDEX = Set.of("readme", "index", "_index");

  /** Jekyll's address of a post: {@code /2015/01/31/name/}, {@code /2015/01/31/name.html}. */
  private static final Pattern DATED_ADDRESS =
      Pattern.compile("(?:.*/)?(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})[/-]([^/]+)");

  /** The name of a post's file: {@code 2015-01-31-name}. */
  private static final Pattern DATED_FILE =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})-(.+)", Pattern.DOTALL);

  private final Set<Path> files;
  private final Map<String, Path> folded = new HashMap<>();
  private final Map<String, Path> pages = new HashMap<>();
  private final Map<String, Path> folders = new HashMap<>();
  private final Map<String, Path> posts = new HashMap<>();

  /** The posts by their names without date; null for a name that two posts have. */
  private final Map<String, @Nullable Path> undated = new HashMap<>();

  /**
   * @param files the files of the sections, absolute and normalized, in reading order
   */
  public PageIndex(Collection<Path> files) {
    this.files = new HashSet<>(files);
    files.forEach(this::add);
  }

  private void add(Path file) {
    String path = folded(file);
    folded.putIfAbsent(path, file);
    String page = withoutExtension(path);
    pages.putIfAbsent(page, file);
    String name = page.substring(page.lastIndexOf('/') + 1);
    if (INDEX.contains(name)) {
      folders.putIfAbsent(page.substring(0, page.length() - name.length() - 1), file);
    }
    Matcher dated = DATED_FILE.matcher(name);
    if (dated.matches()) {
      posts.putIfAbsent(postKey(dated), file);
      String rest = dated.group(4);
      undated.put(rest, undated.containsKey(rest) ? null : file);
    }
  }

  /**
   * The section that a path leads to.
   *
   * @param path absolute and normalized; it need not exist
   */
  public Optional<Path> find(Path path) {
    if (files.contains(path)) {
      return Optional.of(path);
    }
    String name = folded(path);
    Path found = folded.get(name);
    if (found == null) {
      found = folders.get(name);
    }
    if (found == null) {
      String page = hasPageExtension(name) ? withoutExtension(name) : name;
      found = pages.get(page);
      boolean index = INDEX.contains(page.substring(page.lastIndexOf('/') + 1));
      if (found == null && index) {
        found = folders.get(page.substring(0, page.lastIndexOf('/')));
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The post that an address of a site leads to, by its date and name or, if only one post has it,
   * by its name.
   *
   * @param path from the root of the site
   */
  public Optional<Path> post(String path) {
    if (posts.isEmpty()) {
      return Optional.empty();
    }
    String page = TypedPath.folded(path).replaceFirst("/(?:index\\.html?)?$", "");
    page = hasPageExtension(page) ? withoutExtension(page) : page;
    Matcher dated = DATED_ADDRESS.matcher(page);
    Path found =
        dated.matches()
            ? posts.get(postKey(dated))
            : undated.get(page.substring(page.lastIndexOf('/') + 1));
    return Optional.ofNullable(found);
  }

  private static String postKey(Matcher dated) {
    return Integer.parseInt(dated.group(1))
        + "-"
        + Integer.parseInt(dated.group(2))
        + "-"
        + Integer.parseInt(dated.group(3))
        + "-"
        + dated.group(4);
  }

  private static boolean hasPageExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 && SectionFormats.of(path).isPresent();
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  private static String folded(Path path) {
    return TypedPath.folded(path.toString().replace('\\', '/'));
  }
}
