package io.github.huozi.source.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a folder says about a publication by the conventions of a tool.
 *
 * @param file the tool's settings, absolute; empty for a folder without any
 * @param declared what the settings say
 * @param sources where the text is, one for each language; empty if there is none
 */
public record Convention(Optional<Path> file, Declared declared, List<Source> sources) {

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

  /** The settings of a tool, by the name of their file. */
  private record Tool(String file, Reading reading) {}

  /** Reads the settings of a tool. */
  @FunctionalInterface
  private interface Reading {
    Convention read(SettingsFile settings);
  }

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("book.toml", MdBook::read),
          new Tool("book.json", HonKit::read),
          new Tool("_quarto.yml", Quarto::read),
          new Tool("vivliostyle.config.js", Vivliostyle::read),
          new Tool("vivliostyle.config.json", Vivliostyle::read),
          new Tool("hugo.toml", Hugo::read),
          new Tool("hugo.yaml", Hugo::read),
          new Tool("hugo.json", Hugo::read),
          new Tool("config.toml", Hugo::read),
          new Tool("config.yaml", Hugo::read),
          new Tool("mkdocs.yml", MkDocs::read),
          new Tool("_config.yml", Jekyll::read),
          new Tool("metadata.yaml", PlainFolder::withMetadata));

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
    return TOOLS.stream()
        .filter(tool -> Files.isRegularFile(root.resolve(tool.file)))
        .flatMap(
            tool ->
                SettingsFile.read(root, tool.file, problems).map(tool.reading::read).stream()
                    .flatMap(found -> found.sources.isEmpty() ? Stream.empty() : Stream.of(found)))
        .findFirst();
  }
}
