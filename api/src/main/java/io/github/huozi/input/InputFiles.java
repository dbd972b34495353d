package io.github.huozi.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files below a folder in their current state, which only their content determines. */
public final class InputFiles {

  /**
   * The size of the largest file that may be shown, in bytes. Larger files are never shown, so they
   * are not read.
   */
  private static final int LARGEST = 100_000_000;

  private static final String FRONT_MATTER = "the front matter of ";

  private final Path folder;

  /** Digests by path with forward slashes. The path of a folder ends in a slash. */
  private final SortedMap<String, String> digests;

  private final boolean hasLinks;

  private InputFiles(Path folder, SortedMap<String, String> digests, boolean hasLinks) {
    this.folder = folder;
    this.digests = digests;
    this.hasLinks = hasLinks;
  }

  /** The name of an input: what a file has before its text. */
  public static String frontMatterOf(String path) {
    return FRONT_MATTER + path;
  }

  /**
   * Reads every file below a folder, which may itself be a link. Links below it are not followed:
   * the digest of a link is its target.
   *
   * @param except folders that are left out
   * @return no files if the folder does not exist
   */
  public static InputFiles in(Path folder, Collection<Path> except) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new InputFiles(folder, new TreeMap<>(), false);
    }
    Set<Path> realExcept = new HashSet<>();
    for (Path passedOver : except) {
      if (Files.exists(passedOver)) {
        realExcept.add(passedOver.toRealPath());
      }
    }
    Reader reader = new Reader(folder.toRealPath(), realExcept);
    Files.walkFileTree(reader.folder, reader);
    return new InputFiles(reader.folder, reader.digests, reader.hasLinks);
  }

  /**
   * The possible inputs of an edition: all files but those in the folders of other editions. If
   * there are links, all files count, since a link may lead anywhere through other links.
   *
   * @param otherEditions the names of these folders
   * @param borrowed paths of files in these folders that the edition shows
   */
  public InputDigests of(Collection<String> otherEditions, Collection<String> borrowed) {
    if (hasLinks) {
      return new InputDigests(digests);
    }
    SortedMap<String, String> own = new TreeMap<>(digests);
    for (String edition : otherEditions) {
      // In Unicode, 0 comes after the slash.
      own.subMap(edition + "/", edition + "0").keySet().removeIf(path -> !borrowed.contains(path));
    }
    return new InputDigests(own);
  }

  /**
   * The inputs that determine which editions there are and what they share: a file, the names of
   * the folders beside it, and further files or their front matter.
   *
   * @param file the file's name
   * @param more the paths of the further files, or {@linkplain #frontMatterOf their front matter}
   */
  public InputDigests outline(String file, Collection<String> more) {
    SortedMap<String, String> outline = new TreeMap<>();
    digests.forEach(
        (path, digest) -> {
          if (path.equals(file) || path.indexOf('/') == path.length() - 1 || more.contains(path)) {
            outline.put(path, digest);
          }
        });
    for (String name : more) {
      if (name.startsWith(FRONT_MATTER)) {
        outline.put(name, frontMatter(name.substring(FRONT_MATTER.length())));
      }
    }
    return new InputDigests(outline);
  }

  /** A digest of what stands between two lines of hyphens or the like; of all in doubt. */
  private String frontMatter(String path) {
    try {
      String text = RegularFile.text(folder.resolve(path)).replace("\uFEFF", "").stripLeading();
      if (!text.startsWith("---") && !text.startsWith("+++")) {
        return text.startsWith("{") || text.startsWith("%") ? Digest.of(text) : "none";
      }
      int end = text.indexOf("\n" + text.substring(0, 3), 3);
      return Digest.of(end < 0 ? text : text.substring(0, end));
    } catch (IOException e) {
      return "not to be read";
    }
  }

  /** Reads each file. Files that cannot be read are reported by later stages. */
  private static final class Reader extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Collection<Path> except;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private boolean hasLinks;

    Reader(Path folder, Collection<Path> except) {
      this.folder = folder;
      this.except = except;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
      if (visited.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      if (except.contains(visited) || IgnoredFiles.isFolder(visited.getFileName().toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      digests.put(path(visited) + "/", "a folder");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!IgnoredFiles.isFile(file.getFileName().toString())) {
        digests.put(path(file), digest(file, attributes));
        hasLinks |= attributes.isSymbolicLink();
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      digests.put(path(file), "not to be read");
      return FileVisitResult.CONTINUE;
    }

    private static String digest(Path file, BasicFileAttributes attributes) {
      try {
        if (attributes.isSymbolicLink()) {
          return "to " + Files.readSymbolicLink(file);
        }
        if (!attributes.isRegularFile()) {
          return "no file";
        }
        return attributes.size() > LARGEST ? "larger than anything shown" : Digest.of(file);
      } catch (IOException e) {
        return "not to be read";
      }
    }

    private String path(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }
  }
}
