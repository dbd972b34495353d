package io.github.huozi.publication.convention;

import io.github.huozi.model.Numbers;
import io.github.huozi.model.SectionListing;
import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The words of a folder about a publication, by the conventions of a tool.
 *
 * @param file the tool's settings, absolute; empty for a folder without any
 * @param declared what the settings say
 * @param sources where the text is, one for each language; empty if there is none
 * @param numbers what the tool numbers; empty if it does not number
 */
public record Convention(
    Optional<Path> file, Declared declared, List<Source> sources, Optional<Numbers> numbers) {

  /** A convention that says nothing of numbers. */
  public Convention(Optional<Path> file, Declared declared, List<Source> sources) {
    this(file, declared, sources, Optional.empty());
  }

  public Convention {
    sources = List.copyOf(sources);
  }

  /**
   * A folder with text.
   *
   * @param folder the folder, absolute
   * @param language the tag that its name or the settings give
   * @param listing how its sections are found
   */
  public record Source(Path folder, Optional<String> language, SectionListing listing) {}

  /**
   * The convention that a folder follows: that of the first known settings, or of a folder with
   * text.
   *
   * @param root the publication's folder, absolute and normalized
   * @param problems receives the problems of the settings
   */
  public static Convention of(Path root, Problems problems) {
    return ofTool(root, problems)
        .orElseGet(() -> new Convention(Optional.empty(), Declared.NOTHING, PlainFolder.in(root)));
  }

  /** The convention of the first known settings in a folder. */
  public static Optional<Convention> ofTool(Path root, Problems problems) {
    return Tool.in(root, problems).map(Tool.Read::convention);
  }
}
