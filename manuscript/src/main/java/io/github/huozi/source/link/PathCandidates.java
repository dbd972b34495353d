package io.github.huozi.source.link;

import io.github.huozi.input.TypedPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of the publication that a path in a text may mean, the likeliest first. A path from the
 * root of a site is looked for in the edition's folder, in the folders around it, and in the
 * folders of these from which tools copy files into a site. Another path starts from its file's
 * folder, or from the folder that the file's page has in the site.
 */
public final class PathCandidates {

  /**
   * The folders whose content Hugo, VuePress, Next.js, Hexo and others copy into the site's root.
   */
  private static final List<String> COPIED =
      List.of("static", "public", "assets", "source", "src", "docs", "content");

  private static final int MAX_FOLDERS = 8;

  /** No system opens a longer path. */
  private static final int MAX_LENGTH = 4096;

  private final Path root;
  private final Path folder;
  private final String base;
  private final List<Path> roots = new ArrayList<>();

  /**
   * @param root the publication's folder, absolute and normalized
   * @param folder the edition's folder, absolute and normalized
   * @param site the site's address, whose path is left out of paths from the root
   */
  public PathCandidates(Path root, Path folder, Optional<SiteAddress> site) {
    this.root = root;
    this.folder = folder;
    this.base = site.map(SiteAddress::path).orElse("/");
    Set<Path> found = new LinkedHashSet<>();
    Path at = folder;
    for (int i = 0; i < MAX_FOLDERS && at != null && at.startsWith(root); i++) {
      found.add(at);
      at = at.getParent();
    }
    found.add(root);
    for (Path around : List.copyOf(found)) {
      COPIED.forEach(name -> found.add(around.resolve(name)));
    }
    roots.addAll(found);
  }

  /**
   * The paths that lie in the publication's folder; empty if all lead out of it, or the text is no
   * path.
   *
   * @param file the file that has the path
   */
  public List<Path> of(Path file, LocalLink link) {
    Set<Path> found = new LinkedHashSet<>();
    if (link.path().length() > MAX_LENGTH) {
      return List.of();
    } else if (link.isFromRoot()) {
      String path = link.path();
      fromRoots(path, found);
      if (base.length() > 1 && path.startsWith(base)) {
        fromRoots(path.substring(base.length() - 1), found);
      }
    } else {
      Path parent = file.getParent();
      add(parent, link.path(), found);
      if (parent != null) {
        add(parent.resolve(pageFolder(file)), link.path(), found);
      }
      add(folder, link.path(), found);
      add(root, link.path(), found);
      if (found.isEmpty()) {
        // A browser drops steps that lead out of the site.
        fromRoots(link.path().replaceFirst("^(?:\\.{1,2}/)++", "/"), found);
      }
    }
    return List.copyOf(found);
  }

  /** The file that a path leads to from its file's folder; empty if it leads out or is no path. */
  public Optional<Path> plain(Path file, LocalLink link) {
    Set<Path> found = new LinkedHashSet<>();
    add(link.isFromRoot() ? folder : file.getParent(), link.path().replaceFirst("^/+", ""), found);
    return found.stream().findFirst();
  }

  private void fromRoots(String path, Set<Path> found) {
    String relative = path.replaceFirst("^/+", "");
    roots.forEach(from -> add(from, relative, found));
  }

  private void add(@Nullable Path from, String relative, Set<Path> found) {
    if (from == null) {
      return;
    }
    try {
      Path path = TypedPath.resolve(from, relative);
      if (path.startsWith(root)) {
        found.add(path);
      }
    } catch (InvalidPathException e) {
      // No file of this system has such a name.
    }
  }

  private static String pageFolder(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
