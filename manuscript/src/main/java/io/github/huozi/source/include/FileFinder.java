package io.github.huozi.source.include;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds files in the publication's folder; reports those that are elsewhere or not to be read. */
public interface FileFinder {

  /**
   * Finds a file.
   *
   * @param missing the kind of the problem if there is no such file
   * @param name the file's name in a message
   * @param from the folder to which the reference is relative
   * @return the file, absolute; empty, with a problem, if there is none
   */
  Optional<Path> find(
      ProblemKind missing, String name, Path from, String reference, int line, Reporter reporter);

  /**
   * The first of some paths that exists as it is written; if there is none, the first that exists
   * in another case or Unicode normalization, as it is on the disk. It may be a folder, and a link
   * out of the publication's folder.
   *
   * @param paths absolute and normalized; there is none outside the publication's folder
   */
  Optional<Path> existing(List<Path> paths);
}
