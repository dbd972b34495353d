package io.github.huozi.conversion.passage;

import io.github.huozi.input.RegularFile;
import io.github.huozi.input.TypedPath;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.source.format.SectionFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of an edition's files before they are read: their lines, but for listings. It serves to
 * see how often words stand in the whole text, for which markup makes no difference.
 */
final class EditionPassages {

  /** The size of the largest file that may be text that somebody wrote, in bytes. */
  private static final long LARGEST = 20_000_000;

  private EditionPassages() {}

  /**
   * The lines of all text files below a folder, in the order of the files' names; none of what
   * cannot be read, which is reported where it is read.
   *
   * @param root the publication's folder, out of which nothing is read
   */
  static List<String> below(Path folder, Path root) {
    List<String> lines = new ArrayList<>();
    try {
      if (folder.toRealPath().startsWith(root.toRealPath())) {
        for (Path file : files(folder, folder.equals(root))) {
          addLines(RegularFile.bytes(file), lines);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return lines;
  }

  /**
   * @param hasOthers whether folders of other editions may lie below the folder
   */
  private static Set<Path> files(Path folder, boolean hasOthers) throws IOException {
    Set<Path> files = new TreeSet<>(TypedPath.ORDER);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = directory.getFileName() == null ? "" : directory.getFileName().toString();
            boolean isOther =
                name.startsWith(".") || (hasOthers && LanguageNames.known(name).isPresent());
            return isOther && !directory.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && attributes.size() <= LARGEST
                && SectionFormats.isSection(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static void addLines(byte[] text, List<String> lines) {
    boolean isListing = false;
    for (String line :
        (Iterable<String>) new String(text, StandardCharsets.UTF_8).lines()::iterator) {
      String start = line.stripLeading();
      if (start.startsWith("```") || start.startsWith("~~~")) {
        isListing = !isListing;
      } else if (!isListing && line.chars().anyMatch(c -> c >= '\u2E80')) {
        lines.add(line);
      }
    }
  }
}
