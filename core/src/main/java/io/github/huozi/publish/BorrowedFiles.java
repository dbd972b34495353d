package io.github.huozi.publish;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of other editions' folders that an edition shows. */
final class BorrowedFiles {

  private BorrowedFiles() {}

  /**
   * Their paths from the publication's folder, with forward slashes. Links within the publication
   * are followed.
   */
  static List<String> of(Publication publication, Manuscript manuscript) throws IOException {
    String own = name(manuscript.edition());
    Set<String> folders =
        publication.editions().stream().map(BorrowedFiles::name).collect(Collectors.toSet());
    Path root = publication.folder().toRealPath();
    Stream<Path> shown =
        Stream.of(
                manuscript.sections().stream().map(Section::file),
                manuscript.images().values().stream(),
                publication.cover().file().stream())
            .flatMap(files -> files);
    Set<String> borrowed = new TreeSet<>();
    for (Path file : shown.toList()) {
      Path real = file.toRealPath();
      if (real.startsWith(root)) {
        String path = root.relativize(real).toString().replace('\\', '/');
        String top = path.substring(0, Math.max(0, path.indexOf('/')));
        if (!top.equals(own) && folders.contains(top)) {
          borrowed.add(path);
        }
      }
    }
    return List.copyOf(borrowed);
  }

  private static String name(Edition edition) {
    return edition.folder().getFileName().toString();
  }
}
