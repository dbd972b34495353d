package io.github.huozi.mojo;

import io.github.huozi.input.FileExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where finished files go: what lies there counts for nothing when a publication is looked at. */
final class OutputFolder {

  private OutputFolder() {}

  /**
   * The folder itself.
   *
   * @param base what a message tells paths from
   * @throws IllegalArgumentException if it holds what is published, with the parameter's name and
   *     how to put it right
   */
  static Path apart(Path output, Path publication, Path base) throws IOException {
    if (!output.startsWith(publication)) {
      return output;
    }
    Path edition =
        output.equals(publication)
            ? publication
            : publication.resolve(publication.relativize(output).getName(0));
    if (output.equals(publication) || holdsSections(edition)) {
      throw new IllegalArgumentException(
          "<outputDirectory>: "
              + (output.startsWith(base) ? base.relativize(output) : output)
              + " holds what is published; set another folder, such as target/publication");
    }
    return output;
  }

  private static boolean holdsSections(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(FileExtension::isOfSection);
    }
  }
}
