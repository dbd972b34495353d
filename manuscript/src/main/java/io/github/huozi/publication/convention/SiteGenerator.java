package io.github.huozi.publication.convention;

import io.github.huozi.model.SectionListing;
import io.github.huozi.model.SectionListing.Item;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.publication.listing.SummaryFile;
import io.github.huozi.source.config.JsonText;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.config.UnreadSettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the configuration of VitePress, VuePress and Docusaurus, which is a program: the texts that
 * stand in it in lines of their own, and the sidebar if it holds nothing but values.
 */
final class SiteGenerator {

  /** Finds where a sidebar begins: as a constant, or as a value of the configuration. */
  private static final Pattern SIDEBAR =
      Pattern.compile(
          "\\bsidebars?\\b(?:[^=\\n({]{0,80}=|[\"']?\\s{0,9}:)\\s{0,99}(?=[\\[{])"
              + "|\\b(?:module\\.exports\\s{0,9}=|export default)\\s{0,9}(?=[\\[{])");

  private static final int MOST_TRIED = 20;

  private SiteGenerator() {}

  /** The settings that are read. */
  static List<String> keys(Setting.Table unused) {
    return Declared.keys("", "lang", "url", "srcDir", "docsDir", "base");
  }

  static Convention vitePress(SettingsFile settings) {
    Path site = Objects.requireNonNull(folderOf(settings).getParent());
    Optional<Setting.Text> named =
        settings.table().text("srcDir").or(() -> settings.table().text("docsDir"));
    Path folder = named.map(name -> settings.in(site).folder(named, ".")).orElse(site);
    return read(settings, folder, settings.text());
  }

  static Convention docusaurus(SettingsFile settings) {
    Path folder = settings.folder("docs");
    Optional<SettingsFile> sidebars =
        List.of("sidebars.js", "sidebars.ts").stream()
            .filter(name -> Files.isRegularFile(settings.root().resolve(name)))
            .findFirst()
            .flatMap(
                name -> SettingsFile.read(settings.root(), name, settings.reporter().problems()));
    return read(settings, folder, sidebars.map(SettingsFile::text).orElse(""));
  }

  private static Path folderOf(SettingsFile settings) {
    return Objects.requireNonNull(settings.reporter().file().getParent());
  }

  private static Convention read(SettingsFile settings, Path folder, String text) {
    List<Item> items = sidebar(text, folder, settings);
    Optional<Path> file = Optional.of(settings.reporter().file());
    SectionListing listing =
        new SectionListing(
            items.isEmpty() ? Optional.empty() : file, items, false, true, List.of());
    return new Convention(
        file,
        Declared.of(
            settings.table(),
            List.of("lang"),
            settings.table().text("url").map(Setting.Text::value)),
        List.of(new Convention.Source(folder, Optional.empty(), listing)));
  }

  private static List<Item> sidebar(String text, Path folder, SettingsFile settings) {
    Matcher start = SIDEBAR.matcher(text);
    int line = 0;
    for (int i = 0; i < MOST_TRIED && start.find(); i++) {
      int at = SettingsFile.lineAt(text, start.start());
      boolean isSidebar = start.group().startsWith("sidebar");
      try {
        List<Item> items =
            Sidebar.items(
                JsonText.first(text.substring(start.end()), SettingsFile.lineAt(text, start.end())),
                folder);
        if (!items.isEmpty()) {
          return items;
        }
      } catch (UnreadSettingsException e) {
        line = line == 0 && isSidebar ? at : line;
      }
    }
    if (line > 0 && SummaryFile.in(folder).isEmpty()) {
      settings
          .reporter()
          .report(
              ProblemKind.WEAKNESS,
              line,
              "the sidebar is computed and is ignored, and the files come in the order of their names",
              "list the sections in a SUMMARY.md in " + folder.getFileName());
    }
    return List.of();
  }
}
