package io.github.huozi.publication.convention;

import io.github.huozi.problem.Problems;
import io.github.huozi.source.config.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A tool whose settings are read.
 *
 * @param file the name of the file of its settings
 * @param name the tool's name
 * @param reading reads the settings
 * @param keys the settings that are read, as paths with dots; {@code *} is any key
 */
record Tool(
    String file,
    String name,
    Function<SettingsFile, Convention> reading,
    Function<Setting.Table, List<String>> keys) {

  /** Tools with one file of settings. */
  private static final List<Tool> USUAL =
      List.of(
          new Tool("book.toml", "mdBook", MdBook::read, MdBook::keys),
          new Tool("book.json", "HonKit", HonKit::read, HonKit::keys),
          new Tool("_quarto.yml", "Quarto", Quarto::read, Quarto::keys),
          new Tool("_bookdown.yml", "bookdown", Bookdown::read, Bookdown::keys),
          new Tool("vivliostyle.config.js", "Vivliostyle", Vivliostyle::read, Vivliostyle::keys),
          new Tool("vivliostyle.config.json", "Vivliostyle", Vivliostyle::read, Vivliostyle::keys),
          new Tool("hugo.toml", "Hugo", Hugo::read, Hugo::keys),
          new Tool("hugo.yaml", "Hugo", Hugo::read, Hugo::keys),
          new Tool("hugo.json", "Hugo", Hugo::read, Hugo::keys),
          new Tool("config.toml", "Hugo", Hugo::read, Hugo::keys),
          new Tool("config.yaml", "Hugo", Hugo::read, Hugo::keys),
          new Tool("mkdocs.yml", "MkDocs", MkDocs::read, MkDocs::keys),
          new Tool("_toc.yml", "Jupyter Book", JupyterBook::read, JupyterBook::keys),
          new Tool("config.ini", "d2lbook", D2lBook::read, D2lBook::keys),
          new Tool("_config.yml", "Jekyll", Jekyll::read, Jekyll::keys));

  /** The first one whose file is there counts. */
  private static final List<Tool> TOOLS = tools();

  private static List<Tool> tools() {
    List<Tool> tools = new ArrayList<>(USUAL);
    for (String site : List.of("", "docs/")) {
      for (String type : List.of("ts", "mts", "js", "mjs", "cjs")) {
        tools.add(
            new Tool(
                site + ".vitepress/config." + type,
                "VitePress",
                SiteGenerator::vitePress,
                SiteGenerator::keys));
        tools.add(
            new Tool(
                site + ".vuepress/config." + type,
                "VuePress",
                SiteGenerator::vitePress,
                SiteGenerator::keys));
      }
    }
    for (String type : List.of("js", "ts")) {
      tools.add(
          new Tool(
              "docusaurus.config." + type,
              "Docusaurus",
              SiteGenerator::docusaurus,
              SiteGenerator::keys));
    }
    tools.add(new Tool("metadata.yaml", "pandoc", PlainFolder::withMetadata, PlainFolder::keys));
    return List.copyOf(tools);
  }

  /**
   * The settings of a tool that are read.
   *
   * @param settings the settings
   * @param convention what they say
   */
  record Read(Tool tool, SettingsFile settings, Convention convention) {}

  /** The first known settings in a folder that belong to text. */
  static Optional<Read> in(Path root, Problems problems) {
    return TOOLS.stream()
        .filter(tool -> Files.isRegularFile(root.resolve(tool.file)))
        .flatMap(tool -> tool.read(root, problems))
        .findFirst();
  }

  private Stream<Read> read(Path root, Problems problems) {
    return SettingsFile.read(root, file, problems)
        .map(settings -> new Read(this, settings, reading.apply(settings)))
        .filter(read -> !read.convention.sources().isEmpty())
        .stream();
  }
}
